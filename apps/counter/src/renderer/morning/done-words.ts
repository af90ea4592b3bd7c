import { clockTime, morningTexts } from '@motcua/messages';
import type { Language, MorningFacts } from '@motcua/protocol';

/** MC3: that the machines were looked over today, when and by whom, and how it went; null: they were not. */
export function doneWords(last: MorningFacts['last'], language: Language, timeZone: string): string | null {
  if (last?.isToday !== true) return null;
  const texts = morningTexts(language);
  const time = clockTime(last.at, timeZone);
  return `${texts.doneToday(time, last.by, time < '12')} · ${texts.result(last.good, last.bad, last.notSeen)}`;
}
