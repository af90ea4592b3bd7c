import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { bringDebianPackages } from './debian-extras.mjs';
import { repositoryRoot } from '../lib/repository-root.mjs';
import { collectUsbFolder } from './usb-folder.mjs';

/** What apt says of a Debian without one of the packages that are only recommended. */
const APT_GET = `case "$1 $*" in
  *"No internet"*) exit 100 ;;
  satisfy*wlopm*) echo "E: Unable to satisfy dependencies" >&2; exit 100 ;;
  satisfy*wireplumber*) echo "Inst wireplumber (0.4.13-1 Debian:12.15/oldstable [amd64])" ;;
  satisfy*cage*)
    echo "Inst libc-bin (2.36-9 Debian:12.15/oldstable [amd64])"
    echo "Inst libwlroots10 (1:0.15.1-6 Debian:12.15/oldstable [amd64])"
    echo "Inst wlr-randr (0.2.0-2 Debian:12.15/oldstable [amd64])"
    echo "Inst cage (0.1.4-4 Debian:12.15/oldstable [amd64])"
    echo "Conf cage (0.1.4-4 Debian:12.15/oldstable [amd64])" ;;
  download*) shift 2; for each in "$@"; do : >"$(echo "$each" | sed 's/=/_/; s/:/%3a/g')_amd64.deb"; done ;;
esac`;

type Record = { readonly version: string; readonly priority: string; readonly source?: string };
/** What apt knows; of one source are the C library's programs, which are needed, and its letters, which every Debian has. */
const KNOWN: Readonly<{ [name: string]: Record }> = {
  'libc-bin': { version: '2.36-9', priority: 'required', source: 'glibc (2.36-9)' },
  'libc-l10n': { version: '2.36-9', priority: 'standard', source: 'glibc' },
  'libc-devtools': { version: '2.36-9', priority: 'optional', source: 'glibc' },
  wireplumber: { version: '0.4.13-1', priority: 'optional' },
  nano: { version: '7.2-1', priority: 'important' },
  libwlroots10: { version: '1:0.15.1-6', priority: 'optional', source: 'wlroots' },
  'wlr-randr': { version: '0.2.0-2', priority: 'optional' },
  cage: { version: '0.1.4-4', priority: 'optional' },
};
const recordOf = (name: string) => {
  const { version, priority, source } = KNOWN[name] ?? { version: '', priority: '' };
  const of = source === undefined ? [] : [`Source: ${source}`];
  return [
    `Package: ${name}`,
    ...of,
    `Version: ${version}`,
    `Priority: ${priority}`,
    `Filename: pool/${name}.deb`,
    '',
  ].join('\n');
};
const APT_CACHE = `records() { for each in "$@"; do cat "$FOLDER/record-$each"; echo; done; }
case $1 in
  show) shift 2; records "$@" ;;
  dumpavail) records ${Object.keys(KNOWN).join(' ')} ;;
esac`;

let folder = '';
let machine: { env: NodeJS.ProcessEnv; osRelease: string };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-extra-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'os-release'), 'NAME="Debian GNU/Linux"\nVERSION_ID="12"\nID=debian\n');
  machine = { env: { PATH: `${join(folder, 'bin')}:/usr/bin:/bin` }, osRelease: join(folder, 'os-release') };
  program('apt-get', APT_GET);
  for (const name of Object.keys(KNOWN)) writeFileSync(join(folder, `record-${name}`), recordOf(name));
  program('apt-cache', `FOLDER=${folder}\n${APT_CACHE}`);
  program('dpkg', 'echo amd64');
});

function program(name: string, text: string): void {
  writeFileSync(join(folder, 'bin', name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
}

test('PK7 the stick gets what a kiosk needs of Debian, with all that this needs, and what must be as new as that', () => {
  expect(bringDebianPackages(join(folder, 'extra'), machine)).toEqual({ name: 'debian-12-amd64', packages: 6 });
  const place = join(folder, 'extra', 'debian-12-amd64');
  expect(readdirSync(place).toSorted()).toEqual([
    ...['Packages', 'cage_0.1.4-4_amd64.deb', 'libc-bin_2.36-9_amd64.deb', 'libc-l10n_2.36-9_amd64.deb'],
    ...['libwlroots10_1%3a0.15.1-6_amd64.deb', 'wireplumber_0.4.13-1_amd64.deb', 'wlr-randr_0.2.0-2_amd64.deb'],
  ]);
  const list = readFileSync(join(place, 'Packages'), 'utf8');
  expect(list).toContain(
    'Version: 1:0.15.1-6\nPriority: optional\nFilename: ./libwlroots10_1%3a0.15.1-6_amd64.deb\n\n',
  );
  expect(list.match(/^Package: /gm)).toHaveLength(6);
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

test('PK7 one command installs a program from the stick, with Debian’s packages from there where they fit', () => {
  const stick = join(folder, 'my stick');
  mkdirSync(join(stick, 'kiosk'), { recursive: true });
  mkdirSync(join(stick, 'extra', 'debian-12-amd64'), { recursive: true });
  writeFileSync(join(stick, 'kiosk', 'motcua-kiosk_0.1.0_amd64.deb'), '');
  writeFileSync(join(stick, 'extra', 'debian-12-amd64', 'Packages'), '');
  const text = readFileSync(join(repositoryRoot, 'packaging', 'stick', 'install-program.sh'), 'utf8');
  const script = join(stick, 'install-program.sh');
  const lay = (osRelease: string) =>
    writeFileSync(script, text.replace(/^os_release=.*$/m, `os_release=${osRelease}`), { mode: 0o755 });
  const install = (...words: string[]) =>
    spawnSync('sh', [script, ...words], { env: machine.env, encoding: 'utf8' }).status;
  program('id', 'echo 0');
  program(
    'apt-get',
    `for each in "$@"; do case $each in Dir::Etc::sourcelist=*) echo "sources: $(sed 's#/tmp/[^ ]*/stick#STICK#' "\${each#*=}")" ;; esac; done >>${folder}/said
     for each in "$@"; do case $each in *.deb) ls "$each" >/dev/null && echo "install \${each##*/}" ;; update) echo update ;; esac; done >>${folder}/said`,
  );
  const said = () => readFileSync(join(folder, 'said'), 'utf8');

  lay(machine.osRelease);
  expect(install('kiosk')).toBe(0);
  const sources = 'sources: deb [trusted=yes] file:STICK/extra/debian-12-amd64 ./\n';
  expect(said()).toBe(`${sources}update\n${sources}install motcua-kiosk_0.1.0_amd64.deb\n`);
  // Another release takes what it needs from the internet.
  writeFileSync(join(folder, 'other-release'), 'ID=debian\nVERSION_ID="13"\n');
  writeFileSync(join(folder, 'said'), '');
  lay(join(folder, 'other-release'));
  expect(install('kiosk')).toBe(0);
  expect(said()).toBe('install motcua-kiosk_0.1.0_amd64.deb\n');
  expect([install('display'), install(), install('hub')]).toEqual([1, 2, 2]);
  program('id', 'echo 1000');
  expect(install('kiosk')).toBe(1);
});
