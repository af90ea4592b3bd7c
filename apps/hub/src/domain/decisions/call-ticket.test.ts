import { describe, expect, it } from 'vitest';
import type { AccountId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueCommandBody } from '../commands.ts';
import { CounterScenario, chief, hoa, lan, quay2, quay3, SYSTEM, typesOf } from '../testing/counter-scenario.ts';

const staffMember = { profileId: null, languages: [], outOfTurnPerDay: null } as const;

describe('calling a chosen ticket', () => {
  it('CA6, CA11 calls it before its turn, with the reason in the record', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    const chosen = queue.issue('chung-thuc');
    expect(queue.choose(chosen.ticketId)).toMatchObject({
      events: [{ type: 'TicketCalled', ticketId: chosen.ticketId, explanation: { rule: 'chosen' } }],
    });
    expect(queue.state.outOfTurn).toMatchObject([
      { act: 'chosen-call', reason: 'cannot-wait', number: 'C001', counterId: quay2, officer: { name: 'lan' } },
    ]);
  });

  it('CA10 a chosen call that overtakes someone of its line says so', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    queue.choose(queue.issue('ho-tich').ticketId);
    expect(queue.state.announcements).toMatchObject([{ number: 'A002', callKind: 'out-of-turn' }]);
  });

  it('CA6, CA7 finishes what is at the counter first, and a repeated press calls once', () => {
    const queue = new CounterScenario();
    const current = queue.serveOne();
    const chosen = queue.issue('ho-tich');
    const decision = queue.choose(chosen.ticketId);
    expect(decision.kind === 'accepted' && typesOf(decision.events)).toEqual(['TicketCompleted', 'TicketCalled']);
    const again: QueueCommandBody = {
      ...{ type: 'call-ticket', counterId: quay2, ticketId: chosen.ticketId, reason: 'cannot-wait' },
      ...{ expectedCurrent: current.ticketId, settle: null },
    };
    expect(queue.when(lan, again)).toMatchObject({
      rejection: { code: 'already-moved-on', current: { number: 'A002' } },
    });
  });

  it('CA6, CA1 two officers who choose the same ticket at once: one gets it', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    expect(queue.choose(ticketId, lan, quay2).kind).toBe('accepted');
    expect(queue.choose(ticketId, hoa, quay3)).toMatchObject({ rejection: { code: 'wrong-status', status: 'called' } });
  });

  it('CA6 only where the settings let this officer choose; a supervisor always may', () => {
    const staff = [{ ...staffMember, accountId: 'hoa' as AccountId, mayChooseTickets: true }];
    const queue = new CounterScenario({ officersMayChooseTickets: false }, { staff });
    const { ticketId } = queue.issue('ho-tich');
    expect(queue.choose(ticketId)).toMatchObject({ rejection: { code: 'forbidden' } });
    expect(queue.choose(ticketId, hoa, quay3).kind).toBe('accepted');
    queue.open('quay-2', chief);
    expect(queue.choose(queue.issue('ho-tich').ticketId, chief).kind).toBe('accepted');
  });

  it('CA6 a ticket of a line that this counter does not serve is not called here', () => {
    const queue = new CounterScenario();
    const elsewhere = queue.issue('cu-tru');
    expect(queue.choose(elsewhere.ticketId)).toMatchObject({ rejection: { code: 'not-served-here' } });
    expect(queue.choose('9-9' as TicketId)).toMatchObject({ rejection: { code: 'unknown-ticket' } });
    // One that waits for another counter alone is not this one's either.
    const { ticketId } = queue.issue('ho-tich');
    const to = { kind: 'counter', counterId: quay3 } as const;
    queue.given(lan, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
    expect(queue.choose(ticketId)).toMatchObject({ rejection: { code: 'not-served-here' } });
    expect(queue.choose(ticketId, hoa, quay3).kind).toBe('accepted');
  });

  it('CA6, IS6 a visit is called for the part that this counter serves', () => {
    const queue = new CounterScenario();
    const visit = queue.visit(['cu-tru', 'chung-thuc']);
    queue.choose(visit.ticketId);
    expect(queue.ticket(visit.ticketId).legs).toEqual([
      { serviceId: 'cu-tru', state: 'waiting' },
      { serviceId: 'chung-thuc', state: 'active' },
    ]);
  });

  it('CA6, SE2 whoever was absent and stands there can be called at once', () => {
    const queue = new CounterScenario();
    const absent = queue.absent('ho-tich');
    queue.issue('ho-tich');
    expect(queue.choose(absent.ticketId).kind).toBe('accepted');
    expect(queue.current('quay-2')?.ticketId).toBe(absent.ticketId);
    expect(queue.state.absent).toEqual([]);
  });

  it('CA11 the daily number of an officer goes before the centre’s, and a supervisor has none', () => {
    const staff = [{ ...staffMember, accountId: 'lan' as AccountId, mayChooseTickets: true, outOfTurnPerDay: 2 }];
    const queue = new CounterScenario({ outOfTurnPerDay: 0 }, { staff });
    const tickets = Array.from({ length: 5 }, () => queue.issue('ho-tich'));
    const ids = tickets.map((ticket) => ticket.ticketId);
    const choose = (nth: number) => queue.choose(ids[nth] as TicketId);
    expect([choose(4).kind, choose(3).kind]).toEqual(['accepted', 'accepted']);
    const refused = { kind: 'rejected', rejection: { code: 'out-of-turn-limit', limit: 2 } };
    expect(choose(2)).toEqual(refused);
    expect(
      queue.when(lan, {
        type: 'set-priority',
        ticketId: ids[2] as TicketId,
        priority: 'priority',
        reason: 'cannot-wait',
      }),
    ).toEqual(refused);
    expect(queue.choose(ids[1] as TicketId, hoa, quay3)).toMatchObject({
      rejection: { code: 'out-of-turn-limit', limit: 0 },
    });
    queue.open('quay-2', chief);
    expect(queue.choose(ids[2] as TicketId, chief).kind).toBe('accepted');
  });

  it('DA1 after the end of calling whoever was absent is not called any more', () => {
    const queue = new CounterScenario();
    const absent = queue.absent('ho-tich');
    queue.given(chief, { type: 'end-calling', leftover: null, reason: null });
    expect(queue.choose(absent.ticketId)).toMatchObject({ rejection: { code: 'calling-ended' } });
    expect(queue.when(lan, { type: 'call-next', counterId: quay2, expectedCurrent: null, settle: null })).toMatchObject(
      {
        rejection: { code: 'calling-ended' },
      },
    );
    expect(queue.given(SYSTEM, { type: 'start-by-itself', ticketId: absent.ticketId })).toEqual([]);
  });
});
