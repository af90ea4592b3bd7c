import type { HubHttp } from '@motcua/client';
import type { BoardLineId, DeviceId, PrinterId } from '@motcua/protocol';
import { afterEach, expect, test, vi } from 'vitest';
import type { CheckStep } from './morning-steps.ts';
import { TrialRound, type TrialRoundParts } from './run-trials.ts';

afterEach(() => {
  vi.useRealTimers();
});

const step = (key: string, changes: Partial<CheckStep>): CheckStep => ({
  ...{ key, step: 'printer', name: '', asks: null, trial: null, outcome: null, trouble: null },
  ...{ readAt: null, printsAt: null },
  ...{ answer: null, result: 'not-seen', ...changes },
});
const STEPS = [
  step('printer', { trial: { kind: 'printer', printerId: 'p1' as PrinterId } }),
  step('ill', { trial: { kind: 'printer', printerId: 'p2' as PrinterId }, trouble: { kind: 'slip-not-out' } }),
  // Both print at the first printer: one slip names both.
  step('kiosk 1', { trial: { kind: 'printer', printerId: 'p1' as PrinterId } }),
  step('kiosk 2', { trial: { kind: 'printer', printerId: 'p1' as PrinterId } }),
  step('boards', { trial: { kind: 'boards', lineId: 'l1' as BoardLineId } }),
  step('display', { trial: { kind: 'display', deviceId: 'd1' as DeviceId } }),
  step('clock', {}),
];

test('MC1 asks for one small slip a printer, for 88 on the boards and for a chime, and of no machine that is known not to work', async () => {
  const asked: unknown[] = [];
  const ask = (_method: string, _path: string, act: object, parse: (answer: unknown) => unknown) => {
    asked.push(act);
    return Promise.resolve({ kind: 'ok', value: parse({ kind: 'refused', reason: 'not-open' }) });
  };
  const http = { ask, askPatiently: ask } as unknown as HubHttp;
  const told: string[] = [];
  const tell: TrialRoundParts['tell'] = (key, outcome) =>
    void told.push(`${key} ${typeof outcome === 'string' ? outcome : outcome.kind}`);
  const round = new TrialRound({ http, tell, goesOn: () => true });
  await round.take(STEPS);
  expect(asked).toEqual([
    { act: 'print-test-slip', printerId: 'p1', size: 'small' },
    { act: 'show-board-test', lineId: 'l1', boardId: null },
    { act: 'test-voice', deviceId: 'd1' },
  ]);
  expect(told.toSorted()).toEqual([
    'boards l1 refused',
    'boards l1 under-way',
    'display d1 refused',
    'display d1 under-way',
    'printer p1 refused',
    'printer p1 under-way',
  ]);
});

test('MC1 a kiosk that was off when the check began is tried once as soon as it is there, and one that was tried is left alone', async () => {
  const asked: string[] = [];
  const ask = (
    _method: string,
    _path: string,
    act: { readonly printerId?: string },
    parse: (a: unknown) => unknown,
  ) => {
    asked.push(String(act.printerId));
    return Promise.resolve({ kind: 'ok', value: parse({ kind: 'refused', reason: 'not-open' }) });
  };
  const http = { ask, askPatiently: ask } as unknown as HubHttp;
  let goesOn = true;
  const round = new TrialRound({ http, tell: () => undefined, goesOn: () => goesOn });
  const trial = { kind: 'printer', printerId: 'p1' as PrinterId } as const;
  const off = [step('printer', { trial, trouble: { kind: 'printer', state: 'not-answering' } })];
  await round.take([...off, step('kiosk', { trouble: { kind: 'kiosk-away' } })]);
  expect(asked).toEqual([]);
  // While the result is being kept nothing is tried; where that fails the check goes on.
  const on = [step('printer', { trial }), step('kiosk', { trial })];
  goesOn = false;
  await round.take(on);
  expect(asked).toEqual([]);
  goesOn = true;
  await Promise.all([round.take(on), round.take(on)]);
  await round.take(on);
  expect(asked).toEqual(['p1']);
  // Somebody has tried this one by hand.
  const other = { kind: 'printer', printerId: 'p2' as PrinterId } as const;
  await round.take([step('printer', { trial: other, outcome: 'no-answer' })]);
  expect(asked).toEqual(['p1']);
});

test('MC1 eight displays, four printers with their kiosks and two lines of boards have all begun within a minute, one display at a time', async () => {
  vi.useFakeTimers();
  const begun = Date.now();
  const asked: { readonly what: string; readonly afterMs: number }[] = [];
  const atOnce = { now: 0, most: 0 };
  // The hub answers for a display at once, and for a slip when it is known to be out, which may take long.
  const ask = async (
    _method: string,
    _path: string,
    act: { readonly act: string },
    parse: (answer: unknown) => unknown,
  ) => {
    const isDisplay = act.act === 'test-voice';
    asked.push({ what: isDisplay ? 'display' : 'other', afterMs: Date.now() - begun });
    if (isDisplay) atOnce.most = Math.max(atOnce.most, ++atOnce.now);
    await new Promise((resolve) => setTimeout(resolve, isDisplay ? 1_000 : 50_000));
    if (isDisplay) atOnce.now -= 1;
    return { kind: 'ok', value: parse({ kind: 'refused', reason: 'not-open' }) };
  };
  const http = { ask, askPatiently: ask } as unknown as HubHttp;
  const some = <Kind extends string>(kind: Kind, count: number) =>
    Array.from({ length: count }, (_, n) => `${kind}${String(n)}`);
  const steps = [
    ...some('p', 4).flatMap((id) =>
      ['printer', 'kiosk a', 'kiosk b'].map((of) =>
        step(`${of} ${id}`, { trial: { kind: 'printer', printerId: id as PrinterId } }),
      ),
    ),
    ...some('l', 2).map((id) => step(id, { trial: { kind: 'boards', lineId: id as BoardLineId } })),
    ...some('d', 8).map((id) => step(id, { trial: { kind: 'display', deviceId: id as DeviceId } })),
  ];
  const heard = new Set<string>();
  let isOver = false;
  const round = new TrialRound({ http, tell: (key) => void heard.add(key), goesOn: () => true });
  const trials = round.take(steps).then(() => {
    isOver = true;
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard.size).toBe(4 + 2 + 8);
  expect(asked.filter(({ what }) => what === 'other').map(({ afterMs }) => afterMs)).toEqual([0, 0, 0, 0, 0, 0]);
  const displays = asked.filter(({ what }) => what === 'display').map(({ afterMs }) => afterMs);
  expect(displays).toEqual([0, 5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 35_000]);
  expect(atOnce.most).toBe(1);
  expect(isOver).toBe(true);
  await trials;
});
