import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildPages } from '../lib/build-pages.mjs';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { packApplianceDeb } from './appliance-deb.mjs';
import { applianceVersion } from './appliance-files.mjs';
import { packAppliance } from './pack-appliance.mjs';
import { ownTarget } from './targets.mjs';
import { CleanRoot, cleanRootObstacle } from './testing/clean-root.ts';
import { writeStandInElectron } from './testing/stand-in-electron.ts';

const obstacle = cleanRootObstacle();
const version = applianceVersion('kiosk');
const WANTED = 'etc/systemd/system/multi-user.target.wants/motcua-kiosk.service';

/** What the unit names and every machine has. */
const SYSTEM_UNITS = {
  'dbus.socket': '[Socket]\nListenStream=/run/dbus\n',
  'dbus.service': '[Service]\nExecStart=/bin/cat\n',
  'systemd-logind.service': '[Service]\nExecStart=/bin/cat\n',
};

describe("a kiosk's deb", () => {
  let scratch = '';
  let machine: CleanRoot;

  beforeAll(async () => {
    if (obstacle !== null) return;
    await buildPages(process.execPath, ['kiosk']);
    scratch = await mkdtemp(join(tmpdir(), 'motcua-kiosk-deb-'));
    const electronFolder = join(scratch, 'electron');
    await writeStandInElectron(electronFolder, scratch);
    const order = { app: 'kiosk', target: ownTarget()!, folder: scratch, electronFolder } as const;
    const unpacked = await packAppliance(order);
    const { deb } = await packApplianceDeb({ ...order, unpacked, packing: 'quick' });
    mkdirSync(join(scratch, 'machine'));
    machine = new CleanRoot(join(scratch, 'machine'));
    machine.dpkg('--install', deb);
  }, 180_000);

  beforeEach((context) => {
    if (obstacle !== null) context.skip(obstacle);
  });

  afterAll(() => (scratch === '' ? undefined : rm(scratch, { recursive: true, force: true })));

  test('PK6 the program lies where the launcher looks for it, and says how it starts', () => {
    expect(readlinkSync(machine.at('opt/motcua/kiosk/current'))).toBe(`versions/${version}`);
    const program = machine.at('opt/motcua/kiosk/current');
    const { run } = JSON.parse(readFileSync(join(program, 'motcua-program.json'), 'utf8')) as { run: string[] };
    expect(run).toEqual(['motcua-kiosk']);
    expect(statSync(join(program, 'motcua-kiosk')).mode & 0o777).toBe(0o755);
    expect(existsSync(join(program, 'resources', 'app.asar'))).toBe(true);
    const { uid } = statSync(machine.at('var/lib/motcua-kiosk'));
    expect(uid).toBe(machine.idOf('passwd', 'motcua-kiosk'));
    const groups = readFileSync(machine.at('etc/group'), 'utf8');
    for (const group of ['audio', 'video', 'input', 'lp', 'dialout']) {
      expect(groups).toMatch(new RegExp(`^${group}:.*motcua-kiosk$`, 'm'));
    }
  });

  test('PK6 it takes the first console for itself at every start, and what it names is there', () => {
    machine.bringTargets();
    for (const [name, text] of Object.entries(SYSTEM_UNITS)) {
      writeFileSync(machine.at('usr/lib/systemd/system', name), text);
    }
    const unit = machine.at('usr/lib/systemd/system/motcua-kiosk.service');
    const words = ['verify', `--root=${machine.path}`, unit];
    const { stderr, status } = spawnSync('systemd-analyze', words, { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(lstatSync(machine.at(WANTED)).isSymbolicLink()).toBe(true);
    const text = readFileSync(unit, 'utf8');
    expect(text).toMatch(/^Conflicts=getty@tty1\.service$/m);
    const named = [/^ExecStart=(\S+)/m, /^ExecStartPre=-\+(\S+)/m, /^EnvironmentFile=-(\S+)/m].map(
      (field) => field.exec(text)?.[1] ?? '',
    );
    for (const path of [...named, `/etc/pam.d/${/^PAMName=(.+)$/m.exec(text)?.[1] ?? ''}`]) {
      expect([path, existsSync(machine.at(path))]).toEqual([path, true]);
    }
  });

  test('PK6 a rule lets this program, wherever an update puts it, make the sandbox of its page', () => {
    const rule = readFileSync(machine.at('usr/lib/motcua/kiosk/apparmor-profile'), 'utf8');
    const pattern = /^profile \S+ (\S+) flags=\(unconfined\) \{$/m.exec(rule)?.[1] ?? '';
    expect(pattern.replace('*', version)).toBe(`/opt/motcua/kiosk/versions/${version}/motcua-kiosk`);
    expect(rule).toMatch(/^ {2}userns,$/m);
    for (const name of readdirSync(machine.at('usr/lib/motcua/kiosk'))) {
      const file = machine.at('usr/lib/motcua/kiosk', name);
      if (statSync(file).isFile()) expect(readFileSync(file, 'utf8')).not.toContain('--no-sandbox');
    }
  });

  test("PK6 a kiosk's own printer and scanner get the names and the drivers that a hub's get", () => {
    const hub = join(repositoryRoot, 'packaging', 'hub', 'root', 'usr', 'lib');
    for (const path of ['udev/rules.d/70-motcua-hub.rules', 'modules-load.d/motcua-hub.conf']) {
      const laid = machine.at('usr/lib', path.replace('hub', 'kiosk'));
      expect(readFileSync(laid, 'utf8')).toBe(readFileSync(join(hub, path), 'utf8'));
    }
  });

  test('PK6 no key and no button leads away from the page, under Xorg either', () => {
    const text = (path: string) => readFileSync(machine.at(path), 'utf8');
    const xorg = text('usr/share/X11/xorg.conf.d/70-motcua-kiosk.conf');
    for (const option of ['DontVTSwitch', 'DontZap']) expect(xorg).toContain(`Option "${option}" "true"`);
    expect(text('usr/lib/sysctl.d/70-motcua-kiosk.conf')).toMatch(/^kernel\.sysrq = 0$/m);
    const logind = text('usr/lib/systemd/logind.conf.d/motcua-kiosk.conf');
    for (const key of ['HandlePowerKey', 'HandlePowerKeyLongPress', 'HandleRebootKey', 'HandleSuspendKey']) {
      expect(logind).toMatch(new RegExp(`^${key}=ignore$`, 'm'));
    }
  });

  test('PK6 FS14 its user is let set the network, where polkit looks for such rules', () => {
    const rule = machine.at('usr/share/polkit-1/rules.d/50-motcua-kiosk.rules');
    expect(readFileSync(rule, 'utf8')).toContain("subject.user === 'motcua-kiosk'");
    expect(statSync(rule).mode & 0o777).toBe(0o644);
  });

  test('PK6 inside the screen the launcher is started with the way to draw', () => {
    const part = join(scratch, 'part');
    mkdirSync(join(part, 'bin'), { recursive: true });
    writeFileSync(join(part, 'bin', 'node'), '#!/bin/sh\necho "$@"\n', { mode: 0o755 });
    const installed = readFileSync(machine.at('usr/lib/motcua/kiosk/session'), 'utf8');
    writeFileSync(join(part, 'session'), installed.replace(/^part=.*$/m, `part=${part}`), { mode: 0o755 });
    const said = execFileSync(join(part, 'session'), ['wayland'], { encoding: 'utf8', env: { PATH: '/usr/bin:/bin' } });
    expect(said.trim()).toBe(`${part}/launcher/launcher.mjs --root /opt/motcua/kiosk -- --ozone-platform=wayland`);
  });

  test('PK4 removing it keeps the pairing and says where; purging deletes it and says what', () => {
    writeFileSync(machine.at('var/lib/motcua-kiosk/hub-token.json'), '{}');
    expect(machine.dpkg('--remove', 'motcua-kiosk')).toContain('the pairing stays in /var/lib/motcua-kiosk');
    expect(existsSync(machine.at('opt/motcua'))).toBe(false);
    expect(existsSync(machine.at('var/lib/motcua-kiosk/hub-token.json'))).toBe(true);
    expect(machine.dpkg('--purge', 'motcua-kiosk')).toContain('deleted: pairing');
    expect(existsSync(machine.at('var/lib/motcua-kiosk'))).toBe(false);
  });
});

const shellScripts = [
  ...['hub/root/usr/bin/motcua-hub', 'appliance/root/usr/lib/motcua/@APP@/start'],
  'appliance/root/usr/lib/motcua/@APP@/session',
  'appliance/root/usr/lib/motcua/@APP@/turn-touch',
  ...['hub', 'appliance'].flatMap((part) => ['postinst', 'prerm', 'postrm'].map((name) => `${part}/debian/${name}`)),
].map((path) => join(repositoryRoot, 'packaging', path));

test('PK4 shellcheck finds nothing in the scripts', (context) => {
  const isThere = spawnSync('shellcheck', ['--version'], { stdio: 'ignore' }).status === 0;
  if (!isThere) return context.skip('shellcheck is not installed');
  const { stdout } = spawnSync('shellcheck', ['--shell=sh', ...shellScripts], { encoding: 'utf8' });
  expect(stdout).toBe('');
});

test('PK4 every script can be read by the smallest shell', () => {
  for (const script of shellScripts) expect([script, spawnSync('sh', ['-n', script]).status]).toEqual([script, 0]);
});
