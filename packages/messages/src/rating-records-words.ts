import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** SA5: the ratings as a supervisor reads them. Written like `records-words.ts`. */
const vi = {
  title: 'Ý kiến công dân',
  today: 'Ý kiến hôm nay',
  off: 'Chưa bật đánh giá. Quản trị viên bật ở Cài đặt, mục Ý kiến công dân.',
  none: 'Chưa có ý kiến nào.',
  given: 'Số ý kiến',
  hidden: 'ít ý kiến',
  hiddenWhy: 'Dưới 5 ý kiến thì không hiện riêng từng mức, để không đoán ra ai đã chọn gì.',
  reasons: 'Lý do chưa hài lòng',
  goneReason: 'lý do đã bỏ',
};

export type RatingRecordsTexts = typeof vi;

const en: RatingRecordsTexts = {
  title: 'What citizens say',
  today: 'Ratings today',
  off: 'Ratings are off. An administrator switches them on in the settings, under what citizens say.',
  none: 'Nobody has rated a visit yet.',
  given: 'Ratings',
  hidden: 'too few',
  hiddenWhy: 'Fewer than 5 ratings are not told apart, so that nobody can guess who chose what.',
  reasons: 'Why not satisfied',
  goneReason: 'a reason since removed',
};

export function ratingRecordsTexts(language: Language): RatingRecordsTexts {
  return staffWords('ratingRecords', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly ratingRecords: RatingRecordsTexts;
  }
}
