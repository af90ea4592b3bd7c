import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { repositoryRoot } from '../lib/repository-root.mjs';

const installed = join(repositoryRoot, 'packaging', 'appliance', 'root', 'usr', 'lib', 'motcua', '@APP@');

/** What the stand-ins of the system's programs print when they are asked what there is. */
const ANSWERS: Readonly<Record<string, string>> = {
  'wlr-randr': 'HDMI-A-1 "A maker"\n  Enabled: yes\n',
  xrandr:
    'Screen 0: minimum 320 x 200\nHDMI-1 connected primary 1920x1080+0+0 (normal left inverted right)\nHDMI-2 disconnected\n',
  xset: '',
  udevadm: '',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-session-'));
  // A session that is ended may still be writing there.
  onTestFinished(() => rmSync(folder, { recursive: true, maxRetries: 20, retryDelay: 100 }));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'said'), '');
  for (const [name, answer] of Object.entries(ANSWERS)) {
    writeFileSync(join(folder, `answer-${name}`), answer);
    program(name, `echo "${name} $*" >>"${folder}/said"\ncat "${folder}/answer-${name}"`);
  }
  program('node', 'exit 0');
});

function program(name: string, text: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

/** Runs one of the scripts, with a name of its own for what it would find on the machine; returns what it told the system's programs. */
function run(
  script: string,
  words: readonly string[],
  rotation: string,
  own: Readonly<Record<string, string>>,
): string {
  execFileSync(laid(script, { every: '0.05', ...own }), words, { env: { PATH: path(), MOTCUA_ROTATION: rotation } });
  return said();
}

const path = () => `${join(folder, 'bin')}:/usr/bin:/bin`;
const said = () => readFileSync(join(folder, 'said'), 'utf8');

function laid(script: string, own: Readonly<Record<string, string>>): string {
  let text = readFileSync(join(installed, script), 'utf8');
  for (const [name, value] of Object.entries(own))
    text = text.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=${value}`);
  writeFileSync(join(folder, script), text, { mode: 0o755 });
  return join(folder, script);
}

test.each([
  ['90', '--transform 270', '--rotate right'],
  ['180', '--transform 180', '--rotate inverted'],
  ['270', '--transform 90', '--rotate left'],
] as const)('PK6 %s turns the picture clockwise, under cage and under Xorg alike', (rotation, wayland, x11) => {
  const own = { part: folder };
  expect(run('session', ['wayland'], rotation, own)).toContain(`wlr-randr --output HDMI-A-1 ${wayland}\n`);
  const said = run('session', ['x11'], rotation, own);
  expect(said).toContain(`xrandr --output HDMI-1 ${x11}\n`);
  expect(said).not.toContain('HDMI-2');
});

test('PK6 a screen that stands as it was made is left alone', () => {
  const own = { part: folder };
  run('session', ['wayland'], 'normal', own);
  expect(run('session', ['x11'], 'normal', own)).not.toMatch(/--transform|--rotate/);
});

test.each([
  ['normal', ''],
  ['90', ' -r -r -r'],
  ['180', ' -r -r'],
  ['270', ' -r'],
] as const)('PK6 a cage that can only turn its screen at its start is told to by %s', (rotation, turned) => {
  const session = { session: join(folder, 'bin', 'session') };
  program('cage', `echo "cage $*" >>"${folder}/said"; [ "$1" != -h ] || echo ' -r\t Rotate the output'`);
  expect(run('start', [], rotation, session)).toContain(`cage -d -m last${turned} -- ${session.session} wayland\n`);
  program('cage', `echo "new cage $*" >>"${folder}/said"`);
  expect(run('start', [], rotation, session)).toContain(`new cage -d -- ${session.session} wayland\n`);
});

describe('a session that goes on', () => {
  let session: ChildProcess;
  let told = '';

  function begin(kind: 'wayland' | 'x11', env: NodeJS.ProcessEnv = {}): void {
    // One that nobody ends, because its session was killed before it said which process it is, ends by itself.
    const waits = 'n=0; while [ $n -lt 1200 ]; do sleep 0.05; n=$((n + 1)); done';
    program('node', `trap 'echo "launcher ends" >>"${folder}/said"; exit 0' TERM\n${waits}`);
    const own = { part: folder, every: '0.05', patience: '0.3' };
    told = '';
    const begun = spawn(laid('session', own), [kind], {
      ...{ env: { PATH: path(), RUNTIME_DIRECTORY: folder, ...env }, stdio: ['ignore', 'ignore', 'pipe'] },
    });
    session = begun;
    begun.stderr?.on('data', (text: Buffer) => {
      // One of a test before may speak until it has ended.
      if (session === begun) told += text.toString('utf8');
    });
    onTestFinished(() => {
      begun.kill('SIGKILL');
      const launcher = Number(launcherPid() ?? 0);
      // 0 would be everything that was started together with this test.
      if (launcher > 0) process.kill(launcher, 'SIGKILL');
    });
  }
  function launcherPid(): string | null {
    const file = join(folder, 'launcher.pid');
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  }
  const answers = (name: string, answer: string) => writeFileSync(join(folder, `answer-${name}`), answer);
  const heard = (words: string) => vi.waitFor(() => expect(said()).toContain(words), { timeout: 10_000, interval: 20 });

  test('PK6 turns a screen again that was switched off and on, under cage', async () => {
    answers('wlr-randr', '');
    begin('wayland', { MOTCUA_ROTATION: '90' });
    await heard('wlr-randr \nwlr-randr \n');
    expect(said()).not.toContain('--transform');
    answers('wlr-randr', 'HDMI-A-1 "A maker"\n  Enabled: yes\n  Transform: normal\n');
    await heard('--output HDMI-A-1 --transform 270\n');
    answers('wlr-randr', 'HDMI-A-1 "A maker"\n  Enabled: yes\n  Transform: 270\n');
    const before = said().split('--transform').length;
    await heard('wlr-randr \n'.repeat(3));
    expect(said().split('--transform').length).toBeLessThanOrEqual(before + 1);
  });

  test('PK6 a screen that cannot be turned is told of once, and the kiosk goes on', async () => {
    program(
      'wlr-randr',
      `echo "wlr-randr $*" >>"${folder}/said"\n[ $# = 0 ] || exit 1\ncat "${folder}/answer-wlr-randr"`,
    );
    begin('wayland', { MOTCUA_ROTATION: '90' });
    await vi.waitFor(() => expect(said().split('--transform 270').length).toBeGreaterThan(4), { timeout: 10_000 });
    expect([told.split('could not be turned').length, said().includes('launcher ends')]).toEqual([2, false]);
    expect(session.exitCode).toBeNull();
  });

  test('PK6 lights and turns a screen that came later, under Xorg', async () => {
    answers('xrandr', 'HDMI-1 disconnected (normal left inverted right)\n');
    begin('x11', { MOTCUA_ROTATION: '90' });
    await heard('xrandr --current\nxrandr --current\n');
    answers('xrandr', 'HDMI-1 connected (normal left inverted right x axis y axis)\n');
    await heard('xrandr --output HDMI-1 --auto --rotate right\n');
  });

  const TWO =
    'DP-1 "Dell P19"\n  Enabled: yes\n  Transform: normal\nHDMI-A-1 "Samsung TV"\n  Enabled: yes\n  Transform: normal\n';
  test.each([
    ['', 'HDMI-A-1'],
    ['1', 'HDMI-A-1'],
    ['2', 'DP-1'],
    ['samsung', 'DP-1'],
    ['HDMI', 'DP-1'],
  ])('AP5 under cage the page has one screen: with “%s” %s is switched off', async (wish, off) => {
    answers('wlr-randr', TWO);
    begin('wayland', { MOTCUA_SCREEN: wish });
    await heard(`wlr-randr --output ${off} --off\n`);
    expect(said()).not.toContain(`--output ${off === 'DP-1' ? 'HDMI-A-1' : 'DP-1'} --off`);
  });

  test('AP5 a screen that is not there is replaced by another, which is told once', async () => {
    answers('wlr-randr', TWO);
    begin('wayland', { MOTCUA_SCREEN: 'LG' });
    await heard('wlr-randr --output HDMI-A-1 --off\n');
    await heard('wlr-randr \nwlr-randr --output HDMI-A-1 --off\nwlr-randr \n');
    expect(told.split('there is no screen LG; DP-1 has the page').length).toBe(2);
  });

  test('PK6 ends with a display that answers nobody any more, so that systemd can begin anew', async () => {
    begin('wayland');
    await heard('wlr-randr \n');
    program('wlr-randr', 'sleep 30');
    const [code] = (await once(session, 'exit')) as [number];
    expect([code, said().endsWith('launcher ends\n')]).toEqual([0, true]);
    expect(told).toContain('there is no screen any more');
  });

  test('PK6 is stopped by its launcher, and says how that ended', async () => {
    begin('wayland');
    await vi.waitFor(() => expect(launcherPid()).not.toBeNull());
    expect(launcherPid()).toMatch(/^\d+\n$/);
    // The launcher hears signals once its shell has read the line that says so.
    await heard('wlr-randr \nwlr-randr \n');
    execFileSync(laid('stop', {}), [], { env: { PATH: path(), RUNTIME_DIRECTORY: folder } });
    expect(said()).toContain('launcher ends\n');
    if (session.exitCode === null) await once(session, 'exit');
    expect([session.exitCode, existsSync(join(folder, 'launcher.pid'))]).toEqual([0, false]);
    execFileSync(join(folder, 'stop'), [], { env: { PATH: path(), RUNTIME_DIRECTORY: folder } });
  });
});

