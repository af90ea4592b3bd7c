import type { PrinterId } from '@motcua/protocol/vocabulary';
import { expect, it } from 'vitest';
import { MemoryPaperRolls } from '../adapters/memory/paper-rolls.ts';
import { ManualTime } from './testing/manual-time.ts';
import { RollWatch } from './watch-rolls.ts';

const printerId = 'p1' as PrinterId;
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

function setUp() {
  const rolls = new MemoryPaperRolls();
  const time = new ManualTime();
  return { rolls, time, watch: new RollWatch({ rolls, clock: time, logger }) };
}

it('SL10 paper that was out and is there again is asked about, and not taken for a new roll', async () => {
  const { rolls, time, watch } = setUp();
  rolls.noteTestSlip(printerId, 80);
  watch.note(printerId, 'ready', true);
  watch.note(printerId, 'paper-out', true);
  expect(rolls.of(printerId).askedAt).toBeNull();
  watch.note(printerId, 'cover-open', true);
  await time.pass(30_000);
  watch.note(printerId, 'ready', true);
  expect(rolls.of(printerId)).toEqual({ since: null, usedMm: 80, slips: 1, askedAt: time.now() });
});

it('SL10 a cover opened without the paper being out is nothing to ask about, nor a printer whose paper is not reckoned', () => {
  const { rolls, watch } = setUp();
  watch.note(printerId, 'cover-open', true);
  watch.note(printerId, 'ready', true);
  watch.note(printerId, 'paper-out', false);
  watch.note(printerId, 'ready', false);
  expect(rolls.of(printerId).askedAt).toBeNull();
});

it('SL10 a disk that takes nothing now does not reach the printer', () => {
  const { rolls, watch } = setUp();
  rolls.askAboutRoll = () => {
    throw new Error('full');
  };
  watch.note(printerId, 'paper-out', true);
  expect(() => watch.note(printerId, 'ready', true)).not.toThrow();
});
