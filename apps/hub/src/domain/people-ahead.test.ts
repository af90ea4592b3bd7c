import { describe, expect, it } from 'vitest';
import { peopleAhead } from './people-ahead.ts';
import { QueueScenario, staff } from './testing/queue-scenario.ts';

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
