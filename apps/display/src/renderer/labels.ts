import { html } from 'lit';
import type { Language } from '@motcua/protocol';

/** Which languages the labels of a display stand in, the first one largest (DP5). */
export type LabelLanguages = readonly Language[];

/** The language of everything that stands there once only. */
export function firstLanguage(languages: LabelLanguages): Language {
  return languages[0] ?? 'vi';
}

/** The same words in each language, the others smaller behind the first. `say`: the words in one of them. */
export function labels(languages: LabelLanguages, say: (language: Language) => string) {
  const [first = 'vi', ...others] = languages;
  return html`<span class="label" lang=${first}>${say(first)}</span
    >${others.map((language) => html`<span class="label other" lang=${language}>${say(language)}</span>`)}`;
}
