import { PLAIN_PRINTER, type PrinterConnection } from '@motcua/protocol/printer-settings';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { CentreSettings, PrinterSettings } from '@motcua/protocol/settings-document';
import type { CounterId, DeviceId, KeypadLineId, PrinterId, ScannerId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkSettings } from '../check-settings.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const serial = (path: string): SerialConnection => ({
  ...{ kind: 'serial', path, baudRate: 115_200, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
});
const kiosk = (deviceId: string, path: string): PrinterConnection => ({
  kind: 'kiosk',
  ...{ deviceId: deviceId as DeviceId, port: serial(path) },
});
const printer = (
  id: string,
  connection: PrinterConnection,
  change: Partial<PrinterSettings> = {},
): PrinterSettings => ({
  ...{ printerId: id as PrinterId, name: `Máy ${id}`, paperWidthMm: 80, connection, ...PLAIN_PRINTER },
  ...change,
});

const found = (change: Partial<CentreSettings>): readonly string[] =>
  checkSettings({ ...demo, ...change }).map(({ field, code, figures }) => [field, code, ...figures].join(' '));
const withPrinters = (...printers: readonly PrinterSettings[]): readonly string[] => found({ printers });

test('SL3 each kind of connection names where it leads', () => {
  const here = { kind: 'usb', path: '/dev/usb/lp0' } as const;
  expect(withPrinters(printer('1', here), printer('2', { kind: 'simulated' }))).toEqual([]);
  expect(
    withPrinters(
      printer('1', { kind: 'tcp', host: ' ', port: 0 }),
      printer('2', serial(' ')),
      printer('3', { kind: 'usb', path: '' }),
      printer('4', { kind: 'queue', path: '' }),
      printer('5', kiosk('', '')),
      printer('6', here, { name: ' ', rollMetres: 0 }),
    ),
  ).toEqual([
    'printers[0].connection.host empty',
    'printers[0].connection.port whole-number 0 1 65535',
    'printers[1].connection.path empty',
    'printers[2].connection.path empty',
    'printers[3].connection.path empty',
    'printers[4].connection.deviceId empty',
    'printers[4].connection.port.path empty',
    'printers[5].name empty',
    'printers[5].rollMetres whole-number 0 1 1000',
  ]);
});

test('SL2 a printer that takes over is one of the others', () => {
  const simulated = { kind: 'simulated' } as const;
  const to = (id: string) => ({ fallbackPrinterId: id as PrinterId });
  expect(
    withPrinters(printer('1', simulated, to('2')), printer('2', simulated, to('2')), printer('3', simulated, to('9'))),
  ).toEqual(['printers[1].fallbackPrinterId own-fallback', 'printers[2].fallbackPrinterId unknown-printer 9']);
});

test('SL3 a port serves one device, whatever it is', () => {
  const [line] = demo.boardLines;
  if (!line) throw new Error('the demo has boards');
  const scanner = { scannerId: 's' as ScannerId, name: 'Đầu đọc' };
  const reportsTo = { kind: 'counter', counterId: 'quay-1' as CounterId } as const;
  expect(
    found({
      printers: [
        printer('1', serial('/dev/ttyUSB0')),
        printer('2', serial(' /dev/ttyUSB0')),
        printer('3', serial('\\\\.\\com3')),
      ],
      boardLines: [{ ...line, connection: serial('/dev/ttyUSB0') }],
      scanners: [{ ...scanner, reportsTo, connection: serial('COM3') }],
      keypadLines: [
        {
          ...{ lineId: 'k' as KeypadLineId, name: 'Bàn phím', connection: serial('/dev/ttyUSB0'), keypads: [] },
          codec: { kind: 'ready', id: 'ascii-line' },
        },
      ],
    }),
  ).toEqual([
    'printers[1].connection.path port-twice /dev/ttyUSB0 Máy 1',
    'boardLines[0].connection.path port-twice /dev/ttyUSB0 Máy 1',
    'scanners[0].connection.path port-twice COM3 Máy 3',
    'keypadLines[0].connection.path port-twice /dev/ttyUSB0 Máy 1',
  ]);
});

test('SL3 the same port of two machines is two ports; an address on the network is one', () => {
  expect(
    withPrinters(
      printer('1', serial('/dev/ttyUSB0')),
      printer('2', kiosk('kiosk-1', '/dev/ttyUSB0')),
      printer('3', kiosk('kiosk-2', '/dev/ttyUSB0')),
      printer('4', kiosk('kiosk-1', '/dev/ttyUSB0')),
      printer('5', { kind: 'tcp', host: '10.0.0.5', port: 9100 }),
      printer('6', { kind: 'tcp', host: '10.0.0.5', port: 9101 }),
      printer('7', { kind: 'tcp', host: '10.0.0.5', port: 9100 }),
      printer('8', { kind: 'queue', path: '\\\\pc\\in' }),
      printer('9', { kind: 'queue', path: '\\\\pc\\in' }),
    ),
  ).toEqual([
    'printers[3].connection.port.path port-twice /dev/ttyUSB0 Máy 2',
    'printers[6].connection.host port-twice 10.0.0.5:9100 Máy 5',
  ]);
});

test('SL2 a kiosk prints at one of the printers that there are, said once; one that is no more harms nobody', () => {
  const printers = [printer('1', { kind: 'simulated' })];
  const at = (deviceId: string, id: string) => ({ deviceId: deviceId as DeviceId, printerId: id as PrinterId });
  expect(found({ printers })).toEqual([]);
  expect(found({ printers, kioskPrinters: [] })).toEqual([]);
  expect(found({ printers, kioskPrinters: [at('gone', '1'), at('k2', '1')] })).toEqual([]);
  expect(found({ printers, kioskPrinters: [at('k1', '1'), at('k2', '9'), at('k1', '1')] })).toEqual([
    'kioskPrinters[1].printerId unknown-printer 9',
    'kioskPrinters[2].deviceId named-twice k1',
  ]);
});
