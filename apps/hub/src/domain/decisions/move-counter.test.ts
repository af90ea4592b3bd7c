import { describe, expect, it } from 'vitest';
import type { CounterId } from '@motcua/protocol/vocabulary';
import type { BodyOf } from '../commands.ts';
import { CounterScenario, chief, hoa, lan, quay2, quay3, quay4, typesOf } from '../testing/counter-scenario.ts';

const move = (
  toCounterId: CounterId,
  current: BodyOf<'move-counter'>['current'] = 'goes-along',
  evenIfWaiting = true,
): BodyOf<'move-counter'> => ({ type: 'move-counter', counterId: quay2, toCounterId, current, evenIfWaiting });

describe('moving to another counter', () => {
  it('CA9 the ticket being served goes along, and so do parked ones', () => {
    const queue = new CounterScenario();
    const parked = queue.serveOne();
    queue.given(lan, { type: 'park-ticket', counterId: quay2, ticketId: parked.ticketId, printSlip: false });
    const served = queue.serveOne();
    expect(typesOf(queue.given(lan, move(quay4)))).toEqual(['CounterMoved']);
    expect(queue.counter(quay2)).toMatchObject({ status: 'closed', holder: null, currentTicketId: null, parked: [] });
    expect(queue.counter(quay4)).toMatchObject({
      ...{ status: 'open', holder: { name: 'lan' }, currentTicketId: served.ticketId, parked: [parked.ticketId] },
    });
    expect(queue.ticket(served.ticketId)).toMatchObject({ status: 'serving', counterId: quay4 });
    const ending = { outcomes: [], dossiers: null };
    queue.given(lan, { type: 'complete-ticket', counterId: quay4, ticketId: served.ticketId, ...ending });
    queue.given(lan, { type: 'resume-ticket', counterId: quay4, ticketId: parked.ticketId });
  });

  it('CA9 or it stays, and the next person there finds it', () => {
    const queue = new CounterScenario();
    const served = queue.serveOne();
    queue.given(lan, move(quay4, 'stays'));
    expect([queue.current('quay-2')?.ticketId, queue.current('quay-4')]).toEqual([served.ticketId, null]);
    queue.open('quay-2', hoa);
    const ending = { outcomes: [], dossiers: null };
    queue.given(hoa, { type: 'complete-ticket', counterId: quay2, ticketId: served.ticketId, ...ending });
  });

  it('CA9 a ticket that was only called is announced at the new counter', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(typesOf(queue.given(lan, move(quay4)))).toEqual(['CounterMoved', 'TicketRecalled']);
    expect(queue.state.announcements.at(-1)).toMatchObject({ kind: 'recall', number: 'A001', counterLabel: '4' });
  });

  it('CA9 those who wait for this counter alone come along', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    const to = { kind: 'counter', counterId: quay2 } as const;
    queue.given(hoa, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
    queue.given(lan, move(quay4));
    expect(queue.next('quay-4', lan)?.ticketId).toBe(ticketId);
  });

  it('CA9, SE4 those who were put first there stay in the order in which they were put', () => {
    const queue = new CounterScenario();
    const tickets = [queue.issue('ho-tich'), queue.issue('ho-tich')];
    for (const { ticketId } of tickets.toReversed()) {
      const to = { kind: 'counter', counterId: quay2 } as const;
      const first = { type: 'transfer-ticket', ticketId, to, position: 'first', reason: 'cannot-wait' } as const;
      queue.given(chief, first);
    }
    queue.given(lan, { type: 'call-next', counterId: quay2, expectedCurrent: null, settle: null });
    const before = queue.current('quay-2')?.number;
    expect(queue.undo().kind).toBe('accepted');
    queue.given(lan, move(quay4));
    expect(queue.next('quay-4', lan)?.number).toBe(before);
    expect(before).toBe('A002');
  });

  it('CA9 not to a counter where somebody else is serving, nor with a ticket to one that has a ticket', () => {
    const queue = new CounterScenario();
    queue.serveOne();
    queue.issue('ho-tich');
    queue.next('quay-3', hoa);
    expect(queue.when(lan, move(quay3))).toMatchObject({ rejection: { code: 'not-your-counter', holder: 'hoa' } });
    queue.given(hoa, { type: 'close-counter', counterId: quay3, parked: null, evenIfWaiting: true });
    expect(queue.when(lan, move(quay3))).toMatchObject({
      rejection: { code: 'counter-busy', current: { number: 'A002' } },
    });
    queue.given(lan, move(quay3, 'stays'));
    expect(queue.current('quay-3')?.number).toBe('A002');
  });

  it('CA9 a repeated press moves once, and only the holder moves', () => {
    const queue = new CounterScenario();
    expect(queue.given(lan, move(quay2))).toEqual([]);
    expect(queue.when(hoa, move(quay4))).toMatchObject({ rejection: { code: 'not-your-counter' } });
    expect(queue.when(lan, move('quay-99' as CounterId))).toMatchObject({ rejection: { code: 'unknown-counter' } });
    queue.given(lan, move(quay4));
    expect(queue.when(lan, move(quay4))).toMatchObject({ rejection: { code: 'counter-not-open', status: 'closed' } });
  });

  it('CA9 leaving people without an open counter warns, and is done when it is asked again', () => {
    const queue = new CounterScenario();
    for (const service of ['chung-thuc', 'chung-thuc', 'ho-tich', 'dat-dai']) queue.issue(service);
    expect(queue.when(lan, move(quay4, 'stays', false))).toEqual({
      kind: 'rejected',
      rejection: { code: 'last-counter-of-line', waiting: 2, serviceIds: ['chung-thuc'] },
    });
    queue.given(lan, move(quay4, 'stays', true));
    expect(queue.counter(quay4).status).toBe('open');
  });

  it('CA9 nobody is left where the other counter serves them too, and those of this one alone go along', () => {
    const queue = new CounterScenario();
    queue.given(hoa, { type: 'close-counter', counterId: quay3, parked: null, evenIfWaiting: true });
    queue.issue('ho-tich');
    const alone = { kind: 'counter', counterId: quay2 } as const;
    const { ticketId } = queue.issue('chung-thuc');
    queue.given(hoa, { type: 'transfer-ticket', ticketId, to: alone, position: null, reason: null });
    expect(queue.when(lan, move(quay4, 'stays', false))).toMatchObject({ rejection: { waiting: 1 } });
    queue.given(lan, move(quay3, 'stays', false));
    expect([1, 2].map(() => queue.next('quay-3', lan)?.number)).toEqual(['A001', 'C001']);
  });

  it('CA9, TR1 practice at the other counter ends, so that whoever comes along is seen', () => {
    const queue = new CounterScenario();
    queue.given(hoa, { type: 'start-practice', station: { kind: 'counter', counterId: quay3 } });
    const { ticketId } = queue.serveOne();
    expect(typesOf(queue.given(lan, move(quay3)))).toEqual(['PracticeEnded', 'CounterMoved']);
    queue.given(lan, { type: 'complete-ticket', counterId: quay3, ticketId, outcomes: [], dossiers: null });
    expect(queue.ticket(ticketId).status).toBe('completed');
  });
});
