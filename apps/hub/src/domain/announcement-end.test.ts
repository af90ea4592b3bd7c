import { describe, expect, it } from 'vitest';
import { VIEW_SCHEMAS, type CounterTicketView } from '@motcua/protocol';
import type { TicketId } from '@motcua/protocol/vocabulary';
import { counterView } from '../projections/counter-view.ts';
import { dueCommands } from './due-commands.ts';
import { chief, CounterScenario, hoa, lan, quay2, quay3, quay4, SYSTEM } from './testing/counter-scenario.ts';
import { MINUTE, SECOND } from './testing/queue-scenario.ts';

/** An office whose displays announce calls and tell when they have, with one number called at quay-2. */
function announcedQueue(): { readonly queue: CounterScenario; readonly ticketId: TicketId; readonly calledAt: number } {
  const queue = new CounterScenario();
  queue.isVoiced = true;
  const { ticketId } = queue.issue('ho-tich');
  queue.next('quay-2', lan);
  return { queue, ticketId, calledAt: queue.at };
}

/** The displays tell that the last announcement has been heard. */
function heard(queue: CounterScenario, announcementSeq = queue.state.lastAnnouncementSeq): readonly string[] {
  const events = queue.given(SYSTEM, { type: 'end-announcements', announcementSeqs: [announcementSeq] });
  return events.map((event) => event.type);
}

function recall(queue: CounterScenario, ticketId: TicketId): void {
  queue.given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
}

function tryAbsent(queue: CounterScenario, ticketId: TicketId) {
  return queue.when(lan, { type: 'mark-no-show', counterId: quay2, ticketId, override: null });
}

function current(queue: CounterScenario, hasBegun: readonly number[] = [], counterId = quay2): CounterTicketView {
  const { index } = queue.state;
  const view = index && counterView(queue.state, index, counterId, (seq) => hasBegun.includes(seq));
  if (!view?.current) throw new Error('nobody is there');
  expect(VIEW_SCHEMAS.counter.parse(view)).toEqual(view);
  return view.current;
}