/** Where the citizen touches on the panel, and what of the picture lies there when it is turned clockwise. Both 0 to 1, from the left and the top. */
const CORNERS = {
  90: { touched: [1, 0], meant: [0, 0] },
  180: { touched: [1, 1], meant: [0, 0] },
  270: { touched: [0, 1], meant: [0, 0] },
} as const;

test.each([90, 180, 270] as const)('PK6 a touch panel turns along with a picture that is turned by %i', (rotation) => {
  const rules = join(folder, 'rules.d', 'of-the-panel.rules');
  const said = run('turn-touch', [], String(rotation), { rules });
  const rule = readFileSync(rules, 'utf8');
  expect(rule).toContain('ENV{ID_INPUT_TOUCHSCREEN}=="1"');
  const matrix = /ENV\{LIBINPUT_CALIBRATION_MATRIX\}="([^"]+)"/.exec(rule)?.[1]?.split(' ').map(Number) ?? [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix;
  const { touched, meant } = CORNERS[rotation];
  const [x, y] = touched;
  expect([a * x + b * y + c, d * x + e * y + f]).toEqual(meant);
  expect(said).toMatch(/udevadm control --reload\n(.*\n)*udevadm trigger --subsystem-match=input\n/);
});

test('PK6 a panel that is no longer turned is given back, and one that never was is not touched', () => {
  const rules = join(folder, 'rules.d', 'of-the-panel.rules');
  expect(run('turn-touch', [], 'normal', { rules })).toBe('');
  run('turn-touch', [], '90', { rules });
  expect(existsSync(rules)).toBe(true);
  run('turn-touch', [], 'normal', { rules });
  expect(existsSync(rules)).toBe(false);
});
