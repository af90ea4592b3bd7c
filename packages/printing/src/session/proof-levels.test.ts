import { describe, expect, it } from 'vitest';

import { commonProfile } from '../esc-pos/printer-profile.ts';
import { createPrintBench } from '../testing/print-bench.ts';

describe('SL5 a printer that sends back the id of a slip (level A)', () => {
  it('is found, and a slip is confirmed when it is out and not before', async () => {
    const { printer, start, timers, blackRows } = createPrintBench({ proof: 'A' });
    await timers.advance(1_000);
    expect(printer.status).toMatchObject({ state: 'ready', proofLevel: 'A' });
    const run = start();
    await timers.advance(350);
    expect(run.result).toBeNull();
    await timers.advance(150);
    expect(run.result).toEqual({ kind: 'confirmed' });
    expect(blackRows()).toEqual([240]);
  });

  it('paper that ends in the middle: interrupted, and the next slip stands alone', async () => {
    const { device, start, timers, blackRows } = createPrintBench({ proof: 'A' });
    await timers.advance(1_000);
    device.runOutOfPaperAfter(100);
    const run = start();
    await timers.advance(1_000);
    expect(run.result).toEqual({ kind: 'interrupted', reason: 'paper-out' });
    device.loadPaper();
    await timers.advance(5_000);
    const copy = start();
    await timers.advance(1_000);
    expect(copy.result).toEqual({ kind: 'confirmed' });
    expect(blackRows()).toEqual([100, 240]);
  });

  it('that proves nothing any more is not answering, until somebody has it probed again', async () => {
    const { printer, start, timers } = createPrintBench({ proof: 'B', knownProof: 'A' });
    await timers.advance(10_000);
    expect(printer.status.state).toBe('not-answering');
    expect(printer.status.lastError).toBe('the printer does not carry out commands');
    printer.probeAgain();
    await timers.advance(5_000);
    expect(printer.status).toMatchObject({ state: 'ready', proofLevel: 'B' });
    const run = start();
    await timers.advance(1_000);
    expect(run.result).toEqual({ kind: 'confirmed' });
  });
});

describe('SL5 a printer that only says whether it is well (level C)', () => {
  it('is found, and a slip is confirmed when its time is over and all is well', async () => {
    const { printer, start, timers, blackRows } = createPrintBench({ proof: 'C' });
    await timers.advance(5_000);
    expect(printer.status).toMatchObject({ state: 'ready', proofLevel: 'C' });
    const run = start();
    // 42 mm at 80 mm/s and the cut: the careful time of an unknown printer, not that of this one.
    await timers.advance(1_000);
    expect(run.result).toBeNull();
    await timers.advance(100);
    expect(run.result).toEqual({ kind: 'confirmed' });
    expect(blackRows()).toEqual([240]);
  });

  it('paper that ends in the middle: interrupted', async () => {
    const { device, start, timers } = createPrintBench({ proof: 'C' });
    await timers.advance(5_000);
    device.runOutOfPaperAfter(100);
    const run = start();
    await timers.advance(1_500);
    expect(run.result).toEqual({ kind: 'interrupted', reason: 'paper-out' });
  });

  it('is asked behind the last byte: one that takes its bytes slowly is not called done before it has them', async () => {
    const { device, start, timers } = createPrintBench({ proof: 'C', bufferBytes: 4096 });
    await timers.advance(5_000);
    device.setDrain(3_000);
    const run = start();
    // 17 kB at 3 kB/s, less what the buffer holds.
    await timers.advance(4_000);
    expect(run.result).toBeNull();
    await timers.advance(4_000);
    expect(run.result).toEqual({ kind: 'confirmed' });
  });

  it('is given its printing time from when it has the last byte, not from when that has left', async () => {
    const { device, line, startWhen, timers } = createPrintBench({ proof: 'C' });
    await timers.advance(5_000);
    const run = startWhen(() => {
      line.hold();
    });
    await timers.advance(1_500);
    expect(run.result).toBeNull();
    device.afterRows(100, () => {
      device.switchOff();
    });
    // The slip and the question behind it arrive together: the printer answers before it has begun.
    line.letGo();
    await timers.advance(3_000);
    expect(run.result).toEqual({ kind: 'unknown', reason: 'connection-lost' });
  });

  it('that hangs: unknown', async () => {
    const { device, start, timers } = createPrintBench({ proof: 'C' });
    await timers.advance(5_000);
    const run = start();
    await timers.advance(100);
    device.hang();
    await timers.advance(25_000);
    expect(run.result).toEqual({ kind: 'unknown', reason: 'not-answering' });
  });

  it('whose first proof came too late is probed again', async () => {
    const { printer, device, timers } = createPrintBench({ proof: 'B' });
    device.setDrain(500);
    await timers.advance(3_000);
    expect(printer.status.proofLevel).toBe('C');
    device.setDrain(Infinity);
    await timers.advance(10_000);
    expect(printer.status).toMatchObject({ state: 'ready', proofLevel: 'B' });
  });
});

describe('the probe', () => {
  it.each(['B', 'C'] as const)(
    'leaves no letters on the paper of a clone that does not know GS ( H (%s)',
    async (proof) => {
      const { printer, device, start, timers } = createPrintBench({ proof, knowsLongCommands: false });
      await timers.advance(5_000);
      expect(printer.status).toMatchObject({ state: 'ready', proofLevel: proof });
      const run = start();
      await timers.advance(2_000);
      expect(run.result).toEqual({ kind: 'confirmed' });
      expect(device.strayBytes).toBe(0);
    },
  );

  it('asks automatic reports again after each ESC @: an open cover is heard without a question', async () => {
    const { printer, device, timers } = createPrintBench({ proof: 'C', knowsLongCommands: false });
    await timers.advance(5_000);
    device.openCover();
    await timers.advance(0);
    expect(printer.status.state).toBe('cover-open');
  });

  it.each(['A', 'B', 'C'] as const)(
    'what was found is believed in the next run, and a silence is no mute printer (%s)',
    async (proof) => {
      const { printer, device, timers } = createPrintBench({ proof, knownProof: proof });
      device.setMute(true);
      await timers.advance(6_000);
      expect(printer.status).toMatchObject({ state: 'busy-elsewhere', proofLevel: proof });
      device.setMute(false);
      await timers.advance(6_000);
      expect(printer.status).toMatchObject({ state: 'ready', proofLevel: proof });
    },
  );
});

describe('a roll that is nearly used up', () => {
  it('is said beside the state, and stops nothing', async () => {
    const { printer, device, timers } = createPrintBench({});
    await timers.advance(1_000);
    device.setNearEnd(true);
    await timers.advance(2_000);
    expect(printer.status).toMatchObject({ state: 'ready', paperLow: true });
    device.loadPaper();
    await timers.advance(2_000);
    expect(printer.status.paperLow).toBe(false);
  });

  it('is not believed of a printer that has no sensor for it', async () => {
    const { printer, device, timers } = createPrintBench({ profile: { ...commonProfile(80), hasNearEnd: false } });
    device.setNearEnd(true);
    await timers.advance(5_000);
    expect(printer.status).toMatchObject({ state: 'ready', paperLow: false });
  });
});
