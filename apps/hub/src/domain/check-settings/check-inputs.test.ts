import type { KeypadLineSettings, ScannerSettings } from '@motcua/protocol/input-settings';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { CounterId, DeviceId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkInputs } from './check-inputs.ts';
import { checkPorts } from './check-ports.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const serial = (path: string): SerialConnection => ({
  ...{ kind: 'serial', path, baudRate: 9_600, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
});
const quay1 = 'quay-1' as CounterId;
const kiosk = 'kiosk-1' as DeviceId;
const scanner = (id: string, change: Partial<ScannerSettings> = {}): ScannerSettings => ({
  ...{ scannerId: id as ScannerSettings['scannerId'], name: `Máy quét ${id}`, connection: { kind: 'simulated' } },
  reportsTo: { kind: 'counter', counterId: quay1 },
  ...change,
});
const keypads = (id: string, change: Partial<KeypadLineSettings> = {}): KeypadLineSettings => ({
  ...{ lineId: id as KeypadLineSettings['lineId'], name: `Bàn phím ${id}`, connection: { kind: 'simulated' } },
  ...{ codec: { kind: 'ready', id: 'ascii-line' }, keypads: [{ address: 1, counterId: quay1 }] },
  ...change,
});
const found = (change: Partial<CentreSettings>): readonly string[] =>
  checkInputs({ ...demo, ...change }).map(({ field, code }) => `${field} ${code}`);

test('SC1, KP1 a centre may have scanners and keypads, or none', () => {
  expect(found({})).toEqual([]);
  expect(found({ scanners: [scanner('a')], keypadLines: [keypads('b')] })).toEqual([]);
});

test('SC1, KP1 each has a name and an id of its own, and reports to a counter that there is', () => {
  const gone = 'quay-99' as CounterId;
  const scanners = [
    scanner('a'),
    scanner('a', { name: ' ' }),
    scanner('b', { reportsTo: { kind: 'counter', counterId: gone } }),
    scanner('c', { reportsTo: { kind: 'kiosk', deviceId: '' as DeviceId } }),
  ];
  const keypadLines = [
    keypads('k'),
    keypads('k', {
      keypads: [
        { address: 7, counterId: gone },
        { address: 7, counterId: quay1 },
      ],
    }),
  ];
  expect(found({ scanners, keypadLines })).toEqual([
    'scanners[1] id-twice',
    'keypadLines[1] id-twice',
    'scanners[1].name empty',
    'scanners[2].reportsTo.counterId unknown-counter',
    'scanners[3].reportsTo empty',
    'keypadLines[1].keypads[0].counterId unknown-counter',
    'keypadLines[1].keypads[1].address keypad-address-twice',
  ]);
});

test('SC1, KP1 two devices cannot have one port; at two machines the same name is two ports', () => {
  const atKiosk = (deviceId: DeviceId, path: string): Partial<ScannerSettings> => ({
    connection: { kind: 'kiosk', deviceId, port: serial(path) },
    reportsTo: { kind: 'kiosk', deviceId },
  });
  const [line] = demo.boardLines;
  if (!line) throw new Error('no boards');
  const settings: Partial<CentreSettings> = {
    boardLines: [{ ...line, name: 'Bảng', connection: serial('/dev/ttyUSB0') }],
    scanners: [
      scanner('a', { connection: serial('/dev/ttyUSB1') }),
      scanner('b', atKiosk(kiosk, '/dev/ttyUSB1')),
      scanner('c', atKiosk('kiosk-2' as DeviceId, '/dev/ttyUSB1')),
      scanner('d', { connection: serial(' /dev/ttyUSB1') }),
      scanner('e', atKiosk(kiosk, '/dev/ttyUSB1')),
    ],
    keypadLines: [keypads('k', { connection: serial('/dev/ttyUSB0') }), keypads('l', { connection: serial('') })],
  };
  expect(found(settings)).toEqual(['keypadLines[1].connection.path empty']);
  expect(checkPorts({ ...demo, ...settings })).toEqual([
    { field: 'scanners[3].connection.path', code: 'port-twice', figures: ['/dev/ttyUSB1', 'Máy quét a'] },
    { field: 'scanners[4].connection.port.path', code: 'port-twice', figures: ['/dev/ttyUSB1', 'Máy quét b'] },
    { field: 'keypadLines[0].connection.path', code: 'port-twice', figures: ['/dev/ttyUSB0', 'Bảng'] },
  ]);
});

test('SC1 a scanner at a kiosk reports to that kiosk and to nothing else', () => {
  const connection = { kind: 'kiosk', deviceId: kiosk, port: serial('COM3') } as const;
  const reportsTo = { kind: 'kiosk', deviceId: 'kiosk-2' as DeviceId } as const;
  expect(found({ scanners: [scanner('a', { connection }), scanner('b', { connection, reportsTo })] })).toEqual([
    'scanners[0].reportsTo scanner-other-kiosk',
    'scanners[1].reportsTo scanner-other-kiosk',
  ]);
});
