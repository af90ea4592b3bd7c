import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** SA1: what is set for ratings. Written like `settings-field-words.ts`. */
const vi = {
  enabled: 'Công dân được cho ý kiến sau khi xong việc',
  lead: 'Không ghi tên. Ở quầy: mở địa chỉ /rating/ trên máy tính bảng đặt trước mặt công dân rồi ghép máy. Ở máy lấy số: công dân quét hoặc nhập mã trên phiếu.',
  openFor: 'Nhận ý kiến trong bao lâu sau khi xong (phút)',
  levels: 'Công dân chọn trong mấy mức',
  threeLevels: '3 mức',
  fiveLevels: '5 mức',
  levelsHint:
    '3 mức: rất hài lòng, hài lòng, chưa hài lòng. 5 mức: rất hài lòng, hài lòng, bình thường, không hài lòng, rất không hài lòng; chọn 5 mức nếu báo cáo của cơ quan đo theo thang này. Đổi giữa ngày được, ý kiến đã nhận vẫn giữ.',
  reasons: 'Lý do để công dân chọn khi chưa hài lòng',
  reason: (nth: number) => `Lý do ${nth}`,
  addReason: 'Thêm lý do',
};

export type RatingSettingsTexts = typeof vi;

const en: RatingSettingsTexts = {
  enabled: 'Citizens may rate a visit when it is done',
  lead: 'No name is noted. At a counter: open the address /rating/ on a tablet that faces the citizen, and pair it. At a kiosk: the citizen scans or types the code on the slip.',
  openFor: 'How long after the visit (minutes)',
  levels: 'How many levels citizens choose from',
  threeLevels: '3 levels',
  fiveLevels: '5 levels',
  levelsHint:
    '3 levels: very satisfied, satisfied, not satisfied. 5 levels: very satisfied, satisfied, neutral, not satisfied, not at all satisfied; choose 5 where your reports use that scale. It may be changed during the day, and what was said before is kept.',
  reasons: 'Reasons to choose from when not satisfied',
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
