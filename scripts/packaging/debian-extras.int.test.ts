import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { bringDebianPackages } from './debian-extras.mjs';
import { collectUsbFolder } from './usb-folder.mjs';

/** What apt says of a Debian without one of the packages that are only recommended. */
const APT_GET = `case "$1 $*" in
  *"No internet"*) exit 100 ;;
  satisfy*wlopm*) echo "E: Unable to satisfy dependencies" >&2; exit 100 ;;
  satisfy*wlr-randr*) echo "Inst wlr-randr (0.2.0-2 Debian:12.15/oldstable [amd64])" ;;
  satisfy*cage*)
    echo "Inst libc-bin (2.36-9 Debian:12.15/oldstable [amd64])"
    echo "Inst libwlroots10 (0.15.1-6 Debian:12.15/oldstable [amd64])"
    echo "Inst cage (0.1.4-4 Debian:12.15/oldstable [amd64])"
    echo "Conf cage (0.1.4-4 Debian:12.15/oldstable [amd64])" ;;
  download*) shift 2; for each in "$@"; do : >"$(echo "$each" | tr = _)_amd64.deb"; done ;;
esac`;
const APT_CACHE = `printf 'Package: libc-bin\nPriority: required\n\nPackage: cage\nPriority: optional\n\nPackage: libwlroots10\nPriority: optional\n'`;

let folder = '';
let machine: { env: NodeJS.ProcessEnv; osRelease: string };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-extra-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'os-release'), 'NAME="Debian GNU/Linux"\nVERSION_ID="12"\nID=debian\n');
  machine = { env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` }, osRelease: join(folder, 'os-release') };
  program('apt-get', APT_GET);
  program('apt-cache', APT_CACHE);
  program('dpkg', 'echo amd64');
});

function program(name: string, text: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

test('PK7 the stick gets what a kiosk needs of Debian, with all that this needs, and without what every Debian has', () => {
  expect(bringDebianPackages(join(folder, 'extra'), machine)).toEqual({ name: 'debian-12-amd64', packages: 3 });
  expect(readdirSync(join(folder, 'extra', 'debian-12-amd64')).toSorted()).toEqual([
    ...['cage_0.1.4-4_amd64.deb', 'libwlroots10_0.15.1-6_amd64.deb', 'wlr-randr_0.2.0-2_amd64.deb'],
  ]);
});

test('PK7 without internet, or where there is no Debian, the stick says so and what was fetched before stays', () => {
  bringDebianPackages(join(folder, 'extra'), machine);
  program('apt-get', 'echo "E: Failed to fetch http://deb.debian.org/ Temporary failure" >&2; exit 100');
  const answer = bringDebianPackages(join(folder, 'extra'), machine);
  expect(answer).toMatchObject({ why: expect.stringContaining('Failed to fetch') as string });
  expect(existsSync(join(folder, 'extra', 'debian-12-amd64', 'cage_0.1.4-4_amd64.deb'))).toBe(true);
  const nowhere = bringDebianPackages(join(folder, 'extra'), { ...machine, osRelease: join(folder, 'nowhere') });
  if (!('why' in nowhere)) throw new Error('Something was fetched.');
  const wanted = { part: 'extra', file: nowhere.why, how: nowhere.how };
  const { missing } = collectUsbFolder(join(folder, 'release'), join(folder, 'usb'), [wanted]);
  expect(missing).toContainEqual(wanted);
  expect(readFileSync(join(folder, 'usb', 'THIEU-GI.txt'), 'utf8')).toContain(nowhere.how);
});
