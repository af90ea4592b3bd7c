import type { CurrentCall, TicketId } from '@motcua/protocol';

/** A new call never removes a card younger than this. */
export const CARD_MIN_MS = 20_000;
/** How long "called by mistake" stays on its card. */
export const WITHDRAWN_MS = 10_000;

/** Times are this machine's monotonic time. */
export type CallCard = {
  readonly call: CurrentCall;
  /** When the card came up, or was last recalled. */
  readonly shownAt: number;
  /** When its last turn began (flash, then a steady border); null: not spoken here. */
  readonly spokenAt: number | null;
  /** Until when it shows that it was withdrawn; null: it stands. */
  readonly withdrawnUntil: number | null;
};

export type CardNeeds = {
  readonly current: readonly CurrentCall[];
  /** Tickets whose announcement waits for the voice, in its order: they need a card. */
  readonly pending: readonly TicketId[];
  readonly speaking: TicketId | null;
  readonly localMs: number;
  /** Cards that the layout has room for. */
  readonly room: number;
};

/** Marks the card of a withdrawn call. It stays a moment, so that the room sees it and not silence. */
export function withdrawCard(cards: readonly CallCard[], ticketId: TicketId, localMs: number): CallCard[] {
  return cards.map((card) =>
    card.call.ticketId === ticketId ? { ...card, withdrawnUntil: localMs + WITHDRAWN_MS } : card,
  );
}

/**
 * Which calls have a card. The first card is the enlarged one. Cards whose ticket moved on go; calls
 * that are still to be spoken get a free card, or that of a card old enough to leave; calls spoken
 * earlier only fill what is free, the newest first.
 */
export function placeCards(cards: readonly CallCard[], needs: CardNeeds): CallCard[] {
  // Only where the layout has changed are there more than it holds.
  const placed = keepCards(cards, needs).slice(0, needs.room);
  const enlarged = cards[0]?.call.ticketId ?? null;
  const shown = new Set(placed.map((card) => card.call.ticketId));
  const newest = [...needs.current].sort((a, b) => b.calledAt - a.calledAt);

  for (const ticketId of needs.pending) {
    const call = needs.current.find((one) => one.ticketId === ticketId);
    if (call === undefined || shown.has(ticketId)) continue;
    const slot = placed.length < needs.room ? placed.length : oldestToLeave(placed, needs);
    if (slot === null) break;
    placed[slot] = newCard(call, needs.localMs);
    shown.add(ticketId);
  }
  for (const call of newest) {
    if (placed.length >= needs.room) break;
    if (shown.has(call.ticketId) || needs.pending.includes(call.ticketId)) continue;
    placed.push(newCard(call, needs.localMs));
  }

  const stays = placed.some((card) => card.call.ticketId === enlarged);
  const first = needs.speaking ?? (stays ? enlarged : newest.find((call) => isOn(placed, call.ticketId))?.ticketId);
  return first === undefined || first === null ? placed : enlarge(placed, first);
}

/** Brings a ticket's card to the enlarged place; the one that stood there takes its place. */
export function enlarge(cards: readonly CallCard[], ticketId: TicketId): CallCard[] {
  const at = cards.findIndex((card) => card.call.ticketId === ticketId);
  const chosen = cards[at];
  const first = cards[0];
  if (chosen === undefined || first === undefined || at === 0) return [...cards];
  return cards.map((card, index) => (index === 0 ? chosen : index === at ? first : card));
}

/** Marks a ticket's card as being spoken from now on. Its 20 s begin again. */
export function markSpoken(cards: readonly CallCard[], ticketId: TicketId, localMs: number): CallCard[] {
  return cards.map((card) =>
    card.call.ticketId === ticketId ? { ...card, spokenAt: localMs, shownAt: Math.max(card.shownAt, localMs) } : card,
  );
}

function keepCards(cards: readonly CallCard[], needs: CardNeeds): CallCard[] {
  const kept: CallCard[] = [];
  for (const card of cards) {
    const call = needs.current.find((one) => one.ticketId === card.call.ticketId);
    // The same number called again after it was withdrawn stands again.
    if (call !== undefined && (card.withdrawnUntil === null || call.calledAt > card.call.calledAt)) {
      const again = call.counterId !== card.call.counterId || card.withdrawnUntil !== null;
      kept.push(again ? newCard(call, needs.localMs) : { ...card, call });
    } else if (card.withdrawnUntil !== null && needs.localMs < card.withdrawnUntil) {
      kept.push(card);
    }
  }
  return kept;
}

function oldestToLeave(cards: readonly CallCard[], needs: CardNeeds): number | null {
  let best: number | null = null;
  for (const [index, card] of cards.entries()) {
    const { ticketId } = card.call;
    if (needs.localMs - card.shownAt < CARD_MIN_MS) continue;
    if (ticketId === needs.speaking || needs.pending.includes(ticketId)) continue;
    const other = best === null ? undefined : cards[best];
    if (other === undefined || leavesBefore(card, other)) best = index;
  }
  return best;
}

/** A citizen who is being served needs the card less than one who is still on the way. */
function leavesBefore(a: CallCard, b: CallCard): boolean {
  if (a.call.status !== b.call.status) return a.call.status === 'serving';
  return a.shownAt < b.shownAt;
}

function newCard(call: CurrentCall, localMs: number): CallCard {
  return { call, shownAt: localMs, spokenAt: null, withdrawnUntil: null };
}

function isOn(cards: readonly CallCard[], ticketId: TicketId): boolean {
  return cards.some((card) => card.call.ticketId === ticketId);
}
