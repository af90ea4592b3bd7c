import { defineMessages } from './define-messages.ts';

/**
 * PC8: what stands on a printed list besides the centre's own words and those of the screen. It must never look like a
 * number's slip.
 */
export const paperListMessages = defineMessages({
  heading: { vi: 'GIẤY TỜ CẦN MANG', en: 'WHAT TO BRING', km: 'ឯកសារត្រូវយកមក' },
  more: {
    vi: (count: number) => `Còn ${count} loại giấy tờ nữa: xem trên máy, hoặc hỏi bàn hướng dẫn.`,
    en: (count: number) => `${count} more: see them at the kiosk, or ask at the guidance desk.`,
    km: (count: number) => `នៅមានឯកសារ ${count} មុខទៀត៖ មើលលើម៉ាស៊ីន ឬសួរតុណែនាំ។`,
  },
  portal: {
    vi: 'Quét để xem thủ tục này trên Cổng dịch vụ công.',
    en: 'Scan to see this procedure on the public service portal.',
    km: 'ស្កេនដើម្បីមើលនីតិវិធីនេះលើច្រកសេវាសាធារណៈ។',
  },
  noNumber: {
    vi: 'Đây không phải phiếu số. Khi đã đủ giấy tờ, mời ông/bà lấy số tại máy.',
    en: 'This is no ticket. Once you have everything, please take a number at the kiosk.',
    km: 'នេះមិនមែនជាសំបុត្រលេខទេ។ ពេលមានឯកសារគ្រប់ សូមយកលេខនៅម៉ាស៊ីន។',
  },
});
