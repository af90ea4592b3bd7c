import { describe, it } from 'vitest';

import { countWhole } from '../told-slips.ts';
import { waitUntil } from '@motcua/wires/testing/wait-until';
import { createFaultBench, DEADLINE_MS } from './fault-bench.ts';
import { FAULT_NAMES } from './fault-names.ts';
import type { FaultWay } from './fault-way.ts';
import { PRINTER_FAULTS } from './printer-faults.ts';

/**
 * Every fault at every proof level, over one way: the right word, at most one marked copy, nothing stale, and ready
 * again without a hand on anything but the printer. `obstacle`: why it cannot be done here; null: it can.
 */
export function describeEveryFault(way: FaultWay, obstacle: string | null): void {
  describe.concurrent.each(way.levels)(`SL5 at level %s, over ${way.name}`, (proof) => {
    it.for(FAULT_NAMES.filter((name) => way.without[name] === undefined))(
      '%s, the right word, one marked copy at most, and back again',
      async (name, { expect, onTestFinished, skip }) => {
        if (obstacle !== null) return skip(obstacle);
        const { harm, cure, speaking, mute } = PRINTER_FAULTS[name];
        const bench = await createFaultBench(way, proof, (cleanUp) => {
          onTestFinished(async () => {
            await cleanUp();
          });
        });
        const isMute = proof === 'D';
        const isUnseen = isMute && way.unseenAtMute[name] !== undefined;
        expect(bench.printer.status.proofLevel).toBe(proof);
        await harm(bench);
        const { kind } = await bench.print('original');
        expect(isUnseen ? [...mute, 'unproven'] : isMute ? mute : speaking).toContain(kind);
        await cure(bench);
        await bench.untilReady();
        const good = isMute ? 'unproven' : 'confirmed';
        // SL6: what may be out or half out gets one marked copy, and none at a printer that proves nothing.
        const owed = (kind === 'interrupted' || kind === 'unknown') && !isMute;
        if (owed) expect(await bench.print('copy')).toEqual({ kind: good });
        expect(await bench.print('next')).toEqual({ kind: good });
        await waitUntil('the next slip on paper', () => countWhole(bench.pieces, 'next') === 1, DEADLINE_MS);
        expect(countWhole(bench.pieces, 'copy')).toBe(owed ? 1 : 0);
        const originals = countWhole(bench.pieces, 'original');
        expect(originals).toBeLessThanOrEqual(1);
        if ((kind === 'confirmed' || kind === 'unproven') && !isUnseen) expect(originals).toBe(1);
        if (kind === 'not-ready') expect(originals).toBe(0);
        expect(bench.device.strayBytes).toBe(0);
      },
    );
  });
  const different = Object.entries({ ...way.without, ...way.unseenAtMute });
  if (different.length === 0) return;
  describe(`other than elsewhere over ${way.name}`, () => {
    it.for(different)('%s: %s', ([name], { expect }) => {
      expect(FAULT_NAMES).toContain(name);
    });
  });
}
