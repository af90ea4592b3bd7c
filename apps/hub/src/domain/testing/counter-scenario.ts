import type { CounterId, OutOfTurnReason, PriorityClass, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { CallingSettings, CentreSettings } from '@motcua/protocol/settings-document';
import { demoCentre } from '../../demo/demo-centre.ts';
import type { Decision } from '../commands.ts';
import type { QueueEvent } from '../events.ts';
import { counterOf, type CounterState } from '../queue-state.ts';
import type { Ticket } from '../ticket.ts';
import { KIOSK, QueueScenario, SECOND, staff } from './queue-scenario.ts';

export const SYSTEM = { kind: 'system' } as const;
export const lan = staff('lan');
export const hoa = staff('hoa');
export const chief = staff('chief', 'supervisor');
export const quay2 = 'quay-2' as CounterId;
export const quay3 = 'quay-3' as CounterId;
export const quay4 = 'quay-4' as CounterId;

/**
 * A queue with two open counters: Lan at quay-2 (ho-tich, chung-thuc), Hoa at quay-3 (ho-tich, cu-tru). `calling`
 * and `change` say what the centre has set otherwise.
 */
export class CounterScenario extends QueueScenario {
  constructor(calling: Partial<CallingSettings> = {}, change: Partial<CentreSettings> = {}) {
    const usual = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
    super({ calling: { ...usual.calling, ...calling }, ...change });
    this.open('quay-2', lan);
    this.open('quay-3', hoa);
  }

  counter(counterId: CounterId): CounterState {
    return counterOf(this.state, counterId);
  }

  /** Takes one number for several services (IS6). */
  visit(serviceIds: readonly string[], priority: PriorityClass = 'ordinary'): Ticket {
    const events = this.given(KIOSK, {
      type: 'issue-ticket',
      serviceIds: serviceIds as ServiceId[],
      ...{ priority, needs: [], language: 'vi', person: null, oneMore: true },
    });
    this.wait(SECOND);
    const issued = events.find((event) => event.type === 'TicketIssued');
    if (!issued) throw new Error('no ticket was issued');
    return this.ticket(issued.ticketId);
  }

  /** Calls the next ticket at quay-2 and begins to serve it. */
  serve(): Ticket {
    const ticket = this.next('quay-2', lan);
    if (!ticket) throw new Error('nobody to serve');
    this.given(lan, { type: 'start-serving', counterId: quay2, ticketId: ticket.ticketId });
    return this.ticket(ticket.ticketId);
  }

  /** Somebody comes, and is served at quay-2. */
  serveOne(): Ticket {
    this.issue('ho-tich');
    return this.serve();
  }

  /** Lan's last act, taken back. */
  undo(reason: OutOfTurnReason = 'staff-mistake'): Decision {
    return this.when(lan, { type: 'undo-act', counterId: quay2, act: this.counter(quay2).acts, reason });
  }

  /** A ticket that Lan called in vain. */
  absent(serviceId: string): Ticket {
    const { ticketId } = this.issue(serviceId);
    const called = this.next('quay-2', lan);
    if (called?.ticketId !== ticketId) throw new Error(`${called?.number} was called first`);
    this.given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
    this.wait(30 * SECOND);
    this.given(lan, { type: 'mark-no-show', counterId: quay2, ticketId, override: null });
    return this.ticket(ticketId);
  }

  choose(ticketId: TicketId, by = lan, counterId = quay2): Decision {
    const expectedCurrent = this.counter(counterId).currentTicketId;
    return this.when(by, {
      ...{ type: 'call-ticket', counterId, ticketId, reason: 'cannot-wait' },
      ...{ expectedCurrent, settle: expectedCurrent === null ? null : 'came' },
    });
  }

  /** The numbers that quay-2 would call, one after the other, if nobody else came. The queue is left as it was. */
  orderAtQuay2(): string[] {
    const before = this.draft.mark();
    const numbers: string[] = [];
    for (;;) {
      const expectedCurrent = this.counter(quay2).currentTicketId;
      const settle = expectedCurrent === null ? null : 'came';
      const decision = this.when(lan, { type: 'call-next', counterId: quay2, expectedCurrent, settle });
      const called = decision.kind === 'accepted' ? this.current('quay-2') : null;
      if (!called) break;
      numbers.push(called.number);
    }
    this.draft.undoTo(before);
    return numbers;
  }
}

export function typesOf(events: readonly QueueEvent[]): string[] {
  return events.map((event) => event.type);
}
