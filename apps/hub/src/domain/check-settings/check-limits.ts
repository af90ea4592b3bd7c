import { LANGUAGES, NEED_FLAGS, type Language } from '@motcua/protocol/vocabulary';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const MOST_A_DAY = 100_000;

/** IS3, IS4, ES1, CA3, CA11: limits, languages and needs. */
export function checkLimits(settings: CentreSettings): readonly SettingsProblem[] {
  const { version, languages, services, staff, issuing, calling } = settings;
  return [
    ...wholeNumber('version', version, 1, Number.MAX_SAFE_INTEGER),
    ...checkLanguages('languages', languages),
    ...unless(languages.includes('vi'), 'languages', 'no-vietnamese'),
    ...services.flatMap(({ dailyLimit, usualMinutes }, i) => [
      ...optional(`services[${i}].dailyLimit`, dailyLimit, 0),
      ...wholeNumber(`services[${i}].usualMinutes`, usualMinutes, 1, 480),
    ]),
    ...staff.flatMap(({ languages: spoken, outOfTurnPerDay }, i) => [
      ...checkLanguages(`staff[${i}].languages`, spoken),
      ...optional(`staff[${i}].outOfTurnPerDay`, outOfTurnPerDay, 0),
    ]),
    ...optional('issuing.perPersonPerDay', issuing.perPersonPerDay, 1),
    ...issuing.needFlags
      .filter((need) => !NEED_FLAGS.includes(need))
      .map((need) => problem('issuing.needFlags', 'unknown-value', need, NEED_FLAGS.join(', '))),
    ...twice('issuing.needFlags', issuing.needFlags),
    ...optional('calling.outOfTurnPerDay', calling.outOfTurnPerDay, 0),
  ];
}

/** Null: no limit. */
function optional(field: string, value: number | null, least: number): readonly SettingsProblem[] {
  return value === null ? [] : wholeNumber(field, value, least, MOST_A_DAY);
}

function checkLanguages(field: string, languages: readonly Language[]): readonly SettingsProblem[] {
  return [
    ...languages
      .filter((language) => !LANGUAGES.includes(language))
      .map((language) => problem(field, 'unknown-value', language, LANGUAGES.join(', '))),
    ...twice(field, languages),
  ];
}

function twice(field: string, all: readonly string[]): readonly SettingsProblem[] {
  return repeated(all).map((i) => problem(field, 'named-twice', all[i] ?? ''));
}
