import type { SimulatorWish } from '@motcua/protocol';
import { carrierEvent } from '../renderer/carrier-event.ts';

/** Carries what somebody does to a simulated device up to the page. */
export class WishEvent extends carrierEvent<SimulatorWish>('simulator-wish') {}

declare global {
  interface HTMLElementEventMap {
    'simulator-wish': WishEvent;
  }
}
