import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedAddressesSchema, foundPortsSchema, kioskPortsSchema, type KioskPortsFound } from '@motcua/protocol';
import { findSocat, PtyWire } from '@motcua/wires';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort, HubProcess } from '../harness/hub-process.ts';
import { KioskProgram } from '../harness/kiosk-program.ts';
import { eventually } from '../harness/office-pages.ts';
import { pairOwnPage, signIn } from '../harness/public-door.ts';
import { VirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

/** A program of some hundred files, on a machine that runs other tests beside it; nothing is promised of it. */
const PROGRAM_STARTS_WITHIN_MS = 45_000;
const socat = findSocat();

let folder = '';
const cleanUps: (() => unknown)[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-find-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function openOffice() {
  const hub = await HubProcess.start({ dataFolder: join(folder, 'data'), port: await freePort() });
  cleanUps.push(() => hub.stop());
  const { names, password } = hub.demoSignIn;
  const as = async (name: string, path: string, body: unknown): Promise<Response> => {
    const { cookie } = await signIn(hub.url, name, password);
    const headers = { 'content-type': 'application/json', origin: hub.url, cookie: cookie ?? '' };
    const method = body === null ? 'GET' : 'POST';
    return fetch(hub.url + path, { method, headers, ...(body === null ? {} : { body: JSON.stringify(body) }) });
  };
  return { hub, officer: names[0] ?? '', administrator: names.at(-1) ?? '', as };
}

describe('finding machines', () => {
  it('DV2, DV3 an administrator sees the ports, and asks an address; nobody else does', async () => {
    const printer = new VirtualTcpPrinter({ paperWidthMm: 80, mmPerSecond: Infinity, bufferBytes: 4_096, proof: 'B' });
    await printer.start();
    cleanUps.push(() => printer.close());
    const { officer, administrator, as } = await openOffice();
    const ask = '/api/machines/ask-addresses';
    const question = { hosts: ['127.0.0.1'], port: printer.port };
    expect((await as(officer, '/api/machines/ports', null)).status).toBe(403);
    expect((await as(officer, ask, question)).status).toBe(403);

    // What is plugged into the machine that runs this, nobody knows; it is told in the right shape, and takes no port.
    const { ports } = foundPortsSchema.parse(await (await as(administrator, '/api/machines/ports', null)).json());
    for (const { path } of ports) expect(path).not.toBe('');

    const { answers } = askedAddressesSchema.parse(await (await as(administrator, ask, question)).json());
    expect(answers).toMatchObject([{ host: '127.0.0.1', port: printer.port, answer: 'printer', usedBy: null }]);
    expect(printer.pieceCount).toBe(0);

    const tooMany = { ...question, hosts: Array.from({ length: 9 }, (_, n) => `192.0.2.${n}`) };
    expect((await as(administrator, ask, tooMany)).status).toBe(400);
    expect((await as(administrator, ask, { ...question, hosts: ['127.0.0.1/24'] })).status).toBe(400);
  });

  it('DV2 a kiosk’s own program tells which ports it sees, and only administrators hear it', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const ports = join(folder, 'ports');
    await mkdir(ports);
    const wire = new PtyWire({ path: join(ports, 'QR-code-scanner'), socat: socat.program });
    await wire.plug();
    cleanUps.push(() => wire.unplug());
    const { hub, officer, administrator, as } = await openOffice();
    await pairOwnPage(hub.url, 'kiosk', 'Cửa sau');
    const program = new KioskProgram(hub.url, join(folder, 'kiosk'), ports);
    cleanUps.push(() => program.kill());
    program.start();

    expect((await as(officer, '/api/machines/kiosk-ports', null)).status).toBe(403);
    const kiosks = async (): Promise<KioskPortsFound['kiosks']> =>
      kioskPortsSchema.parse(await (await as(administrator, '/api/machines/kiosk-ports', null)).json()).kiosks;
    const own = async () => (await kiosks()).find(({ name }) => name !== 'Cửa sau');
    await eventually(async () => expect((await own())?.silence, program.said).toBeNull(), PROGRAM_STARTS_WITHIN_MS);
    expect((await own())?.ports).toMatchObject([{ path: wire.path, likely: 'scanner', usedBy: null }]);
    expect((await kiosks()).find(({ name }) => name === 'Cửa sau')).toMatchObject({ silence: 'away', ports: [] });

    program.standStill();
    cleanUps.push(() => program.goOn());
    expect((await own())?.silence).toMatch(/^(no-answer|away)$/);
    program.goOn();
    await wire.unplug();
    await eventually(async () => expect(await own()).toMatchObject({ silence: null, ports: [] }), 3 * 5_000);
    await program.kill();
    await eventually(async () => expect((await own())?.silence).toBe('away'), 3 * 5_000);
  });
});
