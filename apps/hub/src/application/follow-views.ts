import type { FollowView } from '@motcua/protocol/follow-view';
import type { SlipCode } from '@motcua/protocol/vocabulary';
import type { QueueState } from '../domain/queue-state.ts';
import type { Ticket } from '../domain/ticket.ts';
import { ticketOfSlip } from '../domain/ticket-of-slip.ts';
import type { Clock } from '../ports/clock.ts';
import { followView } from '../projections/follow-view.ts';

/** Only what a waiting page says grows old by itself; a change of the number itself is seen at once. */
const HOLDS_MS = 2_500;
const MOST_KEPT = 2_000;

type Kept = { readonly ticket: Ticket; readonly settings: unknown; readonly at: number; readonly view: FollowView };

/**
 * FO4: what pages are told, worked out once for many questions: people ahead and the wait are played forward for each number,
 * and a full hall of phones must cost the queue next to nothing.
 */
export function createFollowViews(state: () => QueueState, clock: Clock): (slipCode: SlipCode) => FollowView {
  const kept = new Map<SlipCode, Kept>();
  return (slipCode) => {
    const now = state();
    const ticket = ticketOfSlip(now, slipCode);
    if (!ticket) return followView(now, slipCode, clock.now());
    const { settings } = now.index ?? {};
    const at = clock.monotonicMs();
    const known = kept.get(slipCode);
    if (known?.ticket === ticket && known.settings === settings && at - known.at < HOLDS_MS) return known.view;
    if (kept.size >= MOST_KEPT) kept.clear();
    const view = followView(now, slipCode, clock.now());
    kept.set(slipCode, { ticket, settings, at, view });
    return view;
  };
}
