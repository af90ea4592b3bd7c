import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

const vi = {
  language: 'Ngôn ngữ',
  draft: 'Bản nháp',
  draftWhy: 'Lời tiếng Khmer chưa được người biết tiếng đọc lại.',
  khmerMissing: 'Chưa tải được lời tiếng Khmer: mạng vừa bị ngắt. Hãy chọn lại sau giây lát.',
};
export type LanguageChoiceTexts = typeof vi;
const en: LanguageChoiceTexts = {
  language: 'Language',
  draft: 'Draft',
  draftWhy: 'Nobody who speaks Khmer has read these words yet.',
  khmerMissing: 'The Khmer words could not be loaded: the network was away. Choose Khmer again in a moment.',
};

/** UI8: beside the choice of the staff pages' language. */
export function languageChoiceTexts(language: Language): LanguageChoiceTexts {
  return staffWords('languageChoice', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly languageChoice: LanguageChoiceTexts;
  }
}
