import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedAddressesSchema, foundPortsSchema } from '@motcua/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort, HubProcess } from '../harness/hub-process.ts';
import { signIn } from '../harness/public-door.ts';
import { VirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

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
  return { officer: names[0] ?? '', administrator: names.at(-1) ?? '', as };
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
});
