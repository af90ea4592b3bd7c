import { PLAIN_PRINTER, type PrinterConnection } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import { expect, it } from 'vitest';
import { printerOfKiosk } from './printer-of-kiosk.ts';
import { emptyQueueState } from './queue-state.ts';
import { QueueScenario } from './testing/queue-scenario.ts';

function printer(id: string, at: string | null = null): PrinterSettings {
  const port = { kind: 'usb', path: `/dev/usb/${id}` } as const;
  const connection: PrinterConnection = at === null ? port : { kind: 'kiosk', deviceId: at as DeviceId, port };
  return { ...PLAIN_PRINTER, printerId: id as PrinterId, name: id, paperWidthMm: 80, connection };
}

/** The printer of kiosk k1. */
function of(printers: readonly PrinterSettings[], pairedWith: string | null): PrinterId | null {
  const { state } = new QueueScenario({ printers });
  return printerOfKiosk(state, { deviceId: 'k1' as DeviceId, printerId: pairedWith as PrinterId | null });
}

it('SL2 a printer that stands at this kiosk is its printer, whatever it was paired with', () => {
  expect(of([printer('lan'), printer('other', 'k2'), printer('own', 'k1')], 'lan')).toBe('own');
  expect(of([printer('lan'), printer('other', 'k2'), printer('own', 'k1')], null)).toBe('own');
});

it('SL2 without one, the printer that it was paired with, for as long as the settings name it', () => {
  expect(of([printer('lan'), printer('lan-2')], 'lan-2')).toBe('lan-2');
  expect(of([printer('lan'), printer('other', 'k2')], 'other')).toBe('other');
});

it('SL2 else the first of the centre, those that stand at other kiosks last', () => {
  expect(of([printer('lan'), printer('lan-2')], 'gone')).toBe('lan');
  expect(of([printer('other', 'k2'), printer('lan')], 'gone')).toBe('lan');
  expect(of([printer('other', 'k2')], null)).toBe('other');
});

it('SL2 a kiosk has none only where the centre has none', () => {
  expect(of([], 'gone')).toBeNull();
  expect(printerOfKiosk(emptyQueueState(), { deviceId: 'k1' as DeviceId, printerId: 'lan' as PrinterId })).toBeNull();
});
