import { OUTCOME_CODES, type OutcomeCode, type TicketId } from '@motcua/protocol';
import type { Ending } from './menu.ts';
import type { StaffState } from './staff-state.ts';

/** One person brings no more than this in one visit (the protocol's own limit). */
const MOST_DOSSIERS = 999;

/** SE1, IS7: what was noted of the ticket's ending; of another ticket nothing counts. */
export function endingOf({ ending }: StaffState, ticketId: TicketId): Ending {
  return ending?.ticketId === ticketId ? ending : { ticketId, outcomes: [], dossiers: null };
}

export function isNoted({ outcomes, dossiers }: Ending): boolean {
  return outcomes.length > 0 || dossiers !== null;
}

/** Chosen once more, an outcome is taken back. Always in the order of the vocabulary. */
export function withOutcome(ending: Ending, code: OutcomeCode): Ending {
  const isChosen = ending.outcomes.includes(code);
  const outcomes = OUTCOME_CODES.filter((one) => (one === code ? !isChosen : ending.outcomes.includes(one)));
  return { ...ending, outcomes };
}

/** Below one the number is not noted. */
export function withDossiers(ending: Ending, change: 1 | -1): Ending {
  const count = (ending.dossiers ?? 0) + change;
  return { ...ending, dossiers: count < 1 ? null : Math.min(count, MOST_DOSSIERS) };
}
