import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHub, type Hub } from '@motcua/hub';
import { expect, it, type TestContext } from 'vitest';
import { eventually } from '../harness/office-pages.ts';
import { decodeSlipBytes } from '../harness/virtual-printer/decode-slip-bytes.ts';
import { readDecodedCode } from '../harness/virtual-printer/read-decoded-code.ts';
import { recordWire } from '../harness/virtual-printer/record-wire.ts';
import { startVirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

const SOON_MS = 30_000;
/** TL9: a network that has just come back settles first. */
const SETTLED_MS = 61_000;

it(
  'TL9 a hub whose address has changed says so on paper, once, and the code on it is the staff page’s new address',
  { timeout: 150_000 },
  async (context) => {
    const office = await openOffice(context, ['192.168.1.10']);
    await office.settle();
    // Where it has always been is no news.
    expect(office.papers()).toEqual([]);

    office.moveTo(['192.168.1.77', '10.0.0.5']);
    await office.settle();
    await eventually(() => expect(office.papers()).toEqual([`http://192.168.1.77:${office.port}/counter/`]), SOON_MS);
    await office.settle();
    await office.settle();
    expect(office.papers()).toHaveLength(1);

    // A cable that was pulled moves no hub, nor does its coming back.
    office.moveTo([]);
    await office.settle();
    office.moveTo(['192.168.1.77', '10.0.0.5']);
    await office.settle();
    expect(office.papers()).toHaveLength(1);

    // The next start is somewhere else: its paper names that, and the port is the same.
    await office.restartAt(['172.16.3.4']);
    await office.settle();
    await eventually(() => expect(office.papers()[1]).toBe(`http://172.16.3.4:${office.port}/counter/`), SOON_MS);
  },
);

/** A hub that the whole office reaches, with one printer at the end of a wire that keeps what was sent. */
async function openOffice(context: TestContext, addresses: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-moved-'));
  context.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const printer = await startVirtualTcpPrinter({ mmPerSecond: Infinity });
  context.onTestFinished(() => printer.close());
  const wire = await recordWire(printer.host, printer.port);
  context.onTestFinished(() => wire.close());
  let present = addresses;
  let passedMs = 0;
  const steadyMs = (): number => performance.now() + passedMs;
  const began = Date.now() - performance.now();
  const start = (port: number): Promise<Hub> =>
    createHub({
      version: 'test',
      config: {
        ...{ port, host: '0.0.0.0', dataFolder: folder, allowedHosts: [], doors: null, adminPassword: null },
        printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: wire.port }, paperWidthMm: 80 },
      },
      clockSources: { wallMs: () => began + steadyMs(), monotonicMs: steadyMs },
      officeAddresses: () => present,
    });
  let hub = await start(0);
  const port = Number(new URL(hub.url).port);
  context.onTestFinished(() => hub.stop());
  let bytes = new Uint8Array();
  const untilReady = () => eventually(async () => expect(await healthOf(port)).toContain('"ready"'), SOON_MS);
  await untilReady();
  return {
    port,
    moveTo: (next: readonly string[]) => void (present = next),
    /** It is looked at, nothing happens for a minute, and it is looked at again. */
    async settle(): Promise<void> {
      await pause(2_500);
      passedMs += SETTLED_MS;
      await pause(2_500);
    },
    async restartAt(next: readonly string[]): Promise<void> {
      await hub.stop();
      present = next;
      hub = await start(port);
      await untilReady();
    },
    /** What a phone reads off each paper with a code, decoded from the bytes by what shares nothing with the encoder. */
    papers(): readonly (string | null)[] {
      bytes = Buffer.concat([bytes, wire.takeBytes()]);
      return decodeSlipBytes(bytes)
        .filter(({ cut }) => cut)
        .map(readDecodedCode);
    },
  };
}

async function healthOf(port: number): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/healthz`)).text();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
