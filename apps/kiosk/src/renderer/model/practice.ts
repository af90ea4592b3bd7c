import type { DeviceId } from '@motcua/protocol';
import type { KioskState } from './kiosk-state.ts';

/** Whose page this is; null: not known without the hub. */
export function ownDevice({ link }: Pick<KioskState, 'link'>): DeviceId | null {
  if (link.kind === 'lost') return link.alone?.deviceId ?? null;
  return link.kind === 'connected' && link.welcome.you.kind !== 'staff' ? link.welcome.you.deviceId : null;
}

/** TR1: whether numbers taken at this kiosk are for practice now; the page says so all the time. */
export function isInPractice(state: Pick<KioskState, 'link' | 'menu'>): boolean {
  const deviceId = ownDevice(state);
  return deviceId !== null && (state.menu?.inPractice.some((each) => each.deviceId === deviceId) ?? false);
}
