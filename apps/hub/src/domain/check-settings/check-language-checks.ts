import type { CentreSettings } from '@motcua/protocol/settings-document';
import { unless, type SettingsProblem } from './problem.ts';

/** KI10: whoever stands for a language has a name, on a day that there is; each language once. */
export function checkLanguageChecks({ languageChecks }: CentreSettings): readonly SettingsProblem[] {
  return languageChecks.flatMap(({ language, checkedBy, checkedOn }, nth) => {
    const field = `languageChecks[${nth}]`;
    const isFirst = languageChecks.findIndex((each) => each.language === language) === nth;
    return [
      ...unless(checkedBy.trim() !== '', `${field}.checkedBy`, 'empty'),
      ...unless(isDate(checkedOn), `${field}.checkedOn`, 'not-a-date', checkedOn),
      ...unless(isFirst, `${field}.language`, 'named-twice', language),
    ];
  });
}

function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
