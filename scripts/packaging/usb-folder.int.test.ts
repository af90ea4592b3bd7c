import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { hubVersion } from './hub-files.mjs';
import { collectUsbFolder } from './usb-folder.mjs';

const deb = `motcua-hub_${hubVersion()}_amd64.deb`;

function stick(): { readonly folder: string; readonly made: ReturnType<typeof collectUsbFolder> } {
  const scratch = mkdtempSync(join(tmpdir(), 'motcua-usb-'));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  mkdirSync(join(scratch, 'release', 'hub'), { recursive: true });
  writeFileSync(join(scratch, 'release', 'hub', deb), 'a package');
  mkdirSync(join(scratch, 'release', 'extra'), { recursive: true });
  writeFileSync(join(scratch, 'release', 'extra', 'cage.deb'), 'of Debian');
  const folder = join(scratch, 'usb');
  return { folder, made: collectUsbFolder(join(scratch, 'release'), folder) };
}

test('PK7 the stick has what was made, and says in words what was not and how it is', () => {
  const { folder, made } = stick();
  expect(readFileSync(join(folder, 'hub', deb), 'utf8')).toBe('a package');
  expect(existsSync(join(folder, 'extra', 'cage.deb'))).toBe(true);
  const told = readFileSync(join(folder, 'THIEU-GI.txt'), 'utf8');
  expect(made.missing.map(({ file }) => file)).not.toContain(deb);
  expect(made.missing.length).toBe(12);
  for (const { file, how } of made.missing) {
    expect(told).toContain(file);
    expect(told).toContain(how);
  }
});

test('PK7 the sums are those of every file on it', () => {
  const { folder, made } = stick();
  const sums = readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8').trim().split('\n');
  expect(sums.map((line) => line.slice(66))).toEqual(made.files);
  const checked = spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS.txt'], { cwd: folder, encoding: 'utf8' });
  if (checked.error === undefined) expect([checked.stdout, checked.status]).toEqual(['', 0]);
});

test('PK7 every page of the guide opens from the stick: its links, styles and pictures are there', () => {
  const { folder, made } = stick();
  const pages = made.files.filter((file) => /^guide\/.*\.html$/.test(file));
  for (const name of ['index', 'install.vi', 'install', 'cards.vi', 'cards', 'devices/printers', 'displays']) {
    expect(pages).toContain(`guide/${name}.html`);
  }
  for (const page of pages) {
    const text = readFileSync(join(folder, page), 'utf8');
    const ways = [...text.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, way]) => way ?? '');
    const own = ways.filter((way) => !/^[a-z]+:/.test(way));
    expect(own.length).toBeGreaterThan(0);
    for (const way of own) {
      const [path = '', place = ''] = way.split('#');
      const target = path === '' ? page : posix.join(dirname(page), decodeURIComponent(path));
      expect([page, way, made.files.includes(target)]).toEqual([page, way, true]);
      if (place === '') continue;
      expect([
        page,
        way,
        readFileSync(join(folder, target), 'utf8').includes(`id="${decodeURIComponent(place)}"`),
      ]).toEqual([page, way, true]);
    }
    expect(text).not.toMatch(/<script|src="https?:/);
  }
});
