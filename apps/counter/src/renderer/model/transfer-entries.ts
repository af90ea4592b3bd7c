import type { TransferPosition } from '@motcua/protocol';
import { REASON_TO_COME, words } from './menu-parts.ts';
import type { EntryStep, MenuEntry, TicketBrief, TransferTarget } from './menu.ts';
import { counterLabel } from './move-entries.ts';
import { isSupervisor, type StaffState } from './staff-state.ts';

/** SE4: to another field in two taps; one more for a counter, for the end of the line, or (a supervisor) its head. */
export function transferEntries(
  state: StaffState,
  ticket: TicketBrief,
  position: TransferPosition | null,
): readonly MenuEntry[] {
  const services = (state.overview?.body.services ?? []).filter(({ serviceId }) => serviceId !== ticket.serviceId);
  const again = (kind: 'transfer' | 'transfer-counter', place: TransferPosition | null): EntryStep => ({
    kind: 'menu',
    menu: { kind, ticket, position: place },
  });
  return [
    ...services.map(({ serviceId, name, waiting }): MenuEntry => ({
      label: { say: 'service', name, waiting },
      step: transferStep(ticket, { kind: 'service', serviceId }, position),
    })),
    { label: words('to-a-counter'), step: again('transfer-counter', position) },
    ...(position === null ? [{ label: words('place-last'), step: again('transfer', 'last') }] : []),
    ...(position === null && isSupervisor(state)
      ? [{ label: words('place-first'), step: again('transfer', 'first') }]
      : []),
  ];
}

export function transferCounterEntries(
  state: StaffState,
  ticket: TicketBrief,
  position: TransferPosition | null,
): readonly MenuEntry[] {
  const isAtCounter = state.counter?.body.current?.ticketId === ticket.ticketId;
  return (
    (state.overview?.body.counters ?? [])
      // Whoever waited for a closed counter alone would wait for nobody; the hub refuses it (SE4).
      .filter(({ counterId, status }) => status !== 'closed' && (!isAtCounter || counterId !== state.counterId))
      .map((counter) => ({
        label: counterLabel(counter),
        step: transferStep(ticket, { kind: 'counter', counterId: counter.counterId }, position),
      }))
  );
}

/** CA11: the head of the line needs a reason. */
function transferStep(
  { ticketId, number }: TicketBrief,
  to: TransferTarget,
  position: TransferPosition | null,
): EntryStep {
  const command = { type: 'transfer-ticket', ticketId, to, position, reason: null } as const;
  if (position !== 'first') return { kind: 'send', act: 'transfer', number, command };
  const draft = { act: 'transfer', number, command: { ...command, reason: REASON_TO_COME } } as const;
  return { kind: 'menu', menu: { kind: 'reason', draft } };
}
