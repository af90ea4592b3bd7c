import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { repositoryRoot } from '../lib/repository-root.mjs';

const installed = join(repositoryRoot, 'packaging', 'appliance', 'root', 'usr', 'lib', 'motcua', '@APP@');

/** What the stand-ins of the system's programs print when they are asked what there is. */
const ANSWERS: Readonly<Record<string, string>> = {
  'wlr-randr': 'HDMI-A-1 "A maker"\n  Enabled: yes\n',
  xrandr: 'Screen 0: minimum 320 x 200\nHDMI-1 connected primary 1920x1080\nHDMI-2 disconnected\n',
  xset: '',
  udevadm: '',
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-session-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'said'), '');
  for (const [name, answer] of Object.entries(ANSWERS)) {
    const lines = ['#!/bin/sh', `echo "${name} $*" >>"${folder}/said"`, `printf '%s' '${answer}'`];
    writeFileSync(join(folder, 'bin', name), `${lines.join('\n')}\n`, { mode: 0o755 });
  }
  writeFileSync(join(folder, 'bin', 'node'), '#!/bin/sh\nexit 0\n', { mode: 0o755 });
});

/** Runs one of the scripts, with a name of its own for what it would find on the machine; returns what it told the system's programs. */
function run(
  script: string,
  words: readonly string[],
  rotation: string,
  own: Readonly<Record<string, string>>,
): string {
  let text = readFileSync(join(installed, script), 'utf8');
  for (const [name, value] of Object.entries(own))
    text = text.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=${value}`);
  writeFileSync(join(folder, script), text, { mode: 0o755 });
  const PATH = `${join(folder, 'bin')}:/usr/bin:/bin`;
  execFileSync(join(folder, script), words, { env: { PATH, MOTCUA_ROTATION: rotation } });
  return readFileSync(join(folder, 'said'), 'utf8');
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
