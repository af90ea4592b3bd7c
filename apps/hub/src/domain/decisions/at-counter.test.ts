import { describe, expect, it } from 'vitest';
import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import { QueueScenario, SECOND, staff } from '../testing/queue-scenario.ts';

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

  it('SE2 a supervisor may decide earlier', () => {
    const queue = calledQueue();
    const chief = staff('chief', 'supervisor');
    queue.open('quay-2', chief);
    queue.given(chief, { type: 'mark-no-show', override: null, counterId, ticketId });
    expect(queue.ticket(ticketId).status).toBe('noShow');
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
    const body = {
      type: 'complete-ticket',
      outcomes: [],
      dossiers: null,
      counterId: 'quay-3' as CounterId,
      ticketId,
    } as const;
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