describe('the end of an announcement', () => {
  it('SE2 absent is possible half a minute after the second announcement has ended, not after the call', () => {
    const { queue, ticketId } = announcedQueue();
    queue.wait(4 * SECOND);
    expect(heard(queue)).toEqual(['AnnouncementEnded']);
    queue.wait(20 * SECOND);
    recall(queue, ticketId);
    queue.wait(40 * SECOND);
    // It waited for the voice all the time: the clerk learns that its end is awaited.
    expect(tryAbsent(queue, ticketId)).toMatchObject({
      rejection: { code: 'no-show-too-early', announcementsMissing: 0, allowedAt: null },
    });
    heard(queue);
    const allowedAt = queue.at + 30 * SECOND;
    queue.wait(30 * SECOND - 1);
    expect(tryAbsent(queue, ticketId)).toMatchObject({ rejection: { code: 'no-show-too-early', allowedAt } });
    queue.wait(1);
    expect(tryAbsent(queue, ticketId).kind).toBe('accepted');
  });

  it('SE2 with no display that tells, it counts as ended with the call', () => {
    const { queue, ticketId } = announcedQueue();
    queue.isVoiced = false;
    recall(queue, ticketId);
    expect(current(queue)).toMatchObject({
      voice: { kind: 'ended', at: queue.at },
      noShowAllowedAt: queue.at + 30 * SECOND,
    });
    expect(heard(queue)).toEqual([]);
    queue.wait(30 * SECOND);
    expect(tryAbsent(queue, ticketId).kind).toBe('accepted');
  });

  it('SE2 displays that tell nothing hold a counter up by a minute at most', () => {
    const { queue, ticketId } = announcedQueue();
    recall(queue, ticketId);
    expect(current(queue).noShowAllowedAt).toBe(queue.at + 90 * SECOND);
    queue.wait(90 * SECOND - 1);
    expect(tryAbsent(queue, ticketId)).toMatchObject({ rejection: { allowedAt: queue.at + 1 } });
    queue.wait(1);
    expect(tryAbsent(queue, ticketId).kind).toBe('accepted');
  });

  it('SE2 what is told late, twice, of an earlier announcement or of none changes nothing', () => {
    const { queue, ticketId } = announcedQueue();
    expect(heard(queue, 77)).toEqual([]);
    recall(queue, ticketId);
    expect(heard(queue, 1)).toEqual([]);
    heard(queue);
    const { noShowAllowedAt } = current(queue);
    queue.wait(SECOND);
    expect(heard(queue)).toEqual([]);
    expect(current(queue).noShowAllowedAt).toBe(noShowAllowedAt);

    recall(queue, ticketId);
    queue.wait(MINUTE);
    expect(heard(queue)).toEqual([]);
    expect(current(queue).noShowAllowedAt).toBe(queue.at + 30 * SECOND);
  });

  it('SE2 a supervisor need not wait for it, with a reason', () => {
    const { queue, ticketId } = announcedQueue();
    const early = { type: 'mark-no-show', counterId: quay2, ticketId, override: 'supervisor-decision' } as const;
    queue.given(lan, { type: 'close-counter', counterId: quay2, parked: null, evenIfWaiting: true });
    queue.open('quay-2', chief);
    expect(queue.when(chief, early).kind).toBe('accepted');
  });

  it('CA7 the next press asks for 45 s after the announcement has ended', () => {
    const { queue, ticketId } = announcedQueue();
    const press = { type: 'call-next', counterId: quay2, expectedCurrent: ticketId, settle: null } as const;
    queue.wait(50 * SECOND);
    expect(queue.when(lan, press)).toMatchObject({ rejection: { code: 'confirm-current' } });
    heard(queue);
    const until = queue.at + 45 * SECOND;
    expect(current(queue).confirmUntil).toBe(until);
    queue.wait(45 * SECOND - 1);
    expect(queue.when(lan, press)).toMatchObject({ rejection: { code: 'confirm-current', until } });
    queue.wait(1);
    expect(queue.when(lan, press).kind).toBe('accepted');
  });

  it('SE1 serving begins by itself a minute after the announcement has ended', () => {
    const { queue, ticketId } = announcedQueue();
    queue.wait(20 * SECOND);
    heard(queue);
    queue.wait(59 * SECOND);
    expect(dueCommands(queue.state, queue.at)).toEqual([]);
    queue.wait(SECOND);
    expect(dueCommands(queue.state, queue.at)).toEqual([{ type: 'start-by-itself', ticketId }]);
    queue.given(SYSTEM, { type: 'start-by-itself', ticketId });
    expect(queue.ticket(ticketId)).toMatchObject({ status: 'serving', startConfirmed: false });
  });

  it('SE1 and two minutes after the call where nobody tells its end', () => {
    const { queue, ticketId } = announcedQueue();
    queue.wait(2 * MINUTE - 1);
    expect(dueCommands(queue.state, queue.at)).toEqual([]);
    queue.wait(1);
    expect(dueCommands(queue.state, queue.at)).toEqual([{ type: 'start-by-itself', ticketId }]);
  });

  it('SE2, HL3 after a return of the hub five minutes hold, whether the end was told or not', () => {
    const { queue, ticketId } = announcedQueue();
    recall(queue, ticketId);
    queue.wait(5 * SECOND);
    queue.given(SYSTEM, { type: 'note-return', offFrom: queue.at });
    const allowedAt = queue.at + 5 * MINUTE;
    heard(queue);
    expect(current(queue).noShowAllowedAt).toBe(allowedAt);
  });

  it('SE2, DA2 a confirmed clock moves the end as all other times', () => {
    const { queue, ticketId, calledAt } = announcedQueue();
    queue.wait(4 * SECOND);
    heard(queue);
    const wallAt = queue.at + 3 * MINUTE + 7;
    queue.draft.apply({ type: 'ClockConfirmed', from: queue.at, wallAt, dayGoesOn: true }, queue.at);
    expect(queue.ticket(ticketId)).toMatchObject({
      calledAt: calledAt + 3 * MINUTE + 7,
      announcementEndedAt: calledAt + 4 * SECOND + 3 * MINUTE + 7,
    });
  });
});

