import {
  MemoryBinding,
  READY_KEYPADS,
  VirtualKeypad,
  VirtualScanner,
  type AgeBand,
  type Scan as ReadScan,
} from '@motcua/wires';
import type { Scan } from '@motcua/protocol';
import { READY_KEYPAD_KINDS, type KeypadLineSettings, type ScannerSettings } from '@motcua/protocol/input-settings';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { CounterId, DeviceId } from '@motcua/protocol/vocabulary';
import { describe, expect, expectTypeOf, it, vi } from 'vitest';
import { demoCentre } from '../../demo/demo-centre.ts';
import { ShelfOfSimulators } from '../../application/simulator-desk.ts';
import type { KeypadPressed, ScanAdmission } from '../../ports/input-devices.ts';
import { checkKeypads } from './check-keypads.ts';
import { keypadLineMaker } from './keypad-maker.ts';
import { KioskScanners } from './kiosk-scanners.ts';
import { scannerMaker } from './scanner-maker.ts';

const NOW = Date.parse('2026-11-29T01:00:00Z');
const CARD = '001199000001||Nguyễn Thị Mẫu|15061990|Nữ|Thôn Mẫu, Xã Mẫu, Cần Thơ|01062021';
const clock = { now: () => NOW };
const SCANNER: ScannerSettings = {
  ...{ scannerId: 's' as ScannerSettings['scannerId'], name: 'Máy quét', connection: { kind: 'simulated' } },
  reportsTo: { kind: 'kiosk', deviceId: 'k' as DeviceId },
};
const LINE: KeypadLineSettings = {
  ...{ lineId: 'k' as KeypadLineSettings['lineId'], name: 'Bàn phím', connection: { kind: 'simulated' } },
  ...{ codec: { kind: 'ready', id: 'ascii-line' }, keypads: [{ address: 1, counterId: 'quay-1' as CounterId }] },
};
const PORT: SerialConnection = {
  ...{ kind: 'serial', path: '/dev/ttyUSB0', baudRate: 9_600, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
};
const nowhere = new KioskScanners({ follow: () => () => undefined, accessTo: () => 'away' }, () => NOW);
const soon = { timeout: 5_000, interval: 5 };

/** At a port of the machine, with a wire in memory behind it. */
function atPort() {
  const binding = new MemoryBinding();
  const wire = binding.wire(PORT.path);
  return { wire, parts: { clock, binding, shelf: new ShelfOfSimulators(() => null), atKiosks: nowhere } };
}

function scanner() {
  const { wire, parts } = atPort();
  const heard: { readonly scan: Scan; readonly admission: ScanAdmission }[] = [];
  const line = scannerMaker(parts)(
    { ...SCANNER, connection: PORT },
    {
      onScan: (scan, admission) => heard.push({ scan, admission }),
      onCounted: () => undefined,
    },
  );
  const states: string[] = [];
  line.onChange(() => states.push(line.status().state));
  line.open();
  return { heard, line, states, wire, end: new VirtualScanner(wire) };
}

describe('a scanner at its port', () => {
  it('SC2 passes on what a code is taken for, and of a card nothing but that it was one', async () => {
    const { heard, line, end } = scanner();
    await vi.waitFor(() => expect(line.status().state).toBe('open'), soon);
    for (const text of ['abcdefghij234567abcd', 'ACD346', 'H05-210818-0001', CARD, 'Nguyễn Thị Mẫu']) {
      end.scan(text);
    }
    await vi.waitFor(() => expect(heard).toHaveLength(5), soon);
    expect(heard.map(({ scan }) => scan)).toEqual([
      { kind: 'slip-code', code: 'abcdefghij234567abcd' },
      { kind: 'short-slip-code', code: 'ACD346' },
      { kind: 'dossier-code', code: 'H05-210818-0001' },
      { kind: 'citizen-card' },
      { kind: 'unknown' },
    ]);
    await line.close();
  });

  it('SC1 is opened again for ever, and says since when it is away', async () => {
    const { line, states, wire } = scanner();
    await vi.waitFor(() => expect(line.status().state).toBe('open'), soon);
    wire.unplug(true);
    await vi.waitFor(() => expect(line.status().state).not.toBe('open'), soon);
    expect(line.status()).toMatchObject({ since: NOW, counts: { lost: 1 } });
    wire.plug();
    await vi.waitFor(() => expect(line.status()).toMatchObject({ state: 'open', counts: { opened: 2 } }), soon);
    expect(states).toContain('lost');
    await line.close();
  });

  it('SC2 noise is one thing that is unknown, and what comes after it is read', async () => {
    const { heard, line, end } = scanner();
    await vi.waitFor(() => expect(line.status().state).toBe('open'), soon);
    end.send(Uint8Array.from({ length: 4_096 }, (_, n) => (n * 7919 + (n >> 3)) % 256));
    end.send(Buffer.from('\r\n'));
    end.scan('ACD346');
    await vi.waitFor(() => expect(heard.at(-1)?.scan).toEqual({ kind: 'short-slip-code', code: 'ACD346' }), soon);
    const told = heard.filter(({ admission }) => admission === 'new').map(({ scan }) => scan.kind);
    expect(told).toEqual(['unknown', 'short-slip-code']);
    await line.close();
  });

  it('SC2 what it passes on is the wire’s own reading, less what nobody needs', () => {
    expectTypeOf<Exclude<ReadScan, { kind: 'citizen-card' }>>().toExtend<Scan>();
    expectTypeOf<{ kind: 'citizen-card'; sex: 'male'; ageBand: AgeBand }>().toExtend<ReadScan>();
    expect(Object.keys({ kind: 'citizen-card' } satisfies Scan)).toEqual(['kind']);
  });
});

describe('keypads at their port', () => {
  it('KP1 each ready kind tells its presses, however they come', async () => {
    expect(READY_KEYPAD_KINDS).toEqual(READY_KEYPADS.map(({ id }) => id));
    for (const id of READY_KEYPAD_KINDS) {
      const { wire, parts } = atPort();
      const pressed: KeypadPressed[] = [];
      const settings = { ...LINE, connection: PORT, codec: { kind: 'ready', id } } as const;
      const line = keypadLineMaker(parts)(settings, (press) => pressed.push(press));
      line.open();
      await vi.waitFor(() => expect(line.status().state).toBe('open'), soon);
      const described = READY_KEYPADS.find((each) => each.id === id);
      if (!described) throw new Error(`no keypad ${id}`);
      const keypad = new VirtualKeypad(described, wire);
      const presses: KeypadPressed[] = [
        { keypad: 1, press: 'next' },
        { keypad: 2, press: 'recall' },
        { keypad: 1, press: 'call-number', number: 42 },
      ];
      for (const press of presses) {
        wire.send(Uint8Array.from([0x4b, 0xaa, 0x00]));
        for (const byte of keypad.frameOf(press)) wire.send(Uint8Array.from([byte]));
      }
      await vi.waitFor(() => expect(pressed).toHaveLength(3), soon);
      expect(pressed).toMatchObject([
        { keypad: 1, press: 'next' },
        { keypad: 2, press: 'recall' },
        { keypad: 1, press: 'call-number' },
      ]);
      await line.close();
    }
  });
});

it('SM1 simulated ones have hands on the shelf until they close, and what the hands do is heard', async () => {
  const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  const shelf = new ShelfOfSimulators(() => ({ ...demo, scanners: [SCANNER], keypadLines: [LINE] }));
  const heard: Scan[] = [];
  const pressed: KeypadPressed[] = [];
  const parts = { clock, shelf, atKiosks: nowhere };
  const scannerLine = scannerMaker(parts)(SCANNER, { onScan: (scan) => heard.push(scan), onCounted: () => undefined });
  const keypadLine = keypadLineMaker(parts)(LINE, (press) => pressed.push(press));
  for (const line of [scannerLine, keypadLine]) line.open();
  for (const line of [scannerLine, keypadLine]) {
    await vi.waitFor(() => expect(line.status().state).toBe('open'), soon);
  }
  expect(shelf.wish({ kind: 'scan', scannerId: SCANNER.scannerId, text: 'ACD346' })).toBe(true);
  expect(shelf.wish({ kind: 'key', lineId: LINE.lineId, address: 1, key: 'call-number', number: 42 })).toBe(true);
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'short-slip-code', code: 'ACD346' }]), soon);
  await vi.waitFor(() => expect(pressed).toMatchObject([{ keypad: 1, press: 'call-number', number: 42 }]), soon);
  shelf.wish({ kind: 'scanner-cable', scannerId: SCANNER.scannerId, isPlugged: false });
  await vi.waitFor(() => expect(scannerLine.status().state).not.toBe('open'), soon);
  for (const line of [scannerLine, keypadLine]) await line.close();
  expect(shelf.look()).toMatchObject({ scanners: [], keypadLines: [] });
});

