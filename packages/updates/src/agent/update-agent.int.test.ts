import { readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { readMemory, withBad, writeMemory } from '../../launcher/memory.mjs';
import { realFiles } from '../../launcher/files.mjs';
import { makeKeyPair, writeStandIn } from '../testing/stand-in-package.ts';
import { BIG, office, patience } from '../testing/update-office.ts';
import type { WantedUpdate } from './update-check.ts';

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

test('UP7 what is old is thrown away before anything is written for the start, which a full disk would not take', async () => {
  const hub = await office();
  await writeStandIn(join(hub.root, 'versions', '0.0.9'), { version: '0.0.9' });
  hub.wanted = { ...(hub.wanted as WantedUpdate), mayStart: true };
  const before = { versions: [] as string[], state: [] as string[] };
  const prune = hub.store.prune.bind(hub.store);
  vi.spyOn(hub.store, 'prune').mockImplementation(async (running) => {
    before.state = await readdir(join(hub.root, 'state'));
    before.versions = await readdir(join(hub.root, 'versions'));
    return prune(running);
  });
  await hub.ask();
  await vi.waitFor(() => expect(hub.phase()).toEqual({ kind: 'ready', version: '0.2.0' }), patience);
  await hub.ask();
  await vi.waitFor(() => expect(hub.restarts).toBe(1), patience);
  expect(before.versions.toSorted()).toEqual(['0.0.9', '0.1.0', '0.2.0']);
  expect(before.state).not.toContain('tried.json');
  expect(await readdir(join(hub.root, 'state'))).toContain('tried.json');
  expect((await readdir(join(hub.root, 'versions'))).toSorted()).toEqual(['0.1.0', '0.2.0']);
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
