import type { Language } from '@motcua/protocol';
import { LANGUAGES } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';

/** KI10: the languages that a kiosk would offer with these settings, in the order of its buttons: Vietnamese and what has been checked. */
export function offeredLanguages({
  languages,
  languageChecks,
  demo,
}: Pick<CentreSettings, 'languages' | 'languageChecks' | 'demo'>): readonly Language[] {
  const isChecked = (language: Language): boolean => languageChecks.some((check) => check.language === language);
  return LANGUAGES.filter(
    (language) => language === 'vi' || (languages.includes(language) && (demo || isChecked(language))),
  );
}