it('SM1 a simulated scanner spoils what it reads, or reads it on and on, and a keypad’s key stays down, until they are mended', async () => {
  const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  const shelf = new ShelfOfSimulators(() => ({ ...demo, scanners: [SCANNER], keypadLines: [LINE] }));
  const heard: string[] = [];
  const pressed: KeypadPressed[] = [];
  const parts = { clock, shelf, atKiosks: nowhere };
  const scannerLine = scannerMaker(parts)(SCANNER, {
    onScan: ({ kind }, admission) => heard.push(`${kind} ${admission}`),
    onCounted: () => undefined,
  });
  const keypadLine = keypadLineMaker(parts)(LINE, (press) => pressed.push(press));
  for (const line of [scannerLine, keypadLine]) line.open();
  for (const line of [scannerLine, keypadLine]) {
    await vi.waitFor(() => expect(line.status().state).toBe('open'), soon);
  }
  const { scannerId } = SCANNER;
  const ill = (mischief: 'noisy' | 'cut-short' | 'stuck', isOn: boolean) =>
    shelf.wish({ kind: 'scanner', scannerId, mischief, isOn });
  const scan = async (text: string, wanted: readonly string[]) => {
    heard.length = 0;
    shelf.wish({ kind: 'scan', scannerId, text });
    await vi.waitFor(() => expect(heard.slice(0, wanted.length)).toEqual(wanted), soon);
  };
  for (const [mischief, told] of [
    ['noisy', 'unknown new'],
    // One unknown thing after the other is the same to whoever is told.
    ['cut-short', 'unknown again'],
  ] as const) {
    ill(mischief, true);
    expect(shelf.look().scanners).toMatchObject([{ mischief: [mischief] }]);
    await scan('34679ACD', [told]);
    ill(mischief, false);
  }
  ill('stuck', true);
  // A paper that is left under it is one reading (SC4).
  await scan('34679ACE', ['appointment-code new', 'appointment-code again', 'appointment-code again']);
  ill('stuck', false);
  expect(shelf.look().scanners).toMatchObject([{ mischief: [] }]);
  await scan('34679ACD', ['appointment-code new']);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(heard).toHaveLength(1);

  const key = { kind: 'key', lineId: LINE.lineId, address: 1, key: 'next', number: null } as const;
  const hold = (isOn: boolean) =>
    shelf.wish({ kind: 'keypad', lineId: LINE.lineId, address: 1, mischief: 'held', isOn });
  hold(true);
  expect(shelf.look().keypadLines).toMatchObject([{ keypads: [{ mischief: ['held'] }] }]);
  shelf.wish(key);
  // A key that somebody leans on is one press, however long.
  const { bytesIn } = keypadLine.status().counts;
  await vi.waitFor(() => expect(keypadLine.status().counts.bytesIn).toBeGreaterThan(bytesIn + 10), soon);
  expect(pressed).toHaveLength(1);
  hold(false);
  const { bytesIn: released } = keypadLine.status().counts;
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(keypadLine.status().counts.bytesIn).toBeLessThanOrEqual(released + 5);
  shelf.wish(key);
  await vi.waitFor(() => expect(pressed).toHaveLength(2), soon);
  for (const line of [scannerLine, keypadLine]) await line.close();
});

