import type { RecordFactTexts } from '../record-fact-words.ts';

export const recordFactKhmer: RecordFactTexts = {
  settingsApplied: 'បានអនុវត្តការកំណត់។',
  appointmentMade: 'បានណាត់ជួបមួយ។',
};
