import type { RatingFace, RatingLevels } from '@motcua/protocol/ratings';
import type { Language } from '@motcua/protocol/vocabulary';
import { defineMessages, messagesIn } from './define-messages.ts';

/** What the faces mean, by the levels that offices are judged by. */
export const faceMessages = defineMessages({
  happy: { vi: 'Rất hài lòng', en: 'Very satisfied', km: 'ពេញចិត្តខ្លាំង' },
  content: { vi: 'Hài lòng', en: 'Satisfied', km: 'ពេញចិត្ត' },
  neutral: { vi: 'Bình thường', en: 'Neutral', km: 'ធម្មតា' },
  unhappy: { vi: 'Không hài lòng', en: 'Not satisfied', km: 'មិនពេញចិត្ត' },
  'very-unhappy': { vi: 'Rất không hài lòng', en: 'Not at all satisfied', km: 'មិនពេញចិត្តខ្លាំង' },
});
/** The lowest of three, which has nothing beneath it. */
export const lowestOfThreeMessages = defineMessages({
  unhappy: { vi: 'Chưa hài lòng', en: 'Not satisfied', km: 'មិនទាន់ពេញចិត្ត' },
});

/** SA1: the word of each face where so many are offered. */
export function faceWords(language: Language, levels: RatingLevels = 3): Readonly<Record<RatingFace, string>> {
  const words = messagesIn(faceMessages, language);
  return levels === 3 ? { ...words, ...messagesIn(lowestOfThreeMessages, language) } : words;
}