describe('what happens to a ticket while it is announced', () => {
  it('SE2, CA8 a call can be taken back after its announcement has ended, and what was there before has its own end', () => {
    const { queue, ticketId } = announcedQueue();
    const next = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.wait(4 * SECOND);
    // Of the one that is at the counter no more nothing counts.
    expect(heard(queue, 1)).toEqual([]);
    expect(heard(queue, 2)).toEqual(['AnnouncementEnded']);
    expect(queue.undo().kind).toBe('accepted');
    expect(queue.ticket(next.ticketId).status).toBe('waiting');
    expect(heard(queue, 2)).toEqual([]);
    expect(current(queue).ticketId).toBe(ticketId);
    expect(heard(queue, 1)).toEqual(['AnnouncementEnded']);
  });

  it('SE2 sent on, withdrawn or being served, its end does not matter', () => {
    const sendOn = announcedQueue();
    const to = { kind: 'service', serviceId: 'chung-thuc' as never } as const;
    sendOn.queue.given(lan, { type: 'transfer-ticket', ticketId: sendOn.ticketId, to, position: null, reason: null });
    expect(heard(sendOn.queue, 1)).toEqual([]);

    const withdrawn = announcedQueue();
    withdrawn.queue.given(lan, { type: 'cancel-ticket', ticketId: withdrawn.ticketId, reason: 'citizen-left' });
    expect(heard(withdrawn.queue, 1)).toEqual([]);

    const served = announcedQueue();
    served.queue.given(lan, { type: 'start-serving', counterId: quay2, ticketId: served.ticketId });
    expect(heard(served.queue, 1)).toEqual([]);
  });

  it('SE2, CA9 moved to another counter it is announced anew, and that announcement counts', () => {
    const { queue, ticketId } = announcedQueue();
    queue.wait(4 * SECOND);
    heard(queue);
    queue.given(lan, {
      ...{ type: 'move-counter', counterId: quay2, toCounterId: quay4, current: 'goes-along', evenIfWaiting: true },
    });
    expect(queue.ticket(ticketId)).toMatchObject({ counterId: quay4, announcements: 2, announcementEndedAt: null });
    queue.wait(4 * SECOND);
    expect(heard(queue, 1)).toEqual([]);
    heard(queue, 2);
    expect(queue.ticket(ticketId)).toMatchObject({ announcementEndedAt: queue.at });
  });

  it('SE2 the counter sees how many go before, when it begins, and when it has ended', () => {
    const { queue, ticketId, calledAt } = announcedQueue();
    queue.issue('ho-tich');
    queue.next('quay-3', hoa);
    const until = calledAt + MINUTE;
    expect(current(queue).voice).toEqual({ kind: 'waiting', before: 0, until });
    expect(current(queue, [], quay3).voice).toMatchObject({ kind: 'waiting', before: 1 });
    expect(current(queue, [1]).voice).toEqual({ kind: 'speaking', until });
    expect(current(queue, [1], quay3).voice).toMatchObject({ kind: 'waiting', before: 1 });
    queue.wait(4 * SECOND);
    heard(queue, 1);
    expect(current(queue).voice).toEqual({ kind: 'ended', at: queue.at });
    expect(current(queue, [1], quay3).voice).toMatchObject({ kind: 'waiting', before: 0 });
    // CA6: a recall goes before the calls.
    recall(queue, ticketId);
    expect(current(queue).voice).toMatchObject({ kind: 'waiting', before: 0 });
    expect(current(queue, [], quay3).voice).toMatchObject({ kind: 'waiting', before: 1 });
  });
});
