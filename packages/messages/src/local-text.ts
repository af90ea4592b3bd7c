import type { Language, LocalText } from '@motcua/protocol/vocabulary';

/** A text typed by the centre, in `language`; Vietnamese where that language is missing or blank. */
export function localText(text: LocalText, language: Language): string {
  const spoken = text[language];
  return spoken === null || spoken.trim() === '' ? text.vi : spoken;
}

/** The language that `localText` really speaks, for the `lang` attribute beside it. */
export function localTextLanguage(text: LocalText, language: Language): Language {
  const spoken = text[language];
  return spoken === null || spoken.trim() === '' ? 'vi' : language;
}
