/** Fired by the keyboard on the glass, once for each press. `key` is named as a real keyboard's event would name it. */
export class KeyEvent extends Event {
  static readonly type = 'glass-key';
  readonly key: string;

  constructor(key: string) {
    super(KeyEvent.type, { bubbles: true, composed: true });
    this.key = key;
  }
}

declare global {
  interface HTMLElementEventMap {
    'glass-key': KeyEvent;
  }
}
