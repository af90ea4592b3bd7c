import { restLeftMs, withWrongCode } from '../access/wrong-codes.ts';
import type { CodePatience } from '../ports/access-rates.ts';
import type { Clock } from '../ports/clock.ts';

/** Remembers each kiosk's last wrong codes, in memory (AC14). Kiosks are few and known: nothing has to be forgotten. */
export function createCodePatience(clock: Clock): CodePatience {
  const wrongBy = new Map<string, readonly number[]>();
  return {
    restLeftMs: (key) => restLeftMs(wrongBy.get(key) ?? [], clock.monotonicMs()),
    noteWrong: (key) => void wrongBy.set(key, withWrongCode(wrongBy.get(key) ?? [], clock.monotonicMs())),
  };
}
