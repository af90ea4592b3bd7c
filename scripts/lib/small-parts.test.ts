import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { electronFile } from './electron-program.mjs';
import { findChromium, findHeadlessShell } from './find-chromium.mjs';
import { refuseSwallowedFlags } from './hub-flags.mjs';
import { readTally } from './read-tally.mjs';
import { selectTests } from './test-selection.mjs';

test('a flag that npm kept for itself is not passed over in silence', () => {
  expect(() => refuseSwallowedFlags({ npm_config_port: '5000' })).toThrow('npm start -- --port');
  expect(() => refuseSwallowedFlags({ npm_config_cache: '/root/.npm' })).not.toThrow();
});

test('kinds of tests become projects, other words go to Vitest', () => {
  expect(selectTests([])).toEqual({
    vitestArgs: [],
    needsPages: true,
    needsFaultTools: true,
    needsSocat: true,
    needsPackagingTools: true,
  });
  expect(selectTests(['unit'])).toEqual({
    vitestArgs: ['--project', 'unit'],
    needsPages: false,
    needsFaultTools: false,
    needsSocat: false,
    needsPackagingTools: false,
  });
  expect(selectTests(['e2e', 'kiosk', '-t', 'CA7'])).toEqual({
    vitestArgs: ['--project', 'e2e', '--project', 'e2e-alone', 'kiosk', '-t', 'CA7'],
    needsPages: true,
    needsFaultTools: false,
    needsSocat: false,
    needsPackagingTools: false,
  });
});

test('a run that ends without naming a failure still counts as one when Vitest says it failed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-tally-'));
  const tallyFile = join(folder, 'tally.json');
  expect(readTally(tallyFile, 1)).toEqual({ line: '0 passed, 1 failed', exitCode: 1 });
  writeFileSync(tallyFile, JSON.stringify({ passed: 3, failed: 0, skipped: 1 }));
  expect(readTally(tallyFile, 0)).toEqual({ line: '3 passed, 0 failed, 1 skipped', exitCode: 0 });
  expect(readTally(tallyFile, 1)).toEqual({ line: '3 passed, 1 failed, 1 skipped', exitCode: 1 });
  writeFileSync(tallyFile, JSON.stringify({ passed: 0, failed: 0, skipped: 0 }));
  expect(readTally(tallyFile, 0)).toEqual({ line: '0 passed, 0 failed', exitCode: 1 });
  rmSync(folder, { recursive: true });
});

test('a Chromium that is named and does not run is an error, not a reason to take another', () => {
  expect(() => findChromium({ MOTCUA_CHROMIUM: '/nowhere/chromium' })).toThrow('/nowhere/chromium');
});

test('a headless shell takes the place of a Chromium of the same version only', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-browsers-'));
  const program = (name: string, version: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\necho "${version}"\n`, { mode: 0o755 });
    return join(folder, name);
  };
  const chromium = program('chromium', 'Chromium 156.0.8078.108 built on Debian GNU/Linux 12 (bookworm)');
  const found = () => findHeadlessShell({ PATH: folder }, chromium);
  expect(found()).toBeUndefined();
  const shell = program('chromium-headless-shell', 'Chromium 156.0.8078.108');
  expect(found()).toBe(shell);
  program('chromium-headless-shell', 'Chromium 157.0.8100.1');
  expect(found()).toBeUndefined();
  program('chromium-headless-shell', 'not a version');
  program('chromium', 'not a version');
  expect(found()).toBeUndefined();
  rmSync(folder, { recursive: true });
});

test('Electron’s program has its own name on each system', () => {
  expect(electronFile('linux')).toBe('electron');
  expect(electronFile('win32')).toBe('electron.exe');
});
