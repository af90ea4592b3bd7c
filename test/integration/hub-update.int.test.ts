import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { UpdateDone, UpdatesOverview, UpdateUploadReply } from '@motcua/protocol';
import { makeKeyPair, packStandIn, writeStandIn } from '@motcua/updates/testing/stand-in-package';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../harness/hub-process.ts';

const HUB = fileURLToPath(new URL('../../apps/hub/src/main.mjs', import.meta.url));
const LAUNCHER = fileURLToPath(new URL('../../packages/updates/launcher/launcher.mjs', import.meta.url));
const patience = { timeout: 40_000, interval: 100 };
const pair = makeKeyPair();
const HOA = { name: 'chi-hoa', displayName: 'Chị Hoa', role: 'officer', password: null };

/** This checkout's hub as a version's folder starts it. */
const REAL = { 'motcua-program.json': JSON.stringify({ run: ['$node', HUB, 'start'] }) };
/** What a newer hub may do that is not well: it brings the database up to date in its own way, and ends or hangs. */
const spoils = (then: string) => `
import { DatabaseSync } from 'node:sqlite';
const file = process.argv[process.argv.indexOf('--data') + 1] + '/motcua.sqlite';
const database = new DatabaseSync(file);
database.exec('PRAGMA foreign_keys = OFF; PRAGMA user_version = 99; DELETE FROM accounts');
database.close();
${then}
`;

class Office {
  readonly url: string;
  readonly folder: string;
  readonly root: string;
  readonly data: string;
  #cookie = '';

  constructor(folder: string, port: number) {
    this.url = `http://127.0.0.1:${port}`;
    this.folder = folder;
    this.root = join(folder, 'program');
    this.data = join(folder, 'data');
  }

  async ask<T>(method: string, path: string, body?: object | Uint8Array<ArrayBuffer>): Promise<T> {
    const isBytes = body instanceof Uint8Array;
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: {
        ...{ origin: this.url, cookie: this.#cookie },
        ...(body === undefined ? {} : { 'content-type': isBytes ? 'application/octet-stream' : 'application/json' }),
      },
      body: body === undefined ? null : isBytes ? body : JSON.stringify(body),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie !== undefined) this.#cookie = cookie;
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (response.status === 204 ? null : await response.json()) as T;
  }

  /** As the demo's administrator, whose password lies beside the data. */
  async signIn(): Promise<void> {
    const password = (await readFile(join(this.data, 'demo-password.txt'), 'utf8')).trim();
    await this.ask('POST', '/api/session', { name: 'quantri-mau', password });
  }

  async bring(
    version: string,
    standIn: { program?: string; more?: Readonly<Record<string, string>> },
    key = pair.privateKey,
  ) {
    const path = join(this.folder, `${version}.motcua`);
    const about = { part: 'hub', arch: process.arch as 'x64', dataFormat: { oldest: 0, newest: 999 } } as const;
    await packStandIn(path, { version, ...standIn }, [key], about);
    const content = new Uint8Array(await readFile(path));
    const begun = await this.ask<UpdateUploadReply>('POST', '/api/updates/uploads', {
      name: path,
      bytes: content.length,
    });
    if (begun.kind !== 'going-on') return begun;
    await this.ask('POST', `/api/updates/uploads/${begun.uploadId}/0`, content);
    return this.ask<UpdateUploadReply>('POST', `/api/updates/uploads/${begun.uploadId}/finish`, {});
  }

  async become(version: string, standIn: Parameters<Office['bring']>[1]): Promise<UpdateDone> {
    const brought = await this.bring(version, standIn);
    if (brought.kind !== 'stored') throw new Error(JSON.stringify(brought));
    const wish = { target: 'hub', packageId: brought.package.packageId, when: 'now' };
    return this.ask('POST', '/api/updates/wishes', wish);
  }

  async health(): Promise<{ readonly version: string }> {
    return this.ask('GET', '/healthz');
  }

  async hubRow() {
    const { machines } = await this.ask<UpdatesOverview>('GET', '/api/updates');
    return machines.find(({ target }) => target === 'hub');
  }
}

