import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PipeQueue } from '@motcua/wires';
import { expect, it, onTestFinished, vi } from 'vitest';

import { createBitmap } from '../bitmap/bitmap.ts';
import { SlipDrawer } from '../drawing/slip-drawer.ts';
import { encodeSlip } from '../esc-pos/encode-slip.ts';
import { commonProfile } from '../esc-pos/printer-profile.ts';
import { systemPrinterTimers } from '../printer-timers.ts';
import { waitUntil } from '@motcua/wires/testing/wait-until';
import type { PrinterState } from '../status/printer-state.ts';
import { DeviceFileTransport } from '../transport/device-file-transport.ts';
import { preparation } from './preparation.ts';
import { SlipPrinter } from './slip-printer.ts';

const SOON_MS = 20_000;
/** Within which staff know of a printer that stands still. */
const KNOWN_MS = 5_000;
const profile = commonProfile(80);
const slip = { ...createBitmap(576, 48), rows: new Uint8Array(72 * 48).fill(0xff) };
const SLIP_HEX = Buffer.concat(encodeSlip(slip, profile)).toString('hex');

/** A shared queue is a named pipe: whatever comes between opening and closing is one job. */
function openQueue(mayHoldRest: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-jobs-'));
  const share = join(folder, 'office-pc');
  mkdirSync(share);
  const path = join(share, 'receipts');
  const queue = new PipeQueue(path);
  queue.start();
  const timers = systemPrinterTimers();
  const transport = new DeviceFileTransport({ path, mode: 'queue', timers, random: () => 0 });
  const drawer = new SlipDrawer(timers, new URL('file:///no-drawing-here'));
  const printer = new SlipPrinter({ transport, profile, timers, drawer, knownProof: null, mayHoldRest });
  onTestFinished(async () => {
    await printer.close();
    queue.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const isOpen = (): boolean => {
    const files = `/proc/${String(transport.childPid)}/fd`;
    return readdirSync(files).some((file) => readlinkSync(join(files, file)) === path);
  };
  const jobs = (): readonly string[] => queue.jobs.map((job) => Buffer.from(job).toString('hex'));
  const beforeFirstByte = vi.fn();
  return {
    ...{ jobs, isOpen, printer, beforeFirstByte },
    until: (state: PrinterState, withinMs = SOON_MS) =>
      waitUntil(
        state,
        () => printer.status.state === state,
        withinMs,
        () => String(printer.status.lastError),
      ),
    print: () => printer.print(slip, { beforeFirstByte }),
    takeShareAway: () => {
      renameSync(share, join(folder, 'away'));
    },
    bringShareBack: () => {
      renameSync(join(folder, 'away'), share);
    },
  };
}

it('each slip is one job of its own, and none stands open between two', async (context) => {
  if (process.platform !== 'linux') return context.skip('which files a process has open is read from /proc');
  const { jobs, isOpen, until, print } = openQueue(false);
  await until('ready');
  // The question whether anybody answers, which comes on no paper.
  expect(jobs()).toEqual(['100401']);
  for (const count of [1, 2]) {
    expect(isOpen()).toBe(false);
    expect(await print()).toEqual({ kind: 'unproven' });
    await waitUntil('the job', () => jobs().length === 1 + count, SOON_MS);
    await until('ready');
  }
  expect(isOpen()).toBe(false);
  expect(jobs().slice(1)).toEqual([SLIP_HEX, SLIP_HEX]);
});

it('what must be cut off goes with the next slip, in the same job', async (context) => {
  if (process.platform !== 'linux') return context.skip('a named pipe stands for the queue');
  const { jobs, until, print } = openQueue(true);
  await until('ready');
  expect(await print()).toEqual({ kind: 'unproven' });
  await waitUntil('the job', () => jobs().length === 2, SOON_MS);
  expect(jobs()[1]).toBe(Buffer.from(preparation(profile, true)).toString('hex') + SLIP_HEX);
});

it('SL3 a share that is gone is missed without a slip, and used again when it is back', async (context) => {
  if (process.platform !== 'linux') return context.skip('a named pipe stands for the queue');
  const { jobs, until, print, printer, takeShareAway, bringShareBack } = openQueue(false);
  await until('ready');
  takeShareAway();
  await until('offline', KNOWN_MS);
  expect(printer.status.lastError).toContain('ENOENT');
  bringShareBack();
  await until('ready', KNOWN_MS);
  expect(await print()).toEqual({ kind: 'unproven' });
  await waitUntil('the slip', () => jobs().filter((job) => job === SLIP_HEX).length === 1, SOON_MS);
});

it('SL3, SL4 a slip finds the share gone before it counts as sent', async (context) => {
  if (process.platform !== 'linux') return context.skip('a named pipe stands for the queue');
  const { jobs, until, print, beforeFirstByte, takeShareAway, bringShareBack } = openQueue(false);
  await until('ready');
  takeShareAway();
  expect(await print()).toEqual({ kind: 'not-ready', state: 'offline' });
  expect(beforeFirstByte).not.toHaveBeenCalled();
  bringShareBack();
  await until('ready');
  expect(jobs().filter((job) => job !== '100401')).toEqual([]);
});
