import { describe, expect, it } from 'vitest';
import {
  OUT_OF_TURN_REASONS,
  OUTCOME_CODES,
  type Actor,
  type CounterId,
  type OutcomeCode,
  type ServiceId,
  type TicketId,
} from '@motcua/protocol/vocabulary';
import type { QueueCommandBody } from './commands.ts';
import type { DaySummary, Tally } from './day-summary.ts';
import { counterOf } from './queue-state.ts';
import { spreadOf } from './summarise-day.ts';
import { HOUR, issueBody, KIOSK, MINUTE, QueueScenario, SECOND, staff } from './testing/queue-scenario.ts';
import { recountDay, type Count, type ToldEvent } from './testing/recount-day.ts';

const SYSTEM: Actor = { kind: 'system' };
const CHIEF = staff('hanh', 'supervisor');
const SERVICES = ['ho-tich', 'chung-thuc', 'cu-tru'] as ServiceId[];
const COUNTERS = ['quay-1', 'quay-2', 'quay-3'] as CounterId[];

/** The same row of numbers in [0, 1) for the same seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some hundred acts, sensible or not, on two days, the close of each included. */
function randomDays(seed: number): readonly ToldEvent[] {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const queue = new QueueScenario();
  const told: ToldEvent[] = [];
  const send = (by: Actor, body: QueueCommandBody): void => {
    const decision = queue.when(by, body);
    if (decision.kind === 'accepted') told.push(...decision.events.map((event) => ({ at: queue.at, event })));
  };
  const act = (): void => {
    const counterId = pick(COUNTERS);
    const officer = staff(`officer at ${counterId}`, counterId === 'quay-1' ? 'supervisor' : 'officer');
    const holder = random() < 0.9 ? officer : staff('someone else');
    const { currentTicketId, parked, acts } = counterOf(queue.state, counterId);
    const some = ['1-1' as TicketId, ...queue.state.tickets.keys()];
    const ticketId = currentTicketId ?? pick(some);
    const anyTicket = pick(some);
    const reason = pick(OUT_OF_TURN_REASONS);
    const at = { counterId, ticketId };
    const next = {
      counterId,
      expectedCurrent: currentTicketId,
      settle: pick(['came', 'came', 'absent', null] as const),
    };
    const outcomes = [...new Set([pick(OUTCOME_CODES), pick(OUTCOME_CODES)])] as OutcomeCode[];
    const moves: readonly (() => void)[] = [
      () => {
        const serviceIds = [...new Set([pick(SERVICES), pick(SERVICES)])].slice(0, random() < 0.3 ? 2 : 1);
        const priority = random() < 0.3 ? 'priority' : 'ordinary';
        send(KIOSK, { ...issueBody('ho-tich', priority), serviceIds } as QueueCommandBody);
      },
      () => send(KIOSK, issueBody(pick(SERVICES))),
      () => send(KIOSK, issueBody(pick(SERVICES))),
      () => send(holder, { type: 'open-counter', counterId }),
      () => send(holder, { type: 'call-next', ...next }),
      () => send(holder, { type: 'call-next', ...next }),
      () => send(officer, { type: 'start-serving', ...at }),
      () => send(officer, { type: 'call-next', ...next, settle: 'absent' }),
      () => send(officer, { type: 'complete-ticket', ...at, outcomes, dossiers: pick([null, 0, 1, 4]) }),
      () => send(officer, { type: 'recall-ticket', ...at }),
      () => send(CHIEF, { type: 'open-counter', counterId }),
      () => send(officer, { type: 'mark-no-show', ...at, override: null }),
      () => send(officer, { type: 'mark-no-show', ...at, override: reason }),
      () => send(officer, { type: 'mark-no-show', ...at, override: reason }),
      () => send(officer, { type: 'recall-ticket', ...at }),
      () => send(officer, { type: 'return-ticket', ticketId: anyTicket }),
      () => send(officer, { type: 'cancel-ticket', ticketId: anyTicket, reason: 'citizen-left' }),
      () => send(officer, { type: 'park-ticket', ...at, printSlip: false }),
      () => send(officer, { type: 'resume-ticket', counterId, ticketId: parked[0] ?? ticketId }),
      () => {
        const to = { kind: 'service', serviceId: pick(SERVICES) } as const;
        send(officer, { type: 'transfer-ticket', ticketId: anyTicket, to, position: null, reason: null });
      },
      () => send(officer, { type: 'change-service', ticketId: anyTicket, serviceId: pick(SERVICES) }),
      () => send(officer, { type: 'undo-act', counterId, act: acts, reason }),
      () => send(officer, { type: 'undo-act', counterId, act: acts, reason }),
      () => send(officer, { type: 'call-ticket', ...next, ticketId: anyTicket, reason }),
      () => send(officer, { type: 'set-priority', ticketId: anyTicket, priority: 'priority', reason }),
      () =>
        send(officer, {
          type: 'move-counter',
          counterId,
          toCounterId: pick(COUNTERS),
          current: pick(['goes-along', 'stays']),
          evenIfWaiting: true,
        }),
      () => {
        const handedOutUpTo = 899 + Math.ceil(random() * 30);
        const servedUpTo = handedOutUpTo - Math.floor(random() * 3);
        send(officer, { type: 'enter-by-hand', serviceId: pick(SERVICES), handedOutUpTo, servedUpTo });
      },
      () => send(SYSTEM, { type: 'note-return', offFrom: queue.at - pick([0, MINUTE, 10 * MINUTE]) }),
      () => send(SYSTEM, { type: 'start-by-itself', ticketId }),
    ];
    pick(moves)();
    queue.wait(pick([SECOND, 4 * SECOND, 20 * SECOND, 50 * SECOND, 3 * MINUTE]));
  };
  for (let day = 0; day < 2; day += 1) {
    for (let n = 0; n < 300; n += 1) act();
    if (random() < 0.5) send(CHIEF, { type: 'end-calling', leftover: 'appointments', reason: null });
    for (let n = 0; n < 20; n += 1) act();
    send(SYSTEM, { type: 'close-service-day' });
    queue.at = Date.parse('2026-11-24T07:30:00+07:00');
  }
  return told;
}

