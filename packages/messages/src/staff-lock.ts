import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

const vi = {
  title: 'Khóa máy lấy số',
  lead: 'Máy bị khóa không phát số, nói rõ lý do và chỉ chỗ khác. Vẫn khóa qua ngày cho đến khi mở.',
  none: 'Chưa có máy lấy số nào.',
  which: 'Máy',
  reason: 'Lý do',
  text: 'Ghi thêm trên máy (không bắt buộc)',
  otherLanguages: 'Ghi bằng tiếng khác',
  otherLanguagesLead: 'Để trống tiếng nào thì bằng tiếng đó máy chỉ nói lý do và mời ra chỗ khác.',
  inLanguage: { en: 'Tiếng Anh', km: 'Tiếng Khmer' },
  lacksVietnamese: 'Ghi cả câu tiếng Việt: ai đến máy cũng thấy câu này.',
  lock: 'Khóa máy',
  unlock: 'Mở khóa',
  lockedBy: (reason: string, who: string) => `đang khóa: ${reason} (${who})`,
};
export type StaffLockTexts = typeof vi;
const en: StaffLockTexts = {
  title: 'Lock a kiosk',
  lead: 'A locked kiosk gives no numbers, says why and where to go instead. It stays locked overnight, until it is unlocked.',
  none: 'There is no kiosk yet.',
  which: 'Kiosk',
  reason: 'Reason',
  text: 'More to say on the kiosk (in Vietnamese, if wanted)',
  otherLanguages: 'In other languages',
  otherLanguagesLead: 'Where a language is left empty, the kiosk gives the reason in it and says where to go instead.',
  inLanguage: { en: 'English', km: 'Khmer' },
  lacksVietnamese: 'Write it in Vietnamese as well: everybody who comes to the kiosk sees that.',
  lock: 'Lock it',
  unlock: 'Unlock',
  lockedBy: (reason, who) => `locked: ${reason} (${who})`,
};

/** KI8: what a supervisor reads where kiosks are locked. */
export function staffLockTexts(language: Language): StaffLockTexts {
  return staffWords('staffLock', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly staffLock: StaffLockTexts;
  }
}
