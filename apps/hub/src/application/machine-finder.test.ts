import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../demo/demo-centre.ts';
import type { KioskPrinterConnection, PrinterSettings } from '@motcua/protocol/printer-settings';
import type { DeviceId, ScannerId } from '@motcua/protocol/vocabulary';
import type { Appliance } from '../ports/appliances.ts';
import type { PluggedIn } from '../ports/machine-finder.ts';
import { createMachineFinder } from './machine-finder.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const serial = (path: string): SerialConnection => ({
  ...{ kind: 'serial', path, baudRate: 9_600, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
});

const plugged = (path: string): PluggedIn => ({
  ...{ port: 'serial', path, stablePath: null, name: '', usbId: null, serialNumber: null },
  ...{ likely: 'boards', sure: false, reasons: [], modelId: null },
});

const id = (name: string) => name as DeviceId;
const paired = (name: string, role: Appliance['role'] = 'kiosk'): Appliance => ({
  ...{ deviceId: id(name), role, name: `Máy ${name}`, connected: true, since: 0, expected: true, unusedSince: null },
});

function setUp(change: Partial<CentreSettings>) {
  const asked: string[] = [];
  const finder = createMachineFinder({
    settings: () => ({ ...demo, ...change }),
    survey: {
      list: () => Promise.resolve(['/dev/ttyUSB0', '/dev/ttyUSB1', '/dev/usb/lp0', 'COM3'].map(plugged)),
      ask: (host, port) => {
        asked.push(`${host}:${port}`);
        return Promise.resolve({ answer: 'printer', maker: 'EPSON', model: 'TM-T20', modelId: 'epson-tm-t20' });
      },
      portBehind: (path) => Promise.resolve(path.replace('/dev/serial/by-id/adapter', '/dev/ttyUSB0')),
    },
    kioskSurvey: {
      list: (deviceId) =>
        Promise.resolve(
          deviceId === 'b'
            ? 'away'
            : [
                { ...plugged('/dev/ttyUSB0'), stablePath: '/dev/serial/by-id/adapter' },
                ...['/dev/usb/lp0', 'COM3'].map(plugged),
              ],
        ),
    },
    appliances: () => [paired('a'), paired('tv', 'display'), paired('b'), paired('c')],
  });
  return { finder, asked };
}

describe('the finder of machines', () => {
  const [line] = demo.boardLines;
  const [printer] = demo.printers;
  if (!line || !printer) throw new Error('the demo has boards and printers');

  it('DV2 a port that the settings use is named with what uses it, by whatever name they have it; free ones come first', async () => {
    const { finder } = setUp({
      boardLines: [{ ...line, name: 'Bảng quầy', connection: serial('/dev/serial/by-id/adapter') }],
      printers: [
        { ...printer, name: 'Máy in cửa', connection: { kind: 'usb', path: '/dev/usb/lp0' } },
        { ...printer, name: 'Máy in kho', connection: serial('com3') },
      ],
    });
    const { ports } = await finder.ports();
    expect(ports.map(({ path, usedBy }) => [path, usedBy?.name ?? null])).toEqual([
      ['/dev/ttyUSB1', null],
      ['/dev/ttyUSB0', 'Bảng quầy'],
      ['/dev/usb/lp0', 'Máy in cửa'],
      ['COM3', 'Máy in kho'],
    ]);
    expect(ports.at(1)?.usedBy?.kind).toBe('boards');
  });

  it('DV2 each kiosk’s ports are named with what that kiosk’s settings use, whatever another machine has at the same path', async () => {
    const at = (deviceId: string, name: string, port: KioskPrinterConnection['port']): PrinterSettings => ({
      ...{ ...printer, name, connection: { kind: 'kiosk', deviceId: id(deviceId), port } },
    });
    const { finder } = setUp({
      printers: [
        at('a', 'Máy in tủ', serial('com3')),
        at('c', 'Máy in cửa sau', { kind: 'usb', path: '/dev/usb/lp0' }),
        { ...printer, name: 'Máy in ở máy chủ', connection: { kind: 'usb', path: '/dev/usb/lp0' } },
      ],
      scanners: [
        {
          ...{ scannerId: 'quet' as ScannerId, name: 'Máy quét tủ', reportsTo: { kind: 'kiosk', deviceId: id('a') } },
          connection: { kind: 'kiosk', deviceId: id('a'), port: serial('/dev/serial/by-id/adapter') },
        },
      ],
    });
    const { kiosks } = await finder.kioskPorts();
    expect(kiosks.map(({ name, silence }) => [name, silence])).toEqual([
      ['Máy a', null],
      ['Máy b', 'away'],
      ['Máy c', null],
    ]);
    const [first, second, third] = kiosks.map(({ ports }) => ports.map(({ path, usedBy }) => [path, usedBy?.name]));
    expect(first).toEqual([
      ['/dev/usb/lp0', undefined],
      ['/dev/ttyUSB0', 'Máy quét tủ'],
      ['COM3', 'Máy in tủ'],
    ]);
    expect(second).toEqual([]);
    expect(third?.at(-1)).toEqual(['/dev/usb/lp0', 'Máy in cửa sau']);
    const hub = (await finder.ports()).ports.filter(({ usedBy }) => usedBy !== null);
    expect(hub.map(({ path, usedBy }) => [path, usedBy?.name])).toEqual([['/dev/usb/lp0', 'Máy in ở máy chủ']]);
  });

  it('DV3 asks each typed address once, and none that a printer of the settings has', async () => {
    const tcp = { kind: 'tcp', host: 'may-in.lan', port: 9100 } as const;
    const { finder, asked } = setUp({ printers: [{ ...printer, name: 'Máy in cửa', connection: tcp }] });
    const { answers } = await finder.ask({ hosts: ['192.168.1.60', 'MAY-IN.lan', '192.168.1.60'], port: 9100 });
    expect(asked).toEqual(['192.168.1.60:9100']);
    expect(answers.map(({ host, answer, usedBy }) => [host, answer, usedBy?.name ?? null])).toEqual([
      ['192.168.1.60', 'printer', null],
      ['MAY-IN.lan', 'in-settings', 'Máy in cửa'],
    ]);
  });
});
