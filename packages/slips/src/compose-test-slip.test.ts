import type { TestSlipSize } from '@motcua/protocol/machines';
import { PLAIN_PRINTER, type PrinterConnection, type PrinterSettings } from '@motcua/protocol/printer-settings';
import type { SerialConnection } from '@motcua/protocol';
import type { DeviceId, PrinterId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';

import { composeTestSlip } from './compose-test-slip.ts';
import { testSlip } from './test-slip.ts';

const AT = Date.parse('2026-11-21T01:30:00Z');
const serial: SerialConnection = {
  ...{ kind: 'serial', path: '/dev/ttyUSB0', baudRate: 19_200, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
};

function slip(
  size: TestSlipSize,
  connection: PrinterConnection = { kind: 'tcp', host: '192.168.1.50', port: 9100 },
  kiosks: readonly string[] = [],
) {
  const printer: PrinterSettings = {
    ...PLAIN_PRINTER,
    ...{ printerId: 'may-in-1' as PrinterId, name: 'Máy in cửa chính', paperWidthMm: 80, connection },
    modelId: 'epson-tm-t82',
  };
  return composeTestSlip(testSlip(printer, size, { timeZone: 'Asia/Ho_Chi_Minh', at: AT, kiosks }), 'Epson TM-T82', 80);
}

describe('a test slip', () => {
  it('SL10 says which printer it is, how it is reached, what it is taken for and when', () => {
    const written = JSON.stringify(slip('full'));
    for (const text of ['PHIẾU IN THỬ', 'Máy in cửa chính', '192.168.1.50:9100', 'Loại máy: Epson TM-T82', '80 mm']) {
      expect(written).toContain(text);
    }
    expect(written).toMatch(/8 giờ 30 · 21\/11\/2026/);
    expect(written).toMatch(/[\u1780-\u17ff]{5}/);
    expect(slip('full').blocks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['ruler', 'greys', 'qr']));
  });

  it('SL10 is no number: nothing on it is large, and its code is none that a kiosk takes', () => {
    for (const size of ['full', 'small'] as const) {
      expect(slip(size).blocks.some(({ kind }) => kind === 'number')).toBe(false);
    }
    expect(JSON.stringify(slip('full'))).toContain('"payload":"motcua test may-in-1 ');
    expect(JSON.stringify(slip('full'))).toContain('Không phải số thứ tự');
  });

  it('SL10 the small one says only what it is, of which printer, and when', () => {
    expect(slip('small').blocks.map(({ kind }) => kind)).toEqual(['mark', 'text', 'pair', 'greys']);
  });

  it('MC1 names the kiosks whose slips come out here, and how many more there are', () => {
    const named = (count: number) =>
      JSON.stringify(
        slip(
          'small',
          undefined,
          Array.from({ length: count }, (_, n) => `Kiosk ${String(n + 1)}`),
        ),
      );
    expect(named(2)).toContain('"Máy lấy số in ở đây: Kiosk 1 · Kiosk 2"');
    expect(named(10)).toContain('Kiosk 8 · +2"');
    expect(named(10)).not.toContain('Kiosk 9');
    expect(named(0)).not.toContain('Máy lấy số');
  });

  it.each<[PrinterConnection, string]>([
    [serial, '/dev/ttyUSB0 · 19200'],
    [{ kind: 'usb', path: '/dev/usb/lp0' }, '/dev/usb/lp0'],
    [{ kind: 'queue', path: '\\\\may-chu\\in' }, '\\\\may-chu\\in'],
    [{ kind: 'kiosk', deviceId: 'k1' as DeviceId, port: serial }, 'kiosk · /dev/ttyUSB0 · 19200'],
  ])('SL10 names the place of a printer at %j', (connection, address) => {
    expect(slip('full', connection).blocks).toContainEqual(expect.objectContaining({ text: address }));
  });
});
