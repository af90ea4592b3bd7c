/** Fired by what lies over the page when somebody wants it away: Escape, or what the browser has for it. */
export class DismissEvent extends Event {
  static readonly type = 'dismiss';

  constructor() {
    super(DismissEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    dismiss: DismissEvent;
  }
}
