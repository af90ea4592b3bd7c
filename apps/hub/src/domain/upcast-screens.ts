import { SCREENS_OF_BEFORE } from '@motcua/protocol/plain-screens';
import type { StoredEvent } from './upcasters.ts';

type WithSettings = StoredEvent & {
  readonly settings: { readonly services: readonly object[]; readonly printers: readonly object[] };
};

/**
 * Before settings said what displays show and speak, every one showed the hall; there were no procedures and no ratings,
 * nobody was asked for the day on a receipt, and no printer was known to be mute.
 */
export function withPlainScreens(event: StoredEvent): StoredEvent {
  const { settings } = event as WithSettings;
  const services = settings.services.map((service) => ({ ...service, askReceipt: false }));
  const printers = settings.printers.map((printer) => ({ ...printer, mute: false }));
  return { ...event, settings: { ...settings, services, ...SCREENS_OF_BEFORE, printers } } as StoredEvent;
}

/** And no kiosk could be locked. */
export function carriedWithoutLocks(event: StoredEvent): StoredEvent {
  const { carried } = event as StoredEvent & { readonly carried: object };
  return { ...event, carried: { ...carried, kioskLocks: [] } } as StoredEvent;
}
