/** Fired by what can be touched, once for each press. Crosses shadow roots. */
export class PressEvent extends Event {
  static readonly type = 'press';

  constructor() {
    super(PressEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    press: PressEvent;
  }
}
