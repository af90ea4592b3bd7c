import type { Command, OutOfTurnReason, WaitingEntry } from '@motcua/protocol';
import type { Draft, EntryLabel, MenuWord, TicketBrief } from './menu.ts';

export function words(word: MenuWord): EntryLabel {
  return { say: 'words', word };
}

/** CA11: the command of a draft with the reason that was chosen. */
export function commandWithReason(command: Draft['command'], reason: OutOfTurnReason): Command {
  return command.type === 'mark-no-show' ? { ...command, override: reason } : { ...command, reason };
}

/** A draft's reason before one is chosen; never sent. */
export const REASON_TO_COME: OutOfTurnReason = 'supervisor-decision';

export function brief({ ticketId, number, serviceId }: WaitingEntry): TicketBrief {
  return { ticketId, number, serviceId };
}

/** `since`: hub time. */
export function ticketLabel({ number, priority, serviceName: name }: WaitingEntry, since: number): EntryLabel {
  return { say: 'ticket', number, name, priority, since };
}
