import { defineMessages } from './define-messages.ts';

/** What the three faces mean, by the levels that offices are judged by. */
export const faceMessages = defineMessages({
  happy: { vi: 'Rất hài lòng', en: 'Very satisfied', km: 'ពេញចិត្តខ្លាំង' },
  content: { vi: 'Hài lòng', en: 'Satisfied', km: 'ពេញចិត្ត' },
  unhappy: { vi: 'Chưa hài lòng', en: 'Not satisfied', km: 'មិនទាន់ពេញចិត្ត' },
});
