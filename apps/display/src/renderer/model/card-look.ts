import type { CallCard } from './call-cards.ts';

/** Three pulses at 1.6 a second: under the two a second that may trouble people. */
export const FLASH_MS = 1_900;
/** Then a steady border. */
export const BORDER_MS = 10_000;

/** How a card looks at a moment: withdrawn, flashing, freshly called, called, or being served. */
export type CardLook = 'withdrawn' | 'flashing' | 'fresh' | 'called' | 'serving';

/**
 * A card that is still to be spoken counts as fresh from the moment it comes up. Once the citizen is being
 * served the card rests: there is nobody left to invite.
 */
export function cardLook(card: CallCard, isPending: boolean, localMs: number): CardLook {
  if (card.withdrawnUntil !== null) return 'withdrawn';
  const sinceSpokenMs = card.spokenAt === null ? Infinity : localMs - card.spokenAt;
  if (sinceSpokenMs < FLASH_MS) return 'flashing';
  if (card.call.status === 'serving' && !isPending) return 'serving';
  if (isPending || sinceSpokenMs < FLASH_MS + BORDER_MS) return 'fresh';
  return card.call.status;
}
