import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shortCodeOf, type CounterId, type DeviceId } from '@motcua/protocol';
import { findSocat, PtyWire, READY_KEYPADS, VirtualKeypad, VirtualScanner } from '@motcua/wires';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputOffice, keypadsAt, scannerAt, serialAt, taken } from '../harness/input-office.ts';
import { KioskProgram } from '../harness/kiosk-program.ts';
import { eventually } from '../harness/office-pages.ts';

/** Staff know within 5 s; who stands at a kiosk is answered within one. Three times as long for real parts on a busy machine. */
const KNOWN_WITHIN_MS = 3 * 5_000;
const ANSWERED_WITHIN_MS = 3 * 1_000;
const SOON_MS = 10_000;
/** A program of some hundred files, on a machine that runs other tests beside it; nothing is promised of it. */
const PROGRAM_STARTS_WITHIN_MS = 45_000;
const REPLUGS = 5;

const socat = findSocat();
const [KEYPAD] = READY_KEYPADS;
const quay1 = 'quay-1' as CounterId;
const CARD = '001199000001||Nguyễn Thị Mẫu|15061990|Nữ|Thôn Mẫu, Xã Mẫu, Cần Thơ|01062021';

let folder = '';
const cleanUps: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-inputs-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function lay(program: string, name: string): Promise<PtyWire> {
  const wire = new PtyWire({ path: join(folder, name), socat: program });
  await wire.plug();
  cleanUps.push(() => wire.unplug());
  return wire;
}

async function openOffice(): Promise<InputOffice> {
  const office = await InputOffice.open(join(folder, 'data'), quay1);
  cleanUps.push(() => office.close());
  return office;
}

