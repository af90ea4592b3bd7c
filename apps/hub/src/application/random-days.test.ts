import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { ACT_KINDS, acts, type Act } from './testing/random-day/act.ts';
import { OFFICES } from './testing/random-day/office-settings.ts';
import { playDay } from './testing/random-day/play-day.ts';
import { shortenDay } from './testing/random-day/shorten-day.ts';

/** `MOTCUA_DAYS` plays more of them, `MOTCUA_SEED` the same ones again. */
const DAYS = Number(process.env['MOTCUA_DAYS'] ?? 900);
const SEED = Number(process.env['MOTCUA_SEED'] ?? Date.now() % 2 ** 31);
const ACTS_A_DAY = 440;
/** A day has 440 acts at most, half of them on the average; most are commands. 900 of them are 100,000 and more. */
const COMMANDS_A_DAY = 112;
const LONGEST_MS = 15 * 60_000;

describe('random days', () => {
  test(
    'IS1, CA1, CA4, CA5, CA7, CA8, SE1, SE2, DA1, LB3 whatever kiosks, counters, displays, clocks and restarts do: numbers, places, statuses, times, views and boards hold, and the journal tells the same',
    { timeout: LONGEST_MS },
    () => {
      console.log(`random days: MOTCUA_SEED=${SEED} repeats them`);
      let commands = 0;
      const accepted = new Map<string, number>();
      const everyDay = fc.property(fc.constantFrom(...OFFICES), acts(ACTS_A_DAY), (settings, day) => {
        const played = playDay(settings, day);
        commands += played.commands;
        for (const [type, times] of played.accepted) accepted.set(type, (accepted.get(type) ?? 0) + times);
      });
      const run = fc.check(everyDay, {
        ...{ numRuns: DAYS, seed: SEED, endOnFailure: true },
        ...{ interruptAfterTimeLimit: LONGEST_MS * 0.8, markInterruptAsFailure: true },
      });
      if (run.counterexample) throw storyOf(...run.counterexample);
      expect(run.interrupted, `only ${run.numRuns} of ${DAYS} days could be played`).toBe(false);
      console.log(`${commands} commands, of them accepted: ${JSON.stringify(Object.fromEntries(accepted))}`);
      expect(commands).toBeGreaterThanOrEqual(DAYS * COMMANDS_A_DAY);
      // A kind that is never accepted would be a hole in this net.
      expect(accepted.size).toBeGreaterThan(new Set(ACT_KINDS).size * 0.8);
    },
  );
});

/** The failure of a day, and the shortest story that still ends so. */
function storyOf(settings: CentreSettings, day: readonly Act[]): Error {
  const failureOf = (some: readonly Act[]): Error | null => {
    try {
      playDay(settings, some);
      return null;
    } catch (failure) {
      return failure as Error;
    }
  };
  const short = shortenDay(day, (shorter) => failureOf(shorter) !== null);
  return failureOf(short) ?? new Error('the day fails once and not again');
}
