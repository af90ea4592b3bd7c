import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { describe, expect, it } from 'vitest';
import { demoCentre } from '../demo/demo-centre.ts';
import type { PortSurvey } from '../ports/machine-finder.ts';
import { createMachineFinder } from './machine-finder.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const serial = (path: string): SerialConnection => ({
  ...{ kind: 'serial', path, baudRate: 9_600, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
});

const plugged = (path: string): Awaited<ReturnType<PortSurvey['list']>>[number] => ({
  ...{ port: 'serial', path, stablePath: null, name: '', usbId: null, serialNumber: null },
  ...{ likely: 'boards', sure: false, reasons: [], modelId: null },
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
