import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountId, CounterId, PriorityClass, ServiceId } from '@motcua/protocol/vocabulary';
import { overtakingBound } from '@motcua/protocol/overtaking-bound';
import type { CallingProfile, CallingRule, StaffSettings } from '@motcua/protocol/settings-document';
import { demoCentre } from '../demo/demo-centre.ts';
import { selectNextTicket, type Choice } from './call-order.ts';
import { Draft } from './draft.ts';
import { standInLines } from './evolve/lines.ts';
import type { QueueState } from './queue-state.ts';
import { MINUTE, MONDAY_8 } from './testing/queue-scenario.ts';
import { profileWith, smallCentre } from './testing/small-centre.ts';
import { smallQueueState, waitingTicket, type SmallTicket } from './testing/small-queue-state.ts';
import type { WaitingTicket } from './ticket.ts';
import { UndoLog } from './undo-log.ts';

const LATER_RULES: readonly CallingRule[] = [
  { kind: 'main-services', othersAfterMinutes: 20 },
  { kind: 'language', leaveForMinutes: 25 },
  { kind: 'priority', priority: 3, ordinary: 1 },
  { kind: 'priority', priority: 1, ordinary: 2 },
  { kind: 'weights', weights: [{ serviceId: 'b' as ServiceId, weight: 5 }] },
];
const AGEING: CallingRule = { kind: 'ageing', afterMinutes: 10 };
const HOA: StaffSettings = {
  accountId: 'hoa' as AccountId,
  ...{ profileId: null, languages: ['en'], mayChooseTickets: true, outOfTurnPerDay: null },
};

