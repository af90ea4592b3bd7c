import type { Language } from '@motcua/protocol/vocabulary';
import { defineMessages } from './define-messages.ts';

/** "21,5", "21.5": the diagonal of a screen. */
export function inchesText(inches: number, language: Language): string {
  const text = inches.toFixed(1);
  return language === 'vi' ? text.replace('.', ',') : text;
}

/** UI6: for whoever sets a kiosk up, at the kiosk itself. */
export const kioskGlassMessages = defineMessages({
  title: { vi: 'Đo mặt kính', en: 'Measure the glass', km: 'វាស់ទំហំកញ្ចក់' },
  why: {
    vi: 'Để nút và chữ đúng cỡ với tay và mắt. Người cài đặt làm một lần.',
    en: 'So that buttons and words have the right size. Whoever sets up this machine does it once.',
    km: 'ដើម្បីឱ្យប៊ូតុង និងអក្សរ មានទំហំសមនឹងដៃ និងភ្នែក។ អ្នកដំឡើងធ្វើម្ដង។',
  },
  ways: { vi: 'Đo bằng gì', en: 'What to measure with', km: 'វាស់ដោយអ្វី' },
  byCard: { vi: 'Thẻ căn cước', en: 'ID or bank card', km: 'អត្តសញ្ញាណប័ណ្ណ' },
  byRuler: { vi: 'Thước 100 mm', en: 'Ruler, 100 mm', km: 'បន្ទាត់ 100 mm' },
  cardHow: {
    vi: 'Áp thẻ căn cước hoặc thẻ ngân hàng vào khung. Chỉnh cho khung vừa khít thẻ.',
    en: 'Hold an ID card or a bank card against the frame. Change it until it is as large as the card.',
    km: 'ដាក់អត្តសញ្ញាណប័ណ្ណ ឬកាតធនាគារលើស៊ុម រួចកែឱ្យស៊ុមស្មើនឹងប័ណ្ណ។',
  },
  rulerHow: {
    vi: 'Áp thước vào thanh. Chỉnh cho thanh dài đúng 100 mm.',
    en: 'Hold a ruler against the bar. Change it until it is 100 mm long.',
    km: 'ដាក់បន្ទាត់លើរបារ រួចកែឱ្យវាវែង 100 mm។',
  },
  muchShorter: { vi: 'Ngắn hơn nhiều', en: 'Much shorter', km: 'ខ្លីជាងច្រើន' },
  shorter: { vi: 'Ngắn hơn một chút', en: 'A little shorter', km: 'ខ្លីជាងបន្តិច' },
  longer: { vi: 'Dài hơn một chút', en: 'A little longer', km: 'វែងជាងបន្តិច' },
  muchLonger: { vi: 'Dài hơn nhiều', en: 'Much longer', km: 'វែងជាងច្រើន' },
  size: {
    vi: (inches: string, width: number, height: number) => `Màn hình ${inches} inch, ${width} × ${height} mm`,
    en: (inches: string, width: number, height: number) => `A screen of ${inches} inches, ${width} × ${height} mm`,
    km: (inches: string, width: number, height: number) => `អេក្រង់ ${inches} អ៊ីញ ${width} × ${height} mm`,
  },
  notSensible: {
    vi: 'Không có màn hình cỡ này. Hãy đo lại.',
    en: 'No screen has this size. Please measure again.',
    km: 'គ្មានអេក្រង់ទំហំនេះទេ។ សូមវាស់ម្ដងទៀត។',
  },
  keep: { vi: 'Dùng cỡ này', en: 'Use this size', km: 'ប្រើទំហំនេះ' },
  later: { vi: 'Để sau', en: 'Later', km: 'ពេលក្រោយ' },
  keeping: { vi: 'Đang ghi vào máy chủ…', en: 'The hub is noting it…', km: 'ម៉ាស៊ីនមេកំពុងកត់ត្រា…' },
  kept: { vi: 'Máy chủ đã ghi cỡ này.', en: 'The hub has noted this size.', km: 'ម៉ាស៊ីនមេបានកត់ត្រាទំហំនេះ។' },
  notKept: {
    vi: 'Máy chủ chưa ghi được. Hãy thử lại.',
    en: 'The hub has not noted it. Please try again.',
    km: 'ម៉ាស៊ីនមេមិនទាន់បានកត់ត្រាទេ។ សូមសាកម្ដងទៀត។',
  },
  back: { vi: 'Về trang đầu', en: 'To the start page', km: 'ទៅទំព័រដំបូង' },
});
