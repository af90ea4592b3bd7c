import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Language, LocalText } from '@motcua/protocol/vocabulary';

/** KI10: the centre's own texts on a kiosk that are missing in a language, by their Vietnamese words, each once. */
export function missingTexts(settings: CentreSettings, language: Exclude<Language, 'vi'>): readonly string[] {
  const texts: readonly LocalText[] = [
    settings.centre.kind,
    settings.centre.place,
    ...settings.services.flatMap(({ name, hint, lateNotice }) => [
      name,
      hint,
      ...(lateNotice ? [lateNotice.text] : []),
    ]),
    ...settings.serviceGroups.flatMap(({ name, hint }) => [name, hint]),
    ...settings.issuing.priorityGroups,
    ...(settings.satisfaction.enabled ? settings.satisfaction.reasons.map(({ text }) => text) : []),
  ];
  return [...new Set(texts.filter((text) => (text[language] ?? '').trim() === '').map(({ vi }) => vi))];
}
