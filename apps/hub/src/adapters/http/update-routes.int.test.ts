import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeyPair, packStandIn } from '@motcua/updates/testing/stand-in-package';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AccountId } from '@motcua/protocol';
import { Updates } from '../../application/update-desk.ts';
import type { Appliance } from '../../ports/appliances.ts';
import { openDoors, type Doors } from '../../testing/doors.ts';
import { MemoryAccessStore } from '../memory/access-store.ts';
import { FolderUpdateShelf } from '../updates/folder-update-shelf.ts';
import { writeSecret } from '../system/secret-file.ts';
import { openPlanFile } from '../updates/plan-file.ts';

const pair = makeKeyPair();
const PACKAGE_ID = 'kiosk_linux_x64_0.2.0_0.1.0.motcua';

let folder = '';
let doors: Doors;
let content: Buffer;
let appliances: Appliance[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-routes-'));
  mkdirSync(join(folder, 'media', 'STICK'), { recursive: true });
  const clock = { now: () => 5_000, monotonicMs: () => performance.now() };
  const shelf = new FolderUpdateShelf({
    ...{ folder: join(folder, 'packages'), keys: pair.keys, stickFolders: [join(folder, 'media')], clock },
    freeBytes: async () => 10 ** 12,
  });
  appliances = [];
  const updates = new Updates({
    ...{ shelf, store: openPlanFile(join(folder, 'plan.json'), writeSecret), clock, isQuiet: () => false, own: null },
    appliances: () => ({ list: () => appliances, nameOf: () => null, onChange: () => () => undefined }),
    ...{ version: '0.1.0', onDue: () => undefined, programOf: () => null },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  const usual = { store: new MemoryAccessStore(), loopbackDemo: false, port: 0 };
  doors = await openDoors({ ...usual, updating: { updates, updateShelf: shelf } });
  await packStandIn(
    join(folder, 'made.motcua'),
    { version: '0.2.0', more: { lib: randomBytes(9_000).toString('base64') } },
    [pair.privateKey],
  );
  content = readFileSync(join(folder, 'made.motcua'));
});
afterEach(async () => {
  await doors.close();
  rmSync(folder, { recursive: true });
});

type Headers = Readonly<Record<string, string>>;

async function get(path: string, headers: Headers = {}) {
  const answer = await fetch(`${doors.url}/api/updates${path}`, { headers });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function post(path: string, headers: Headers, body?: unknown) {
  const isRaw = Buffer.isBuffer(body);
  const type = { 'content-type': isRaw ? 'application/octet-stream' : 'application/json' };
  const sent = body === undefined ? {} : { body: isRaw ? new Uint8Array(body) : JSON.stringify(body) };
  const answer = await fetch(`${doors.url}/api/updates${path}`, {
    ...{ method: 'POST', headers: { ...(body === undefined ? {} : type), ...headers } },
    ...sent,
  });
  return { status: answer.status, said: (await answer.json()) as Record<string, unknown> };
}

const administrator = async () => (await doors.signIn('administrator')).headers;

/** Brought by an administrator in two pieces. */
async function bring(headers: Headers) {
  const { said } = await post('/uploads', headers, { name: 'made.motcua', bytes: content.length });
  const path = `/uploads/${String(said['uploadId'])}`;
  expect(said).toMatchObject({ kind: 'going-on', received: 0 });
  expect((await post(`${path}/0`, headers, content.subarray(0, 4_000))).said).toMatchObject({ received: 4_000 });
  expect((await post(`${path}/4000`, headers, content.subarray(4_000))).said).toMatchObject({
    received: content.length,
  });
  return (await post(`${path}/finish`, headers)).said;
}

/** A kiosk that was paired, with what it sends along. */
function kiosk() {
  const { deviceId, token } = doors.pair('kiosk', 'by the door');
  appliances.push({
    ...{ deviceId, role: 'kiosk', name: 'by the door', connected: true, since: 0, expected: true, unusedSince: null },
  });
  return { deviceId, headers: { authorization: `Bearer ${token}` } };
}

const CHECK = {
  ...{ part: 'kiosk', platform: 'linux', arch: 'x64', version: '0.1.0', onTrial: false, phase: { kind: 'idle' } },
};

test('UP10 an administrator brings a package in pieces, has it installed, and a kiosk is told and given it', async () => {
  const headers = await administrator();
  expect(await bring(headers)).toMatchObject({ kind: 'stored', package: { packageId: PACKAGE_ID, version: '0.2.0' } });
  const device = kiosk();
  expect(await post('/check', device.headers, CHECK)).toEqual({
    status: 200,
    said: { wanted: null, askAgainMs: 60_000 },
  });
  const wish = { target: device.deviceId, packageId: PACKAGE_ID, when: 'now' };
  expect(await post('/wishes', headers, wish)).toEqual({ status: 200, said: { kind: 'done' } });
  expect((await post('/check', device.headers, CHECK)).said['wanted']).toMatchObject({
    ...{ version: '0.2.0', packageId: PACKAGE_ID, bytes: content.length, mayStart: true },
  });
  const fetched = await get(`/packages/${PACKAGE_ID}`, device.headers);
  expect([fetched.status, fetched.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(fetched.bytes.equals(content)).toBe(true);
  const overview = await fetch(`${doors.url}/api/updates`, { headers });
  expect(await overview.json()).toMatchObject({
    packages: [{ packageId: PACKAGE_ID }],
    machines: [{}, { version: '0.1.0' }],
  });
});

test('UP7 a kiosk fetches from where a cut has left it, and no further than the end', async () => {
  await bring(await administrator());
  const device = kiosk();
  const part = await get(`/packages/${PACKAGE_ID}`, { ...device.headers, range: 'bytes=4000-' });
  expect(part.status).toBe(206);
  expect(part.headers.get('content-range')).toBe(`bytes 4000-${content.length - 1}/${content.length}`);
  expect(part.bytes.equals(content.subarray(4_000))).toBe(true);
  const middle = await get(`/packages/${PACKAGE_ID}`, { ...device.headers, range: 'bytes=10-19' });
  expect(middle.bytes.equals(content.subarray(10, 20))).toBe(true);
  const beyond = await get(`/packages/${PACKAGE_ID}`, { ...device.headers, range: `bytes=${content.length}-` });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${content.length}`]);
});

test('UP10 only administrators bring, wish, withdraw and remove; a page of another origin never', async () => {
  const writes: readonly (readonly [string, unknown])[] = [
    ['/uploads', { name: 'made.motcua', bytes: 1_000 }],
    ['/uploads/nonsense/0', Buffer.alloc(10)],
    ['/uploads/nonsense/finish', undefined],
    ['/sticks', { stickId: 'nonsense' }],
    ['/wishes', { target: 'hub', packageId: PACKAGE_ID, when: 'now' }],
    ['/wishes/withdraw', { target: 'all', part: 'kiosk' }],
    [`/packages/${PACKAGE_ID}/remove`, undefined],
  ];
  const officer = (await doors.signIn('officer')).headers;
  const ofAdministrator = await administrator();
  const device = kiosk().headers;
  for (const [path, body] of writes) {
    expect([path, (await post(path, { origin: doors.url }, body)).status]).toEqual([path, 401]);
    expect([path, (await post(path, officer, body)).status]).toEqual([path, 403]);
    expect([path, (await post(path, { ...device, origin: doors.url }, body)).status]).toEqual([path, 401]);
    const foreign = { ...ofAdministrator, origin: 'http://elsewhere.example' };
    expect([path, (await post(path, foreign, body)).status]).toEqual([path, 403]);
    const { origin: _left, ...without } = ofAdministrator;
    expect([path, (await post(path, without, body)).status]).toEqual([path, 403]);
  }
  for (const path of ['', '/sticks']) {
    expect([(await get(path)).status, (await get(path, officer)).status]).toEqual([401, 403]);
  }
});

test('UP7 only a device that is paired asks and fetches, and none that an administrator has taken out', async () => {
  await bring(await administrator());
  const device = kiosk();
  const status = async (headers: Headers) => [
    (await post('/check', headers, CHECK)).status,
    (await get(`/packages/${PACKAGE_ID}`, headers)).status,
  ];
  expect(await status(device.headers)).toEqual([200, 200]);
  expect(await status({})).toEqual([401, 401]);
  expect(await status({ authorization: `Bearer ${randomUUID()}` })).toEqual([401, 401]);
  expect(await status(await administrator())).toEqual([401, 401]);
  const rating = doors.pair('rating', 'on the counter');
  expect(await status({ authorization: `Bearer ${rating.token}` })).toEqual([403, 403]);
  expect(doors.pairing.revoke(device.deviceId, 'admin' as AccountId)).toBe(true);
  expect(await status(device.headers)).toEqual([401, 401]);
});

test('UP7 what a device says is looked at, and no name leads to another file', async () => {
  const { headers } = kiosk();
  expect((await post('/check', headers, { ...CHECK, part: 'hub', version: 7 })).status).toBe(400);
  expect((await post('/check', headers, { ...CHECK, detail: 'x'.repeat(20_000) })).status).toBe(413);
  // Genuine, and of no kiosk.
  expect((await post('/check', headers, { ...CHECK, part: 'display' })).said).toEqual({
    ...{ wanted: null, askAgainMs: 60_000 },
  });
  for (const name of ['nonsense', '..%2fplan.json', '.incoming', PACKAGE_ID]) {
    expect([name, (await get(`/packages/${name}`, headers)).status]).toEqual([name, 404]);
  }
});

test('UP10 a package on a stick at the hub is shown by name alone and taken by choice', async () => {
  const headers = await administrator();
  writeFileSync(join(folder, 'media', 'STICK', 'new.motcua'), content);
  const { found } = JSON.parse((await get('/sticks', headers)).bytes.toString()) as { found: { stickId: string }[] };
  expect(found).toEqual([
    { stickId: found[0]?.stickId, name: 'new.motcua', folder: join(folder, 'media', 'STICK'), bytes: content.length },
  ]);
  expect((await post('/sticks', headers, { stickId: 'nonsense' })).said).toEqual({
    kind: 'refused',
    reason: 'not-there',
  });
  expect((await post('/sticks', headers, { stickId: found[0]?.stickId })).said).toMatchObject({
    ...{ kind: 'stored', package: { packageId: PACKAGE_ID } },
  });
  expect(readdirSync(join(folder, 'packages'))).toEqual([PACKAGE_ID]);
});

test('UP10 a package that somebody is to have stays until nobody is, and then goes', async () => {
  const headers = await administrator();
  await bring(headers);
  const device = kiosk();
  await post('/check', device.headers, CHECK);
  await post('/wishes', headers, { target: device.deviceId, packageId: PACKAGE_ID, when: 'outside-hours' });
  const remove = async () => (await post(`/packages/${PACKAGE_ID}/remove`, headers)).said;
  expect(await remove()).toEqual({ kind: 'refused', reason: 'in-use' });
  const withdrawn = await post('/wishes/withdraw', headers, { target: device.deviceId, part: 'kiosk' });
  expect(withdrawn).toEqual({ status: 200, said: { kind: 'done' } });
  expect((await post('/check', device.headers, CHECK)).said['wanted']).toBeNull();
  expect(await remove()).toEqual({ kind: 'done' });
  expect(await remove()).toEqual({ kind: 'refused', reason: 'not-there' });
  expect((await get(`/packages/${PACKAGE_ID}`, device.headers)).status).toBe(404);
});

test('UP10 pieces out of their order, of another kind, or of no upload are refused in words', async () => {
  const headers = await administrator();
  const { said } = await post('/uploads', headers, { name: 'made.motcua', bytes: content.length });
  const path = `/uploads/${String(said['uploadId'])}`;
  const refused = { kind: 'refused', reason: 'unknown-upload' };
  expect((await post(`${path}/500`, headers, content.subarray(500))).said).toEqual(refused);
  expect((await post('/uploads/other/0', headers, content)).said).toEqual(refused);
  expect((await post(`${path}/0`, headers, { text: 'of JSON' })).status).toBe(400);
  expect((await post(`${path}/-1`, headers, content)).status).toBe(400);
  expect((await post(`${path}/finish`, headers)).said).toEqual(refused);
  expect((await post('/uploads', headers, { name: 'made.motcua', bytes: 1_000 })).said).toEqual({
    kind: 'refused',
    reason: 'busy',
  });
  expect((await post('/uploads', headers, { name: 'made.motcua', bytes: -1 })).status).toBe(400);
});
