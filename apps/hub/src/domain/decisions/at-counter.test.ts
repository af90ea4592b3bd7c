import { describe, expect, it } from 'vitest';
import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueCommandBody } from '../commands.ts';
import { CounterScenario, SYSTEM } from '../testing/counter-scenario.ts';
import { HOUR, MINUTE, QueueScenario, SECOND, staff } from '../testing/queue-scenario.ts';

const lan = staff('lan');
const counterId = 'quay-2' as CounterId;
const ticketId = '1-1' as TicketId;

function calledQueue(): QueueScenario {
  const queue = new QueueScenario();
  queue.issue('ho-tich');
  queue.open('quay-2', lan);
  queue.next('quay-2', lan);
  return queue;
}

describe('the ticket at a counter', () => {
  it('CA6 a recall announces again and counts', () => {
    const queue = calledQueue();
    queue.given(lan, { type: 'recall-ticket', counterId, ticketId });
    expect(queue.ticket(ticketId)).toMatchObject({ status: 'called', announcements: 2, lastAnnouncedAt: queue.at });
    expect(queue.state.announcements.map(({ kind, announcementSeq }) => [announcementSeq, kind])).toEqual([
      [1, 'call'],
      [2, 'recall'],
    ]);
  });

  it('CA6 a ticket being served is not recalled', () => {
    const queue = calledQueue();
    queue.given(lan, { type: 'start-serving', counterId, ticketId });
    expect(queue.when(lan, { type: 'recall-ticket', counterId, ticketId })).toMatchObject({
      rejection: { code: 'wrong-status', status: 'serving' },
    });
  });

  it('SE1 called, serving, completed; and each only once', () => {
    const queue = calledQueue();
    queue.given(lan, { type: 'start-serving', counterId, ticketId });
    expect(queue.when(lan, { type: 'start-serving', counterId, ticketId })).toMatchObject({
      rejection: { code: 'wrong-status' },
    });
    queue.given(lan, { type: 'complete-ticket', outcomes: [], dossiers: null, counterId, ticketId });
    expect(queue.ticket(ticketId)).toMatchObject({
      status: 'completed',
      legs: [{ serviceId: 'ho-tich', state: 'done' }],
    });
    expect(
      queue.when(lan, { type: 'complete-ticket', outcomes: [], dossiers: null, counterId, ticketId }),
    ).toMatchObject({
      rejection: { code: 'wrong-status', status: 'completed' },
    });
    expect(queue.current('quay-2')).toBeNull();
  });

  it('SE1 completing a ticket that was only called says that it came', () => {
    const events = calledQueue().given(lan, {
      type: 'complete-ticket',
      outcomes: [],
      dossiers: null,
      counterId,
      ticketId,
    });
    expect(events).toMatchObject([{ type: 'ServingStarted', confirmed: true }, { type: 'TicketCompleted' }]);
  });

  it('SE2 absent is possible after two announcements and 30 s more', () => {
    const queue = calledQueue();
    const absent = { type: 'mark-no-show', override: null, counterId, ticketId } as const;
    queue.wait(60 * SECOND);
    expect(queue.when(lan, absent)).toEqual({
      kind: 'rejected',
      rejection: { code: 'no-show-too-early', announcementsMissing: 1, allowedAt: null },
    });
    queue.given(lan, { type: 'recall-ticket', counterId, ticketId });
    const allowedAt = queue.at + 30 * SECOND;
    queue.wait(30 * SECOND - 1);
    expect(queue.when(lan, absent)).toMatchObject({ rejection: { announcementsMissing: 0, allowedAt } });
    queue.wait(1);
    queue.given(lan, absent);
    expect(queue.ticket(ticketId).status).toBe('noShow');
    expect(queue.current('quay-2')).toBeNull();
  });

  it('SE2, CA11 a supervisor may decide earlier, with a reason that stands in the record', () => {
    const queue = calledQueue();
    const early = { type: 'mark-no-show', override: 'supervisor-decision', counterId, ticketId } as const;
    expect(queue.when(lan, early)).toMatchObject({ rejection: { code: 'no-show-too-early' } });
    const chief = staff('chief', 'supervisor');
    queue.open('quay-2', chief);
    expect(queue.when(chief, { ...early, override: null })).toMatchObject({ rejection: { code: 'no-show-too-early' } });
    queue.given(chief, early);
    expect(queue.ticket(ticketId).status).toBe('noShow');
    expect(queue.state.outOfTurn).toMatchObject([
      { act: 'early-no-show', reason: 'supervisor-decision', number: 'A001', officer: { name: 'chief' } },
    ]);
  });

  it('SE2 a no-show whose time had come needs no reason, and none is recorded', () => {
    const queue = calledQueue();
    queue.given(lan, { type: 'recall-ticket', counterId, ticketId });
    queue.wait(30 * SECOND);
    const chief = staff('chief', 'supervisor');
    queue.open('quay-2', chief);
    queue.given(chief, { type: 'mark-no-show', override: 'cannot-wait', counterId, ticketId });
    expect(queue.state.outOfTurn).toEqual([]);
  });

  it('SE1, IS7 outcomes and the number of dossiers stay with the part that was served', () => {
    const queue = calledQueue();
    queue.wait(5 * SECOND);
    queue.given(lan, { type: 'start-serving', counterId, ticketId });
    const startedAt = queue.at;
    queue.wait(3 * MINUTE);
    queue.given(lan, { type: 'complete-ticket', outcomes: ['received'], dossiers: 3, counterId, ticketId });
    expect(queue.ticket(ticketId).parts).toMatchObject([
      { serviceId: 'ho-tich', outcomes: ['received'], dossiers: 3, startedAt, endedAt: queue.at, startConfirmed: true },
    ]);
  });

  it('SE1 a minute after its announcement serving begins by itself, and nobody has said that anyone came', () => {
    const queue = calledQueue();
    const dueAt = queue.at + 60 * SECOND;
    const byItself = { type: 'start-by-itself', ticketId } as const;
    queue.wait(60 * SECOND - 1);
    expect(queue.given(SYSTEM, byItself)).toEqual([]);
    queue.wait(1);
    expect(queue.given(SYSTEM, byItself)).toMatchObject([{ type: 'ServingStarted', confirmed: false, act: null }]);
    expect(queue.ticket(ticketId)).toMatchObject({ status: 'serving', servingSince: dueAt, startConfirmed: false });
    expect(queue.given(SYSTEM, byItself)).toEqual([]);
  });

  it('SE1 for three minutes after that it may still turn out absent, and not later', () => {
    for (const [waitMs, isPossible] of [
      [180 * SECOND - 1, true],
      [180 * SECOND, false],
    ] as const) {
      const queue = calledQueue();
      queue.given(lan, { type: 'recall-ticket', counterId, ticketId });
      queue.wait(60 * SECOND);
      queue.given(SYSTEM, { type: 'start-by-itself', ticketId });
      queue.wait(waitMs);
      const decision = queue.when(lan, { type: 'mark-no-show', override: null, counterId, ticketId });
      expect(decision.kind).toBe(isPossible ? 'accepted' : 'rejected');
      if (!isPossible) expect(decision).toMatchObject({ rejection: { code: 'wrong-status', status: 'serving' } });
    }
  });

  it('SE1 a ticket whose serving began by itself is called again by a recall, and seen by a press of start', () => {
    const queue = calledQueue();
    queue.wait(60 * SECOND);
    queue.given(SYSTEM, { type: 'start-by-itself', ticketId });
    queue.wait(10 * SECOND);
    queue.given(lan, { type: 'recall-ticket', counterId, ticketId });
    expect(queue.ticket(ticketId)).toMatchObject({ status: 'called', announcements: 2, lastAnnouncedAt: queue.at });
    queue.wait(60 * SECOND);
    queue.given(SYSTEM, { type: 'start-by-itself', ticketId });
    const servingSince = queue.at;
    queue.wait(10 * SECOND);
    queue.given(lan, { type: 'start-serving', counterId, ticketId });
    expect(queue.ticket(ticketId)).toMatchObject({ status: 'serving', startConfirmed: true, servingSince });
    expect(queue.when(lan, { type: 'recall-ticket', counterId, ticketId })).toMatchObject({
      rejection: { code: 'wrong-status' },
    });
  });

  it('SE1 only by button, where the centre has set it so', () => {
    const queue = new CounterScenario({ servingStartsAfterMs: null });
    const ticket = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.wait(HOUR);
    expect(queue.given(SYSTEM, { type: 'start-by-itself', ticketId: ticket.ticketId })).toEqual([]);
    expect(queue.ticket(ticket.ticketId).status).toBe('called');
  });

  it('CA9 in a pause the ticket can be finished but not recalled', () => {
    const queue = calledQueue();
    queue.given(lan, { type: 'pause-counter', counterId });
    expect(queue.when(lan, { type: 'recall-ticket', counterId, ticketId })).toMatchObject({
      rejection: { code: 'counter-not-open', status: 'paused' },
    });
    queue.given(lan, { type: 'complete-ticket', outcomes: [], dossiers: null, counterId, ticketId });
  });

  it("CA1 a counter cannot touch another counter's ticket", () => {
    const queue = calledQueue();
    const hoa = staff('hoa');
    queue.open('quay-3', hoa);
    const body: QueueCommandBody = {
      ...{ type: 'complete-ticket', outcomes: [], dossiers: null },
      ...{ counterId: 'quay-3' as CounterId, ticketId },
    };
    expect(queue.when(hoa, body)).toMatchObject({ rejection: { code: 'not-at-this-counter' } });
    expect(
      queue.when(lan, {
        type: 'complete-ticket',
        outcomes: [],
        dossiers: null,
        counterId,
        ticketId: '9-9' as TicketId,
      }),
    ).toMatchObject({
      rejection: { code: 'unknown-ticket' },
    });
  });
});
