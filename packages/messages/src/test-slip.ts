import { defineMessages } from './define-messages.ts';

/** What stands on a slip that staff print to see whether a printer is well. It must never look like a number's. */
export const testSlipMessages = defineMessages({
  title: { vi: 'PHIẾU IN THỬ', en: 'TEST SLIP', km: 'សំបុត្រសាកល្បង' },
  noNumber: {
    vi: 'Không phải số thứ tự. Xem xong xin bỏ đi.',
    en: 'Not a ticket number. Please throw it away.',
    km: 'មិនមែនជាលេខរៀងទេ។ មើលរួច សូមបោះចោល។',
  },
  /** MC1: which kiosks print at this printer. */
  kiosks: {
    vi: (names: string) => `Máy lấy số in ở đây: ${names}`,
    en: (names: string) => `Kiosks that print here: ${names}`,
    km: (names: string) => `ម៉ាស៊ីនយកលេខដែលបោះពុម្ពនៅទីនេះ៖ ${names}`,
  },
  model: { vi: 'Loại máy', en: 'Model', km: 'ប្រភេទម៉ាស៊ីន' },
  paper: {
    vi: (mm: string) => `Khổ giấy ${mm} mm`,
    en: (mm: string) => `Paper ${mm} mm`,
    km: (mm: string) => `ទទឹងក្រដាស ${mm} mm`,
  },
  /** Letters with marks above and below, which a poor head or a wrong code page spoils first. */
  letters: {
    vi: 'Ấ Ằ Ẵ Ề Ễ Ỗ Ợ Ữ Ự Đ · Kính mời ông/bà đến quầy, phường Mẫu',
    en: 'The quick brown fox jumps over the lazy dog 0123456789',
    km: 'សូមអង្គុយរង់ចាំ ស្ដាប់ឧបករណ៍បំពងសំឡេង និងមើលអេក្រង់។',
  },
  scan: {
    vi: 'Quét được mã này, thước đủ vạch, dải đen liền: máy in tốt.',
    en: 'If this code can be scanned, the ruler is whole and the bar is black throughout, the printer is well.',
    km: 'បើស្កេនកូដនេះបាន បន្ទាត់មានគំនូសគ្រប់ និងរបារខ្មៅជាប់គ្នា ម៉ាស៊ីនបោះពុម្ពល្អ។',
  },
});
