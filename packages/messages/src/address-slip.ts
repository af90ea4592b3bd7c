import { defineMessages } from './define-messages.ts';

/** TL9: the paper that tells staff where the hub is now. It must never look like a number's. */
export const addressSlipMessages = defineMessages({
  title: { vi: 'ĐỊA CHỈ MỚI CỦA MÁY CHỦ', en: 'THE HUB HAS A NEW ADDRESS', km: 'អាសយដ្ឋានថ្មីរបស់ម៉ាស៊ីនមេ' },
  forStaff: {
    vi: 'Dành cho cán bộ. Không phải số thứ tự.',
    en: 'For staff. Not a ticket number.',
    km: 'សម្រាប់មន្ត្រី។ មិនមែនជាលេខរៀងទេ។',
  },
  scan: {
    vi: 'Quét để mở trang của cán bộ, hoặc gõ địa chỉ trên vào trình duyệt.',
    en: 'Scan to open the staff page, or type the address above into a browser.',
    km: 'ស្កេនដើម្បីបើកទំព័រមន្ត្រី ឬវាយអាសយដ្ឋានខាងលើក្នុងកម្មវិធីរុករក។',
  },
  before: {
    vi: (addresses: string) => `Trước đây: ${addresses}. Phiếu cũ xin bỏ đi.`,
    en: (addresses: string) => `Before: ${addresses}. Please throw the old slip away.`,
    km: (addresses: string) => `ពីមុន៖ ${addresses}។ សូមបោះចោលក្រដាសចាស់។`,
  },
  digits: {
    vi: 'Số đối chiếu khi cài kết nối an toàn:',
    en: 'To compare when a safe connection is set up:',
    km: 'លេខផ្ទៀងផ្ទាត់ពេលដំឡើងការតភ្ជាប់ដោយសុវត្ថិភាព៖',
  },
});
