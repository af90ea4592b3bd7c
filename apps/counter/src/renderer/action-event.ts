import type { Action } from './model/staff-state.ts';

/** Fired by whatever a clerk can press. Crosses shadow roots. */
export class ActionEvent extends Event {
  static readonly type = 'staff-action';
  readonly action: Action;

  constructor(action: Action) {
    super(ActionEvent.type, { bubbles: true, composed: true });
    this.action = action;
  }
}

declare global {
  interface HTMLElementEventMap {
    'staff-action': ActionEvent;
  }
}