/** A step of a random day: somebody comes, or a counter calls; some minutes pass. */
const step = fc.record({
  minutes: fc.integer({ min: 0, max: 4 }),
  what: fc.constantFrom('comes', 'comes', 'comes', 'quay-1', 'quay-2'),
  services: fc.constantFrom(['a'], ['b'], ['c'], ['b', 'a']),
  priority: fc.constantFrom('ordinary' as const, 'ordinary' as const, 'priority' as const),
  language: fc.constantFrom('vi' as const, 'vi' as const, 'en' as const),
  special: fc.constantFrom(null, null, null, null, 'appointment' as const, 'placed' as const, 'only' as const),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function comes(state: QueueState, { services, priority, language, special }: Step, at: number): void {
  const nth = state.tickets.size + 1;
  const small: SmallTicket = {
    ...{ services, priority, language, issuedAt: at },
    ...(special === 'appointment' && { appointmentAt: at + 5 * MINUTE }),
    ...(special === 'placed' && { afterCalls: 2 }),
    ...(special === 'only' && { boundTo: 'quay-1' }),
  };
  const ticket = waitingTicket(small, nth);
  state.tickets.set(ticket.ticketId, ticket);
  standInLines(state, ticket, new UndoLog());
}

/** Those with an earlier place whom this call passed over, and who had waited longer than the limit. */
function passedOver(state: QueueState, counterId: CounterId, { ticketId }: Choice, limitMs: number, at: number) {
  const served = state.index?.counters.get(counterId)?.serviceIds ?? [];
  const chosen = state.tickets.get(ticketId);
  if (!chosen) throw new Error('a choice names nobody');
  const isHere = (ticket: WaitingTicket) =>
    ticket.boundTo === null
      ? ticket.legs.some((leg) => leg.state === 'waiting' && served.includes(leg.serviceId))
      : ticket.boundTo === counterId;
  return [...state.tickets.values()].filter(
    (ticket): ticket is WaitingTicket =>
      ticket.status === 'waiting' &&
      ticket.afterCalls === null &&
      ticket.appointmentAt === null &&
      isHere(ticket) &&
      at - ticket.rankedAt > limitMs &&
      ticket.issueOrder < chosen.issueOrder,
  );
}

/** Runs a random day and hands every call that is not counted apart to `check`. */
function playDay(
  profile: CallingProfile,
  steps: readonly Step[],
  limitMs: number,
  isPromised: (passed: WaitingTicket, by: PriorityClass | undefined) => boolean = () => true,
): string[] {
  const index = smallCentre(
    profile,
    [
      { counterId: 'quay-1', services: ['a', 'b'], mainServices: ['a'] },
      { counterId: 'quay-2', services: ['b', 'c'], mainServices: ['c'] },
    ],
    [HOA],
  );
  const state = smallQueueState(index, [], {
    'quay-1': { status: 'open' },
    'quay-2': { status: 'open', holder: { accountId: HOA.accountId, name: 'Hoa' } },
  });
  const draft = new Draft(state);
  const broken: string[] = [];
  let at = MONDAY_8;
  for (const each of steps) {
    at += each.minutes * MINUTE;
    if (each.what === 'comes') {
      comes(state, each, at);
      continue;
    }
    const counterId = each.what as CounterId;
    const choice = selectNextTicket(state, counterId, at);
    if (!choice) continue;
    const isCountedApart =
      choice.explanation.rule === 'placed' || state.tickets.get(choice.ticketId)?.appointmentAt !== null;
    const passed = isCountedApart ? [] : passedOver(state, counterId, choice, limitMs, at);
    const { priority } = state.tickets.get(choice.ticketId) ?? {};
    for (const ticket of passed) {
      if (isPromised(ticket, priority))
        broken.push(`${choice.ticketId} (${choice.explanation.rule}) passed ${ticket.ticketId}`);
    }
    draft.apply(
      { type: 'TicketCalled', counterId, announcementSeq: 1, voiced: false, act: null, outOfTurn: null, ...choice },
      at,
    );
    draft.settle();
  }
  return broken;
}

describe('the promise of a profile', () => {
  it('CA4 with the ageing rule before all that leave somebody out, nobody who has aged is passed by a later ticket', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 10, maxLength: 60 }),
        fc.shuffledSubarray([...LATER_RULES]),
        fc.boolean(),
        (steps, later, withAppointments) => {
          const before: CallingRule[] = withAppointments ? [{ kind: 'appointments' }] : [];
          const profile = profileWith(...before, AGEING, ...later);
          expect(overtakingBound(profile.rules)).toEqual({ kind: 'after', minutes: 10 });
          expect(playDay(profile, steps, 10 * MINUTE)).toEqual([]);
        },
      ),
      { numRuns: 500, seed: 4 },
    );
  });

  it("CA4 the demo centre's profiles keep their promise", () => {
    for (const profile of demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 }).profiles) {
      const bound = overtakingBound(profile.rules);
      expect(bound.kind).not.toBe('none');
      const limitMs = (bound.kind === 'after' ? bound.minutes : 0) * MINUTE;
      fc.assert(
        fc.property(fc.array(step, { minLength: 40, maxLength: 90 }), (steps) => {
          expect(playDay(profile, steps, limitMs)).toEqual([]);
        }),
        { numRuns: 60, seed: 7 },
      );
    }
  });

  it('CA3 where turns alone narrow the choice, no priority ticket is passed by a later ordinary one', () => {
    const turns = fc.record({ priority: fc.integer({ min: 1, max: 3 }), ordinary: fc.integer({ min: 1, max: 3 }) });
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), turns, fc.boolean(), (steps, ratio, ages) => {
        const profile = profileWith(...(ages ? [AGEING] : []), { kind: 'priority', ...ratio });
        const broken = playDay(profile, steps, 0, (passed, by) => passed.priority === 'priority' && by === 'ordinary');
        expect(broken).toEqual([]);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('CA4 without the ageing rule in front there is no promise: somebody is passed', () => {
    const profile = profileWith({ kind: 'priority', priority: 3, ordinary: 1 }, AGEING);
    expect(overtakingBound(profile.rules)).toEqual({ kind: 'none' });
    const days = fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), { numRuns: 50, seed: 3 });
    expect(days.flatMap((steps) => playDay(profile, steps, 10 * MINUTE))).not.toEqual([]);
  });
});
