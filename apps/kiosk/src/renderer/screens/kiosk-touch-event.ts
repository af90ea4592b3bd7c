import type { KioskTouch } from '../model/kiosk-event.ts';

/** A touch on its way from a screen to the model. */
export class KioskTouchEvent extends Event {
  static readonly type = 'kiosk-touch';
  readonly touch: KioskTouch;

  constructor(touch: KioskTouch) {
    super(KioskTouchEvent.type, { bubbles: true, composed: true });
    this.touch = touch;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kiosk-touch': KioskTouchEvent;
  }
}
