import type { SlipPartKind } from '@motcua/protocol/slip-templates';
import { defineMessages } from './define-messages.ts';

/** TP1: what the parts of a slip are called. */
export const slipPartMessages = defineMessages<Record<SlipPartKind, string>>({
  logo: { vi: 'Biểu trưng', en: 'Logo', km: 'ឡូហ្គោ' },
  'centre-kind': { vi: 'Loại cơ quan', en: 'Kind of office', km: 'ប្រភេទអង្គភាព' },
  'centre-place': { vi: 'Tên xã, phường', en: 'Place', km: 'ឈ្មោះឃុំ សង្កាត់' },
  'number-heading': { vi: 'Chữ “SỐ THỨ TỰ”', en: 'Heading of the number', km: 'ពាក្យ “លេខរៀង”' },
  number: { vi: 'Số thứ tự', en: 'Number', km: 'លេខរៀង' },
  'priority-mark': { vi: 'Dấu ưu tiên', en: 'Priority mark', km: 'សញ្ញាអាទិភាព' },
  service: { vi: 'Lĩnh vực', en: 'Service', km: 'ផ្នែក' },
  counters: { vi: 'Quầy', en: 'Counters', km: 'បញ្ជរ' },
  'also-for': { vi: 'Các việc khác cùng số', en: 'Other services of the visit', km: 'ការងារផ្សេងដែលមានលេខដដែល' },
  'people-ahead': { vi: 'Số người phía trước', en: 'People ahead', km: 'ចំនួនមនុស្សខាងមុខ' },
  'issued-at': { vi: 'Giờ và ngày lấy số', en: 'Time and date', km: 'ម៉ោង និងថ្ងៃយកលេខ' },
  'second-language': { vi: 'Tóm tắt bằng ngôn ngữ thứ hai', en: 'Second language', km: 'សេចក្ដីសង្ខេបជាភាសាទីពីរ' },
  notes: { vi: 'Dòng ghi thêm của lĩnh vực', en: "The service's lines", km: 'បន្ទាត់បន្ថែមរបស់ផ្នែក' },
  'missed-turn': { vi: 'Câu “Lỡ lượt…”', en: 'What to do after a missed turn', km: 'ប្រយោគ “ខកវេន”' },
  'today-only': { vi: 'Câu “Chỉ dùng trong ngày…”', en: 'Valid today only', km: 'ប្រយោគ “ប្រើបានតែថ្ងៃនេះ”' },
  'short-code': { vi: 'Mã ngắn', en: 'Short code', km: 'លេខកូដខ្លី' },
  qr: { vi: 'Mã QR', en: 'QR code', km: 'កូដ QR' },
  'free-text': { vi: 'Chữ riêng của trung tâm', en: "The centre's own text", km: 'អត្ថបទរបស់មជ្ឈមណ្ឌល' },
  rule: { vi: 'Đường kẻ', en: 'Line', km: 'បន្ទាត់' },
  space: { vi: 'Khoảng trống', en: 'Space', km: 'ចន្លោះ' },
});

/** The name of a part; of a kind that is none, the kind. */
export function slipPartName(kind: string | number, language: 'vi' | 'en' | 'km'): string {
  return Object.hasOwn(slipPartMessages, kind) ? slipPartMessages[kind as SlipPartKind][language] : String(kind);
}
