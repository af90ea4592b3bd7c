import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildPages } from '../lib/build-pages.mjs';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { buildDeb } from './deb-package.mjs';
import { hubVersion } from './hub-files.mjs';
import { packHub } from './pack-hub.mjs';
import { ownTarget } from './targets.mjs';
import { CleanRoot, cleanRootObstacle } from './testing/clean-root.ts';

const obstacle = cleanRootObstacle();
const version = hubVersion();
const NEXT = '99.0.0';
const WANTED = 'etc/systemd/system/multi-user.target.wants/motcua-hub.service';
const UNIT = 'usr/lib/systemd/system/motcua-hub.service';

describe("the hub's deb", () => {
  let scratch = '';
  let made: { deb: string; root: string };
  let machine: CleanRoot;
  const children: ChildProcess[] = [];
  const program = (): string => machine.at('opt/motcua/hub/versions', version);

  beforeAll(async () => {
    if (obstacle !== null) return;
    await buildPages(process.execPath);
    scratch = await mkdtemp(join(tmpdir(), 'motcua-hub-deb-'));
    made = await packHub({ target: ownTarget()!, folder: scratch, packing: 'quick' });
    mkdirSync(join(scratch, 'machine'));
    machine = new CleanRoot(join(scratch, 'machine'));
    machine.dpkg('--install', made.deb);
  }, 180_000);

  beforeEach((context) => {
    if (obstacle !== null) context.skip(obstacle);
  });

  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    if (scratch !== '') await rm(scratch, { recursive: true, force: true });
  });

  test('PK3 everything in it is root’s, to be read by all and written by root alone', () => {
    const lines = execFileSync('dpkg-deb', ['--contents', made.deb], { encoding: 'utf8', maxBuffer: 32e6 })
      .trim()
      .split('\n');
    expect(lines.length).toBeGreaterThan(500);
    const odd = lines.filter((line) => !/^(-rw-r--r--|-rwxr-xr-x|drwxr-xr-x) root\/root /.test(line));
    expect(odd).toEqual([]);
    const executable = lines.filter((line) => /^-rwx/.test(line)).map((line) => line.split(' ./')[1]);
    expect(executable).toEqual(['usr/bin/motcua-hub', 'usr/lib/motcua/hub/bin/node']);
  });

  test('PK3 it holds sources and packages that run, and no test, list or other machine’s program', () => {
    const files = readdirSync(program(), { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => /\.test\.ts$|(^|\/)testing(\/|$)|\.map$|\.log$|\.d\.ts$|\.gyp$/.test(path))).toEqual(
      [],
    );
    expect(files.filter((path) => path.endsWith('.node'))).toHaveLength(2);
    const modules = readdirSync(join(program(), 'node_modules'));
    expect(modules).toEqual(expect.arrayContaining(['@motcua', '@napi-rs', '@serialport', 'pino', 'socket.io', 'zod']));
    for (const tool of ['vite', 'vitest', 'typescript', 'electron', 'eslint', '@types', 'lit'])
      expect(modules).not.toContain(tool);
    expect(readdirSync(program()).toSorted()).toEqual([
      'LICENSE',
      'apps',
      'motcua-program.json',
      'node_modules',
      'packages',
    ]);
  });

  test('PK4 an installation makes its own user, the folder of versions, and starts with the PC', () => {
    const hub = { uid: machine.idOf('passwd', 'motcua-hub'), gid: machine.idOf('group', 'motcua-hub') };
    expect(hub.uid).toBeGreaterThan(0);
    expect(lstatSync(machine.at('var/lib/motcua'))).toMatchObject(hub);
    expect(lstatSync(machine.at('var/lib/motcua')).mode & 0o777).toBe(0o700);
    expect(lstatSync(machine.at('opt/motcua/hub/versions'))).toMatchObject(hub);
    expect(lstatSync(machine.at('opt/motcua/hub/state')).mode & 0o777).toBe(0o750);
    expect(lstatSync(join(program(), 'apps/hub/src/main.mjs')).uid).toBe(0);
    expect(readlinkSync(machine.at('opt/motcua/hub/current'))).toBe(`versions/${version}`);
    expect(existsSync(machine.at('opt/motcua/hub/current/motcua-program.json'))).toBe(true);
    expect(lstatSync(machine.at(WANTED)).isSymbolicLink()).toBe(true);
    const groups = readFileSync(machine.at('etc/group'), 'utf8');
    expect(groups).toMatch(/^dialout:x:20:motcua-hub$/m);
    expect(groups).toMatch(/^lp:x:7:motcua-hub$/m);
  });

  test('PK5 systemd finds no fault in the unit, and little that it exposes', () => {
    machine.bringTargets();
    const words = ['verify', `--root=${machine.path}`, machine.at(UNIT)];
    const { status, stderr } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const judged = ['security', '--offline=true', '--threshold=25', '--no-pager', join(made.root, UNIT)];
    expect(spawnSync('systemd-analyze', judged, { encoding: 'utf8' }).status).toBe(0);
    expect(spawnSync('systemd-tmpfiles', [`--root=${machine.path}`, '--create', 'motcua-hub.conf']).status).toBe(0);
    expect(lstatSync(machine.at('run/motcua-hub'))).toMatchObject({ uid: machine.idOf('passwd', 'motcua-hub') });
    const greeting = /^StandardOutput=truncate:(\/run\/motcua-hub\/greeting)$/m.exec(
      readFileSync(join(made.root, UNIT), 'utf8'),
    );
    expect(greeting).not.toBeNull();
  });

  test('PK3 what the unit starts brings the hub up, from nothing but the files of the package', async () => {
    const [node = '', ...words] = execStart(readFileSync(machine.at(UNIT), 'utf8'));
    const data = join(scratch, 'data');
    const here = (word: string): string =>
      word === '/var/lib/motcua' ? data : word.startsWith('/') ? machine.at(word) : word;
    const env = {
      PATH: '/usr/bin:/bin',
      MOTCUA_PORT: '0',
      MOTCUA_HOST: '127.0.0.1',
      MOTCUA_ANNOUNCE: 'off',
      NODE_COMPILE_CACHE: join(scratch, 'cache'),
    };
    const child = spawn(here(node), words.map(here), {
      cwd: machine.at('opt/motcua/hub'),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    await expect.poll(() => said, { timeout: 60_000, interval: 100 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/counter\//);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
    for (const page of ['counter', 'kiosk', 'display', 'rating', 'simulators']) {
      const answer = await fetch(`${url}/${page}/`);
      expect([page, answer.status]).toEqual([page, 200]);
      expect(await answer.text()).toContain('<script type="module"');
    }
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ version });
    // A slip is drawn by a native library in a thread of its own: the thing most easily left out of a package.
    await expect.poll(() => slipsUnder(data), { timeout: 30_000, interval: 200 }).not.toMatch(/cannot|error/i);
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(child.exitCode).toBe(0);
  }, 120_000);

  test('PK4 an upgrade points to the new version, and leaves a newer one and a switched off hub alone', async () => {
    const later = await laterDeb();
    rmSync(machine.at(WANTED));
    writeFileSync(machine.at('etc/motcua/hub.env'), 'MOTCUA_PORT=5000\n');
    writeFileSync(machine.at('var/lib/motcua/journal'), 'numbers');
    machine.dpkg('--force-confold', '--install', later);
    expect(readlinkSync(machine.at('opt/motcua/hub/current'))).toBe(`versions/${NEXT}`);
    expect(lstatSync(machine.at(WANTED), { throwIfNoEntry: false })).toBeUndefined();
    expect(readFileSync(machine.at('etc/motcua/hub.env'), 'utf8')).toBe('MOTCUA_PORT=5000\n');
    expect(readFileSync(machine.at('var/lib/motcua/journal'), 'utf8')).toBe('numbers');

    mkdirSync(machine.at('opt/motcua/hub/versions/100.0.0'));
    writeFileSync(machine.at('opt/motcua/hub/versions/100.0.0/motcua-program.json'), '{}');
    rmSync(machine.at('opt/motcua/hub/current'));
    execFileSync('ln', ['-s', 'versions/100.0.0', machine.at('opt/motcua/hub/current')]);
    expect(machine.dpkg('--force-confold', '--install', later)).toContain('newer version stays in use');
    expect(readlinkSync(machine.at('opt/motcua/hub/current'))).toBe('versions/100.0.0');
  });

  test('PK4 removing it keeps the data and says where; purging deletes it, asks nothing and says what', () => {
    expect(machine.dpkg('--remove', 'motcua-hub')).toContain('the data stays in /var/lib/motcua');
    expect(existsSync(machine.at('opt/motcua'))).toBe(false);
    expect(existsSync(machine.at('etc/motcua/hub.env'))).toBe(true);
    expect(readFileSync(machine.at('var/lib/motcua/journal'), 'utf8')).toBe('numbers');
    expect(machine.dpkg('--purge', 'motcua-hub')).toContain('deleted: journal, settings, accounts, slips');
    expect(existsSync(machine.at('var/lib/motcua'))).toBe(false);
    expect(existsSync(machine.at('etc/motcua'))).toBe(false);
  });

  /** The same package with a later number; without Node and program, which a look at the scripts does not need. */
  async function laterDeb(): Promise<string> {
    const { root } = made;
    const whole = join(root, 'opt/motcua/hub/versions', version);
    const later = join(root, 'opt/motcua/hub/versions', NEXT);
    mkdirSync(later);
    renameSync(join(whole, 'motcua-program.json'), join(later, 'motcua-program.json'));
    rmSync(whole, { recursive: true });
    rmSync(join(root, 'usr/lib/motcua/hub/bin/node'));
    const file = join(scratch, 'later.deb');
    const debian = join(repositoryRoot, 'packaging/hub/debian');
    await buildDeb({ root, debian, words: { VERSION: NEXT, ARCH: ownTarget()!.debArch! } }, file, 'quick');
    return file;
  }
});

/** The words of the unit's `ExecStart=`. */
function execStart(unit: string): string[] {
  return (/^ExecStart=(.+)$/m.exec(unit)?.[1] ?? '').split(' ');
}

function slipsUnder(data: string): string {
  return readFileSync(join(data, 'logs', 'hub.log'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"level":50'))
    .join('\n');
}
