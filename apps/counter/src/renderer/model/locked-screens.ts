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

/** AC15: pages that lock when nobody sits there; the call panel does not. */
export function locksWhenIdle({ screen, you }: Pick<StaffState, 'screen' | 'you'>): boolean {
  if (you === null) return false;
  return LOCKED.has(screen) || (screen === 'day' && (you.role === 'supervisor' || you.role === 'administrator'));
}

/** AC16: whoever holds the counter shown is on a break. */
export function isOnBreak(state: StaffState): boolean {
  return state.you !== null && counterStanding(state) === 'paused';
}
