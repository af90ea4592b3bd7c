import type { Language } from '@motcua/protocol/vocabulary';
import { minutesText } from './durations.ts';
import { latinDigits } from './khmer-digits.ts';
import { momentFrom, timeOfDay } from './times.ts';

/** `minutesText` as staff read it: they type Latin digits and need no others beside them. */
export function staffMinutesText(lengthMs: number, language: Language): string {
  return latinDigits(minutesText(lengthMs, language));
}

/** `timeOfDay` in Latin digits alone. */
export function staffTimeOfDay(at: number, timeZone: string, language: Language): string {
  return latinDigits(timeOfDay(at, timeZone, language));
}

/** `momentFrom` in Latin digits alone. */
export function staffMomentFrom(now: number, at: number, timeZone: string, language: Language): string {
  return latinDigits(momentFrom(now, at, timeZone, language));
}
