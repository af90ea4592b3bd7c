import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

const vi = { settingsApplied: 'Áp dụng thiết lập.', appointmentMade: 'Đặt một lịch hẹn.' };
export type RecordFactTexts = typeof vi;
const en: RecordFactTexts = { settingsApplied: 'Settings applied.', appointmentMade: 'An appointment is made.' };

/** What the records page tells shorter than `day-story.ts`: it names nobody's settings and nobody's appointment. */
export function recordFactTexts(language: Language): RecordFactTexts {
  return staffWords('recordFact', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly recordFact: RecordFactTexts;
  }
}
