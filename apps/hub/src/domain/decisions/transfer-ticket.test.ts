import { describe, expect, it } from 'vitest';
import type { CounterId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { demoCentre } from '../../demo/demo-centre.ts';
import type { BodyOf } from '../commands.ts';
import { CounterScenario, chief, hoa, lan, quay2, quay3, quay4 } from '../testing/counter-scenario.ts';
import { SECOND } from '../testing/queue-scenario.ts';

type Transfer = BodyOf<'transfer-ticket'>;
const toService = (serviceId: string): Transfer['to'] => ({ kind: 'service', serviceId: serviceId as ServiceId });
const toCounter = (counterId: CounterId): Transfer['to'] => ({ kind: 'counter', counterId });
const transfer = (
  ticketId: TicketId,
  to: Transfer['to'],
  position: Transfer['position'] = null,
  reason: Transfer['reason'] = null,
): Transfer => ({ type: 'transfer-ticket', ticketId, to, position, reason });

describe('transferring a ticket', () => {
  it('SE4 number and time of issue stay, and with them the place', () => {
    const queue = new CounterScenario();
    const ticket = queue.serveOne();
    queue.issue('cu-tru');
    queue.given(lan, transfer(ticket.ticketId, toService('cu-tru')));
    expect(queue.current('quay-2')).toBeNull();
    expect(queue.ticket(ticket.ticketId)).toMatchObject({
      ...{ status: 'waiting', number: ticket.number, issuedAt: ticket.issuedAt },
      legs: [{ serviceId: 'cu-tru', state: 'waiting' }],
    });
    expect(queue.next('quay-3', hoa)?.ticketId).toBe(ticket.ticketId);
  });

  it('SE4, IS6 the next part of a visit that one counter alone served is for every counter of its line', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.visit(['ho-tich', 'cu-tru']);
    queue.given(hoa, transfer(ticketId, toCounter(quay2)));
    expect(queue.when(hoa, { type: 'call-next', counterId: quay3, expectedCurrent: null, settle: null })).toMatchObject(
      {
        rejection: { code: 'no-one-waiting' },
      },
    );
    expect(queue.next('quay-2', lan)?.ticketId).toBe(ticketId);
    const ending = { outcomes: [], dossiers: null };
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId, ...ending });
    // CA10: and the board says nothing of what became of the part before.
    expect(queue.ticket(ticketId)).toMatchObject({ status: 'waiting', standing: null });
    expect(queue.next('quay-3', hoa)?.ticketId).toBe(ticketId);
  });

  it('SE4 by setting, or as asked, it stands last', () => {
    for (const [calling, position] of [
      [{ transferPosition: 'last' }, null],
      [{ transferPosition: 'original' }, 'last'],
    ] as const) {
      const queue = new CounterScenario(calling);
      const ticket = queue.serveOne();
      const before = queue.issue('cu-tru');
      queue.given(lan, transfer(ticket.ticketId, toService('cu-tru'), position));
      expect(queue.next('quay-3', hoa)?.ticketId).toBe(before.ticketId);
      expect(queue.next('quay-3', hoa)?.ticketId).toBe(ticket.ticketId);
    }
  });

  it('SE4, CA11 first is a supervisor’s right, needs a reason and stands in the record', () => {
    const queue = new CounterScenario();
    queue.issue('cu-tru');
    const ticket = queue.issue('ho-tich');
    const first = transfer(ticket.ticketId, toService('cu-tru'), 'first', 'wrong-service');
    expect(queue.when(lan, first)).toMatchObject({ rejection: { code: 'forbidden' } });
    expect(queue.when(chief, { ...first, reason: null })).toMatchObject({ rejection: { code: 'reason-needed' } });
    queue.given(chief, first);
    expect(queue.state.outOfTurn).toMatchObject([
      { act: 'placed-first', reason: 'wrong-service', number: ticket.number },
    ]);
    expect(queue.next('quay-3', hoa)?.ticketId).toBe(ticket.ticketId);
    expect(queue.state.announcements).toMatchObject([{ callKind: 'out-of-turn' }]);
  });

  it('SE4 to one counter: it waits for that one alone, and leaves it free afterwards', () => {
    const queue = new CounterScenario();
    const ticket = queue.serveOne();
    queue.given(lan, transfer(ticket.ticketId, toCounter(quay3)));
    expect(queue.when(lan, { type: 'call-next', counterId: quay2, expectedCurrent: null, settle: null })).toMatchObject(
      {
        rejection: { code: 'no-one-waiting' },
      },
    );
    expect(queue.next('quay-3', hoa)).toMatchObject({
      ...{ ticketId: ticket.ticketId, legs: [{ serviceId: 'ho-tich', state: 'active' }] },
    });
    queue.next('quay-3', hoa);
    expect(queue.ticket(ticket.ticketId).status).toBe('completed');
  });

  it('SE4 a call is withdrawn in the waiting room', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.given(lan, transfer(ticketId, toService('cu-tru')));
    expect(queue.state.announcements.map(({ kind, counterId }) => [kind, counterId])).toEqual([
      ['call', quay2],
      ['withdrawn', quay2],
    ]);
  });

  it('SE4 from the line by any officer; from a counter, or parked there, by its holder or a supervisor', () => {
    const queue = new CounterScenario();
    queue.given(hoa, transfer(queue.issue('ho-tich').ticketId, toService('dat-dai')));
    const served = queue.serveOne();
    const away = transfer(served.ticketId, toService('cu-tru'));
    expect(queue.when(hoa, away)).toMatchObject({ rejection: { code: 'not-your-counter', holder: 'lan' } });
    queue.given(lan, { type: 'park-ticket', counterId: quay2, ticketId: served.ticketId, printSlip: false });
    expect(queue.when(hoa, away)).toMatchObject({ rejection: { code: 'not-your-counter' } });
    queue.given(chief, away);
    expect(queue.counter(quay2).parked).toEqual([]);
    expect(queue.next('quay-3', hoa)?.ticketId).toBe(served.ticketId);
  });

  it('SE4 a repeated press transfers once; what is over cannot be transferred', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.serveOne();
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId, outcomes: [], dossiers: null });
    expect(queue.when(lan, transfer(ticketId, toService('cu-tru')))).toMatchObject({
      rejection: { code: 'wrong-status', status: 'completed' },
    });
    expect(queue.when(lan, transfer('9-9' as TicketId, toService('cu-tru')))).toMatchObject({
      rejection: { code: 'unknown-ticket' },
    });
  });

  it('SE4 a service without a counter, an unknown one and one that the visit holds already are refused', () => {
    const { counters } = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
    const served = counters.map((counter) => ({
      ...counter,
      serviceIds: counter.serviceIds.filter((serviceId) => serviceId !== 'truc-tuyen'),
    }));
    const queue = new CounterScenario({}, { counters: served });
    const { ticketId } = queue.visit(['ho-tich', 'chung-thuc']);
    const codes = ['truc-tuyen', 'no-such', 'chung-thuc'].map((serviceId) => {
      const decision = queue.when(lan, transfer(ticketId, toService(serviceId)));
      return decision.kind === 'rejected' && decision.rejection.code;
    });
    expect(codes).toEqual(['service-without-counter', 'unknown-service', 'same-service-twice']);
    expect(queue.when(lan, transfer(ticketId, toCounter('quay-99' as CounterId)))).toMatchObject({
      rejection: { code: 'unknown-counter' },
    });
  });

  it('SE4, IS6 a part that is done may be needed once more', () => {
    const queue = new CounterScenario();
    const visit = queue.visit(['chung-thuc', 'cu-tru']);
    queue.serve();
    const ending = { outcomes: [], dossiers: null };
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId: visit.ticketId, ...ending });
    queue.next('quay-3', hoa);
    queue.given(hoa, transfer(visit.ticketId, toService('chung-thuc')));
    queue.next('quay-2', lan);
    expect(queue.ticket(visit.ticketId).legs).toEqual([
      { serviceId: 'chung-thuc', state: 'done' },
      { serviceId: 'chung-thuc', state: 'active' },
    ]);
    queue.given(lan, { type: 'complete-ticket', counterId: quay2, ticketId: visit.ticketId, ...ending });
    expect(queue.ticket(visit.ticketId).status).toBe('completed');
  });

  it('SE4, CA8 a next after a transfer is taken back; the transfer stands', () => {
    const queue = new CounterScenario();
    const moved = queue.serveOne();
    queue.given(lan, transfer(moved.ticketId, toService('cu-tru')));
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(queue.undo().kind).toBe('accepted');
    expect(queue.current('quay-2')).toBeNull();
    expect(queue.next('quay-3', hoa)?.ticketId).toBe(moved.ticketId);
  });

  it('SE4 nobody is sent to a closed counter, where nobody would call them', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    expect(queue.when(lan, transfer(ticketId, toCounter(quay4)))).toMatchObject({
      rejection: { code: 'counter-not-open', status: 'closed' },
    });
    queue.given(hoa, { type: 'pause-counter', counterId: quay3 });
    queue.given(lan, transfer(ticketId, toCounter(quay3)));
    expect(queue.ticket(ticketId)).toMatchObject({ status: 'waiting', boundTo: quay3 });
  });

  it('CA10, SE4 whoever was sent to one counter and goes before earlier numbers of the service is shown to do so', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    queue.serve();
    queue.given(hoa, { type: 'pause-counter', counterId: quay3 });
    const early = queue.issue('ho-tich');
    queue.wait(SECOND);
    const sent = queue.issue('ho-tich');
    queue.given(chief, transfer(sent.ticketId, toCounter(quay2), 'first', 'cannot-wait'));
    expect(queue.next('quay-2', lan)).toMatchObject({ ticketId: sent.ticketId, call: { kind: 'out-of-turn' } });
    expect(queue.next('quay-2', lan)).toMatchObject({ ticketId: early.ticketId, call: { kind: null } });
    queue.issue('ho-tich');
    const alone = queue.issue('chung-thuc');
    queue.given(lan, transfer(alone.ticketId, toService('ho-tich')));
    queue.given(lan, transfer(alone.ticketId, toCounter(quay3)));
    queue.given(hoa, { type: 'open-counter', counterId: quay3 });
    expect(queue.choose(alone.ticketId, hoa, quay3).kind).toBe('accepted');
    expect(queue.current('quay-3')).toMatchObject({ call: { kind: 'out-of-turn', explanation: { overtaken: 1 } } });
  });
});
