import type { CounterView, WaitingEntry } from '@motcua/protocol';
import { brief, ticketLabel, words } from './menu-parts.ts';
import { reprintEntry } from './reprint-entries.ts';
import type { Menu, MenuEntry, TicketBrief } from './menu.ts';

type ParkedMenu = Extract<Menu, { kind: 'parked' | 'parked-otherwise' | 'parked-ticket' }>;

/** SE3: going on is one press; whoever does not come back here is dealt with one list further (SE4, SE6). */
export function parkedEntries({ counterId, parked }: CounterView, menu: ParkedMenu): readonly MenuEntry[] {
  switch (menu.kind) {
    case 'parked':
      return [
        ...parked.map((entry) => ({ label: label(entry), step: resumeStep(counterId, entry) })),
        { label: words('parked-otherwise'), step: { kind: 'menu', menu: { kind: 'parked-otherwise' } } },
      ];
    case 'parked-otherwise':
      return parked.map((entry) => ({
        label: label(entry),
        step: { kind: 'menu', menu: { kind: 'parked-ticket', ticket: brief(entry) } },
      }));
    case 'parked-ticket': {
      const { ticket } = menu;
      return [
        { label: words('parked'), step: resumeStep(counterId, ticket) },
        { label: words('transfer'), step: { kind: 'menu', menu: { kind: 'transfer', ticket, position: null } } },
        { label: words('cancel'), step: { kind: 'menu', menu: { kind: 'cancel', ticket } } },
        reprintEntry(ticket),
      ];
    }
  }
}

function label(entry: CounterView['parked'][number]): MenuEntry['label'] {
  return ticketLabel(entry, entry.parkedAt);
}

function resumeStep(
  counterId: CounterView['counterId'],
  { ticketId, number }: Pick<WaitingEntry | TicketBrief, 'ticketId' | 'number'>,
): MenuEntry['step'] {
  return { kind: 'send', act: 'resume', number, command: { type: 'resume-ticket', counterId, ticketId } };
}
