import { describe, expect, it } from 'vitest';

import { createPrintBench } from '../testing/print-bench.ts';

/** The feed and the cut of 12 mm take 120 ms, and then it is left alone for 300 ms. */
const LEFT_ALONE_AT_MS = 300;

describe('SL3 a printer that is being made ready', () => {
  it('is not called ready when the line is lost at the last moment', async () => {
    const { device, timers, states } = createPrintBench({});
    await timers.advance(LEFT_ALONE_AT_MS);
    device.switchOff();
    await timers.advance(20_000);
    expect(states).not.toContain('ready');
    device.switchOn();
    await timers.advance(5_000);
    expect(states.at(-1)).toBe('ready');
  });

  it('is not called ready when the cover is opened at the last moment', async () => {
    const { device, timers, states, printer } = createPrintBench({});
    await timers.advance(LEFT_ALONE_AT_MS);
    device.openCover();
    await timers.advance(200);
    expect(states).not.toContain('ready');
    expect(printer.status.state).toBe('cover-open');
    device.closeCover();
    await timers.advance(5_000);
    expect(printer.status.state).toBe('ready');
  });
});
