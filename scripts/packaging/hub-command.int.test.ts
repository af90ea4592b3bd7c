import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { repositoryRoot } from '../lib/repository-root.mjs';

const COMMAND = join(repositoryRoot, 'packaging', 'hub', 'root', 'usr', 'bin', 'motcua-hub');

beforeEach((context) => {
  if (process.platform === 'win32') context.skip('the command is a script for Linux');
});

/** What `lsblk` says of a PC with a disk, a stick with one partition, and one without a table of partitions. */
const TWO_STICKS = {
  lsblk: `case "$*" in
  *NAME,TRAN*) printf 'sda sata\\nsdb usb\\nsdc usb\\nsr0 \\n' ;;
  *sdb) printf '/dev/sdb \\n/dev/sdb1 vfat\\n' ;;
  *sdc) printf '/dev/sdc exfat\\n' ;;
  *) exit 9 ;;
esac`,
  findmnt: 'exit 1',
  mount: 'eval "to=\\${$#}"; echo "$*" >>"$LOG"; echo signed >"$to/Hub 0.2.0.MOTCUA"',
  umount: 'echo "umount $*" >>"$LOG"; rm -f "$1/Hub 0.2.0.MOTCUA"',
  id: 'echo 0',
  mountpoint: 'exit 1',
};

type Programs = Partial<typeof TWO_STICKS>;

/** A PC on which these programs say what they are told to say. */
function pc(programs: Programs = {}) {
  const scratch = mkdtempSync(join(tmpdir(), 'motcua-command-'));
  onTestFinished(() => rmSync(scratch, { recursive: true, force: true }));
  const [bin, sticks, log] = [join(scratch, 'bin'), join(scratch, 'media', 'motcua'), join(scratch, 'log')];
  mkdirSync(bin);
  for (const [name, text] of Object.entries({ ...TWO_STICKS, ...programs })) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }
  const command = join(scratch, 'motcua-hub');
  const text = readFileSync(COMMAND, 'utf8').replace(/^sticks=.*$/m, `sticks=${sticks}`);
  writeFileSync(command, text, { mode: 0o755 });
  const run = (...words: string[]) => {
    const env = { PATH: `${bin}:/usr/bin:/bin`, LOG: log };
    const { status, stdout, stderr } = spawnSync(command, words, { env, encoding: 'utf8' });
    return { status, said: `${stdout}${stderr}` };
  };
  const logged = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);
  return { run, sticks, logged };
}

test('UP10 the hub is let read each stick, and nothing but sticks, until it is given back', () => {
  const { run, sticks, logged } = pc();
  const { status, said } = run('stick');
  expect([status, /có 2 tệp \.motcua[^]*sudo motcua-hub stick off/.test(said)]).toEqual([0, true]);
  const options = '-o ro,nosuid,nodev,noexec';
  expect(logged()).toEqual([`${options} /dev/sdb1 ${sticks}/sdb1`, `${options} /dev/sdc ${sticks}/sdc`]);
  expect(run('stick', 'off').said).toContain('Rút USB ra được rồi');
  expect(logged().slice(2)).toEqual([`umount ${sticks}/sdb1`, `umount ${sticks}/sdc`]);
  expect(readdirSync(sticks)).toEqual([]);
});

test('UP10 a stick that a desktop has opened for its own user is shown to the hub beside it', () => {
  const { run, sticks, logged } = pc({
    findmnt: 'case "$*" in *sdb1) echo "/media/lan/USB CUA LAN" ;; *) exit 1 ;; esac',
  });
  expect(run('stick').status).toBe(0);
  expect(logged()[0]).toBe(`--bind -o ro,nosuid,nodev,noexec /media/lan/USB CUA LAN ${sticks}/sdb1`);
});

test('UP10 what is bound, and could not be made read only, is given back', () => {
  const { run, logged } = pc({
    findmnt: 'case "$*" in *sdb1) echo /media/lan/USB ;; *) exit 1 ;; esac',
    mount: 'eval "to=\\${$#}"; echo "$*" >>"$LOG"; echo "$to" >>"$LOG.mounted"; exit 32',
    mountpoint: 'grep -qx "$2" "$LOG.mounted"',
  });
  const { status } = run('stick');
  expect([status, logged().filter((line) => /^umount .*sdb1$/.test(line)).length]).toEqual([1, 1]);
});

test('UP10 a stick that somebody has mounted by hand at that very place is given back first, and opened like the others', () => {
  const { run, sticks, logged } = pc({ mountpoint: 'case "$2" in */motcua) exit 0 ;; *) exit 1 ;; esac' });
  mkdirSync(join(sticks, 'hub'), { recursive: true });
  expect(run('stick').status).toBe(0);
  expect(logged()[0]).toBe(`umount ${sticks}`);
  expect(logged().at(-1)).toBe(`-o ro,nosuid,nodev,noexec /dev/sdc ${sticks}/sdc`);
});

test('UP10 a disk at USB on which the system itself stands is no stick', () => {
  const { run, sticks, logged } = pc({ findmnt: 'case "$*" in *sdb1) echo / ;; *) exit 1 ;; esac' });
  expect(run('stick').status).toBe(0);
  expect(logged()).toEqual([`-o ro,nosuid,nodev,noexec /dev/sdc ${sticks}/sdc`]);
});

test('UP10 where no stick is, or none can be read, it says what to do, and leaves no folder', () => {
  for (const programs of [{ lsblk: "printf 'sda sata\\n'" }, { mount: 'exit 32' }]) {
    const { run, sticks } = pc(programs);
    const { status, said } = run('stick');
    expect([status, said.includes('cắm lại')]).toEqual([1, true]);
    expect(existsSync(sticks) ? readdirSync(sticks) : []).toEqual([]);
  }
});

test('UP10 what is on a stick that cannot be given back is never deleted', () => {
  const { run, sticks } = pc({ umount: 'exit 1' });
  expect(run('stick').status).toBe(0);
  run('stick', 'off');
  expect(existsSync(join(sticks, 'sdb1', 'Hub 0.2.0.MOTCUA'))).toBe(true);
});

test('UP10 only root opens sticks', () => {
  const { run, logged } = pc({ id: 'echo 1000' });
  const { status, said } = run('stick');
  expect([status, said.includes('sudo motcua-hub stick')]).toEqual([2, true]);
  expect(logged()).toEqual([]);
});
