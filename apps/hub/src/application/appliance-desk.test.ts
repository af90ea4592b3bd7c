import type { ApplianceAct, ReportAppliance } from '@motcua/protocol';
import type { DeviceId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import type { ApplianceAnswer } from '../ports/appliance-doors.ts';
import { ApplianceDesk } from './appliance-desk.ts';

const HALL = 'd-1' as DeviceId;
const ELSEWHERE = 'd-9' as DeviceId;

function setUp(answers: readonly ApplianceAnswer[] = []) {
  const asked: ApplianceAct[] = [];
  const logged: object[] = [];
  let tell: (deviceId: DeviceId, told: ReportAppliance) => void = () => undefined;
  const log = (fields: object) => void logged.push(fields);
  const desk = new ApplianceDesk({
    doors: {
      ask: (_deviceId, act) => Promise.resolve(answers[asked.push(act) - 1] ?? 'no-answer'),
      isConnected: () => true,
      onTold: (listener) => (tell = listener),
    },
    appliances: () => ({ nameOf: (deviceId) => (deviceId === HALL ? 'Màn hình sảnh' : null) }),
    logger: { info: log, warn: log, error: log, child: () => ({}) } as never,
  });
  const line = (at: number) => ({ at, message: 'The page crashed', detail: 'reason oom' });
  const tellLines = (...times: number[]) =>
    tell(HALL, { version: '0.1.0', keeping: 'file', lines: times.map((at) => line(at)) });
  return { desk, asked, logged, tellLines, line };
}
const DONE = { told: null, content: null };

describe('AP8 the desk of kiosks and displays', () => {
  it('asks the device, and for its name gives the one that the office calls it by', async () => {
    const { desk, asked } = setUp([{ kind: 'done' }, { kind: 'done' }, { kind: 'done' }]);
    expect(await desk.control(HALL, { kind: 'reload' })).toEqual(DONE);
    expect(await desk.control(HALL, { kind: 'identify' })).toEqual(DONE);
    expect(await desk.control(HALL, { kind: 'set-volume', percent: 30 })).toEqual(DONE);
    expect(asked).toEqual([
      { kind: 'reload' },
      { kind: 'identify', name: 'Màn hình sảnh', forMs: 10_000 },
      { kind: 'set-volume', percent: 30 },
    ]);
  });

  it('fetches a picture part after part, and keeps nothing of it', async () => {
    const { desk, asked, logged } = setUp([
      { kind: 'content', contentId: 'c', type: 'image/jpeg', parts: 2 },
      { kind: 'part', bytes: Buffer.from('first ').toString('base64') },
      { kind: 'part', bytes: Buffer.from('second').toString('base64') },
    ]);
    const bytes = Buffer.from('first second').toString('base64');
    expect(await desk.control(HALL, { kind: 'take-picture' })).toEqual({
      told: null,
      content: { type: 'image/jpeg', bytes },
    });
    expect(asked.slice(1)).toEqual([0, 1].map((part) => ({ kind: 'send-part', contentId: 'c', part })));
    expect(logged).toEqual([]);
  });

  it.each([
    ['is away', ['away'], 'not-open'],
    ['does not answer', ['no-answer'], 'no-answer'],
    ['runs in a browser', [{ kind: 'cannot', reason: 'in-browser' }], 'in-browser'],
    ['has no program for it', [{ kind: 'cannot', reason: 'no-tool' }], 'no-tool'],
    ['answers beside the question', [{ kind: 'part', bytes: '' }], 'no-answer'],
    [
      'goes in the middle',
      [{ kind: 'content', contentId: 'c', type: 'text/plain', parts: 2 }, { kind: 'part', bytes: '' }, 'away'],
      'not-open',
    ],
  ] as const)('says so in one word where the device %s', async (_what, answers, refusal) => {
    expect(await setUp(answers).desk.control(HALL, { kind: 'read-log' })).toBe(refusal);
  });

  it('knows no device that is not paired', async () => {
    const { desk, asked } = setUp();
    expect(await desk.control(ELSEWHERE, { kind: 'restart' })).toBe('unknown-machine');
    expect(await desk.control(ELSEWHERE, { kind: 'tell' })).toBe('unknown-machine');
    expect(asked).toEqual([]);
  });

  it('AP7 AP9 keeps the newest hundred lines of each device and how it keeps its token, and logs each line', async () => {
    const { desk, tellLines, line, logged } = setUp();
    expect(await desk.control(HALL, { kind: 'tell' })).toEqual({
      content: null,
      told: { connected: true, program: null, lines: [] },
    });
    for (let at = 0; at < 120; at += 10) tellLines(...Array.from({ length: 10 }, (_, n) => at + n));
    expect(await desk.control(HALL, { kind: 'tell' })).toMatchObject({
      told: {
        program: { version: '0.1.0', keeping: 'file' },
        lines: Array.from({ length: 100 }, (_, n) => line(n + 20)),
      },
    });
    expect(logged).toHaveLength(120);
    expect(logged[0]).toMatchObject({ event: 'appliance-log', deviceId: HALL, toldAt: 0, message: 'The page crashed' });
  });
});
