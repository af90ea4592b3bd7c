import type { RatingDeskView, RatingFace, TicketId } from '@motcua/protocol';

type Asked = NonNullable<RatingDeskView['counters'][number]['asked']>;

/** SA2: what was touched last here. `since`: hub time, ms. */
export type Said = {
  readonly ticketId: TicketId;
  readonly face: RatingFace;
  readonly stage: 'sending' | 'why' | 'thanks' | 'again' | 'not-now' | 'failed';
  readonly since: number;
};

export type RatingScreen =
  | { readonly kind: 'rest' }
  | { readonly kind: 'asks'; readonly asked: Asked; readonly face: RatingFace | null; readonly failed: boolean }
  | { readonly kind: 'why'; readonly ticketId: TicketId; readonly face: RatingFace }
  | { readonly kind: 'thanks' | 'again' | 'not-now' };

/** Long enough to be read, and over before the next person sits down. */
export const THANKS_STAY_MS = 4_000;
/** Nobody who has just said "not satisfied" is hurried; whoever left leaves a calm page. */
export const WHY_STAYS_MS = 25_000;

/**
 * SA2: what the page shows. Thanks are said to the end; a question goes when the hub says so, or when its time is over,
 * and the next person is never asked in the place of the last.
 */
export function ratingScreen(asked: Asked | null, said: Said | null, hubNow: number): RatingScreen {
  if (said !== null) {
    const sinceMs = hubNow - said.since;
    const isMine = asked === null || asked.ticketId === said.ticketId;
    switch (said.stage) {
      case 'thanks':
      case 'again':
      case 'not-now':
        if (sinceMs < THANKS_STAY_MS && isMine) return { kind: said.stage };
        break;
      case 'why':
        if (sinceMs < WHY_STAYS_MS && isMine) return { kind: 'why', ticketId: said.ticketId, face: said.face };
        break;
      case 'sending':
      case 'failed':
        break;
    }
  }
  if (asked === null || hubNow >= asked.until) return { kind: 'rest' };
  const mine = said?.ticketId === asked.ticketId ? said : null;
  const isWaiting = mine === null || mine.stage === 'sending' || mine.stage === 'failed';
  if (!isWaiting || (asked.rated && mine === null)) return { kind: 'rest' };
  return { kind: 'asks', asked, face: mine?.face ?? null, failed: mine?.stage === 'failed' };
}

/** Whether an answer of the hub is still waited for: a late one changes nothing of what the next citizen has said. */
export function isAwaited(said: Said | null, ticketId: TicketId): boolean {
  return said?.ticketId === ticketId && said.stage === 'sending';
}
