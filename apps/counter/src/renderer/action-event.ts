import { carrierEvent } from './carrier-event.ts';
import type { Action } from './model/staff-state.ts';

/** Fired by whatever a clerk can press. */
export class ActionEvent extends carrierEvent<Action>('staff-action') {}

declare global {
  interface HTMLElementEventMap {
    'staff-action': ActionEvent;
  }
}
