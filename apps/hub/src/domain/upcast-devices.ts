import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import type { StoredEvent } from './upcasters.ts';

type WithSettings = StoredEvent & { readonly settings: { readonly printers: readonly object[] } };

/** Before settings said how a printer is fed every one was fed with care, and there were neither scanners nor keypads. */
export function withPlainDevices(event: StoredEvent): StoredEvent {
  const { settings } = event as WithSettings;
  const printers = settings.printers.map((printer) => ({ ...printer, ...PLAIN_PRINTER }));
  return { ...event, settings: { ...settings, printers, scanners: [], keypadLines: [] } } as StoredEvent;
}
