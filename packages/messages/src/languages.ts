import type { PerLanguage } from './define-messages.ts';

/** Each language in its own words, as its button says it. Never flags. */
export const LANGUAGE_NAMES: PerLanguage<string> = { vi: 'Tiếng Việt', en: 'English', km: 'ភាសាខ្មែរ' };
