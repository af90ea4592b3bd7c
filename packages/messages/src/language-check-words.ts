import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

const vi = {
  checked: (language: string) => `${language}: đã kiểm tra bởi`,
  checkedOn: 'ngày',
  unchecked: (language: string) =>
    `${language}: chưa có người nói tiếng này kiểm tra, nên máy lấy số chưa hiện ngôn ngữ này.`,
  uncheckedDemo: (language: string) => `${language}: chưa có người kiểm tra. Bản dùng thử vẫn hiện.`,
  check: (language: string) => `Ghi nhận đã kiểm tra: ${language}`,
  checkMeans:
    'Ghi tên nghĩa là đã đọc mọi chữ của tiếng này trên máy lấy số và đã nghe mọi đoạn tiếng của gói tiếng đang dùng.',
  withdraw: (language: string) => `Bỏ ghi nhận: ${language}`,
  missing: (language: string, count: number) =>
    `${language}: còn ${count} câu của trung tâm chưa có bản dịch; máy hiện tiếng Việt kèm hình:`,
  more: (count: number) => `và ${count} câu khác`,
  preview: 'Xem thử trên máy lấy số và màn hình',
  previewLead: 'Theo lựa chọn đang sửa, kể cả khi chưa áp dụng. Chạm vào một ngôn ngữ để xem máy lấy số bằng tiếng đó.',
  previewKiosk: 'Máy lấy số, xem thử',
  previewDisplay: 'Màn hình, xem thử',
};
export type LanguageCheckTexts = typeof vi;
const en: LanguageCheckTexts = {
  checked: (language) => `${language}: checked by`,
  checkedOn: 'on',
  unchecked: (language) => `${language}: nobody who speaks it has checked it, so kiosks do not offer it yet.`,
  uncheckedDemo: (language) => `${language}: not checked yet. The demonstration offers it all the same.`,
  check: (language) => `Record a check: ${language}`,
  checkMeans:
    'A name here means: every text of this language at the kiosk has been read, and every clip of the voice pack in use has been heard.',
  withdraw: (language) => `Take the check back: ${language}`,
  missing: (language, count) =>
    `${language}: ${count} of the centre’s own texts have no translation; kiosks show Vietnamese beside the pictogram:`,
  more: (count) => `and ${count} more`,
  preview: 'See it on a kiosk and on a display',
  previewLead: 'As chosen here, applied or not. Touch a language to see the kiosk in it.',
  previewKiosk: 'A kiosk, as it would look',
  previewDisplay: 'A display, as it would look',
};

/** KI10: who has checked a language, and what is missing in it. */
export function languageCheckTexts(language: Language): LanguageCheckTexts {
  return staffWords('languageCheck', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly languageCheck: LanguageCheckTexts;
  }
}
