import type { AccountId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { HOUR, QueueScenario } from '../domain/testing/queue-scenario.ts';
import type { MorningCheck, MorningChecks } from '../ports/morning-checks.ts';
import { MorningDesk } from './morning-desk.ts';

const lan = { kind: 'staff', accountId: 'lan' as AccountId, role: 'guide', name: 'Lan' } as const;
const ITEMS = [
  { step: 'clock', name: '', result: 'good' },
  { step: 'printer', name: 'Máy in 1', result: 'bad' },
  { step: 'display', name: 'Màn hình', result: 'not-seen' },
] as const;

function setUp(kept: MorningCheck[] = []) {
  const queue = new QueueScenario();
  const checks: MorningChecks = { last: () => kept.at(-1) ?? null, add: (check) => void kept.push(check) };
  const logged: object[] = [];
  const desk = new MorningDesk({
    ...{ state: () => queue.state, clock: { now: () => queue.at }, checks, version: '0.1.0' },
    logger: { info: (fields) => logged.push(fields), warn: () => undefined, error: () => undefined },
    start: { startedAt: 50, offFrom: 20 },
    ...{ storageIsWell: () => true, clockIsTrusted: () => false },
  });
  return { queue, desk, kept, logged };
}

test('MC3 a check is kept with who made it and when, and is today’s until the date changes', () => {
  const { queue, desk, kept, logged } = setUp();
  const noted = desk.note(ITEMS, lan);
  expect(noted).toEqual({ at: queue.at, by: lan.name, good: 1, bad: 1, notSeen: 1 });
  expect(kept).toMatchObject([{ at: queue.at, accountId: 'lan', items: ITEMS }]);
  expect(desk.facts().last).toEqual({ ...noted, isToday: true, items: ITEMS });
  // AC11: the log names the account, not the person.
  expect(logged).toEqual([{ event: 'morning-check', by: 'lan', good: 1, bad: 1, notSeen: 1 }]);
  queue.at += 24 * HOUR;
  expect(desk.facts().last).toMatchObject({ by: 'Lan', isToday: false });
});

test('MC3 a check from before a restart of the hub still stands', () => {
  const before = setUp();
  before.desk.note(ITEMS, lan);
  const after = setUp(before.kept);
  expect(after.desk.facts().last).toMatchObject({ good: 1, bad: 1, isToday: true });
});

test('MC1 the hub tells its version, how long it was off, its disk and its clock', () => {
  expect(setUp().desk.facts()).toEqual({
    ...{ version: '0.1.0', startedAt: 50, offFrom: 20, storageIsWell: true, clockIsTrusted: false, last: null },
  });
});
