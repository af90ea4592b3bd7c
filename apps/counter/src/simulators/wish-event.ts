import type { SimulatorWish } from '@motcua/protocol';

/** Carries what somebody does to a simulated device up to the page. Crosses shadow roots. */
export class WishEvent extends Event {
  static readonly type = 'simulator-wish';
  readonly wish: SimulatorWish;

  constructor(wish: SimulatorWish) {
    super(WishEvent.type, { bubbles: true, composed: true });
    this.wish = wish;
  }
}

declare global {
  interface HTMLElementEventMap {
    'simulator-wish': WishEvent;
  }
}
