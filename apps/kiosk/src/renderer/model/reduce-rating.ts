import type { SendResult } from '@motcua/client';
import type { RatingFace } from '@motcua/protocol';
import { isDissatisfied } from '@motcua/protocol/ratings';
import type { KioskTouch } from './kiosk-event.ts';
import { isConnected, type FoundScreen, type KioskState } from './kiosk-state.ts';
import { quietly, sending, unchanged, type Reduced } from './take-number.ts';
import { showMessage, showScreen } from './transitions.ts';

type RatingTouch = Extract<KioskTouch, { kind: 'rate' | 'rate-why' }>;

/** SA1: the visit is done, and its holder may still say how it was. */
export function asksRating({ found }: FoundScreen): boolean {
  return found.type === 'ticket' && found.rating !== null && !found.rating.rated;
}

/** SA1: a face counts at once, also for whoever leaves before a reason was touched. */
export function reduceRating(state: KioskState, touch: RatingTouch, at: number): Reduced {
  const { screen } = state;
  if (screen.kind !== 'found' || !asksRating(screen) || screen.doing !== null || !isConnected(state)) {
    return unchanged(state);
  }
  const given = screen.rated?.isGiven === true ? screen.rated : null;
  if (touch.kind === 'rate') return given ? unchanged(state) : send(state, screen, touch.face, null, at);
  if (!given) return unchanged(state);
  return touch.reasonId === null
    ? quietly(showMessage(state, { kind: 'rated', again: false }, at))
    : send(state, screen, given.face, touch.reasonId, at);
}

function send(state: KioskState, screen: FoundScreen, face: RatingFace, reasonId: string | null, at: number): Reduced {
  const { found, rated } = screen;
  if (found.type !== 'ticket') return unchanged(state);
  const pressId = state.pressesSoFar + 1;
  const doing = { pressId, what: 'rate' } as const;
  const shown = showScreen(state, { ...screen, doing, rated: { face, isGiven: rated?.isGiven ?? false } }, at);
  const visit = { by: 'slip', slipCode: found.slipCode } as const;
  return sending(shown, pressId, { type: 'rate-ticket', visit, face, reasonId });
}

/** The hub has it, or says why not. */
export function reduceRated(state: KioskState, screen: FoundScreen, result: SendResult, at: number): Reduced {
  const { found, rated } = screen;
  if (result.kind === 'rejected' && result.rejection.code === 'rated-before') {
    return quietly(showMessage(state, { kind: 'rated', again: true }, at));
  }
  if (result.kind !== 'accepted') {
    const rejection = result.kind === 'rejected' ? result.rejection : null;
    // Only the reason is missing: what was said has been heard.
    if (rated?.isGiven === true) return quietly(showMessage(state, { kind: 'rated', again: false }, at));
    return quietly(showMessage(state, { kind: 'code-failed', rejection }, at));
  }
  const reasons = found.type === 'ticket' ? (found.rating?.reasons ?? []) : [];
  if (rated === null || rated.isGiven || !isDissatisfied(rated.face) || reasons.length === 0) {
    return quietly(showMessage(state, { kind: 'rated', again: false }, at));
  }
  return quietly(showScreen(state, { ...screen, doing: null, rated: { ...rated, isGiven: true } }, at));
}
