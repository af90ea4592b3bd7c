import type { StaffKhmer } from '../staff-khmer-words.ts';
import { counterPcKhmer } from './counter-pc-words.ts';
import { languageChoiceKhmer } from './language-choice-words.ts';
import { ratingRecordsKhmer } from './rating-records-words.ts';
import { ratingSettingsKhmer } from './rating-settings-words.ts';
import { recordFactKhmer } from './record-fact-words.ts';
import { missingPartKhmer, renewalKhmer } from './renewal-words.ts';
import { staffLockKhmer } from './staff-lock.ts';

/** Every Khmer table of the staff pages. An entry of its own: pages fetch it when somebody chooses Khmer. */
export const staffKhmer: Partial<StaffKhmer> = {
  counterPc: counterPcKhmer,
  languageChoice: languageChoiceKhmer,
  missingPart: missingPartKhmer,
  ratingRecords: ratingRecordsKhmer,
  ratingSettings: ratingSettingsKhmer,
  recordFact: recordFactKhmer,
  renewal: renewalKhmer,
  staffLock: staffLockKhmer,
};
