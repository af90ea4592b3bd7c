import type { KioskState } from './kiosk-state.ts';

/** TR1: whether numbers taken at this kiosk are for practice now; the page says so all the time. */
export function isInPractice({ link, menu }: Pick<KioskState, 'link' | 'menu'>): boolean {
  if (link.kind !== 'connected' || link.welcome.you.kind === 'staff') return false;
  const { deviceId } = link.welcome.you;
  return menu?.inPractice.some((each) => each.deviceId === deviceId) ?? false;
}
