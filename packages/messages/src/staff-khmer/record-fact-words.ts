import type { RecordFactTexts } from '../record-fact-words.ts';

export const recordFactKhmer: RecordFactTexts = {
  settingsApplied: 'បានអនុវត្តការកំណត់។',
  appointmentMade: 'បានធ្វើការណាត់មួយ។',
};