describe('scanners and keypads at serial ports', () => {
  it('SC1, SC3, SC4, SC6 a scan comes to its kiosk within a second, through replugs and a kill, and never late', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const wire = await lay(socat.program, 'quet');
    const scanner = new VirtualScanner(wire);
    const office = await openOffice();
    await office.setUp([scannerAt(wire.path, 'quet', { kind: 'kiosk', deviceId: office.kioskId })], []);
    const isOpen = () => eventually(() => expect(office.scanner('quet')?.state).toBe('open'), SOON_MS);
    await isOpen();
    // One paper after the other: the same one again would be one reading.
    let nth = 0;
    const scanned = async (): Promise<number> => {
      nth += 1;
      const code = `H05-261129-${String(nth).padStart(4, '0')}`;
      const at = performance.now();
      scanner.scan(code);
      await eventually(() => expect(office.kiosk.inputs).toHaveLength(1), SOON_MS);
      const [heard] = office.kiosk.inputs;
      expect(taken(office.kiosk)).toMatchObject([{ kind: 'kiosk-scan', scan: { kind: 'dossier-code', code } }]);
      return (heard?.at ?? Infinity) - at;
    };
    expect(await scanned()).toBeLessThan(ANSWERED_WITHIN_MS);

    for (let n = 0; n < REPLUGS; n += 1) {
      await wire.unplug();
      await eventually(() => expect(office.scanner('quet')?.state).toMatch(/^(lost|absent)$/), KNOWN_WITHIN_MS);
      await wire.plug();
      await isOpen();
      expect(await scanned()).toBeLessThan(ANSWERED_WITHIN_MS);
    }
    const counts = { timesLost: REPLUGS, readings: REPLUGS + 1, told: REPLUGS + 1 };
    await eventually(() => expect(office.scanner('quet')).toMatchObject(counts), KNOWN_WITHIN_MS);
    expect(await office.metrics()).toContain('motcua_scanner_readings{scanner="quet",fate="told"} 6');

    // What is read while the hub is away is told to nobody afterwards.
    for (let n = 0; n < 3; n += 1) {
      await office.killAndStart();
      await isOpen();
      expect(await scanned()).toBeLessThan(ANSWERED_WITHIN_MS);
    }
    expect(taken(office.officer)).toEqual([]);
  });

  it('SC2, SC5 hostile bytes hurt nobody, a card leaves no trace, and a slip opens at the counter', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const wire = await lay(socat.program, 'quet');
    const scanner = new VirtualScanner(wire);
    const office = await openOffice();
    await office.setUp([scannerAt(wire.path, 'quet', { kind: 'counter', counterId: quay1 })], []);
    await eventually(() => expect(office.scanner('quet')?.state).toBe('open'), SOON_MS);
    const { slipCode, number } = await office.issue('chung-thuc');
    const shortCode = shortCodeOf(slipCode);

    scanner.send(Uint8Array.from({ length: 4_096 }, (_, n) => (n * 7919 + (n >> 3)) % 256));
    scanner.send(Buffer.from('\r\nhalf of a co'));
    await eventually(() => expect(office.scanner('quet')?.readings).toBeGreaterThan(0), SOON_MS);
    scanner.send(Buffer.from('\r\n'));
    scanner.scan(CARD);
    scanner.scan(shortCode);
    await eventually(() => expect(office.officer.inputs.at(-1)?.message).toMatchObject({ scan: { code: shortCode } }));
    const heard = taken(office.officer);
    expect(heard.at(-1)).toMatchObject({
      kind: 'counter-scan',
      counterId: quay1,
      found: { number, status: 'waiting' },
    });
    expect(heard.at(-2)).toEqual({ ...heard.at(-2), scan: { kind: 'citizen-card' }, found: null });
    expect(heard.slice(0, -2).every((each) => each.kind === 'counter-scan' && each.scan.kind === 'unknown')).toBe(true);
    expect(taken(office.kiosk)).toEqual([]);
    await office.close();
    for (const file of await readdir(join(folder, 'data'), { recursive: true, withFileTypes: true })) {
      if (!file.isFile()) continue;
      const bytes = await readFile(join(file.parentPath, file.name), 'latin1');
      expect(/001199000001|15061990|Nguy.{1,4}n Th/.test(bytes), file.name).toBe(false);
    }
  });

  it('SC1, SC6 a scanner at a kiosk’s own port is read by the kiosk’s program, and staff see how it is', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const wire = await lay(socat.program, 'quet');
    const office = await openOffice();
    const others = new Set(office.kiosks);
    const program = new KioskProgram(office.url, join(folder, 'kiosk'), folder);
    cleanUps.push(() => program.kill());
    program.start();
    let deviceId: DeviceId | undefined;
    await eventually(() => {
      deviceId = office.kiosks.find((id) => !others.has(id));
      expect(deviceId).toBeDefined();
    }, 2 * SOON_MS);
    if (deviceId === undefined) return;
    const settings = scannerAt(wire.path, 'quet', { kind: 'kiosk', deviceId });
    const connection = { kind: 'kiosk', deviceId, port: serialAt(wire.path) } as const;
    await office.setUp([{ ...settings, connection }], []);
    await eventually(() => expect(office.scanner('quet')?.state, program.said).toBe('open'), SOON_MS);
    await wire.unplug();
    await eventually(() => expect(office.scanner('quet')?.state).toMatch(/^(lost|absent)$/), KNOWN_WITHIN_MS);
    await program.kill();
    await eventually(() => expect(office.scanner('quet')?.state).toBe('kiosk-away'), SOON_MS);
    await wire.plug();
    program.start();
    await eventually(() => expect(office.scanner('quet')?.state).toBe('open'), 2 * SOON_MS);
  });

  it('SC1, SC6 a kiosk that starts while the hub is away reads all the same, and the hub counts it when it is back', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const wire = await lay(socat.program, 'quet');
    const scanner = new VirtualScanner(wire);
    const office = await openOffice();
    const others = new Set(office.kiosks);
    const program = new KioskProgram(office.url, join(folder, 'kiosk'), folder);
    cleanUps.push(() => program.kill());
    program.start();
    let deviceId = '' as DeviceId;
    await eventually(() => {
      const found = office.kiosks.find((id) => !others.has(id));
      if (found === undefined) throw new Error('the program has not come');
      deviceId = found;
    }, 2 * SOON_MS);
    const settings = scannerAt(wire.path, 'quet', { kind: 'kiosk', deviceId });
    await office.setUp([{ ...settings, connection: { kind: 'kiosk', deviceId, port: serialAt(wire.path) } }], []);
    await eventually(() => expect(office.scanner('quet')?.state, program.said).toBe('open'), SOON_MS);
    const heard = (code: string) => program.said.split(`"code":"${code}"`).length - 1;
    const scanned = async (code: string) => {
      scanner.scan(code);
      await eventually(() => expect(heard(code), program.said).toBe(1), SOON_MS);
    };
    await scanned('H05-261129-0001');
    scanner.scan('H05-261129-0001');
    const once = { readings: 1, told: 1 };
    await eventually(() => expect(office.scanner('quet')).toMatchObject(once), KNOWN_WITHIN_MS);
    await eventually(async () => {
      const metrics = await office.metrics();
      expect(metrics).toContain('motcua_scanner_readings{scanner="quet",fate="told"} 1');
      expect(metrics).toContain('motcua_scanner_readings{scanner="quet",fate="again"} 1');
    }, KNOWN_WITHIN_MS);
    const lastReadAt = office.scanner('quet')?.lastReadAt ?? 0;

    await program.kill();
    await office.killHub();
    program.start();
    // Held up again and again: within 3 s of the last time it would be the same reading, which nobody took while the page came.
    await eventually(async () => {
      scanner.scan('H05-261129-0002');
      await eventually(() => expect(heard('H05-261129-0002'), program.said).toBe(1), 4_000);
    }, PROGRAM_STARTS_WITHIN_MS);
    await scanned('H05-261129-0003');
    await office.startHub();
    await eventually(() => expect(office.scanner('quet')).toMatchObject({ state: 'open', told: 2 }), 2 * SOON_MS);
    expect(office.scanner('quet')?.lastReadAt).toBeGreaterThan(lastReadAt);
    await scanned('H05-261129-0004');
    await eventually(() => expect(office.scanner('quet')).toMatchObject({ told: 3 }), KNOWN_WITHIN_MS);
    // A hub that does not know what was read has nothing of it to keep.
    expect((await office.metrics()).join()).not.toContain('H05-261129');
  }, 120_000);

  it('KP2, KP3 next on a keypad calls at its counter, a double press once, and a refusal is told', async (context) => {
    if ('obstacle' in socat || !KEYPAD) return context.skip('obstacle' in socat ? socat.obstacle : 'no keypad');
    const wire = await lay(socat.program, 'phim');
    const keypad = new VirtualKeypad(KEYPAD, wire);
    const office = await openOffice();
    await office.setUp([], [keypadsAt(wire.path, [{ address: 3, counterId: quay1 }])]);
    await eventually(() => expect(office.keypads?.state).toBe('open'), SOON_MS);
    const counter = () => office.officer.lastView('counter');

    keypad.press({ keypad: 3, press: 'recall' });
    await eventually(() => expect(taken(office.officer)).toMatchObject([{ answer: { kind: 'nobody-here' } }]));
    const { number } = await office.issue('chung-thuc');
    await office.issue('chung-thuc');
    await eventually(() => expect(counter()?.waiting.count).toBe(2));
    for (const frame of ['K03N\r', 'K03N\r', 'noise K03', 'K07N\r']) wire.send(Buffer.from(frame));
    await eventually(() => expect(counter()?.current?.number).toBe(number), SOON_MS);
    expect(counter()?.waiting.count).toBe(1);
    await eventually(() => expect(office.keypads).toMatchObject({ strayAddress: 7 }), SOON_MS);

    await office.killAndStart();
    await eventually(() => expect(office.keypads?.state).toBe('open'), SOON_MS);
    keypad.press({ keypad: 3, press: 'recall' });
    await eventually(() => expect(taken(office.officer)).toMatchObject([{ answer: { kind: 'recalled', number } }]));
    keypad.press({ keypad: 3, press: 'call-number', number: 2 });
    await eventually(() =>
      expect(taken(office.officer)).toMatchObject([{ kind: 'counter-press', press: 'call-number' }]),
    );
    expect(counter()?.current?.number).toBe(number);
    await office.do(office.officer, { type: 'pause-counter', counterId: quay1 });
    keypad.press({ keypad: 3, press: 'next' });
    await eventually(() =>
      expect(taken(office.officer)).toMatchObject([
        { answer: { kind: 'refused', rejection: { code: 'counter-not-open', status: 'paused' } } },
      ]),
    );
    expect(await office.metrics()).toContain('motcua_keypad_presses{line="ban-phim",address="3"} 3');
  });
});
