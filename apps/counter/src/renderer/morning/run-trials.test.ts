import type { HubHttp } from '@motcua/client';
import type { BoardLineId, DeviceId, PrinterId } from '@motcua/protocol';
import { expect, test } from 'vitest';
import type { CheckStep } from './morning-steps.ts';
import { runTrials } from './run-trials.ts';

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
  await runTrials(
    http,
    STEPS,
    (key, outcome) => void told.push(`${key} ${typeof outcome === 'string' ? outcome : outcome.kind}`),
    () => true,
  );
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