async function openOffice(): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-hub-update-'));
  const port = await freePort();
  const office = new Office(folder, port);
  await writeStandIn(join(office.root, 'versions', '0.1.0'), { version: '0.1.0', more: REAL });
  await symlink('versions/0.1.0', join(office.root, 'current'));
  await writeFile(join(folder, 'keys.json'), JSON.stringify(pair.keyFile));
  const limits = ['--healthy-within-ms', '15000', '--stop-within-ms', '1000'];
  const words = ['--data', office.data, '--port', String(port), '--host', '127.0.0.1'];
  const launcher = spawn(process.execPath, [LAUNCHER, '--root', office.root, ...limits, '--', ...words], {
    env: { ...process.env, MOTCUA_UPDATE_KEYS: join(folder, 'keys.json') },
    stdio: 'ignore',
  });
  onTestFinished(async () => {
    const over = new Promise((resolve) => launcher.once('exit', resolve));
    launcher.kill('SIGTERM');
    await over;
    await rm(folder, { recursive: true, force: true });
  });
  await vi.waitFor(async () => expect((await office.health()).version).toBe('0.1.0'), patience);
  await vi.waitFor(() => office.signIn(), patience);
  return office;
}

const namesIn = (accounts: object) => JSON.stringify(accounts).match(/"chi-hoa"/g)?.length ?? 0;

test('UP8 a hub becomes a newer version with everything that it knew, and a backup from before', async () => {
  const office = await openOffice();
  await office.ask('POST', '/api/accounts', HOA);
  expect(await office.become('0.2.0', { more: REAL })).toEqual({ kind: 'done' });
  await vi.waitFor(async () => expect((await office.health()).version).toBe('0.2.0'), patience);
  await vi.waitFor(async () => {
    const memory = JSON.parse(await readFile(join(office.root, 'state', 'launcher.json'), 'utf8')) as object;
    expect(memory).toMatchObject({ proven: ['0.1.0', '0.2.0'], bad: [] });
    await office.signIn();
  }, patience);
  expect(namesIn(await office.ask('GET', '/api/accounts'))).toBe(1);
  expect(await office.hubRow()).toMatchObject({ version: '0.2.0', state: { kind: 'current' }, wanted: null });
  expect(await readdir(join(office.data, 'backups'))).toEqual(['before-0.2.0.sqlite']);
  // An older one, one of another key: refused, and nothing has changed.
  const older = await office.bring('0.1.5', { more: REAL });
  if (older.kind !== 'stored') throw new Error(older.kind);
  const wish = { target: 'hub', packageId: older.package.packageId, when: 'now' };
  expect(await office.ask('POST', '/api/updates/wishes', wish)).toEqual({ kind: 'refused', reason: 'older' });
  expect(await office.bring('0.3.0', { more: REAL }, makeKeyPair().privateKey)).toEqual({
    kind: 'refused',
    reason: 'unsigned',
  });
  expect((await office.health()).version).toBe('0.2.0');
});

test.each([
  ['ends', 'process.exit(1);', 'ended'],
  ['hangs and serves nothing', 'setInterval(() => undefined, 1000);', 'silent'],
])(
  'UP8 a newer version that has changed the database and then %s is given up, and nothing is lost',
  async (_what, then, why) => {
    const office = await openOffice();
    await office.ask('POST', '/api/accounts', HOA);
    expect(await office.become('0.2.0', { program: spoils(then) })).toEqual({ kind: 'done' });
    await vi.waitFor(async () => {
      const memory = JSON.parse(await readFile(join(office.root, 'state', 'launcher.json'), 'utf8')) as object;
      expect(memory).toMatchObject({ bad: [{ version: '0.2.0', why }], rolledBackFrom: null });
      await office.signIn();
    }, patience);
    expect(await readlink(join(office.root, 'current'))).toBe('versions/0.1.0');
    expect((await office.health()).version).toBe('0.1.0');
    expect(namesIn(await office.ask('GET', '/api/accounts'))).toBe(1);
    expect(await office.hubRow()).toMatchObject({
      ...{ version: '0.1.0', wanted: { version: '0.2.0' } },
      state: { kind: 'failed', version: '0.2.0', why },
    });
    const kept = new DatabaseSync(join(office.data, 'backups', 'of-0.2.0.sqlite'), { readOnly: true });
    expect(kept.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
    kept.close();
  },
);