describe('descriptions of keypads', () => {
  const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
  const found = (change: Partial<KeypadLineSettings>) =>
    checkKeypads({ ...demo, keypadLines: [{ ...LINE, ...change }] } satisfies CentreSettings);
  const keypadsAt = (...addresses: readonly number[]) =>
    addresses.map((address) => ({ address, counterId: 'quay-1' as CounterId }));

  it('KP1 one of an office’s own is good or names the field that is not', () => {
    const description = { ...READY_KEYPADS[0], id: 'cua-chung-toi' };
    expect(found({ codec: { kind: 'own', description } })).toEqual([]);
    const faulty = { ...description, frames: [{ means: 'next', parts: [{ match: 'bytes', hex: '0' }] }] };
    expect(found({ codec: { kind: 'own', description: faulty } })).toMatchObject([
      { field: 'keypadLines[0].codec', code: 'keypad-codec', figures: ['frames[0].parts[0].hex', expect.anything()] },
    ]);
    expect(found({ codec: { kind: 'own', description: {} } }).length).toBeGreaterThan(0);
  });

  it('KP1 an address fits into the frames of the kind', () => {
    expect(found({ keypads: keypadsAt(0, 99) })).toEqual([]);
    expect(found({ keypads: keypadsAt(1, 100) })).toEqual([
      { field: 'keypadLines[0].keypads[1].address', code: 'keypad-address-range', figures: [100, 0, 99] },
    ]);
    expect(found({ codec: { kind: 'ready', id: 'binary-sum' }, keypads: keypadsAt(255, 256) })).toMatchObject([
      { figures: [256, 0, 255] },
    ]);
  });

  it('KP1 where the frames do not say which keypad it is, a line has one', () => {
    const codec = {
      kind: 'own',
      description: {
        ...{ id: 'mot-phim', name: 'Một phím', triedOnHardware: false, repeatMs: 400 },
        frames: [{ means: 'next', parts: [{ match: 'bytes', hex: '4e0d' }] }],
      },
    } as const;
    expect(found({ codec, keypads: keypadsAt(1) })).toEqual([]);
    expect(found({ codec, keypads: keypadsAt(1, 2) })).toEqual([
      { field: 'keypadLines[0].keypads', code: 'keypad-alone', figures: [2] },
    ]);
  });
});
