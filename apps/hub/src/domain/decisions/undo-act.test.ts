import { describe, expect, it } from 'vitest';
import { UNDO_WITHIN_MS as PROTOCOL_UNDO_WITHIN_MS } from '@motcua/protocol';
import { CounterScenario, chief, hoa, lan, quay2, quay3 } from '../testing/counter-scenario.ts';
import { SECOND } from '../testing/queue-scenario.ts';
import { UNDO_WITHIN_MS } from '../undoable-act.ts';

const none = { outcomes: [], dossiers: null };

/** What a clerk and the lines would see again after the undo; what happened stays in the record. */
function picture(queue: CounterScenario): unknown {
  const { lastAct: _lastAct, acts: _acts, ...counter } = queue.counter(quay2);
  const tickets = [...queue.state.tickets].map(([id, { wasUndone: _wasUndone, ...ticket }]) => [id, ticket]);
  const { lines, absent, recentServing, openNumbers } = queue.state;
  return structuredClone({ counter, tickets, lines, absent, recentServing, openNumbers });
}

describe('undoing the last act', () => {
  it('CA8 the protocol and the domain mean the same ten seconds', () => {
    expect(UNDO_WITHIN_MS).toBe(PROTOCOL_UNDO_WITHIN_MS);
  });

  it('CA8 a next is taken back whole: the called one is in its place, the served one is served again', () => {
    const queue = new CounterScenario();
    for (const service of ['ho-tich', 'chung-thuc', 'ho-tich']) queue.issue(service);
    const first = queue.serve();
    const before = picture(queue);
    const order = queue.orderAtQuay2();
    expect(queue.next('quay-2', lan)?.number).toBe('C001');
    queue.wait(10 * SECOND);
    expect(queue.undo()).toMatchObject({
      kind: 'accepted',
      events: [{ type: 'ActUndone', act: 2, announcementSeq: 3 }],
    });
    expect(picture(queue)).toEqual(before);
    expect(queue.orderAtQuay2()).toEqual(order);
    expect(queue.current('quay-2')).toMatchObject({ ticketId: first.ticketId, status: 'serving' });
  });

  it('CA8 whose turn it was is as if the call had not been', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    const { ticketId } = queue.issue('ho-tich', 'priority');
    queue.issue('ho-tich', 'priority');
    expect(queue.next('quay-2', lan)?.ticketId).toBe(ticketId);
    expect(queue.undo().kind).toBe('accepted');
    expect(queue.next('quay-2', lan)?.ticketId).toBe(ticketId);
  });

  it('CA8 the waiting room sees the call withdrawn', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.undo();
    expect(
      queue.state.announcements.map(({ announcementSeq, kind, number }) => [announcementSeq, kind, number]),
    ).toEqual([
      [1, 'call', 'A001'],
      [2, 'withdrawn', 'A001'],
    ]);
  });

  it('CA8 an absence, a completion and a chosen call are taken back too', () => {
    const queue = new CounterScenario();
    const ticket = queue.issue('ho-tich');
    queue.issue('ho-tich');
    const at = { counterId: quay2, ticketId: ticket.ticketId };
    queue.next('quay-2', lan);
    queue.given(lan, { type: 'recall-ticket', ...at });
    queue.wait(30 * SECOND);
    let before = picture(queue);
    queue.given(lan, { type: 'mark-no-show', ...at, override: null });
    expect(queue.undo().kind).toBe('accepted');
    expect(picture(queue)).toEqual(before);

    const other = new CounterScenario();
    const served = other.serveOne();
    before = picture(other);
    other.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId: served.ticketId, ...none });
    expect(other.undo().kind).toBe('accepted');
    expect(picture(other)).toEqual(before);

    const third = new CounterScenario();
    for (let i = 0; i < 3; i += 1) third.issue('ho-tich');
    const chosen = [...third.state.tickets.values()][2];
    before = picture(third);
    expect(chosen && third.choose(chosen.ticketId).kind).toBe('accepted');
    expect(third.undo().kind).toBe('accepted');
    expect(picture(third)).toEqual(before);
  });

  it('CA8 an absent ticket that was chosen is absent again', () => {
    const queue = new CounterScenario();
    const [one, two, three] = [queue.absent('ho-tich'), queue.absent('ho-tich'), queue.absent('ho-tich')];
    const before = picture(queue);
    expect(queue.choose(two.ticketId).kind).toBe('accepted');
    expect(queue.state.absent).toEqual([one.ticketId, three.ticketId]);
    queue.undo();
    expect(picture(queue)).toEqual(before);
  });

  it('CA8 tickets put at a position keep their order and their calls to wait', () => {
    const queue = new CounterScenario();
    const absents = [queue.absent('ho-tich'), queue.absent('ho-tich')];
    for (let i = 0; i < 4; i += 1) queue.issue('ho-tich');
    for (const { ticketId } of absents) queue.given(hoa, { type: 'return-ticket', ticketId });
    queue.next('quay-2', lan);
    const order = queue.orderAtQuay2();
    queue.next('quay-2', lan);
    queue.undo();
    expect(queue.orderAtQuay2()).toEqual(order);
    // Also when one of them is the one that was called, and the other is due as well.
    const later = new CounterScenario();
    const placed = [later.absent('ho-tich'), later.absent('ho-tich')];
    for (const { ticketId } of placed) later.given(hoa, { type: 'return-ticket', ticketId });
    const orderOfPlaced = later.orderAtQuay2();
    later.next('quay-2', lan);
    later.undo();
    expect(later.orderAtQuay2()).toEqual(orderOfPlaced);
  });

  it('CA8 after ten seconds it is too late', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.wait(10 * SECOND + 1);
    expect(queue.undo()).toEqual({ kind: 'rejected', rejection: { code: 'cannot-undo', because: 'too-late' } });
  });

  it('CA8 only the last act, only by the counter’s holder, and a second press finds nothing', () => {
    const queue = new CounterScenario();
    expect(queue.undo()).toMatchObject({ rejection: { code: 'cannot-undo', because: 'nothing' } });
    queue.issue('ho-tich');
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.next('quay-2', lan);
    const reason = 'staff-mistake' as const;
    expect(queue.when(lan, { type: 'undo-act', counterId: quay2, act: 1, reason })).toMatchObject({
      rejection: { code: 'cannot-undo', because: 'changed' },
    });
    expect(queue.when(hoa, { type: 'undo-act', counterId: quay2, act: 2, reason })).toMatchObject({
      rejection: { code: 'not-your-counter' },
    });
    queue.undo();
    expect(queue.undo()).toMatchObject({ rejection: { code: 'cannot-undo', because: 'nothing' } });
  });

  it('CA8 once per ticket', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.undo();
    queue.next('quay-2', lan);
    expect(queue.undo()).toMatchObject({ rejection: { code: 'cannot-undo', because: 'undone-before' } });
  });

  it('CA8 a ticket that has changed since is left alone', () => {
    const changes: ((queue: CounterScenario) => void)[] = [
      (queue) => {
        const ticketId = queue.counter(quay2).currentTicketId;
        if (ticketId) queue.given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
      },
      (queue) => {
        const ticketId = queue.counter(quay2).currentTicketId;
        const to = { kind: 'counter', counterId: quay3 } as const;
        if (ticketId) queue.given(lan, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
      },
      (queue) => {
        const ticketId = queue.counter(quay2).currentTicketId;
        if (ticketId) queue.given(lan, { type: 'park-ticket', counterId: quay2, ticketId, printSlip: false });
      },
      (queue) => {
        queue.given(lan, {
          type: 'move-counter',
          counterId: quay2,
          toCounterId: 'quay-1' as never,
          current: 'goes-along',
          evenIfWaiting: true,
        });
        queue.given(lan, { type: 'open-counter', counterId: quay2 });
      },
    ];
    const because = changes.map((change) => {
      const queue = new CounterScenario();
      queue.issue('ho-tich');
      queue.next('quay-2', lan);
      change(queue);
      const decision = queue.undo();
      return decision.kind === 'rejected' && decision.rejection.code === 'cannot-undo' && decision.rejection.because;
    });
    expect(because).toEqual(['changed', 'changed', 'changed', 'nothing']);
  });

  it('CA8 a completion is not taken back once somebody else is at the counter', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    queue.issue('ho-tich');
    const parked = queue.serve();
    queue.given(lan, { type: 'park-ticket', counterId: quay2, ticketId: parked.ticketId, printSlip: false });
    const second = queue.serve();
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId: second.ticketId, ...none });
    queue.given(lan, { type: 'resume-ticket', counterId: quay2, ticketId: parked.ticketId });
    expect(queue.undo()).toMatchObject({ rejection: { because: 'changed' } });
  });

  it('IS6, CA8 a part of a visit is served again, and the visit leaves the lines of its other parts', () => {
    const queue = new CounterScenario();
    const visit = queue.visit(['chung-thuc', 'cu-tru']);
    queue.serve();
    const before = picture(queue);
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId: visit.ticketId, ...none });
    expect(queue.undo().kind).toBe('accepted');
    expect(picture(queue)).toEqual(before);
    expect(queue.when(hoa, { type: 'call-next', counterId: quay3, expectedCurrent: null, settle: null })).toMatchObject(
      {
        rejection: { code: 'no-one-waiting' },
      },
    );
  });

  it('CA11 an undo stands in the record and does not count in the daily number', () => {
    const queue = new CounterScenario({ outOfTurnPerDay: 1 });
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.undo('brought-papers');
    expect(queue.state.outOfTurn).toMatchObject([
      { act: 'undo', reason: 'brought-papers', number: 'A001', counterId: quay2 },
    ]);
    expect(queue.choose(queue.issue('ho-tich').ticketId).kind).toBe('accepted');
    expect(queue.choose(queue.issue('ho-tich').ticketId, chief)).toMatchObject({
      rejection: { code: 'not-your-counter' },
    });
  });

  it('CA8, IS6 the call of a visit for its next part at the same counter is withdrawn where the waiting room sees it', () => {
    const queue = new CounterScenario();
    queue.visit(['ho-tich', 'chung-thuc']);
    queue.serve();
    const before = picture(queue);
    expect(queue.next('quay-2', lan)?.status).toBe('called');
    expect(queue.undo()).toMatchObject({ kind: 'accepted', events: [{ type: 'ActUndone', announcementSeq: 3 }] });
    expect(picture(queue)).toEqual(before);
    expect(queue.state.announcements.map(({ kind }) => kind)).toEqual(['call', 'call', 'withdrawn']);
  });
});
