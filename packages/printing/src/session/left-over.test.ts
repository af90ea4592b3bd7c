import { describe, expect, it } from 'vitest';

import { createPrintBench } from '../testing/print-bench.ts';

describe('paper at the beginning', () => {
  it.each(['A', 'B', 'C'] as const)('none is cut off where the last slip is known to be out (%s)', async (proof) => {
    const { device, pieces, printer, timers, start, blackRows } = createPrintBench({ proof, mayHoldRest: false });
    await timers.advance(10_000);
    expect(printer.status.state).toBe('ready');
    expect([pieces.length, device.hangingRows]).toEqual([0, 0]);
    const run = start();
    await timers.advance(10_000);
    expect(run.result).toEqual({ kind: 'confirmed' });
    expect(pieces).toHaveLength(1);
    expect(blackRows()).toEqual([240]);
  });

  it('one blank piece where nobody knows, once', async () => {
    const { pieces, timers, blackRows, printer } = createPrintBench({ proof: 'B' });
    await timers.advance(10_000);
    expect([pieces.length, blackRows()]).toEqual([1, []]);
    printer.probeAgain();
    await timers.advance(10_000);
    expect(pieces).toHaveLength(1);
  });

  it('a slip that broke here is cut off, whatever was known at the beginning', async () => {
    const { device, timers, start, blackRows } = createPrintBench({ proof: 'B', mayHoldRest: false });
    await timers.advance(10_000);
    device.runOutOfPaperAfter(100);
    const broken = start();
    await timers.advance(10_000);
    expect(broken.result).toEqual({ kind: 'interrupted', reason: 'paper-out' });
    device.loadPaper();
    await timers.advance(10_000);
    expect(blackRows()).toEqual([100]);
    const next = start();
    await timers.advance(10_000);
    expect(next.result).toEqual({ kind: 'confirmed' });
    expect(blackRows()).toEqual([100, 240]);
  });
});
