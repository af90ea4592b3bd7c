import {
  cardsThatFit,
  layoutBoxes,
  READY_LAYOUTS,
  type DisplayLayout,
  type DisplayLookView,
  type DisplayPart,
  type PartBoxes,
} from '@motcua/protocol';
import type { DisplayState } from './display-model.ts';
import { announcementsShown, type Showing } from './showing.ts';
import { recentCalls, type RecentCall } from './recent-calls.ts';

/** What stands where at a moment. `zoom`: 1 = as the layout says. */
export type HallPlan = {
  readonly layout: DisplayLayout;
  readonly zoom: number;
  readonly boxes: PartBoxes;
  readonly recent: readonly RecentCall[];
};

/**
 * The layout that a screen can show: its own one, or, where that is made for a screen that stands the other way, the ready
 * one for this way. A board that is turned by mistake still shows the calls.
 */
function layoutFor(look: DisplayLookView, aspect: number): DisplayLayout {
  const orientation = aspect >= 1 ? 'landscape' : 'portrait';
  if (look.layout.orientation === orientation) return look.layout;
  return orientation === 'landscape' ? READY_LAYOUTS.hall : READY_LAYOUTS.portrait;
}

/** DP5: which calls, and in how many cards: as many as the layout wants, as long as they keep the promised sizes. */
export function showingOf(look: DisplayLookView, aspect: number): Showing {
  const layout = layoutFor(look, aspect);
  const { serviceIds, counterIds, zoomPercent } = look.look;
  const area = layoutBoxes(layout, new Set(), false, aspect).cards;
  return {
    serviceIds: serviceIds && new Set(serviceIds),
    counterIds: counterIds && new Set(counterIds),
    cards: area === undefined ? 1 : cardsThatFit(area, layout.cards, zoomPercent / 100),
  };
}

/** DP8: media make room as long as somebody is being called, or waits for the voice. */
export function isCalling({ voice }: DisplayState): boolean {
  return voice.speaking !== null || voice.waiting.length > 0;
}

/** Where everything stands now. What has nothing to show gives its room away. */
export function planHall(state: DisplayState, look: DisplayLookView, aspect: number): HallPlan {
  const layout = layoutFor(look, aspect);
  const { board } = state;
  const onCards = state.cards.map((card) => card.call.ticketId);
  const absent = board?.body.absent ?? [];
  const recent = recentCalls(
    announcementsShown(board, state.showing),
    new Set([...onCards, ...absent.map(({ ticketId }) => ticketId)]),
  );
  const empty = new Set<DisplayPart>();
  if (recent.length === 0) empty.add('recent');
  if (absent.length === 0) empty.add('absent');
  if (board === null) empty.add('waiting');
  if (look.ticker.length === 0) empty.add('ticker');
  const calling = isCalling(state);
  if (look.media.length === 0 || (calling && layout.mediaUnderCall === 'hide')) empty.add('media');
  const isShrunk = calling && layout.mediaUnderCall === 'shrink';
  return { layout, zoom: look.look.zoomPercent / 100, boxes: layoutBoxes(layout, empty, isShrunk, aspect), recent };
}
