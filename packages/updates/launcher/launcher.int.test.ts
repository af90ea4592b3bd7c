import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { writeStandIn } from '../src/testing/stand-in-package.ts';

const LAUNCHER = fileURLToPath(new URL('launcher.mjs', import.meta.url));
const patience = { timeout: 20_000, interval: 50 };

/** What a program of this product does to be well, in the plainest form. */
const WELL = `
import { writeFileSync } from 'node:fs';
const { MOTCUA_HEALTH_FILE: file, MOTCUA_HEALTH_WORD: word } = process.env;
let beats = 0;
setInterval(() => writeFileSync(file, word + ' ' + (beats += 1)), 50);
console.log('well ' + process.env.MOTCUA_PROGRAM_VERSION + ' ' + process.argv.slice(2).join(' '));
process.on('SIGTERM', () => { console.log('told to end'); process.exit(0); });
`;

type Launched = { readonly root: string; readonly child: ChildProcess; readonly said: () => string };

async function launch(programs: Readonly<Record<string, string>>, current: string, env = {}): Promise<Launched> {
  const root = await mkdtemp(join(tmpdir(), 'motcua-launcher-'));
  for (const [version, program] of Object.entries(programs)) {
    await writeStandIn(join(root, 'versions', version), { version, program });
  }
  await symlink(`versions/${current}`, join(root, 'current'));
  const flags = ['--root', root, '--healthy-within-ms', '3000', '--silent-after-ms', '3000', '--stop-within-ms', '500'];
  const child = spawn(process.execPath, [LAUNCHER, ...flags, '--', '--own', 'words'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const over = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await over;
    }
    await rm(root, { recursive: true, force: true });
  });
  return { root, child, said: () => said };
}

const memoryIn = async (root: string) =>
  JSON.parse(await readFile(join(root, 'state', 'launcher.json'), 'utf8')) as unknown;

test('UP4 the launcher runs what is current, hands on its words, and notes that it is well', async () => {
  const { root, child, said } = await launch({ '0.1.0': WELL }, '0.1.0');
  await vi.waitFor(async () => expect(await memoryIn(root)).toMatchObject({ proven: ['0.1.0'] }), patience);
  expect(said()).toContain('well 0.1.0 --own words');
  const over = new Promise((resolve) => child.once('exit', (code) => resolve(code)));
  child.kill('SIGTERM');
  expect(await over).toBe(0);
  expect(said()).toContain('told to end');
});

test.each([
  ['ends', 'process.exit(3);', 'ended'],
  ['hangs', "process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000);", 'silent'],
  ['stands still', 'for (;;);', 'silent'],
  ['is no program', 'this is no JavaScript', 'ended'],
])('UP4 a new version that %s is given up, and the one before runs again', async (_what, program, why) => {
  const launched = await launch({ '0.1.0': WELL, '0.2.0': program }, '0.1.0');
  const { root } = launched;
  await vi.waitFor(async () => expect(await memoryIn(root)).toMatchObject({ proven: ['0.1.0'] }), patience);
  // As a program does that has unpacked a new version: it makes it current and ends.
  await rm(join(root, 'current'));
  await symlink('versions/0.2.0', join(root, 'current'));
  const running = /"pid":(\d+)/.exec(launched.said())?.[1];
  process.kill(Number(running), 'SIGTERM');
  await vi.waitFor(async () => {
    expect(await memoryIn(root)).toMatchObject({ bad: [{ version: '0.2.0', why }], rolledBackFrom: null });
    expect(await readlink(join(root, 'current'))).toBe('versions/0.1.0');
  }, patience);
  expect(launched.said().match(/well 0\.1\.0/g)).toHaveLength(2);
});

test('UP5 systemd is told through its own program when all is well, and its watchdog is fed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-notify-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const heard = join(folder, 'heard');
  await writeFile(join(folder, 'systemd-notify'), `#!/bin/sh\necho "$NOTIFY_SOCKET $*" >> ${heard}\n`, { mode: 0o755 });
  const env = { PATH: `${folder}:${process.env['PATH']}`, NOTIFY_SOCKET: '@motcua', WATCHDOG_USEC: '1000000' };
  await launch({ '0.1.0': `${WELL}\nif (process.env.NOTIFY_SOCKET) process.exit(9);` }, '0.1.0', env);
  await vi.waitFor(async () => {
    const lines = (await readFile(heard, 'utf8')).trim().split('\n');
    expect(lines).toContain('@motcua --ready');
    expect(lines.filter((line) => line === '@motcua WATCHDOG=1').length).toBeGreaterThan(1);
  }, patience);
});
