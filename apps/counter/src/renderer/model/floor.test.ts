import { describe, expect, it } from 'vitest';
import type { ServiceId, TicketNumber } from '@motcua/protocol';
import { simulatedOverview } from '../preview/simulated-overview.ts';
import { doingOf, isLeftAlone, notInTime, throughBy, waitLevel, waitLevelOf, type FloorCounter } from './floor.ts';
import { HOA, LAN } from './testing/page-without-screen.ts';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;
const plain = simulatedOverview(NOW, LAN, HOA);
const [service] = plain.services;
const [counter] = plain.counters;
if (service === undefined || counter === undefined) throw new Error('the floor is empty');

describe('ST2 a wait beside its norm', () => {
  const levelAfter = (minutes: number, norm: number | null, nearPercent: number | null = 80) =>
    waitLevel({ longestWaitSince: NOW - minutes * MINUTE, longWaitMinutes: norm }, nearPercent, NOW);

  it('ST2 is nearly too long from the share that the centre set, and too long beyond the norm', () => {
    expect([23, 24, 30].map((minutes) => levelAfter(minutes, 30))).toEqual(['well', 'near', 'near']);
    expect(waitLevel({ longestWaitSince: NOW - 30 * MINUTE - 1, longWaitMinutes: 30 }, 80, NOW)).toBe('over');
    expect(levelAfter(29, 30, null)).toBe('well');
  });

  it('ST2 each person in a counter’s own line is measured by the norm of their service', () => {
    const floor = { nearWaitPercent: 80, services: [{ ...service, longWaitMinutes: 30, longestWaitSince: null }] };
    const levelOf = (minutes: number, serviceId = service.serviceId) =>
      waitLevelOf({ serviceId, issuedAt: NOW - minutes * MINUTE }, floor, NOW);
    expect([23, 24, 30, 31].map((minutes) => levelOf(minutes))).toEqual(['well', 'near', 'near', 'over']);
    expect(levelOf(90, 'gone' as ServiceId)).toBe('none');
    expect(waitLevelOf({ serviceId: service.serviceId, issuedAt: 0 }, null, NOW)).toBe('none');
  });

  it('ST2 with nobody waiting, or without a norm, there is nothing to say', () => {
    expect(waitLevel({ longestWaitSince: null, longWaitMinutes: 30 }, 80, NOW)).toBe('none');
    expect(levelAfter(300, null)).toBe('none');
  });
});

describe('ST4 what a counter does', () => {
  const doing = (change: Partial<FloorCounter>) => doingOf({ ...counter, ...change });
  const number = 'A042' as TicketNumber;

  it('ST4 says what it is at, and since when', () => {
    expect(doing({ status: 'closed', currentNumber: null, statusSince: 5 })).toEqual({
      ...{ kind: 'closed', keeps: null, since: 5 },
    });
    expect(doing({ status: 'paused', currentNumber: number, statusSince: null })).toEqual({
      ...{ kind: 'paused', keeps: number, since: null },
    });
    expect(doing({ status: 'open', currentNumber: null, currentStatus: null, statusSince: 7 })).toEqual({
      ...{ kind: 'free', since: 7 },
    });
    const called = { status: 'open', currentNumber: number, currentStatus: 'called', currentSince: 9 } as const;
    expect(doing(called)).toEqual({ kind: 'called', number, since: 9 });
    expect(doing({ ...called, currentStatus: 'serving' })).toEqual({ kind: 'serving', number, since: 9 });
  });
});

describe('ST4 what a line comes to', () => {
  const wait = { fromMinutes: 5, toMinutes: 12, prospect: 'in-time' } as const;

  it('ST4 says by when it is through, and which lines may not be in this session', () => {
    expect(throughBy({ ...service, waiting: 3, wait }, NOW)).toBe(NOW + 12 * MINUTE);
    expect(throughBy({ ...service, waiting: 0, wait }, NOW)).toBeNull();
    expect(throughBy({ ...service, waiting: 3, wait: null }, NOW)).toBeNull();
    const late = { ...service, waiting: 3, wait: { ...wait, prospect: 'perhaps-not' } as const };
    expect(notInTime({ services: [service, late, { ...late, waiting: 0 }] })).toEqual([late]);
  });

  it('ST4, CA4 people whom no open counter serves are left alone', () => {
    expect(isLeftAlone({ ...service, waiting: 1, servedByOpenCounter: false })).toBe(true);
    expect(isLeftAlone({ ...service, waiting: 0, servedByOpenCounter: false })).toBe(false);
    expect(isLeftAlone({ ...service, waiting: 1, servedByOpenCounter: true })).toBe(false);
  });
});
