import type { HttpResult, HubHttp } from '@motcua/client';
import { describe, expect, it } from 'vitest';
import { IDLE_LOCK_MS, IdleWatch, WARN_BEFORE_MS } from './idle-watch.ts';

const LOCKED = { kind: 'refused', problem: { code: 'session-locked', field: null, retryAfterMs: null } } as const;

/** A hub that answers what it is told to, and a clock moved by hand. */
async function watching() {
  const hub = {
    nowMs: 0,
    asked: [] as string[],
    answer: { leftMs: IDLE_LOCK_MS } as object,
    refusal: null as typeof LOCKED | null,
  };
  let changes = 0;
  const ask: HubHttp['ask'] = <T>(method: string, path: string, content: object | null, parse: (a: unknown) => T) => {
    hub.asked.push(`${method} ${path}${content === null ? '' : ` ${JSON.stringify(content)}`}`);
    const result: HttpResult<T> = hub.refusal ?? { kind: 'ok', value: parse(hub.answer) };
    return Promise.resolve(result);
  };
  const watch = new IdleWatch({ http: { ask }, monotonicMs: () => hub.nowMs, onChange: () => (changes += 1) });
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
    const again = new IdleWatch({ http: { ask }, monotonicMs: () => hub.nowMs, onChange: () => undefined });
    await settled();
    expect(again.sitting).toEqual({ kind: 'locked' });
  });
});
