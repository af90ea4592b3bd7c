import { holdsSomeCounter } from './held-counters.ts';
import { counterStanding } from './panel.ts';
import type { StaffState } from './staff-state.ts';

const LOCKED: ReadonlySet<StaffState['screen']> = new Set<StaffState['screen']>([
  'floor',
  'records',
  'settings',
  'machines',
  'devices',
  'accounts',
  'password',
]);

/** AC15, AC17: pages that lock when nobody sits there. */
export function locksWhenIdle(state: StaffState): boolean {
  const { screen, you } = state;
  if (you === null) return false;
  return (
    LOCKED.has(screen) ||
    locksPanel(state) ||
    (screen === 'day' && (you.role === 'supervisor' || you.role === 'administrator'))
  );
}

/** AC17: the call panel and what leads to it lock too, but for a guide's and, at a paired PC, that of whoever holds a counter. */
export function locksPanel(state: StaffState): boolean {
  const { you, overview } = state;
  // Before the hub has said who holds what, there is nothing to be seen.
  if (you === null || you.role === 'guide' || overview === null) return false;
  return !(you.atPairedPc && holdsSomeCounter(state));
}

/** AC16: whoever holds the counter shown is on a break. */
export function isOnBreak(state: StaffState): boolean {
  return state.you !== null && counterStanding(state) === 'paused';
}
