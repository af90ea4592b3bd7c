import { describe, expect, it } from 'vitest';
import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import { CounterScenario, hoa } from '../testing/counter-scenario.ts';
import { MINUTE, QueueScenario, SECOND, numbersOf, staff } from '../testing/queue-scenario.ts';

const lan = staff('lan');
const counterId = 'quay-2' as CounterId;

function openQueue(): QueueScenario {
  const queue = new QueueScenario();
  queue.open('quay-2', lan);
  return queue;
}

const callNext = (expectedCurrent: TicketId | null, settle: 'came' | 'absent' | null = null) =>
  ({ type: 'call-next', counterId, expectedCurrent, settle }) as const;

describe('calling the next ticket', () => {
  it("CA1 calls the oldest across the counter's services, and nobody else's", () => {
    const queue = openQueue();
    queue.issue('dat-dai');
    for (const service of ['chung-thuc', 'ho-tich', 'chung-thuc']) queue.issue(service);
    const called = [1, 2, 3].map(() => queue.next('quay-2', lan));
    expect(numbersOf(called)).toEqual(['C001', 'A001', 'C002']);
    expect(queue.when(lan, callNext(called[2]?.ticketId ?? null, 'came'))).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'ServingStarted' }, { type: 'TicketCompleted' }],
    });
  });

  it('CA1 a ticket is called at one counter only', () => {
    const queue = openQueue();
    queue.open('quay-3', hoa);
    queue.issue('ho-tich');
    expect(queue.next('quay-2', lan)?.number).toBe('A001');
    expect(
      queue.when(hoa, { type: 'call-next', counterId: 'quay-3' as CounterId, expectedCurrent: null, settle: null }),
    ).toEqual({ kind: 'rejected', rejection: { code: 'no-one-waiting' } });
  });

  it('CA2 the event holds the rule and the figures behind the choice', () => {
    const queue = openQueue();
    queue.issue('ho-tich');
    queue.issue('ho-tich', 'priority');
    queue.wait(10 * MINUTE - SECOND);
    expect(queue.given(lan, callNext(null))).toEqual([
      {
        type: 'TicketCalled',
        ticketId: '1-2',
        counterId,
        serviceId: 'ho-tich',
        ...{ announcementSeq: 1, voiced: false, act: 1, turn: 'priority', kind: 'priority', outOfTurn: null },
        explanation: {
          ...{ rule: 'priority-turn', profileId: 'thong-thuong', waitedMs: 10 * MINUTE, limitMs: null },
          ...{ priorityWaiting: 1, ordinaryWaiting: 1, priorityInARow: 0, ordinaryInARow: 0, overtaken: 1 },
        },
      },
    ]);
  });

  it('CA3 priority and ordinary take turns while both wait, oldest first within each', () => {
    const queue = openQueue();
    for (let i = 0; i < 3; i += 1) queue.issue('ho-tich');
    for (let i = 0; i < 4; i += 1) queue.issue('chung-thuc', 'priority');
    const called = Array.from({ length: 7 }, () => queue.next('quay-2', lan));
    expect(numbersOf(called)).toEqual(['C001', 'A001', 'C002', 'A002', 'C003', 'A003', 'C004']);
  });

  it('CA4 the turns are counted for each counter', () => {
    const queue = openQueue();
    queue.open('quay-3', hoa);
    for (let i = 0; i < 2; i += 1) queue.issue('ho-tich');
    for (let i = 0; i < 2; i += 1) queue.issue('ho-tich', 'priority');
    expect(numbersOf([queue.next('quay-2', lan), queue.next('quay-3', hoa)])).toEqual(['A003', 'A004']);
  });

  it('CA4 turns are not counted while only one kind waits', () => {
    const queue = openQueue();
    queue.issue('ho-tich', 'priority');
    queue.issue('ho-tich', 'priority');
    queue.next('quay-2', lan);
    queue.next('quay-2', lan);
    queue.issue('ho-tich');
    queue.issue('ho-tich', 'priority');
    expect(queue.next('quay-2', lan)?.priority).toBe('priority');
    expect(queue.next('quay-2', lan)?.priority).toBe('ordinary');
  });

  it('CA3 with one kind alone the count begins anew', () => {
    const queue = openQueue();
    queue.issue('ho-tich');
    queue.issue('ho-tich', 'priority');
    // A priority call, then the ordinary one that is left alone.
    expect(numbersOf([queue.next('quay-2', lan), queue.next('quay-2', lan)])).toEqual(['A002', 'A001']);
    queue.issue('ho-tich');
    queue.issue('ho-tich', 'priority');
    expect(queue.next('quay-2', lan)?.number).toBe('A004');
  });

  it('CA5 tickets of the same instant are called in the order of issue', () => {
    const queue = openQueue();
    for (let i = 0; i < 3; i += 1) {
      queue.issue('ho-tich');
      queue.wait(-SECOND);
    }
    expect(numbersOf([1, 2, 3].map(() => queue.next('quay-2', lan)))).toEqual(['A001', 'A002', 'A003']);
  });

  it('CA7 a repeated press calls once', () => {
    const queue = openQueue();
    queue.issue('ho-tich');
    queue.issue('ho-tich');
    queue.given(lan, callNext(null));
    expect(queue.when(lan, callNext(null))).toEqual({
      kind: 'rejected',
      rejection: { code: 'already-moved-on', current: { ticketId: '1-1', number: 'A001' } },
    });
    expect(queue.state.announcements).toHaveLength(1);
  });

  it('CA7 a press that expects a ticket which is gone is told that nobody is there', () => {
    const queue = openQueue();
    const ticket = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'complete-ticket', outcomes: [], dossiers: null, counterId, ticketId: ticket.ticketId });
    expect(queue.when(lan, callNext(ticket.ticketId))).toMatchObject({
      rejection: { code: 'already-moved-on', current: null },
    });
  });

  it('CA7 within 45 s of the call it asks whether the citizen came; later the ticket counts as served', () => {
    const queue = openQueue();
    const first = queue.issue('ho-tich');
    queue.issue('ho-tich');
    queue.given(lan, callNext(null));
    const calledAt = queue.at;
    queue.wait(45 * SECOND - 1);
    expect(queue.when(lan, callNext(first.ticketId))).toMatchObject({
      rejection: { code: 'confirm-current', current: { number: 'A001' }, until: calledAt + 45 * SECOND },
    });
    queue.wait(1);
    expect(queue.given(lan, callNext(first.ticketId)).map((event) => event.type)).toEqual([
      'ServingStarted',
      'TicketCompleted',
      'TicketCalled',
    ]);
    expect(queue.ticket(first.ticketId).status).toBe('completed');
  });

  it('CA7 "came" completes it confirmed, "absent" needs what absence needs', () => {
    const queue = openQueue();
    const first = queue.issue('ho-tich');
    queue.issue('ho-tich');
    queue.given(lan, callNext(null));
    expect(queue.when(lan, callNext(first.ticketId, 'absent'))).toMatchObject({
      rejection: { code: 'no-show-too-early', announcementsMissing: 1 },
    });
    expect(queue.given(lan, callNext(first.ticketId, 'came'))[0]).toMatchObject({
      type: 'ServingStarted',
      confirmed: true,
    });
  });

  it('CA9 only an open counter calls, and only for its holder', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    expect(queue.when(lan, callNext(null))).toMatchObject({
      rejection: { code: 'counter-not-open', status: 'closed' },
    });
    queue.open('quay-2', lan);
    expect(queue.when(staff('hoa'), callNext(null))).toMatchObject({
      rejection: { code: 'not-your-counter', holder: 'lan' },
    });
    queue.given(lan, { type: 'pause-counter', counterId });
    expect(queue.when(lan, callNext(null))).toMatchObject({
      rejection: { code: 'counter-not-open', status: 'paused' },
    });
  });

  it('CA9 whoever opens a counter next finds the ticket that is there', () => {
    const queue = openQueue();
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'close-counter', parked: null, evenIfWaiting: true, counterId });
    expect(queue.current('quay-2')?.number).toBe('A001');
    queue.open('quay-2', hoa);
    queue.given(hoa, { type: 'complete-ticket', outcomes: [], dossiers: null, counterId, ticketId: '1-1' as TicketId });
    expect(queue.ticket('1-1' as TicketId).status).toBe('completed');
  });

  it('CA9 opening, pausing or closing what is so already changes nothing', () => {
    const queue = openQueue();
    expect(queue.given(lan, { type: 'open-counter', counterId })).toEqual([]);
    queue.given(lan, { type: 'pause-counter', counterId });
    expect(queue.given(lan, { type: 'pause-counter', counterId })).toEqual([]);
    queue.given(lan, { type: 'close-counter', parked: null, evenIfWaiting: true, counterId });
    expect(queue.given(lan, { type: 'close-counter', parked: null, evenIfWaiting: true, counterId })).toEqual([]);
    expect(queue.when(lan, { type: 'pause-counter', counterId })).toMatchObject({
      rejection: { code: 'counter-not-open' },
    });
  });

  it('CA9 an unknown counter is refused by name', () => {
    const body = { type: 'open-counter', counterId: 'quay-99' as CounterId } as const;
    expect(openQueue().when(lan, body)).toEqual({
      kind: 'rejected',
      rejection: { code: 'unknown-counter', counterId: 'quay-99' },
    });
  });

  it('CA7 absence is possible from the question too, though serving began by itself meanwhile', () => {
    const queue = openQueue();
    const first = queue.issue('ho-tich');
    queue.issue('ho-tich');
    queue.given(lan, callNext(null));
    queue.given(lan, { type: 'recall-ticket', counterId, ticketId: first.ticketId });
    queue.wait(MINUTE);
    queue.given({ kind: 'system' }, { type: 'start-by-itself', ticketId: first.ticketId });
    expect(queue.given(lan, callNext(first.ticketId, 'absent')).map((event) => event.type)).toEqual([
      'TicketNoShow',
      'TicketCalled',
    ]);
  });

  it('CA7 serving that began by itself is finished without a word on whether the citizen came; "came" says it', () => {
    for (const settle of [null, 'came'] as const) {
      const queue = openQueue();
      const first = queue.issue('ho-tich');
      queue.given(lan, callNext(null));
      queue.wait(MINUTE);
      queue.given({ kind: 'system' }, { type: 'start-by-itself', ticketId: first.ticketId });
      queue.given(lan, callNext(first.ticketId, settle));
      expect(queue.ticket(first.ticketId).parts).toMatchObject([{ startConfirmed: settle === 'came' }]);
    }
  });

  it('CA7 two pages of one counter that press at once call one ticket', () => {
    const queue = openQueue();
    const first = queue.issue('ho-tich');
    queue.issue('ho-tich');
    queue.given(lan, callNext(null));
    queue.given(lan, { type: 'start-serving', counterId, ticketId: first.ticketId });
    const presses = [callNext(first.ticketId), callNext(first.ticketId)].map((press) => queue.when(lan, press));
    expect(presses).toMatchObject([
      { kind: 'accepted' },
      { rejection: { code: 'already-moved-on', current: { number: 'A002' } } },
    ]);
  });

  it('IS6 a visit with another part at this counter is called for it as soon as the first is done', () => {
    const queue = new CounterScenario();
    const visit = queue.visit(['chung-thuc', 'ho-tich']);
    const other = queue.issue('ho-tich');
    expect(queue.next('quay-2', lan)?.ticketId).toBe(visit.ticketId);
    expect(queue.next('quay-2', lan)).toMatchObject({
      ticketId: visit.ticketId,
      legs: [
        { serviceId: 'chung-thuc', state: 'done' },
        { serviceId: 'ho-tich', state: 'active' },
      ],
    });
    expect(queue.next('quay-2', lan)?.ticketId).toBe(other.ticketId);
    expect(queue.ticket(visit.ticketId).status).toBe('completed');
  });

  it('IS6 while it is served in one line a visit is passed over in the others, and is first there when free', () => {
    const queue = new CounterScenario();
    const visit = queue.visit(['chung-thuc', 'cu-tru']);
    const later = queue.issue('cu-tru');
    expect(queue.next('quay-2', lan)?.ticketId).toBe(visit.ticketId);
    expect(queue.next('quay-3', hoa)?.ticketId).toBe(later.ticketId);
    queue.issue('cu-tru');
    const ending = { outcomes: [], dossiers: null };
    queue.given(lan, { type: 'complete-ticket', counterId, ticketId: visit.ticketId, ...ending });
    expect(queue.ticket(visit.ticketId)).toMatchObject({ status: 'waiting', number: visit.number });
    expect(queue.next('quay-3', hoa)?.ticketId).toBe(visit.ticketId);
  });

  it('CA10 the kind of the choice stands in the call and on the board', () => {
    const queue = openQueue();
    queue.issue('ho-tich');
    queue.issue('ho-tich', 'priority');
    queue.given(lan, callNext(null));
    expect(queue.state.announcements).toMatchObject([{ kind: 'call', number: 'A002', callKind: 'priority' }]);
  });
});
