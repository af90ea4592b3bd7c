import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { updateCheckSchema, type UpdateCheck, type WantedUpdate } from '../agent/update-check.ts';
import { UpdateAgent } from '../agent/update-agent.ts';
import { VersionStore } from '../install/version-store.ts';
import { makeKeyPair, packStandIn, writeStandIn } from './stand-in-package.ts';

const pair = makeKeyPair();
export const patience = { timeout: 10_000, interval: 20 };
/** Of some length also when it is packed. */
export const BIG = { 'lib/big': Array.from({ length: 40_000 }, (_, at) => String((at * 7919) % 10_007)).join('') };

export type OfficeOrder = {
  readonly key?: typeof pair.privateKey;
  readonly version?: string;
  /** What the hub says that the package is. */
  readonly claimed?: string;
  readonly about?: object;
  /** Where the device's folder lies; otherwise in a temporary one. */
  readonly root?: string;
  /** What the device's disk says; otherwise it has room enough. */
  readonly freeBytes?: (folder: string) => Promise<number>;
};

/** A hub that wants one version, cuts a transfer where it is told to, and hears what the device says. */
export async function office(order: OfficeOrder = {}) {
  const { key = pair.privateKey, version = '0.2.0', claimed = version, about = {} } = order;
  const { freeBytes = async () => 10 ** 12, root = await mkdtemp(join(tmpdir(), 'motcua-agent-')) } = order;
  await writeStandIn(join(root, 'versions', '0.1.0'), { version: '0.1.0' });
  await symlink('versions/0.1.0', join(root, 'current'));
  await mkdir(join(root, 'state'));
  const packed = join(await mkdtemp(join(tmpdir(), 'motcua-packed-')), 'package.motcua');
  await packStandIn(packed, { version, more: BIG }, [key], { arch: 'x64', ...about });
  const content = await readFile(packed);
  const heard: UpdateCheck[] = [];
  const ranges: (string | undefined)[] = [];
  const hub = {
    root,
    heard,
    ranges,
    cutAfterBytes: null as number | null,
    wanted: {
      version: claimed,
      packageId: 'p',
      bytes: content.length,
      attempt: 0,
      mayStart: false,
    } as WantedUpdate | null,
    restarts: 0,
    /** The device's monotonic clock. */
    nowMs: 0,
    turns: 0,
    turn: () => undefined as void,
    phase: () => agent.phase,
  };
  const server = createServer((request, response) => {
    if (request.headers.authorization !== 'Bearer device-token') return void response.writeHead(401).end();
    if (request.method === 'POST') {
      let said = '';
      request.on('data', (chunk: Buffer) => (said += chunk.toString()));
      request.on('end', () => {
        heard.push(updateCheckSchema.parse(JSON.parse(said)));
        response.end(JSON.stringify({ wanted: hub.wanted, askAgainMs: 1_000 }));
      });
      return;
    }
    ranges.push(request.headers.range);
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const headers = {
      'content-length': content.length - from,
      'content-range': `bytes ${from}-${content.length - 1}/${content.length}`,
    };
    response.writeHead(from === 0 ? 200 : 206, headers);
    if (hub.cutAfterBytes === null) return void response.end(content.subarray(from));
    const upTo = from + hub.cutAfterBytes;
    response.write(content.subarray(from, upTo));
    // Cut when that much has reached the device's disk, so that it is known where it goes on.
    void vi
      .waitFor(async () => expect(await fetchedBytes(root)).toBe(upTo), patience)
      .finally(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const store = new VersionStore({ root, keys: pair.keys, freeBytes });
  const agent = new UpdateAgent({
    hubUrl: `http://127.0.0.1:${port}`,
    ...{ root, store, onTrial: () => false },
    fetch: (input, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('authorization', 'Bearer device-token');
      return fetch(input, { ...init, headers });
    },
    present: { part: 'kiosk', platform: 'linux', arch: 'x64', version: '0.1.0', dataFormat: null },
    after: (_ms, action) => {
      hub.turn = action;
      hub.turns += 1;
      return () => undefined;
    },
    monotonicMs: () => hub.nowMs,
    restart: () => (hub.restarts += 1),
    log: () => undefined,
  });
  onTestFinished(async () => {
    agent.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(root, { recursive: true });
    await rm(dirname(packed), { recursive: true });
  });
  /** One question to the hub and what follows from it. */
  const ask = async () => {
    const before = hub.turns;
    hub.turn();
    await vi.waitFor(() => expect(hub.turns).toBeGreaterThan(before), patience);
    await vi.waitFor(() => expect(agent.phase.kind).not.toBe('fetching'), patience);
  };
  return Object.assign(hub, { ask, store });
}

async function fetchedBytes(root: string): Promise<number> {
  const folder = join(root, 'state', 'fetched');
  const [name = ''] = await readdir(folder);
  return (await stat(join(folder, name))).size;
}
