import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** SA1: what is set for ratings. Written like `settings-field-words.ts`. */
const vi = {
  enabled: 'Công dân được cho ý kiến sau khi xong việc',
  lead: 'Ba mức, không ghi tên. Ở quầy: mở địa chỉ /rating/ trên máy tính bảng đặt trước mặt công dân rồi ghép máy. Ở máy lấy số: công dân quét hoặc nhập mã trên phiếu.',
  openFor: 'Nhận ý kiến trong bao lâu sau khi xong (phút)',
  reasons: 'Lý do khi chọn “Chưa hài lòng”',
  reason: (nth: number) => `Lý do ${nth}`,
  addReason: 'Thêm lý do',
};

export type RatingSettingsTexts = typeof vi;

const en: RatingSettingsTexts = {
  enabled: 'Citizens may rate a visit when it is done',
  lead: 'Three levels, no name. At a counter: open the address /rating/ on a tablet that faces the citizen, and pair it. At a kiosk: the citizen scans or types the code on the slip.',
  openFor: 'How long after the visit (minutes)',
  reasons: 'Reasons beside “Not satisfied”',
  reason: (nth) => `Reason ${nth}`,
  addReason: 'Add a reason',
};

export function ratingSettingsTexts(language: Language): RatingSettingsTexts {
  return staffWords('ratingSettings', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly ratingSettings: RatingSettingsTexts;
  }
}
