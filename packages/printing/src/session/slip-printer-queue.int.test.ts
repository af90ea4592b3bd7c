import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it, onTestFinished } from 'vitest';

import { createBitmap } from '../bitmap/bitmap.ts';
import { SlipDrawer } from '../drawing/slip-drawer.ts';
import { encodeSlip } from '../esc-pos/encode-slip.ts';
import { commonProfile } from '../esc-pos/printer-profile.ts';
import { systemPrinterTimers } from '../printer-timers.ts';
import { waitUntil } from '@motcua/wires/testing/wait-until';
import { DeviceFileTransport } from '../transport/device-file-transport.ts';
import { preparation } from './preparation.ts';
import { SlipPrinter } from './slip-printer.ts';

const SOON_MS = 20_000;
const profile = commonProfile(80);
const slip = { ...createBitmap(576, 48), rows: new Uint8Array(72 * 48).fill(0xff) };
const SLIP_HEX = Buffer.concat(encodeSlip(slip, profile)).toString('hex');

/** A shared queue is a named pipe: whatever comes between opening and closing is one job. */
function openQueue(mayHoldRest: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-jobs-'));
  const path = join(folder, 'receipts');
  execFileSync('mkfifo', [path]);
  const jobs: string[] = [];
  let reader: ChildProcess | null = null;
  const readNext = (): void => {
    const read: Buffer[] = [];
    const mine = spawn('cat', [path], { stdio: ['ignore', 'pipe', 'ignore'] });
    reader = mine;
    mine.stdout.on('data', (bytes: Buffer) => read.push(bytes));
    mine.once('close', () => {
      if (reader !== mine) return;
      jobs.push(Buffer.concat(read).toString('hex'));
      readNext();
    });
  };
  readNext();
  const timers = systemPrinterTimers();
  const transport = new DeviceFileTransport({ path, mode: 'queue', timers, random: () => 0 });
  const drawer = new SlipDrawer(timers, new URL('file:///no-drawing-here'));
  const printer = new SlipPrinter({ transport, profile, timers, drawer, knownProof: null, mayHoldRest });
  onTestFinished(async () => {
    await printer.close();
    const last = reader;
    reader = null;
    last?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const isOpen = (): boolean => {
    const files = `/proc/${String(transport.childPid)}/fd`;
    return readdirSync(files).some((file) => readlinkSync(join(files, file)) === path);
  };
  return {
    ...{ jobs, isOpen },
    untilReady: () => waitUntil('the queue', () => printer.status.state === 'ready', SOON_MS),
    print: () => printer.print(slip, { beforeFirstByte: () => undefined }),
  };
}

it('each slip is one job of its own, and none stands open between two', async (context) => {
  if (process.platform !== 'linux') return context.skip('which files a process has open is read from /proc');
  const { jobs, isOpen, untilReady, print } = openQueue(false);
  await untilReady();
  // The question whether anybody answers, which comes on no paper.
  expect(jobs).toEqual(['100401']);
  for (const count of [1, 2]) {
    expect(isOpen()).toBe(false);
    expect(await print()).toEqual({ kind: 'unproven' });
    await waitUntil('the job', () => jobs.length === 1 + count, SOON_MS);
    await untilReady();
  }
  expect(isOpen()).toBe(false);
  expect(jobs.slice(1)).toEqual([SLIP_HEX, SLIP_HEX]);
});

it('what must be cut off goes with the next slip, in the same job', async (context) => {
  if (process.platform !== 'linux') return context.skip('a named pipe stands for the queue');
  const { jobs, untilReady, print } = openQueue(true);
  await untilReady();
  expect(await print()).toEqual({ kind: 'unproven' });
  await waitUntil('the job', () => jobs.length === 2, SOON_MS);
  expect(jobs[1]).toBe(Buffer.from(preparation(profile, true)).toString('hex') + SLIP_HEX);
});
