import type { FollowSettings } from './care-settings.ts';
import type { SlipCode } from './vocabulary.ts';

/** Where phones reach the page that follows a number. */
export type FollowPlace = { readonly host: string; readonly port: number };

/** FO2: null: no slip carries the address. Only what a phone has reached is printed. */
export function followPlaceOf({ enabled, host, port, checkedAt }: FollowSettings): FollowPlace | null {
  return enabled && host !== null && checkedAt !== null ? { host, port } : null;
}

/**
 * FO2: what a slip's QR code holds in the place of the bare code. In capitals, which every phone takes for the same: a QR
 * code of capitals and figures has larger dots, and a slip is narrow.
 */
export function followAddress({ host, port }: FollowPlace, code: SlipCode): string {
  return `http://${host}:${port}/s/${code}`.toUpperCase();
}

/** FO7: the address that a phone opens to show that it reaches the hub. */
export function checkAddress({ host, port }: FollowPlace, code: string): string {
  return `http://${host}:${port}/c/${code}`.toUpperCase();
}

const ADDRESS = /^https?:\/\/[a-z0-9.-]{1,24}(?::\d{1,5})?\/s\/([a-z2-7]{20})\/?$/;

/** FO3: the slip's own code where `text` is such an address, whatever its capitals; else null. */
export function slipCodeInAddress(text: string): SlipCode | null {
  const [, code] = ADDRESS.exec(text.trim().toLowerCase()) ?? [];
  return code === undefined ? null : (code as SlipCode);
}
