import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PipeQueue } from '@motcua/wires';

import { attachPrinter } from '../../simulated/attach-printer.ts';
import { DeviceFileTransport } from '../../transport/device-file-transport.ts';
import type { FaultWay } from './fault-way.ts';

const NOBODY_TELLS = 'a queue takes a job whatever becomes of it';

/** A shared print queue: a named pipe that takes one job from opening to closing, and behind it whoever prints the jobs. */
export const queueWay: FaultWay = {
  name: 'a print queue',
  levels: ['D'],
  factor: 2,
  without: { 'held by another program': 'a queue is there for many' },
  unseenAtMute: {
    'stall in the middle': NOBODY_TELLS,
    'power off in the middle': NOBODY_TELLS,
    'cut off in the middle of the stream': NOBODY_TELLS,
  },
  lay: async (device, timers, _proof, onFinish) => {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-queue-'));
    onFinish(() => rm(folder, { recursive: true, force: true }));
    const share = join(folder, 'office-pc');
    await mkdir(share);
    const path = join(share, 'receipts');
    const spooler = new PipeQueue(path);
    spooler.start();
    onFinish(() => {
      spooler.stop();
    });
    attachPrinter(device, spooler);
    const away = join(folder, 'away');
    let going: Promise<void> | null = null;
    return {
      transport: new DeviceFileTransport({ path, mode: 'queue', timers, random: Math.random }),
      cutAfter: (byteCount) => {
        let left = byteCount;
        const stop = spooler.onBytes((bytes) => {
          left -= bytes.length;
          if (left > 0) return;
          stop();
          spooler.stop();
          going = rename(share, away);
        });
      },
      mend: async () => {
        if (going === null) return;
        await going;
        await rename(away, share);
        spooler.start();
      },
      switchOff: () => {
        device.switchOff();
      },
      switchOn: () => {
        device.switchOn();
        return Promise.resolve();
      },
      giveToAnother: () => Promise.resolve(),
      takeBack: () => Promise.resolve(),
    };
  },
};
