import { measureCard, placeCardsIn, PROMISED_DIGITS } from './card-places.ts';
import { layoutBoxes } from './layout-boxes.ts';
import type { DisplayLayout } from './screen-settings.ts';

/** The screens that offices hang up; another shape is drawn by its own measures. */
const USUAL_ASPECT = 16 / 9;
/** One line of digits of the recent calls and the room around them. */
const LEAST_RECENT_HEIGHT = PROMISED_DIGITS.recent + 2.5;

/** Width beside height of the screens that a layout is made for. */
export function usualAspect({ orientation }: Pick<DisplayLayout, 'orientation'>): number {
  return orientation === 'landscape' ? USUAL_ASPECT : 1 / USUAL_ASPECT;
}

/** How tall digits of a layout are, in hundredths of the screen's shorter side. `others` null: it has one card alone. */
export type LayoutDigits = {
  readonly spoken: number;
  readonly others: number | null;
  /** False: the part for recent calls is too low for their digits. */
  readonly recentFits: boolean;
};

/** DP6: measured as the page draws it, all cards there and everything beside them with something to show; null: no cards. */
export function layoutDigits(layout: DisplayLayout): LayoutDigits | null {
  const { cards, recent } = layoutBoxes(layout, new Set(), false, usualAspect(layout));
  if (cards === undefined) return null;
  const [spoken = 0, ...others] = placeCardsIn(cards, layout.cards, 1).map(
    (box, n) => measureCard(box, n === 0).digits,
  );
  return {
    spoken,
    others: others.length === 0 ? null : Math.min(...others),
    recentFits: recent === undefined || recent.h >= LEAST_RECENT_HEIGHT,
  };
}
