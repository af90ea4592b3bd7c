import { PLAIN_PRINTER, type PrinterConnection } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import { expect, it } from 'vitest';
import { printerForPairing, printerOfKiosk, type PairedKiosk } from './printer-of-kiosk.ts';
import { emptyQueueState } from './queue-state.ts';
import { QueueScenario } from './testing/queue-scenario.ts';

function printer(id: string, at: string | null = null): PrinterSettings {
  const port = { kind: 'usb', path: `/dev/usb/${id}` } as const;
  const connection: PrinterConnection = at === null ? port : { kind: 'kiosk', deviceId: at as DeviceId, port };
  return { ...PLAIN_PRINTER, printerId: id as PrinterId, name: id, paperWidthMm: 80, connection };
}

function paired(deviceId: string, printerId: string | null): PairedKiosk {
  return { deviceId: deviceId as DeviceId, printerId: printerId as PrinterId | null };
}

/** The printer of kiosk k1. `said`: what the settings say, of which kiosk. */
function of(
  printers: readonly PrinterSettings[],
  pairedWith: string | null,
  said: Readonly<Record<string, string>> = {},
): PrinterId | null {
  const kioskPrinters = Object.entries(said).map(([deviceId, printerId]) => ({
    ...{ deviceId: deviceId as DeviceId, printerId: printerId as PrinterId },
  }));
  const { state } = new QueueScenario({ printers, kioskPrinters });
  return printerOfKiosk(state, paired('k1', pairedWith));
}

it('SL2 a printer that stands at this kiosk is its printer, whatever it was paired with', () => {
  expect(of([printer('lan'), printer('other', 'k2'), printer('own', 'k1')], 'lan')).toBe('own');
  expect(of([printer('lan'), printer('other', 'k2'), printer('own', 'k1')], null)).toBe('own');
});

it('SL2 without one, the printer that the settings say, if there is one of that id', () => {
  expect(of([printer('lan'), printer('lan-2')], 'lan', { k1: 'lan-2', k2: 'lan' })).toBe('lan-2');
  expect(of([printer('lan'), printer('other', 'k2')], 'lan', { k1: 'other' })).toBe('other');
  expect(of([printer('lan'), printer('lan-2')], 'lan-2', { k1: 'gone' })).toBe('lan-2');
  expect(of([printer('lan'), printer('own', 'k1')], 'lan', { k1: 'lan' })).toBe('own');
});

it('SL2 of several that stand at this kiosk, the one that the settings say, else the one that it was paired with', () => {
  const printers = [printer('lan'), printer('own', 'k1'), printer('own-2', 'k1')];
  expect(of(printers, null)).toBe('own');
  expect(of(printers, 'own-2')).toBe('own-2');
  expect(of(printers, 'own', { k1: 'own-2' })).toBe('own-2');
  expect(of(printers, 'own-2', { k1: 'lan' })).toBe('own-2');
});

it('SL2 without one, and where the settings say nothing, the printer that it was paired with, for as long as the settings name it', () => {
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
  expect(printerOfKiosk(emptyQueueState(), paired('k1', 'lan'))).toBeNull();
});

it('SL2 a kiosk that is paired anew goes on where the last of its name printed', () => {
  const printers = [printer('own', 'k0'), printer('lan'), printer('lan-2')];
  const kioskPrinters = [{ deviceId: 'said' as DeviceId, printerId: 'lan-2' as PrinterId }];
  const { state } = new QueueScenario({ printers, kioskPrinters });
  const after = (before: PairedKiosk, isRevoked = false) => printerForPairing(state, { ...before, isRevoked });
  expect(printerForPairing(state, null)).toBe('lan');
  expect(after(paired('said', 'lan'))).toBe('lan-2');
  expect(after(paired('k9', 'lan-2'))).toBe('lan-2');
  // Of one that was taken back; one that is there has its printer for itself.
  expect(after(paired('k0', 'lan'), true)).toBe('own');
  expect(after(paired('k0', 'lan'), false)).toBe('lan');
  expect(printerForPairing(emptyQueueState(), null)).toBeNull();
});
