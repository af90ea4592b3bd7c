import type { KioskMenuView } from '@motcua/protocol';
import type { KioskState } from './kiosk-state.ts';
import { ownDevice } from './practice.ts';

/** KI8: why this kiosk takes nobody; null: it does. */
export function ownLock(state: Pick<KioskState, 'link' | 'menu'>): KioskMenuView['locked'][number] | null {
  const deviceId = ownDevice(state);
  return (deviceId !== null && state.menu?.locked.find((each) => each.deviceId === deviceId)) || null;
}

export function isLocked(state: Pick<KioskState, 'link' | 'menu'>): boolean {
  return ownLock(state) !== null;
}
