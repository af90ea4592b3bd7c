import type { ReportAppliance } from '@motcua/protocol';
import { APPLIANCE_LIMITS } from '@motcua/protocol/appliances';
import { describe, expect, it } from 'vitest';
import { ProgramActs, type ShellControls } from './program-acts.ts';

function setUp(controls: Partial<ShellControls> = {}) {
  const done: string[] = [];
  let write: Parameters<ShellControls['onLine']>[0] = () => undefined;
  let ids = 0;
  const acts = new ProgramActs({
    controls: {
      reload: () => void done.push('reload'),
      restart: (why) => void done.push(`restart: ${why}`),
      identify: (name, forMs) => void done.push(`identify ${name} ${forMs}`),
      takePicture: () => Promise.resolve(Uint8Array.from({ length: 60_000 }, (_, n) => n % 251)),
      setVolume: (percent) => Promise.resolve(done.push(`volume ${percent}`) > 0),
      readLog: () => 'một dòng\n',
      onLine: (listener) => (write = listener),
      ...controls,
    },
    version: '0.1.0',
    keeping: () => 'file',
    newContentId: () => `c-${++ids}`,
  });
  const line = (at: number, fields: Record<string, string> = {}) => write({ at, message: 'The page crashed', fields });
  return { acts, done, line };
}

/** A hub that takes reports, or leaves them. */
function hub(takes: () => boolean = () => true) {
  const told: ReportAppliance[] = [];
  return {
    told,
    report: (report: ReportAppliance) => {
      told.push(report);
      return Promise.resolve(takes());
    },
  };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('AP8 what an administrator wants of a program', () => {
  it('is done, by whoever can do it', async () => {
    const { acts, done } = setUp();
    for (const kind of ['reload', 'restart'] as const) expect(await acts.answer({ kind })).toEqual({ kind: 'done' });
    expect(await acts.answer({ kind: 'identify', name: 'Màn hình sảnh', forMs: 10_000 })).toEqual({ kind: 'done' });
    expect(await acts.answer({ kind: 'set-volume', percent: 40 })).toEqual({ kind: 'done' });
    expect(done).toEqual([
      ...['reload', 'restart: an administrator asked for it', 'identify Màn hình sảnh 10000', 'volume 40'],
    ]);
  });

  it('comes in parts where it is long, of the last one alone', async () => {
    const { acts } = setUp();
    const answer = await acts.answer({ kind: 'take-picture' });
    expect(answer).toEqual({ kind: 'content', contentId: 'c-1', type: 'image/jpeg', parts: 3 });
    let bytes = Buffer.alloc(0);
    for (let part = 0; part < 3; part += 1) {
      const sent = await acts.answer({ kind: 'send-part', contentId: 'c-1', part });
      bytes = Buffer.concat([bytes, Buffer.from(sent?.kind === 'part' ? sent.bytes : '', 'base64')]);
    }
    expect(bytes.equals(Buffer.from(Uint8Array.from({ length: 60_000 }, (_, n) => n % 251)))).toBe(true);
    const cannot = { kind: 'cannot', reason: 'failed' };
    expect(await acts.answer({ kind: 'send-part', contentId: 'c-1', part: 3 })).toEqual(cannot);
    expect(await acts.answer({ kind: 'read-log' })).toMatchObject({ contentId: 'c-2', type: 'text/plain', parts: 1 });
    expect(await acts.answer({ kind: 'send-part', contentId: 'c-1', part: 0 })).toEqual(cannot);
    const log = await acts.answer({ kind: 'send-part', contentId: 'c-2', part: 0 });
    expect(Buffer.from(log?.kind === 'part' ? log.bytes : '', 'base64').toString()).toBe('một dòng\n');
  });

  it('is answered with why not, and never with a fault', async () => {
    const { acts } = setUp({
      takePicture: () => Promise.resolve(null),
      setVolume: () => Promise.resolve(false),
      readLog: () => {
        throw new Error('no disk');
      },
    });
    expect(await acts.answer({ kind: 'take-picture' })).toEqual({ kind: 'cannot', reason: 'failed' });
    expect(await acts.answer({ kind: 'set-volume', percent: 1 })).toEqual({ kind: 'cannot', reason: 'no-tool' });
    expect(await acts.answer({ kind: 'read-log' })).toEqual({ kind: 'cannot', reason: 'failed' });
    const huge = setUp({ takePicture: () => Promise.resolve(new Uint8Array(APPLIANCE_LIMITS.contentBytes + 1)) });
    expect(await huge.acts.answer({ kind: 'take-picture' })).toEqual({ kind: 'cannot', reason: 'failed' });
  });

  it('is not done where it is nothing that there is', async () => {
    const { acts, done } = setUp();
    const wrong = [
      null,
      'reload',
      {},
      { kind: 'format-disk' },
      { kind: 'set-volume', percent: 101 },
      { kind: 'identify' },
    ];
    for (const raw of wrong) expect(await acts.answer(raw)).toBeNull();
    expect(done).toEqual([]);
  });
});

describe('AP7 the lines of a program’s log', () => {
  it('wait for the hub, go there once each and in order, and with how the token is kept (AP9)', async () => {
    const { acts, line } = setUp();
    line(1, { reason: 'oom', pauseMs: '500' });
    line(2);
    const first = hub();
    acts.enter(first.report);
    await settled();
    line(3);
    await settled();
    const [before, after] = [[1, 2], [3]].map((times) =>
      times.map((at) => ({ at, message: 'The page crashed', detail: at === 1 ? 'reason oom · pauseMs 500' : '' })),
    );
    expect(first.told).toEqual([
      { version: '0.1.0', keeping: 'file', lines: before },
      { version: '0.1.0', keeping: 'file', lines: after },
    ]);
    acts.leave();
    line(4);
    await settled();
    expect(first.told).toHaveLength(2);
  });

  it('are told again where the hub did not take them, and the oldest of very many are left out', async () => {
    const { acts, line } = setUp();
    for (let at = 0; at < 250; at += 1) line(at);
    const deaf = hub(() => false);
    acts.enter(deaf.report);
    await settled();
    expect(deaf.told).toHaveLength(1);
    acts.leave();
    const good = hub();
    acts.enter(good.report);
    await settled();
    const times = good.told.flatMap(({ lines }) => lines.map(({ at }) => at));
    expect(times).toEqual(Array.from({ length: 200 }, (_, n) => n + 50));
    expect(Math.max(...good.told.map(({ lines }) => lines.length))).toBe(APPLIANCE_LIMITS.linesAtOnce);
  });
});
