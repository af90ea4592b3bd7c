import { describe, expect, it } from 'vitest';

import { ManualTimers } from '@motcua/wires/testing/manual-timers';
import { PRINTER_MISCHIEF, PrinterMischiefMaker } from './printer-mischief.ts';
import { SimulatedTransport } from './simulated-transport.ts';
import { VirtualPrinter } from './virtual-printer.ts';

const ROW = Uint8Array.of(0x1d, 0x76, 0x30, 0, 48, 0, 1, 0, ...new Uint8Array(48).fill(0xaa));

function createBench() {
  const timers = new ManualTimers();
  const printer = new VirtualPrinter({
    ...{ paperWidthMm: 58, mmPerSecond: Infinity, bufferBytes: 65_536, timers },
    onPiece: () => undefined,
  });
  return { timers, printer, mischief: new PrinterMischiefMaker(printer) };
}

describe('PrinterMischiefMaker', () => {
  it('sets each fault, knows it, and clears it again', () => {
    for (const one of PRINTER_MISCHIEF) {
      const { mischief } = createBench();
      expect(mischief.present).toEqual([]);
      mischief.set(one, true);
      expect(mischief.present, one).toEqual([one]);
      mischief.set(one, false);
      expect(mischief.present, one).toEqual([]);
    }
  });

  it('ends the roll in the middle of a slip, where half of it hangs out; a new roll mends that', () => {
    const { printer, mischief } = createBench();
    printer.connect({ onReply: () => undefined, onSpace: () => undefined, onDrop: () => undefined });
    mischief.set('paper-out-mid-slip', true);
    for (let row = 0; row < 300; row++) printer.receive(ROW);
    expect(mischief.present).toEqual(['paper-out']);
    expect(printer.hanging).toMatchObject({ widthDots: 384, heightDots: 240 });
    mischief.changeRoll();
    expect(mischief.present).toEqual([]);
    expect(printer.hanging.heightDots).toBe(300);
  });

  it('a printer that another computer has takes the connection and says nothing', async () => {
    const { timers, printer, mischief } = createBench();
    const line = new SimulatedTransport(printer, timers);
    const heard: number[] = [];
    line.open({ onBytes: (bytes) => heard.push(...bytes), onLink: () => undefined });
    mischief.set('held', true);
    expect(line.link).toMatchObject({ kind: 'connecting', lastFailure: { cause: 'lost' } });
    await timers.advance(500);
    expect(line.link).toEqual({ kind: 'open' });
    expect(await line.write(Uint8Array.of(0x10, 0x04, 1), 1_000)).toBe('written');
    expect(heard).toEqual([]);
    mischief.set('held', false);
    line.reset();
    await line.write(Uint8Array.of(0x10, 0x04, 1), 1_000);
    expect(heard).toEqual([0x12]);
  });

  it('a printer that is switched off is nobody’s any more', () => {
    const { mischief } = createBench();
    mischief.set('held', true);
    mischief.set('off', true);
    expect(mischief.present).toEqual(['off']);
  });
});
