import { describe, expect, it } from 'vitest';

import { createPrintBench } from '../testing/print-bench.ts';

/** Found mute, and ready. */
async function createMuteBench() {
  const bench = createPrintBench({ proof: 'D', bufferBytes: 4_096 });
  await bench.timers.advance(5_000);
  expect(bench.printer.status).toMatchObject({ state: 'ready', proofLevel: 'D' });
  return bench;
}

describe('SL5 a mute printer after a broken slip', () => {
  it('is used again within 5 s of a lost connection, once it is seen to read', async () => {
    const { device, printer, start, timers, blackRows } = await createMuteBench();
    device.dropConnectionAfter(9_000);
    const broken = start();
    await timers.advance(1_000);
    expect(broken.result).toEqual({ kind: 'interrupted', reason: 'connection-lost' });
    await timers.advance(4_000);
    expect(printer.status.state).toBe('ready');
    const next = start();
    await timers.advance(2_000);
    expect(next.result).toEqual({ kind: 'unproven' });
    expect(blackRows().at(-1)).toBe(240);
  });

  it('is used again within 10 s of a hang that is over', async () => {
    const { device, printer, start, timers } = await createMuteBench();
    device.hang();
    const stuck = start();
    await timers.advance(16_000);
    expect(stuck.result).toEqual({ kind: 'unknown', reason: 'not-answering' });
    await timers.advance(20_000);
    expect(printer.status.state).toBe('not-answering');
    device.wake();
    await timers.advance(10_000);
    expect(printer.status.state).toBe('ready');
  });

  it('that breaks a second slip in a row is left alone for a minute, so that it does not spoil all that wait', async () => {
    const { device, printer, start, timers } = await createMuteBench();
    for (let slip = 0; slip < 2; slip += 1) {
      device.dropConnectionAfter(9_000);
      const broken = start();
      await timers.advance(5_000);
      expect(broken.result).toMatchObject({ kind: 'interrupted' });
    }
    await timers.advance(50_000);
    expect(printer.status.state).toBe('not-answering');
    await timers.advance(10_000);
    expect(printer.status.state).toBe('ready');
    const whole = start();
    await timers.advance(3_000);
    expect(whole.result).toEqual({ kind: 'unproven' });
    // One whole slip between two broken ones: the first of a new row.
    device.dropConnectionAfter(9_000);
    start();
    await timers.advance(5_000);
    expect(printer.status.state).toBe('ready');
  });
});

describe('SL5 half a slip at a mute printer', () => {
  it('is not called cut off as long as the printer takes nothing, and the printer is not called ready', async () => {
    const { line, printer, states, timers, pieces } = createPrintBench({ proof: 'D' });
    line.isFull = true;
    await timers.advance(30_000);
    expect(states).not.toContain('ready');
    expect([printer.status.state, printer.mayHoldRest]).toEqual(['not-answering', true]);
    expect([line.restsGone, pieces.length]).toEqual([0, 0]);
    line.isFull = false;
    await timers.advance(10_000);
    expect([printer.status.state, printer.mayHoldRest]).toEqual(['ready', false]);
    expect([line.restsGone, pieces.length]).toEqual([1, 1]);
  });
});
