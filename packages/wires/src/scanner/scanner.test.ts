import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { COMMON_SERIAL_SETTINGS } from '../line/serial-settings.ts';
import { MemoryBinding } from '../simulated/memory-binding.ts';
import { VirtualScanner } from '../simulated/virtual-scanner.ts';
import { ManualTimers } from '../testing/manual-timers.ts';
import { decodeScan } from './decode-scan.ts';
import { readCitizenCard } from './read-citizen-card.ts';
import { readScan, type Scan } from './read-scan.ts';
import { ScanFramer } from './scan-framer.ts';
import { SerialScanner } from './serial-scanner.ts';

const CARD = '001199000001||Nguyễn Thị Mẫu|15061990|Nữ|Thôn Mẫu, Xã Mẫu, Cần Thơ|01062021';

function framed() {
  const timers = new ManualTimers();
  const scans: string[] = [];
  const framer = new ScanFramer({
    timers,
    silenceMs: 50,
    onScan: (bytes) => scans.push(Buffer.from(bytes).toString('latin1')),
  });
  return {
    timers,
    scans,
    framer,
    push: (text: string) => {
      framer.push(Buffer.from(text, 'latin1'));
    },
  };
}

describe('ScanFramer', () => {
  it('ends a scan at CR, LF or both, however the pieces are cut', () => {
    const text = 'first\r\nsecond\rthird\n';
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 30 }), (lengths) => {
        const { scans, push } = framed();
        let at = 0;
        for (const length of lengths) {
          push(text.slice(at, at + length));
          at += length;
        }
        push(text.slice(at));
        expect(scans).toEqual(['first', 'second', 'third']);
      }),
    );
  });

  it('ends a scan at silence, and not sooner', async () => {
    const { timers, scans, push } = framed();
    push('half');
    await timers.advance(49);
    push('whole');
    await timers.advance(49);
    expect(scans).toEqual([]);
    await timers.advance(1);
    expect(scans).toEqual(['halfwhole']);
  });

  it('drops what is longer than 256 bytes up to its end, and reads the next', () => {
    const { scans, push } = framed();
    push('x'.repeat(257));
    push('yyyy\r');
    push('z'.repeat(256));
    push('\rgood\r');
    expect(scans).toEqual(['z'.repeat(256), 'good']);
  });

  it('survives anything, and what comes after a pause is whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 20 }), async (pieces) => {
        const { timers, scans, framer, push } = framed();
        for (const piece of pieces) framer.push(piece);
        await timers.advance(50);
        push('good\r');
        expect(scans.at(-1)).toBe('good');
        expect(scans.every((scan) => scan.length > 0 && scan.length <= 256)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

describe('decodeScan', () => {
  it('reads UTF-8 and composes it', () => {
    expect(decodeScan(Buffer.from('Nguyễn'.normalize('NFD')))).toBe('Nguyễn');
  });

  it('reads windows-1258 where it is not UTF-8', () => {
    // "Nữ" there: ư, then a combining tilde.
    expect(decodeScan(Uint8Array.of(0x4e, 0xfd, 0xde))).toBe('Nữ');
  });

  it('leaves out control characters', () => {
    expect(decodeScan(Buffer.from('\u0002 a\u001db\u0000\u200b '))).toBe('ab');
  });
});

describe('readScan', () => {
  it.each<[string, Scan]>([
    ['abcdefghijklmnopq234', { kind: 'slip-code', code: 'abcdefghijklmnopq234' }],
    ['ABCDEFGHIJKLMNOPQ234', { kind: 'slip-code', code: 'abcdefghijklmnopq234' }],
    ['34679ACD', { kind: 'appointment-code', code: '34679ACD' }],
    ['34679acd', { kind: 'appointment-code', code: '34679ACD' }],
    ['EFGHJK', { kind: 'short-slip-code', code: 'EFGHJK' }],
    ['H13.12-261129-0001', { kind: 'dossier-code', code: 'H13.12-261129-0001' }],
    ['000.12.34.H13-261129-0001', { kind: 'dossier-code', code: '000.12.34.H13-261129-0001' }],
    [CARD, { kind: 'citizen-card', sex: 'female', ageBand: 'adult' }],
    ['abcdefghijklmnopq018', { kind: 'unknown' }],
    ['34679AC0', { kind: 'unknown' }],
    ['https://example.org/?q=1', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('%s', (text, scan) => {
    expect(readScan(text, 2026)).toEqual(scan);
  });

  it.each(['HTTP://192.168.1.10:7180/S/ABCDEFGHIJKLMNOPQ234', 'https://motcua.example/s/abcdefghijklmnopq234/'])(
    'FO3 takes the address that phones open for the code in it: %s',
    (text) => {
      expect(readScan(text, 2026)).toEqual({ kind: 'slip-code', code: 'abcdefghijklmnopq234' });
    },
  );

  it.each([
    'http://192.168.1.10:7180/c/abcdefghijklmnopq234',
    'http://192.168.1.10:7180/s/abcdefghijklmnopq234/state',
    'http://192.168.1.10:7180/s/abcdefghijklmnopq018',
    'http://me@192.168.1.10/s/abcdefghijklmnopq234',
    `http://${'a'.repeat(60)}/s/abcdefghijklmnopq234`,
    'javascript:/s/abcdefghijklmnopq234',
  ])('FO3 of any other address nothing is known: %s', (text) => {
    expect(readScan(text, 2026)).toEqual({ kind: 'unknown' });
  });

  it('of whatever was scanned, what is not one of our codes leaves nothing of itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const scan = readScan(text, 2026);
        if (!('code' in scan))
          expect(Object.values(scan).every((value) => value === scan.kind || value.length < 8)).toBe(true);
      }),
    );
  });
});

describe('readCitizenCard', () => {
  const seven = CARD.split('|');
  const withNumber = (number: string): string => [number, ...seven.slice(1)].join('|');

  it.each([
    ['001199000001', { sex: 'female', ageBand: 'adult' }],
    ['001066000001', { sex: 'male', ageBand: 'from-60' }],
    ['001156000001', { sex: 'female', ageBand: 'from-70' }],
    ['001051000001', { sex: 'male', ageBand: 'from-75' }],
    ['001052000001', { sex: 'male', ageBand: 'from-70' }],
    ['001146000001', { sex: 'female', ageBand: 'from-80' }],
    ['001308000001', { sex: 'female', ageBand: 'adult' }],
    ['001309000001', { sex: 'female', ageBand: 'child' }],
    ['001227000001', null],
    ['00119900000', null],
    ['001999000001', null],
  ])('%s in 2026', (number, facts) => {
    expect(readCitizenCard(withNumber(number), 2026)).toEqual(facts);
  });

  it('with an old number, with six fields, with more fields than are known', () => {
    const facts = { sex: 'female', ageBand: 'adult' };
    expect(readCitizenCard([seven[0], '012345678', ...seven.slice(2)].join('|'), 2026)).toEqual(facts);
    expect(readCitizenCard([seven[0], ...seven.slice(2)].join('|'), 2026)).toEqual(facts);
    expect(readCitizenCard(seven.slice(0, 6).join('|'), 2026)).toEqual(facts);
    expect(readCitizenCard(`${CARD}|Nguyễn Văn A|Trần Thị B||`, 2026)).toEqual(facts);
  });

  it.each([
    ['a date that is none', [...seven.slice(0, 3), '1990', ...seven.slice(4)]],
    ['no such sex', [...seven.slice(0, 4), 'X', ...seven.slice(5)]],
    ['too few fields', seven.slice(0, 5)],
    ['figures for a name', [...seven.slice(0, 2), '12345', ...seven.slice(3)]],
  ])('%s: no card', (_, fields) => {
    expect(readCitizenCard(fields.join('|'), 2026)).toBeNull();
  });

  it('keeps nothing that tells who somebody is', () => {
    expect(Object.keys(readCitizenCard(CARD, 2026) ?? {}).sort()).toEqual(['ageBand', 'sex']);
  });
});

describe('SerialScanner', () => {
  it('reads scans, passes over noise, and half a scan before the cable was pulled is none', async () => {
    const timers = new ManualTimers();
    const binding = new MemoryBinding();
    const wire = binding.wire('/dev/scanner');
    const device = new VirtualScanner(wire);
    const scans: Scan[] = [];
    const scanner = new SerialScanner({
      settings: { ...COMMON_SERIAL_SETTINGS, path: wire.path },
      ...{ binding, timers, random: () => 0, silenceMs: 50, year: () => 2026 },
      onScan: (scan) => scans.push(scan),
      onStatus: () => undefined,
    });
    scanner.open();
    await timers.settle();
    device.scan('34679ACD');
    // A motor nearby: too short to be anything.
    device.send(Uint8Array.of(0x00, 0xff, 0x0d));
    device.scan('anything else');
    device.send(Buffer.from('3467'));
    await timers.settle();
    wire.unplug(true);
    await timers.settle();
    wire.plug();
    await timers.advance(200);
    device.scan('9ACDEF');
    device.scan('');
    await timers.settle();
    expect(scans).toEqual([
      { kind: 'appointment-code', code: '34679ACD' },
      { kind: 'unknown' },
      { kind: 'short-slip-code', code: '9ACDEF' },
    ]);
    await scanner.close();
  });
});
