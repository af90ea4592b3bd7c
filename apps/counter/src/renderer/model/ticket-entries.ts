import type { CounterView, PriorityClass } from '@motcua/protocol';
import { shownLine } from './line-beyond.ts';
import { REASON_TO_COME, words } from './menu-parts.ts';
import { reprintEntry } from './reprint-entries.ts';
import type { MenuEntry, TicketBrief } from './menu.ts';
import { isSupervisor, type StaffState } from './staff-state.ts';

/** CA6, SE4–SE7: what can be done with a number in the line. */
export function waitingTicketEntries(
  state: StaffState,
  counter: CounterView,
  ticket: TicketBrief,
): readonly MenuEntry[] {
  const entry = shownLine(state).find(({ ticketId }) => ticketId === ticket.ticketId);
  return [
    ...callEntry(state, counter, ticket),
    priorityEntry(ticket, entry?.priority ?? 'ordinary'),
    { label: words('transfer'), step: { kind: 'menu', menu: { kind: 'transfer', ticket, position: null } } },
    { label: words('change-service'), step: { kind: 'menu', menu: { kind: 'change-service', ticket } } },
    { label: words('cancel'), step: { kind: 'menu', menu: { kind: 'cancel', ticket } } },
    reprintEntry(ticket),
  ];
}

/** SE2: whoever was absent is back; the usual comes first. */
export function absenteeEntries(state: StaffState, counter: CounterView, ticket: TicketBrief): readonly MenuEntry[] {
  const { ticketId, number } = ticket;
  const entry = counter.absent.find((one) => one.ticketId === ticketId);
  return [
    {
      label: words('has-returned'),
      step: { kind: 'send', act: 'return', number, command: { type: 'return-ticket', ticketId } },
    },
    ...callEntry(state, counter, ticket),
    priorityEntry(ticket, entry?.priority ?? 'ordinary'),
  ];
}

/** SE6 */
export function cancelEntries({ ticketId, number }: TicketBrief): readonly MenuEntry[] {
  return (['citizen-left', 'wrong-choice', 'mistake'] as const).map((reason) => ({
    label: { say: 'cancel-reason', reason },
    step: { kind: 'send', act: 'cancel', number, command: { type: 'cancel-ticket', ticketId, reason } },
  }));
}

/** CA6, CA11: only where the officer may, and has acts left. */
function callEntry(state: StaffState, counter: CounterView, ticket: TicketBrief): readonly MenuEntry[] {
  if (!counter.mayChoose && !isSupervisor(state)) return [];
  const { ticketId, number } = ticket;
  const expectedCurrent = counter.current?.ticketId ?? null;
  const command = {
    type: 'call-ticket',
    counterId: counter.counterId,
    expectedCurrent,
    settle: null,
    ticketId,
    reason: REASON_TO_COME,
  } as const;
  const draft = { act: 'call-ticket', number, command } as const;
  return [{ label: words('call-now'), step: { kind: 'menu', menu: { kind: 'reason', draft } } }];
}

/** SE7 */
function priorityEntry({ ticketId, number }: TicketBrief, now: PriorityClass): MenuEntry {
  const priority = now === 'priority' ? 'ordinary' : 'priority';
  const command = { type: 'set-priority', ticketId, priority, reason: REASON_TO_COME } as const;
  const draft = { act: 'priority', number, command } as const;
  return {
    label: words(priority === 'priority' ? 'give-priority' : 'take-priority'),
    step: { kind: 'menu', menu: { kind: 'reason', draft } },
  };
}
