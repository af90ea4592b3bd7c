import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { ProcedureSettings } from '@motcua/protocol/service-catalogue';
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
    ...settings.procedures.flatMap(textsOfProcedure),
    ...settings.issuing.priorityGroups,
    ...(settings.satisfaction.enabled ? settings.satisfaction.reasons.map(({ text }) => text) : []),
  ];
  return [...new Set(texts.filter((text) => (text[language] ?? '').trim() === '').map(({ vi }) => vi))];
}

/** Also what nobody has confirmed yet: a translation that comes later would take the confirmation away again (PC4). */
function textsOfProcedure({ name, elsewhere, checkList, fee, timeLimit }: ProcedureSettings): readonly LocalText[] {
  return [name, elsewhere, ...(checkList?.items ?? []), fee?.text, timeLimit?.text].filter(
    (text) => text !== null && text !== undefined,
  );
}