/** The single things that concern a group, added up. */
function tallyOf(counts: readonly Count[]): Tally {
  const sum = (what: Count['what']): number =>
    counts.filter((count) => count.what === what).reduce((all, count) => all + count.value, 0);
  const values = (what: Count['what']): number[] =>
    counts.filter((count) => count.what === what).map(({ value }) => value);
  return {
    ...{ issued: sum('issued'), served: sum('served'), absent: sum('absent') },
    ...{ cancelled: sum('cancelled'), expired: sum('expired'), dossiers: sum('dossiers') },
    ...{ wait: plainSpread(values('wait')), serving: plainSpread(values('serving')) },
    outcomes: OUTCOME_CODES.map((code) => ({ code, count: sum(code) })).filter(({ count }) => count > 0),
  };
}

function plainSpread(lengths: readonly number[]): Tally['wait'] {
  if (lengths.length === 0) return null;
  const isMedian = (median: number): boolean =>
    lengths.filter((each) => each <= median).length * 2 >= lengths.length &&
    lengths.filter((each) => each >= median).length * 2 >= lengths.length;
  const medians = lengths.filter(isMedian);
  const p90Ms = Math.min(
    ...lengths.filter((least) => lengths.filter((each) => each <= least).length >= 0.9 * lengths.length),
  );
  return {
    count: lengths.length,
    medianMs: Math.round((Math.min(...medians) + Math.max(...medians)) / 2),
    p90Ms,
    longestMs: Math.max(...lengths),
  };
}

/** What the recount says that the day was. */
function summaryFrom(counts: readonly Count[], told: readonly ToldEvent[]): DaySummary {
  const groups = <Key extends string | number>(keysOf: (count: Count) => readonly Key[]): [Key, Tally][] =>
    [...new Set(counts.flatMap(keysOf))]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((key) => [key, tallyOf(counts.filter((count) => keysOf(count).includes(key)))]);
  const names = new Map(counts.flatMap(({ officer }) => (officer ? [[officer.accountId, officer.name] as const] : [])));
  const outOfTurn = told.flatMap(({ event }) => {
    const isOutOfTurn = 'outOfTurn' in event && event.outOfTurn !== null;
    if (!isOutOfTurn) return [];
    switch (event.type) {
      case 'TicketCalled':
        return ['chosen-call' as const];
      case 'TicketTransferred':
        return ['placed-first' as const];
      case 'PriorityChanged':
        return ['priority-changed' as const];
      case 'TicketNoShow':
        return ['early-no-show' as const];
      case 'ActUndone':
        return ['undo' as const];
    }
  });
  const acts = ['chosen-call', 'placed-first', 'priority-changed', 'early-no-show', 'undo'] as const;
  return {
    total: tallyOf(counts),
    byService: groups(({ services }) => services).map(([serviceId, tally]) => ({ serviceId, ...tally })),
    byCounter: groups(({ counterId }) => (counterId === null ? [] : [counterId])).map(([counterId, tally]) => ({
      counterId,
      ...tally,
    })),
    byHour: groups(({ hour }) => [hour]).map(([hour, tally]) => ({ hour, ...tally })),
    byOfficer: groups(({ officer }) => (officer ? [officer.accountId] : [])).map(([accountId, tally]) => ({
      accountId,
      name: names.get(accountId) ?? '',
      ...tally,
    })),
    ratings: ratingsIn(told),
    outOfTurn: acts
      .map((act) => ({ act, count: outOfTurn.filter((each) => each === act).length }))
      .filter(({ count }) => count > 0),
  };
}

