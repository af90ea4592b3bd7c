import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACT_KINDS, acts, type Act } from './testing/random-day/act.ts';
import { OFFICES } from './testing/random-day/office-settings.ts';
import { playDay } from './testing/random-day/play-day.ts';

/** `MOTCUA_DAYS` plays more of them, `MOTCUA_SEED` the same ones again. */
const DAYS = Number(process.env['MOTCUA_DAYS'] ?? 900);
const SEED = Number(process.env['MOTCUA_SEED'] ?? Date.now() % 2 ** 31);
const ACTS_A_DAY = 440;
const LONGEST_MS = 15 * 60_000;

describe('random days', () => {
  test(
    'IS1, CA1, CA4, CA5, CA7, CA8, SE1, SE2, DA1 whatever kiosks, counters, displays, clocks and restarts do: numbers, places, statuses, times and views hold, and the journal tells the same',
    { timeout: LONGEST_MS },
    () => {
      console.log(`random days: MOTCUA_SEED=${SEED} repeats them`);
      let commands = 0;
      const accepted = new Map<string, number>();
      fc.assert(
        fc.property(fc.constantFrom(...OFFICES), acts(ACTS_A_DAY), (settings, day: readonly Act[]) => {
          const played = playDay(settings, day);
          commands += played.commands;
          for (const [type, times] of played.accepted) accepted.set(type, (accepted.get(type) ?? 0) + times);
        }),
        // A failing day is made as short as it can be within the time, so that its story can be read.
        { numRuns: DAYS, seed: SEED, interruptAfterTimeLimit: LONGEST_MS * 0.9, markInterruptAsFailure: true },
      );
      console.log(`${commands} commands, of them accepted: ${JSON.stringify(Object.fromEntries(accepted))}`);
      expect(commands).toBeGreaterThanOrEqual(DAYS * 110);
      // A kind that is never accepted would be a hole in this net.
      expect(accepted.size).toBeGreaterThan(new Set(ACT_KINDS).size * 0.8);
    },
  );
});
