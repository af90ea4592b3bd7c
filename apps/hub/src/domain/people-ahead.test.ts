import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { CallingRule } from '@motcua/protocol/settings-document';
import { selectNextTicket } from './call-order.ts';
import { Draft } from './draft.ts';
import { peopleAhead, peopleAheadAt } from './people-ahead.ts';
import { MINUTE, MONDAY_8, QueueScenario, staff } from './testing/queue-scenario.ts';
import { profileWith, smallCentre } from './testing/small-centre.ts';
import { smallQueueState, type SmallTicket } from './testing/small-queue-state.ts';

const lan = staff('lan');

/** The plain way: call until the ticket's turn comes, and count. */
function countCalls(queue: QueueScenario, number: string, counter: string): number {
  for (let calls = 0; ; calls += 1) if (queue.next(counter, lan)?.number === number) return calls;
}

describe('people ahead', () => {
  it('IS5 counts the lines that the same counter serves, and not others', () => {
    const queue = new QueueScenario();
    queue.open('quay-4', lan);
    for (const service of ['dat-dai', 'chung-thuc', 'ho-kinh-doanh', 'ho-tich']) queue.issue(service);
    expect(peopleAhead(queue.state, queue.issue('dat-dai').ticketId)).toBe(2);
  });

  it('IS5 leaves out cancelled tickets', () => {
    const queue = new QueueScenario();
    const first = queue.issue('dat-dai');
    queue.given(lan, { type: 'cancel-ticket', ticketId: first.ticketId, reason: 'mistake' });
    expect(peopleAhead(queue.state, queue.issue('dat-dai').ticketId)).toBe(0);
  });

  it('IS5 takes the most favourable open counter', () => {
    const queue = new QueueScenario();
    for (let i = 0; i < 5; i += 1) queue.issue('chung-thuc');
    const ticket = queue.issue('ho-tich');
    queue.open('quay-2', lan);
    expect(peopleAhead(queue.state, ticket.ticketId)).toBe(5);
    queue.open('quay-3', staff('hoa'));
    expect(peopleAhead(queue.state, ticket.ticketId)).toBe(0);
  });

  it.each([0, 1, 2, 3, 4, 5])(
    'IS5 equals the calls that really come before, with %i calls made already',
    (callsBefore) => {
      for (let pattern = 0; pattern < 64; pattern += 1) {
        const kinds = Array.from({ length: 6 }, (_, i) =>
          pattern & (1 << i) ? ('priority' as const) : ('ordinary' as const),
        );
        for (const last of ['priority', 'ordinary'] as const) {
          const queue = new QueueScenario();
          queue.open('quay-1', lan);
          for (const kind of kinds) queue.issue('chung-thuc', kind);
          for (let i = 0; i < callsBefore; i += 1) queue.next('quay-1', lan);
          const ticket = queue.issue('chung-thuc', last);
          const foretold = peopleAhead(queue.state, ticket.ticketId);
          expect([kinds, last, foretold]).toEqual([kinds, last, countCalls(queue, ticket.number, 'quay-1')]);
        }
      }
    },
  );
});

const RULES: readonly CallingRule[] = [
  { kind: 'appointments' },
  { kind: 'ageing', afterMinutes: 20 },
  { kind: 'priority', priority: 2, ordinary: 1 },
  { kind: 'priority', priority: 1, ordinary: 3 },
  { kind: 'main-services', othersAfterMinutes: 15 },
  { kind: 'weights', weights: [{ serviceId: 'b' as ServiceId, weight: 3 }] },
];

const anyTicket = fc.record({
  services: fc.constantFrom(['a'], ['b'], ['a', 'b']),
  priority: fc.constantFrom('ordinary' as const, 'ordinary' as const, 'priority' as const),
  minutes: fc.integer({ min: 0, max: 40 }),
  special: fc.constantFrom('none', 'none', 'none', 'appointment', 'placed', 'bound'),
});

type DrawnTicket = typeof anyTicket extends fc.Arbitrary<infer T> ? T : never;

function smallTickets(drawn: readonly DrawnTicket[], withSpecials: boolean): SmallTicket[] {
  return drawn
    .toSorted((x, y) => y.minutes - x.minutes)
    .map(({ services, priority, minutes, special }): SmallTicket => ({
      services: withSpecials ? services : services.slice(0, 1),
      priority,
      issuedAt: MONDAY_8 - minutes * MINUTE,
      ...(withSpecials &&
        special === 'appointment' && { appointmentAt: MONDAY_8 - (minutes % 9) * MINUTE + 4 * MINUTE }),
      ...(withSpecials && special === 'placed' && { afterCalls: minutes % 4 }),
      ...(withSpecials && special === 'bound' && { boundTo: 'quay-1' }),
    }));
}

describe('people ahead under any profile', () => {
  it.each([
    ['plain lines', false],
    ['returned people, appointments and visits among them', true],
  ])('IS5 equals the calls that really come before, time held: %s', (_, withSpecials) => {
    fc.assert(
      fc.property(
        fc.array(anyTicket, { minLength: 1, maxLength: 12 }),
        fc.shuffledSubarray([...RULES]),
        fc.constantFrom([0, 0], [1, 0], [2, 0], [0, 1], [0, 2], [0, 3]),
        (drawn, rules, [priorityInARow = 0, ordinaryInARow = 0]) => {
          const index = smallCentre(profileWith(...rules), [
            { counterId: 'quay-1', services: ['a', 'b'], mainServices: ['a'] },
          ]);
          const state = smallQueueState(index, smallTickets(drawn, withSpecials), {
            'quay-1': { status: 'open', priorityInARow, ordinaryInARow },
          });
          const foretold = [...state.tickets.keys()].map((id) => [id, peopleAheadAt(state, id, MONDAY_8)]);
          expect(Object.fromEntries(foretold)).toEqual(Object.fromEntries(callEverybody(new Draft(state))));
        },
      ),
      { numRuns: 700, seed: 20_261_123 },
    );
  });
});

/** The order in which one counter really calls them all. */
function callEverybody(draft: Draft): [TicketId, number][] {
  const counterId = 'quay-1' as CounterId;
  const called: [TicketId, number][] = [];
  for (;;) {
    const choice = selectNextTicket(draft.state, counterId, MONDAY_8);
    if (choice === null) return called;
    called.push([choice.ticketId, called.length]);
    draft.apply(
      { type: 'TicketCalled', counterId, announcementSeq: 1, voiced: false, act: null, outOfTurn: null, ...choice },
      MONDAY_8,
    );
  }
}