/** SA5: what was said last of each visit. */
function ratingsIn(told: readonly ToldEvent[]): DaySummary['ratings'] {
  const rated = told.flatMap(({ event }) => (event.type === 'TicketRated' ? [event] : []));
  const last = rated.filter((each, nth) => !rated.slice(nth + 1).some(({ ticketId }) => ticketId === each.ticketId));
  const count = (of: typeof last) => {
    const how = (face: string) => of.filter((each) => each.face === face).length;
    const reasonIds = [...new Set(of.flatMap(({ reasonId }) => reasonId ?? []))].toSorted();
    const reasons = reasonIds.map((reasonId) => ({
      ...{ reasonId, count: of.filter((each) => each.reasonId === reasonId).length },
    }));
    return { happy: how('happy'), content: how('content'), unhappy: how('unhappy'), reasons };
  };
  const services = [...new Set(last.map(({ serviceId }) => serviceId))].toSorted();
  const counters = [...new Set(last.map(({ counterId }) => counterId))].toSorted();
  return {
    total: count(last),
    byService: services.map((serviceId) => ({
      serviceId,
      ...count(last.filter((each) => each.serviceId === serviceId)),
    })),
    byCounter: counters.map((counterId) => ({
      counterId,
      ...count(last.filter((each) => each.counterId === counterId)),
    })),
  };
}

/** The days of a story, each from its opening to its close. */
function daysOf(told: readonly ToldEvent[]): readonly (readonly ToldEvent[])[] {
  const openings = told.flatMap(({ event }, nth) => (event.type === 'ServiceDayOpened' ? [nth] : []));
  return openings.map((from, nth) => told.slice(from, openings[nth + 1]));
}

describe('the summary of a service day', () => {
  const seeds = Array.from({ length: 20 }, (_, n) => n + 1);
  const told = new Map(seeds.map((seed) => [seed, randomDays(seed)]));

  it.each(seeds)('DA3 written at the close is what an independent recount of the events gives (seed %i)', (seed) => {
    const days = daysOf(told.get(seed) ?? []);
    expect(days).toHaveLength(2);
    for (const day of days) {
      const closed = day.find(({ event }) => event.type === 'ServiceDayClosed')?.event;
      if (closed?.type !== 'ServiceDayClosed') throw new Error('a day was not closed');
      expect(closed.summary).toEqual(summaryFrom(recountDay(day), day));
    }
  });

  it('DA3 the random days hold everything that is counted', () => {
    const totals = [...told.values()]
      .flat()
      .flatMap(({ event }) => (event.type === 'ServiceDayClosed' && event.summary ? [event.summary] : []));
    const sum = (of: (summary: DaySummary) => number): number => totals.reduce((all, summary) => all + of(summary), 0);
    const kinds = ['issued', 'served', 'absent', 'cancelled', 'expired', 'dossiers'] as const;
    for (const kind of kinds)
      expect(
        sum(({ total }) => total[kind]),
        kind,
      ).toBeGreaterThan(30);
    const byHand = [...told.values()].flat().filter(({ event }) => event.type === 'HandNumbersEntered');
    expect(byHand.length).toBeGreaterThan(20);
    expect(sum(({ outOfTurn }) => outOfTurn.length)).toBeGreaterThan(60);
    expect(sum(({ total }) => total.serving?.longestMs ?? 0)).toBeGreaterThan(HOUR);
  });

  it.each([
    [[], null],
    [[5], { count: 1, medianMs: 5, p90Ms: 5, longestMs: 5 }],
    [[4, 1], { count: 2, medianMs: 3, p90Ms: 4, longestMs: 4 }],
    [[9, 1, 5], { count: 3, medianMs: 5, p90Ms: 9, longestMs: 9 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 100], { count: 10, medianMs: 6, p90Ms: 9, longestMs: 100 }],
  ])(
    'DA3 the waits %j have their median, the length that nine of ten did not pass, and the longest',
    (waits, spread) => {
      expect(spreadOf(waits)).toEqual(spread);
    },
  );

  it('DA1 a visit carried over is issued on one day and served on the next', () => {
    const queue = new QueueScenario();
    const lan = staff('lan');
    const counterId = 'quay-2' as CounterId;
    queue.open('quay-2', lan);
    const { ticketId } = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'start-serving', counterId, ticketId });
    const summaryIn = (events: ReturnType<QueueScenario['given']>) =>
      events.flatMap((event) => (event.type === 'ServiceDayClosed' ? [event.summary?.total] : []))[0];
    expect(summaryIn(queue.given(SYSTEM, { type: 'close-service-day' }))).toMatchObject({ issued: 1, served: 0 });
    queue.wait(24 * HOUR);
    queue.given(lan, { type: 'complete-ticket', counterId, ticketId, outcomes: ['done'], dossiers: 2 });
    expect(summaryIn(queue.given(SYSTEM, { type: 'close-service-day' }))).toMatchObject({
      ...{ issued: 0, served: 1, dossiers: 2, wait: null, outcomes: [{ code: 'done', count: 1 }] },
    });
  });
});
