import type { HttpResult, HubHttp } from '@motcua/client';
import { describe, expect, it } from 'vitest';
import { IDLE_LOCK_MS, IdleWatch, WARN_BEFORE_MS } from './idle-watch.ts';

const LOCKED = { kind: 'refused', problem: { code: 'session-locked', field: null, retryAfterMs: null } } as const;

/** A hub that answers what it is told to, and a clock moved by hand. */
async function watching() {
  const hub = {
    nowMs: 0,
    /** How long the machine has slept: the steady clock stood. */
    sleptMs: 0,
    isAway: false,
    asked: [] as string[],
    answer: { leftMs: IDLE_LOCK_MS } as object,
    refusal: null as typeof LOCKED | null,
  };
  let changes = 0;
  const ask: HubHttp['ask'] = <T>(method: string, path: string, content: object | null, parse: (a: unknown) => T) => {
    hub.asked.push(`${method} ${path}${content === null ? '' : ` ${JSON.stringify(content)}`}`);
    if (hub.isAway) return Promise.resolve<HttpResult<T>>({ kind: 'no-answer' });
    const result: HttpResult<T> = hub.refusal ?? { kind: 'ok', value: parse(hub.answer) };
    return Promise.resolve(result);
  };
  const clocks = { monotonicMs: () => hub.nowMs, wallMs: () => 1_800_000_000_000 + hub.nowMs + hub.sleptMs };
  const watch = new IdleWatch({ http: { ask }, ...clocks, onChange: () => (changes += 1) });
  await settled();
  return { hub, watch, changes: () => changes };
}

async function settled(): Promise<void> {
  for (let n = 0; n < 5; n += 1) await Promise.resolve();
}

const told = 'POST /api/session/lock';

