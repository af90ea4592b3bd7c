import { hasPersonalChoices, idleAt } from './deadlines.ts';
import type { KioskState } from './kiosk-state.ts';

/** UI7: nobody stands at the glass, nothing is under way, and nothing is still to be told. */
export function isAtRest(state: KioskState, at: number): boolean {
  const { screen, askedSince, lateTicket, reading, adding } = state;
  const isStart = screen.kind === 'start' && screen.cancelledNumber === null;
  const isOver = askedSince === null && lateTicket === null && reading === null && adding === null;
  return isStart && isOver && !hasPersonalChoices(state) && at >= idleAt(state);
}
