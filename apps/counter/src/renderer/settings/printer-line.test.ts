import { PLAIN_PRINTER } from '@motcua/protocol/printer-settings';
import type { PrinterSettings } from '@motcua/protocol/settings-document';
import type { DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { newConnection } from './new-printers.ts';
import { lineOf, pictureOnLine } from './printer-line.ts';

const at = (change: Partial<PrinterSettings>): PrinterSettings => ({
  ...{ ...PLAIN_PRINTER, printerId: 'p' as PrinterId, name: 'Máy', paperWidthMm: 80 },
  ...{ connection: newConnection('serial'), ...change },
});
const line = (baudRate: number) => ({ ...newConnection('serial'), baudRate });

test('SL3 a picture at a serial line takes seconds, and at a slow one too many', () => {
  expect(pictureOnLine(at({}))).toEqual({ seconds: 2, isSlow: false });
  expect(pictureOnLine(at({ connection: line(38_400) }))).toEqual({ seconds: 7, isSlow: true });
  expect(pictureOnLine(at({ connection: line(9_600), paperWidthMm: 58 }))).toEqual({ seconds: 22, isSlow: true });
  // A speed that is just being typed.
  expect(pictureOnLine(at({ connection: line(0) }))).toBeNull();
});

test('letters of its own, and every other way, take no time worth a word', () => {
  expect(pictureOnLine(at({ connection: line(9_600), text: 'tcvn3' }))).toBeNull();
  expect(pictureOnLine(at({ connection: newConnection('tcp') }))).toBeNull();
});

test('a port of a kiosk is such a line too', () => {
  const deviceId = 'k' as DeviceId;
  expect(lineOf(at({ connection: { kind: 'kiosk', deviceId, port: line(19_200) } }))?.baudRate).toBe(19_200);
  expect(lineOf(at({ connection: { kind: 'kiosk', deviceId, port: newConnection('usb') } }))).toBeNull();
});
