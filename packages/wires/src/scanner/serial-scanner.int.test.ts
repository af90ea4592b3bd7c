import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import type { PortBinding } from '../line/port-binding.ts';
import { COMMON_SERIAL_SETTINGS } from '../line/serial-settings.ts';
import { systemPortBinding } from '../line/system-binding.ts';
import { PtyWire } from '../simulated/pty-wire.ts';
import { VirtualScanner } from '../simulated/virtual-scanner.ts';
import { findSocat } from '../simulated/find-socat.ts';
import { reluctantBinding } from '../testing/reluctant-binding.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { systemWireTimers } from '../wire-timers.ts';
import type { Scan } from './read-scan.ts';
import type { ScanAdmission } from './scan-pace.ts';
import { SerialScanner } from './serial-scanner.ts';

const CARD = '001199000001||Nguyễn Thị Mẫu|15061990|Nữ|Thôn Mẫu, Xã Mẫu, Cần Thơ|01062021';
/** Of the alphabet of codes. */
const LETTERS = 'ACDEFGHJK';
const socat = findSocat();
const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function lay(program: string, suffix: '\r' | '', binding: PortBinding = systemPortBinding()) {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-scanner-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
  const wire = new PtyWire({ path: join(folder, 'port'), socat: program });
  await wire.plug();
  cleanUps.push(() => wire.unplug());
  const scans: Scan[] = [];
  const admissions: ScanAdmission[] = [];
  const scanner = new SerialScanner({
    settings: { ...COMMON_SERIAL_SETTINGS, path: wire.path },
    ...{ binding, timers: systemWireTimers(), random: () => 0 },
    ...{ silenceMs: 80, year: () => 2026, onStatus: () => undefined },
    onScan: (scan, admission) => {
      scans.push(scan);
      admissions.push(admission);
    },
  });
  cleanUps.push(() => scanner.close());
  scanner.open();
  await waitUntil('the port', () => scanner.status.state === 'open', 5_000);
  return { wire, scanner, scans, admissions, device: new VirtualScanner(wire, suffix) };
}

describe('SerialScanner on a pseudo-terminal', () => {
  it('scans that run together and scans in pieces are read as they were meant', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { device, scans } = await lay(socat.program, '\r');
    device.send(Buffer.from(`34679ACD\r${CARD}\r\nEFG`));
    device.send(Buffer.from('HJK\r'));
    await waitUntil('three scans', () => scans.length === 3, 5_000);
    expect(scans).toEqual([
      { kind: 'appointment-code', code: '34679ACD' },
      { kind: 'citizen-card', sex: 'female', ageBand: 'adult' },
      { kind: 'short-slip-code', code: 'EFGHJK' },
    ]);
  });

  it('a scanner that ends with nothing has ended when it is silent', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { device, scans } = await lay(socat.program, '');
    device.scan('34679ACD');
    await waitUntil('the scan', () => scans.length === 1, 5_000);
    device.scan('34679ACE');
    await waitUntil('the other scan', () => scans.length === 2, 5_000);
  });

  it('says of a paper that stays under it that it is read again', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { device, admissions } = await lay(socat.program, '\r');
    for (const code of ['34679ACD', '34679ACD', '34679ACE']) device.scan(code);
    await waitUntil('three readings', () => admissions.length === 3, 5_000);
    expect(admissions).toEqual(['new', 'again', 'new']);
  });

  it('reads again after the cable was pulled in the middle of a scan', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { wire, scanner, device, scans } = await lay(socat.program, '\r');
    // On a busy machine the silence of 80 ms may be over before the cable is out: then it was a reading, and is told as one.
    let tookMs = Infinity;
    for (let round = 1; tookMs > 60 && round <= 20; round++) {
      scans.length = 0;
      const { bytesIn } = scanner.status.counts;
      const began = performance.now();
      device.send(Buffer.from('3467'));
      await waitUntil('half a scan', () => scanner.status.counts.bytesIn === bytesIn + 4, 5_000);
      await wire.unplug();
      await waitUntil('the loss', () => scanner.status.state !== 'open', 2_000);
      tookMs = performance.now() - began;
      await wire.plug();
      await waitUntil('the port', () => scanner.status.state === 'open', 5_000);
    }
    device.scan('34679ACD');
    await waitUntil('the scan', () => scans.length === 1, 5_000);
    expect(scans).toEqual([{ kind: 'appointment-code', code: '34679ACD' }]);
  });

  it(
    'fifty times the cable is pulled and put back, and the first opening after it refused: each scan once, and whole',
    { timeout: 240_000 },
    async (context) => {
      if ('obstacle' in socat) return context.skip(socat.obstacle);
      const { wire, scanner, device, scans, admissions } = await lay(socat.program, '\r', reluctantBinding());
      const wanted: Scan[] = [];
      for (let round = 0; round < 50; round++) {
        // A scan has begun when the cable goes, and must not be put before the next one. Silence would end it as one of its own.
        device.send(Buffer.from('346'));
        await wire.unplug();
        await waitUntil('the loss to be noticed', () => scanner.status.state !== 'open', 5_000);
        await wire.plug();
        await waitUntil('the port', () => scanner.status.state === 'open', 10_000);
        const code = `34679A${LETTERS[Math.floor(round / LETTERS.length)] ?? ''}${LETTERS[round % LETTERS.length] ?? ''}`;
        device.scan(code);
        wanted.push({ kind: 'appointment-code', code });
        await waitUntil(`scan ${String(round)}`, () => scans.length > round, 5_000);
      }
      expect(scans).toEqual(wanted);
      expect(new Set(admissions)).toEqual(new Set(['new']));
      expect(scanner.status.counts.opened).toBe(51);
      expect(scanner.status.counts.failedOpenings).toBeGreaterThanOrEqual(50);
    },
  );
});