describe('AC15 the staff page', () => {
  it('warns a minute before and locks after fifteen without an act by hand', async () => {
    const { hub, watch } = await watching();
    hub.nowMs = IDLE_LOCK_MS - WARN_BEFORE_MS - 1;
    watch.tick();
    expect(watch.sitting).toEqual({ kind: 'open' });
    hub.nowMs = IDLE_LOCK_MS - 45_000;
    expect(watch.sitting).toEqual({ kind: 'soon', leftMs: 45_000 });
    hub.nowMs = IDLE_LOCK_MS;
    hub.answer = { leftMs: 0 };
    watch.tick();
    expect(watch.sitting).toEqual({ kind: 'locked' });
    await settled();
    expect(watch.sitting).toEqual({ kind: 'locked' });
  });

  it('stays open by an act by hand, and tells the hub at most every twenty seconds, the last one too', async () => {
    const { hub, watch } = await watching();
    hub.nowMs = IDLE_LOCK_MS - 10_000;
    watch.hand();
    expect(watch.sitting).toEqual({ kind: 'open' });
    expect(hub.asked.filter((one) => one === told)).toHaveLength(1);
    hub.nowMs += 5_000;
    watch.hand();
    watch.tick();
    expect(hub.asked.filter((one) => one === told)).toHaveLength(1);
    hub.nowMs += 15_000;
    watch.tick();
    expect(hub.asked.filter((one) => one === told)).toHaveLength(2);
    hub.nowMs += 60_000;
    watch.tick();
    expect(hub.asked.filter((one) => one === told)).toHaveLength(2);
  });

  it('locks when the hub says that it came too late, for instance after a sleep', async () => {
    const { hub, watch } = await watching();
    hub.nowMs = 60_000;
    hub.refusal = LOCKED;
    watch.hand();
    await settled();
    expect(watch.sitting).toEqual({ kind: 'locked' });
  });

  it('is not opened by an act by hand after its time', async () => {
    const { hub, watch } = await watching();
    hub.nowMs = IDLE_LOCK_MS + 1;
    hub.answer = { leftMs: 0 };
    watch.hand();
    await settled();
    watch.hand();
    expect(watch.sitting).toEqual({ kind: 'locked' });
    expect(hub.asked).not.toContain(told);
  });

  it('opens by the password, and not by a wrong one', async () => {
    const { hub, watch } = await watching();
    hub.nowMs = IDLE_LOCK_MS;
    hub.answer = { leftMs: 0 };
    watch.tick();
    await settled();
    hub.refusal = LOCKED;
    await watch.unlock('wrong');
    expect(watch.sitting).toEqual({ kind: 'locked' });
    hub.refusal = null;
    hub.answer = { leftMs: IDLE_LOCK_MS };
    await watch.unlock('right');
    expect(watch.sitting).toEqual({ kind: 'open' });
    expect(hub.asked.at(-1)).toBe('POST /api/session/unlock {"password":"right"}');
  });

  it('goes on where somebody is at another window of the same session', async () => {
    const { hub, watch } = await watching();
    hub.nowMs = IDLE_LOCK_MS;
    hub.answer = { leftMs: 500_000 };
    watch.tick();
    await settled();
    expect(watch.sitting).toEqual({ kind: 'open' });
  });

  it('knows after a reload that the session is locked', async () => {
    const { hub } = await watching();
    hub.answer = { leftMs: 0 };
    const ask: HubHttp['ask'] = (_method, _path, _content, parse) =>
      Promise.resolve({ kind: 'ok', value: parse(hub.answer) });
    const clocks = { monotonicMs: () => hub.nowMs, wallMs: () => hub.nowMs };
    const again = new IdleWatch({ http: { ask }, ...clocks, onChange: () => undefined });
    await settled();
    expect(again.sitting).toEqual({ kind: 'locked' });
  });

  it('shows nothing after a sleep until the hub has said that the session is still open', async () => {
    const { hub, watch, changes } = await watching();
    hub.sleptMs = 5 * 60_000;
    hub.answer = { leftMs: 600_000 };
    const before = changes();
    watch.tick();
    expect(watch.sitting).toEqual({ kind: 'asking' });
    expect(changes()).toBe(before + 1);
    // A press, a minute later even, opens nothing and is not told.
    watch.hand();
    expect(watch.sitting).toEqual({ kind: 'asking' });
    await settled();
    expect(watch.sitting).toEqual({ kind: 'open' });
    expect(hub.asked).not.toContain(told);
  });

  it('locks after a sleep that was too long, by a press as by itself, whether the hub answers or not', async () => {
    for (const isAway of [false, true]) {
      for (const wake of ['tick', 'hand'] as const) {
        const { hub, watch } = await watching();
        Object.assign(hub, { sleptMs: IDLE_LOCK_MS, isAway, answer: { leftMs: 0 } });
        watch[wake]();
        expect(watch.sitting).toEqual({ kind: 'locked' });
        await settled();
        expect(watch.sitting).toEqual({ kind: 'locked' });
      }
    }
  });

  it('locks where the hub says so, of a page that was seen or heard again, and goes on where no hub answers', async () => {
    const { hub, watch } = await watching();
    hub.isAway = true;
    hub.sleptMs = 60_000;
    watch.tick();
    await settled();
    expect(watch.sitting).toEqual({ kind: 'open' });
    hub.isAway = false;
    hub.answer = { leftMs: 0 };
    watch.lookAgain();
    await settled();
    expect(watch.sitting).toEqual({ kind: 'locked' });
  });

  it('is not locked by a clock that somebody sets: the hub says how it is', async () => {
    const { hub, watch } = await watching();
    hub.sleptMs = 24 * 3_600_000;
    watch.tick();
    await settled();
    expect(watch.sitting).toEqual({ kind: 'open' });
    hub.sleptMs = -24 * 3_600_000;
    watch.tick();
    expect(watch.sitting).toEqual({ kind: 'open' });
  });

  it('tells the hub of an act by hand when it is back, and not of one that was long ago', async () => {
    const { hub, watch } = await watching();
    const isTold = () => hub.asked.filter((one) => one === told).length;
    hub.isAway = true;
    watch.hand();
    await settled();
    expect(isTold()).toBe(1);
    hub.nowMs += 60_000;
    hub.isAway = false;
    watch.lookAgain();
    await settled();
    watch.tick();
    expect(isTold()).toBe(2);
    hub.nowMs += 60_000;
    hub.isAway = true;
    watch.hand();
    await settled();
    hub.nowMs += 600_000;
    hub.isAway = false;
    watch.tick();
    expect(isTold()).toBe(3);
    hub.answer = { leftMs: 60_000 };
    watch.lookAgain();
    await settled();
    expect(watch.sitting).toEqual({ kind: 'soon', leftMs: 60_000 });
  });
});
