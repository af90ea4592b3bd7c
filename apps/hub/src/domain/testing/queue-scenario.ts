import type {
  AccountId,
  AppointmentCode,
  Actor,
  CommandId,
  CounterId,
  DeviceId,
  PersonTag,
  PrinterId,
  PriorityClass,
  ServiceId,
  SlipCode,
  StaffRole,
  TicketId,
  TicketNumber,
} from '@motcua/protocol/vocabulary';
import { demoCentre } from '../../demo/demo-centre.ts';
import { NO_PAPERS, type ClockTrust, type Decision, type QueueCommandBody, type KnownPapers } from '../commands.ts';
import { decide } from '../decide.ts';
import { Draft } from '../draft.ts';
import type { QueueEvent } from '../events.ts';
import { counterOf, emptyQueueState, type QueueState } from '../queue-state.ts';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Ticket } from '../ticket.ts';

export const KIOSK: Actor = { kind: 'device', deviceId: 'kiosk-1' as DeviceId, role: 'kiosk' };

export function staff(name: string, role: StaffRole = 'officer'): Actor {
  return { kind: 'staff', accountId: name as AccountId, role, name };
}

/** 08:00 on Monday 23 November 2026 in Vietnam. */
export const MONDAY_8 = Date.parse('2026-11-23T01:00:00Z');
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/**
 * A queue in words, for given–when–then tests: `given` things that must be accepted, `when` the
 * decision under test. Starts on a Monday at 8:00 with the demo centre.
 */
export class QueueScenario {
  readonly draft = new Draft(emptyQueueState());
  at = MONDAY_8;
  clock: ClockTrust = { kind: 'trusted' };
  /** Whoever presses next, where the centre asks. */
  personTag: PersonTag | null = null;
  /** SE2: whether a display is there. */
  isVoiced = false;
  /** HL1: what presses in doubt had got. */
  knownTickets: ReadonlyMap<CommandId, TicketId> = new Map();
  /** SL10: of the slip that is wanted again. */
  papers: KnownPapers = { ...NO_PAPERS, printers: ['may-in-1' as PrinterId] };
  #codes = 0;

  constructor(change: Partial<CentreSettings> = {}) {
    const settings = { ...demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 }), ...change };
    this.given({ kind: 'system' }, { type: 'apply-settings', settings });
  }

  get state(): QueueState {
    return this.draft.state;
  }

  wait(ms: number): this {
    this.at += ms;
    return this;
  }

  when(by: Actor, body: QueueCommandBody): Decision {
    this.#codes += 1;
    const slipCode = `code-${this.#codes}` as SlipCode;
    const appointmentCode = `HEN${this.#codes}` as AppointmentCode;
    const codes = { slipCode, appointmentCode, personTag: this.personTag, knownTickets: this.knownTickets };
    const { papers } = this;
    const printerId = 'may-in-1' as PrinterId;
    const { at, clock, isVoiced } = this;
    return decide(this.draft, { at, clock, by, printerId, isVoiced, papers, ...codes, body });
  }

  given(by: Actor, body: QueueCommandBody): readonly QueueEvent[] {
    const decision = this.when(by, body);
    if (decision.kind === 'rejected') throw new Error(`given ${body.type}, but: ${JSON.stringify(decision.rejection)}`);
    return decision.events;
  }

  /** Takes a number and moves on by one second, so that everyone has waited differently long. */
  issue(serviceId: string, priority: PriorityClass = 'ordinary'): Ticket {
    const events = this.given(KIOSK, issueBody(serviceId, priority));
    this.wait(SECOND);
    const issued = events.find((event) => event.type === 'TicketIssued');
    const ticket = issued && this.state.tickets.get(issued.ticketId);
    if (!ticket) throw new Error('no ticket was issued');
    return ticket;
  }

  open(counter: string, by: Actor): void {
    this.given(by, { type: 'open-counter', counterId: counter as CounterId });
  }

  /** Calls the next ticket, the present one (if any) taken as come; null when nobody was called. */
  next(counter: string, by: Actor): Ticket | null {
    const counterId = counter as CounterId;
    const expectedCurrent = counterOf(this.state, counterId).currentTicketId;
    this.given(by, { type: 'call-next', counterId, expectedCurrent, settle: expectedCurrent ? 'came' : null });
    return this.current(counter);
  }

  current(counter: string): Ticket | null {
    const { currentTicketId } = counterOf(this.state, counter as CounterId);
    return currentTicketId === null ? null : this.ticket(currentTicketId);
  }

  ticket(ticketId: TicketId): Ticket {
    const ticket = this.state.tickets.get(ticketId);
    if (!ticket) throw new Error(`no ticket ${ticketId}`);
    return ticket;
  }
}

export function issueBody(serviceId: string, priority: PriorityClass = 'ordinary'): QueueCommandBody {
  return {
    type: 'issue-ticket',
    serviceIds: [serviceId as ServiceId],
    ...{ priority, needs: [], language: 'vi', person: null, oneMore: true },
  };
}

export function numbersOf(tickets: readonly (Ticket | null)[]): (TicketNumber | null)[] {
  return tickets.map((ticket) => ticket?.number ?? null);
}
