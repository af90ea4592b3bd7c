import type { PriorityClass } from '@motcua/protocol/vocabulary';
import type { PlayedDay, Visit } from './simulate-day.ts';

/** Minutes. */
export type Waits = { readonly count: number; readonly median: number; readonly p90: number; readonly longest: number };

/** What several plays of one kind of day came to. */
export type Measured = {
  readonly ordinary: Waits;
  readonly priority: Waits;
  readonly notCalled: number;
  /** Of those called: how many people with a later number for the same service were called before them, at worst and on average. */
  readonly overtakenWorst: number;
  readonly overtakenMean: number;
  /** ES1: share of real waits inside the range that was told; null: nobody was told one. */
  readonly insideEstimate: number | null;
  readonly shorterThanTold: number;
  readonly longerThanTold: number;
};

const MINUTE = 60_000;

export function measureDays(days: readonly PlayedDay[]): Measured {
  const visits = days.flatMap((day) => day.visits);
  const overtaken = days.flatMap((day) => overtakings(day.visits));
  const told = visits.flatMap((visit) => {
    const wait = waitOf(visit);
    return wait === null || visit.told === null
      ? []
      : [{ wait, from: visit.told.fromMinutes, to: visit.told.toMinutes }];
  });
  const shorter = told.filter(({ wait, from }) => wait < from).length;
  const longer = told.filter(({ wait, to }) => wait > to).length;
  return {
    ordinary: waitsOf(visits, 'ordinary'),
    priority: waitsOf(visits, 'priority'),
    notCalled: visits.filter((visit) => visit.calledAt === null).length / Math.max(1, days.length),
    overtakenWorst: Math.max(0, ...overtaken),
    overtakenMean: overtaken.reduce((sum, each) => sum + each, 0) / Math.max(1, overtaken.length),
    insideEstimate: told.length === 0 ? null : 1 - (shorter + longer) / told.length,
    shorterThanTold: shorter / Math.max(1, told.length),
    longerThanTold: longer / Math.max(1, told.length),
  };
}

/** Minutes; null: never called. */
export function waitOf(visit: Visit): number | null {
  return visit.calledAt === null ? null : (visit.calledAt - visit.issuedAt) / MINUTE;
}

function waitsOf(visits: readonly Visit[], priority: PriorityClass): Waits {
  const waits = visits
    .filter((visit) => visit.priority === priority && !visit.isAppointment)
    .flatMap((visit) => waitOf(visit) ?? [])
    .sort((a, b) => a - b);
  const at = (share: number): number => waits[Math.min(waits.length - 1, Math.floor(share * waits.length))] ?? 0;
  return { count: waits.length, median: at(0.5), p90: at(0.9), longest: waits.at(-1) ?? 0 };
}

function overtakings(visits: readonly Visit[]): number[] {
  return visits.flatMap((visit) => {
    const { calledAt } = visit;
    if (calledAt === null || visit.isAppointment) return [];
    return [
      visits.filter((other) => {
        const isLater = other.issuedAt > visit.issuedAt && other.serviceId === visit.serviceId;
        return isLater && other.calledAt !== null && other.calledAt < calledAt && !other.isAppointment;
      }).length,
    ];
  });
}
