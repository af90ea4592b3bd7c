import { describe, expect, it } from 'vitest';
import type { Fingerprint } from './fingerprint.ts';
import { FINGERPRINTS } from './fingerprints.ts';
import type { PortTraits } from './port-traits.ts';
import { scorePort } from './score-port.ts';

function port(id: string | null, says = '', more: Partial<PortTraits> = {}): PortTraits {
  const [usbVendorId = null, usbProductId = null] = id?.split(':') ?? [];
  return { port: 'serial', usbVendorId, usbProductId, manufacturer: '', product: says, ...more };
}
const usbPrinter = { port: 'printer' } as const;

describe('scorePort', () => {
  it.each([
    ['Epson TM-T20II at the USB', port('04b8:0e15', 'TM-T20II', usbPrinter), 'printer', true, 'epson-tm-t20'],
    ['Bixolon SRP-350II', port('1504:001f', 'SRP-350II', usbPrinter), 'printer', true, 'bixolon-srp-350'],
    ['Citizen CT-S310', port('2730:200f', 'CT-S310', usbPrinter), 'printer', true, 'citizen-ct-s'],
    ['POS-58 with the id of its chip', port('0416:5011', 'USB Thermal Printer', usbPrinter), 'printer', true, null],
    ['POS-58 as a serial port', port('0416:5011', 'Virtual Com Port'), 'printer', false, null],
    ['Xprinter', port('0483:5743', 'USB Printer P', usbPrinter), 'printer', true, null],
    ['any printer at the USB', port('abcd:0001', '', usbPrinter), 'printer', false, null],
    ['a cable with a printer plug', port('1a86:7584', 'CH340S', usbPrinter), 'printer', true, null],
    ['Newland scanner', port('1eab:1a06', 'Newland HR22'), 'scanner', true, null],
    ['Zebra scanner', port('05e0:1701', 'Symbol Bar Code Scanner'), 'scanner', true, null],
    ['Honeywell scanner of an unlisted model', port('0c2e:0aaa', ''), 'scanner', false, null],
    ['a scanner module of no maker', port('ffff:0001', 'USB QRCode Scanner'), 'scanner', false, null],
    ['CH340 adapter', port('1a86:7523', 'USB Serial'), 'boards', false, null],
    ['CP2102 adapter', port('10c4:ea60', 'CP2102 USB to UART Bridge Controller'), 'boards', false, null],
    ['FT232 adapter', port('0403:6001', 'FT232R USB UART'), 'boards', false, null],
    ['PL2303 adapter', port('067b:2303', 'USB-Serial Controller'), 'boards', false, null],
    ['an RS-485 adapter that says so', port('0403:6001', 'USB-RS485 Cable'), 'boards', true, null],
    ['Moxa UPort 1150', port('110a:1150', 'UPort 1150'), 'boards', false, null],
    ['a keypad that says so', port('1a86:7523', 'Call Keypad'), 'keypad', false, null],
    ['a port of the mainboard', port(null), 'unknown', false, null],
    ['a phone', port('18d1:4ee7', 'Pixel'), 'unknown', false, null],
    ['a reader of fingerprints', port('ffff:0002', 'Fingerprint Sensor'), 'unknown', false, null],
  ] as const)('DV2 %s', (_what, traits, likely, sure, modelId) => {
    expect(scorePort(traits)).toMatchObject({ likely, sure, modelId });
  });

  it('DV2 several pieces of evidence add up, and are told with the weightiest first', () => {
    const { scores, reasons } = scorePort(port('0416:5011', 'USB Thermal Printer', usbPrinter));
    expect(scores).toEqual([{ kind: 'printer', points: 50 + 45 + 30 }]);
    expect(reasons).toEqual([
      { reason: 'printer-port', name: 'USB Thermal Printer' },
      { reason: 'cheap-printer', name: 'POS-58, POS-80' },
      { reason: 'name-says-printer', name: 'USB Thermal Printer' },
    ]);
  });

  it('DV2 where only some kinds may stand, no other is believed in or speaks', () => {
    const atKiosk = ['printer', 'scanner'] as const;
    const scored = (traits: PortTraits) => scorePort(traits, FINGERPRINTS, atKiosk);
    const adapter = scored(port('1a86:7523', 'USB Serial'));
    expect(adapter).toMatchObject({ likely: 'unknown', reasons: [{ reason: 'serial-chip', name: 'CH340' }] });
    expect(adapter.scores.map(({ kind }) => kind)).toEqual(['printer', 'scanner']);
    expect(scored(port('110a:1150', 'UPort 1150'))).toMatchObject({ likely: 'unknown', scores: [], reasons: [] });
    expect(scored(port('1eab:1a06', 'Newland HR22'))).toMatchObject({ likely: 'scanner', sure: true });
  });

  it('DV2 two kinds that are as likely leave it open', () => {
    const rows: readonly Fingerprint[] = (['scanner', 'keypad'] as const).map((kind) => ({
      ...{ mark: { port: 'serial' }, points: { [kind]: 40 }, reason: 'serial-chip', name: 'x' },
      ...{ modelId: null, source: 'a test' },
    }));
    expect(scorePort(port('1a86:7523'), rows).likely).toBe('unknown');
    expect(scorePort(port('1a86:7523'), rows.slice(0, 1)).likely).toBe('scanner');
    expect(scorePort(port('1a86:7523'), []).scores).toEqual([]);
  });

  it('DV2 the order of the rows plays no part in what is found', () => {
    const traits = port('04b8:0e15', 'TM-T20II', usbPrinter);
    const { reasons, ...backwards } = scorePort(traits, [...FINGERPRINTS].reverse());
    const { reasons: _, ...forwards } = scorePort(traits);
    expect(backwards).toEqual(forwards);
    expect(reasons.map(({ reason }) => reason)).toContain('printer-model');
  });

  it('DV2 each row names its source, is written as the system tells ids, and says something', () => {
    const seen = new Set<string>();
    for (const { mark, points, reason, name, source } of FINGERPRINTS) {
      const where = JSON.stringify([mark, reason, String(mark.says)]);
      expect(seen, where).not.toContain(where);
      seen.add(where);
      expect(source.length, where).toBeGreaterThan(8);
      for (const id of [mark.vendorId ?? '0000', ...(mark.productIds ?? [])])
        expect(id, where).toMatch(/^[0-9a-f]{4}$/);
      expect(
        Object.values(points).some((each) => each > 0),
        where,
      ).toBe(true);
      expect(name !== '' || mark.says !== undefined || mark.vendorId === undefined, where).toBe(true);
    }
  });
});
