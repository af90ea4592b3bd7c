import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readMemory, withBad, writeMemory } from '../../launcher/memory.mjs';
import { realFiles } from '../../launcher/files.mjs';
import { VersionStore } from '../install/version-store.ts';
import { makeKeyPair, packStandIn, writeStandIn } from '../testing/stand-in-package.ts';
import { UpdateAgent } from './update-agent.ts';
import { updateCheckSchema, type UpdateCheck, type WantedUpdate } from './update-check.ts';

const pair = makeKeyPair();
const patience = { timeout: 10_000, interval: 20 };
const BIG = { 'lib/big': Array.from({ length: 40_000 }, (_, at) => String((at * 7919) % 10_007)).join('') };

type Order = {
  readonly key?: typeof pair.privateKey;
  readonly version?: string;
  /** What the hub says that the package is. */
  readonly claimed?: string;
  readonly about?: object;
};

/** A hub that wants one version, cuts a transfer where it is told to, and hears what the device says. */
async function office(order: Order = {}) {
  const { key = pair.privateKey, version = '0.2.0', claimed = version, about = {} } = order;
  const root = await mkdtemp(join(tmpdir(), 'motcua-agent-'));
  await writeStandIn(join(root, 'versions', '0.1.0'), { version: '0.1.0' });
  await symlink('versions/0.1.0', join(root, 'current'));
  await mkdir(join(root, 'state'));
  const packed = join(root, 'package.motcua');
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
  const store = new VersionStore({ root, keys: pair.keys, freeBytes: async () => 10 ** 12 });
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
    restart: () => (hub.restarts += 1),
    log: () => undefined,
  });
  onTestFinished(async () => {
    agent.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(root, { recursive: true });
  });
  /** One question to the hub and what follows from it. */
  const ask = async () => {
    const before = hub.turns;
    hub.turn();
    await vi.waitFor(() => expect(hub.turns).toBeGreaterThan(before), patience);
    await vi.waitFor(() => expect(agent.phase.kind).not.toBe('fetching'), patience);
  };
  return Object.assign(hub, { ask });
}

async function fetchedBytes(root: string): Promise<number> {
  const folder = join(root, 'state', 'fetched');
  const [name = ''] = await readdir(folder);
  return (await stat(join(folder, name))).size;
}

test('UP7 a device fetches what its hub wants, believes only the signature, and starts it when it may', async () => {
  const hub = await office();
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase()).toEqual({ kind: 'ready', version: '0.2.0' }), patience);
  expect(await readFile(join(hub.root, 'versions/0.2.0/lib/big'), 'utf8')).toBe(BIG['lib/big']);
  expect(await readdir(join(hub.root, 'state', 'fetched'))).toEqual([]);
  await hub.ask();
  expect(hub.heard.at(-1)).toMatchObject({
    part: 'kiosk',
    version: '0.1.0',
    phase: { kind: 'ready', version: '0.2.0' },
  });
  expect(hub.restarts).toBe(0);
  expect(await readlink(join(hub.root, 'current'))).toBe('versions/0.1.0');
  hub.wanted = { ...(hub.wanted as WantedUpdate), mayStart: true };
  await hub.ask();
  await vi.waitFor(() => expect(hub.restarts).toBe(1), patience);
  expect(await readlink(join(hub.root, 'current'))).toBe('versions/0.2.0');
});

test('UP7 a transfer that is cut goes on where it ended', async () => {
  const hub = await office();
  hub.cutAfterBytes = 5_000;
  await hub.ask();
  await hub.ask();
  hub.cutAfterBytes = null;
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase().kind).toBe('ready'), patience);
  expect(hub.ranges).toEqual([undefined, 'bytes=5000-', 'bytes=10000-']);
});

test.each([
  ['of another key', { key: makeKeyPair().privateKey }, 'unsigned'],
  ['of an older version', { version: '0.0.9', claimed: '0.2.0', about: { floor: '0.0.1' } }, 'older'],
  ['for another part', { about: { part: 'display' } }, 'wrong-part'],
  ['above the floor', { about: { floor: '0.1.5' } }, 'below-floor'],
] as const)(
  'UP7 a device refuses a package %s, says so, and tries it again only after another press',
  async (_what, order, why) => {
    const hub = await office(order);
    await hub.ask();
    await vi.waitFor(() => expect(hub.phase()).toMatchObject({ kind: 'failed', why }), patience);
    await hub.ask();
    expect(hub.heard.at(-1)?.phase).toMatchObject({ kind: 'failed', why });
    expect(hub.ranges).toHaveLength(1);
    hub.wanted = { ...(hub.wanted as WantedUpdate), attempt: 1 };
    await hub.ask();
    await vi.waitFor(() => expect(hub.ranges).toHaveLength(2), patience);
    expect(hub.restarts).toBe(0);
    expect(await readdir(join(hub.root, 'versions'))).toEqual(['0.1.0']);
  },
);

test('UP4 a version that the launcher has given up is told and not started again, until somebody presses once more', async () => {
  const hub = await office();
  hub.wanted = { ...(hub.wanted as WantedUpdate), mayStart: true };
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase().kind).toBe('ready'), patience);
  await hub.ask();
  await vi.waitFor(() => expect(hub.restarts).toBe(1), patience);
  // What the launcher writes when the version was not well.
  const found = { version: '0.2.0', why: 'silent', detail: 'never well', at: 1 } as const;
  await writeMemory(realFiles, hub.root, withBad(await readMemory(realFiles, hub.root), found));
  await hub.ask();
  await vi.waitFor(
    () => expect(hub.phase()).toEqual({ kind: 'failed', version: '0.2.0', why: 'silent', detail: 'never well' }),
    patience,
  );
  await hub.ask();
  expect(hub.restarts).toBe(1);
  hub.wanted = { ...hub.wanted, attempt: 1 };
  await hub.ask();
  await vi.waitFor(() => expect(hub.restarts).toBe(2), patience);
  expect((await readMemory(realFiles, hub.root)).bad).toEqual([]);
});

test('UP7 a device does not go back to an older version that still lies on its disk, whatever its hub wants', async () => {
  const hub = await office();
  await writeStandIn(join(hub.root, 'versions', '0.0.9'), { version: '0.0.9' });
  hub.wanted = { ...(hub.wanted as WantedUpdate), version: '0.0.9', mayStart: true };
  await hub.ask();
  await vi.waitFor(
    () => expect(hub.phase()).toMatchObject({ kind: 'failed', version: '0.0.9', why: 'older' }),
    patience,
  );
  hub.wanted = { ...hub.wanted, attempt: 7 };
  await hub.ask();
  expect(hub.restarts).toBe(0);
  expect(hub.ranges).toEqual([]);
  expect(await readlink(join(hub.root, 'current'))).toBe('versions/0.1.0');
});
