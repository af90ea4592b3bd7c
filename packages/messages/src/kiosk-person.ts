import { defineMessages } from './define-messages.ts';
import { bothDigits } from './khmer-digits.ts';

/** IS3: the kiosk's page that asks who presses, in centres that limit the numbers of one person. */
export const kioskPersonMessages = defineMessages({
  title: {
    vi: 'Mời ông/bà nhập số căn cước',
    en: 'Please enter your identity number',
    km: 'សូមបញ្ចូលលេខអត្តសញ្ញាណប័ណ្ណ',
  },
  which: {
    vi: '12 số trên thẻ căn cước, hoặc 9 số trên chứng minh nhân dân.',
    en: '12 digits on the identity card, or 9 on the old one.',
    km: '12 (១២) ខ្ទង់នៅលើអត្តសញ្ញាណប័ណ្ណ ឬ 9 (៩) ខ្ទង់នៅលើប័ណ្ណចាស់។',
  },
  notKept: {
    vi: 'Máy không lưu số này; chỉ dùng để mỗi người lấy đúng số lượt trong ngày.',
    en: 'This number is not kept; it only serves to give each person their share of numbers for the day.',
    km: 'ម៉ាស៊ីនមិនរក្សាទុកលេខនេះទេ ប្រើតែដើម្បីឱ្យមនុស្សម្នាក់ៗយកលេខបានត្រឹមចំនួនកំណត់ក្នុងមួយថ្ងៃ។',
  },
  tooShort: {
    vi: 'Còn thiếu số. Xin ông/bà nhập đủ 12 số, hoặc 9 số.',
    en: 'Some digits are missing. Please enter all 12, or 9.',
    km: 'នៅខ្វះលេខ។ សូមបញ្ចូលឱ្យគ្រប់ 12 (១២) ខ្ទង់ ឬ 9 (៩) ខ្ទង់។',
  },
  cardNotRead: {
    vi: 'Máy không đọc số trên thẻ. Xin ông/bà bấm số bằng các phím.',
    en: 'The number on the card is not read by the scanner. Please press the keys.',
    km: 'ម៉ាស៊ីនមិនអានលេខនៅលើប័ណ្ណទេ។ សូមចុចលេខដោយគ្រាប់ចុច។',
  },
  typed: {
    vi: (count: number) => `Đã nhập ${count} số`,
    en: (count: number) => (count === 1 ? '1 digit entered' : `${count} digits entered`),
    km: (count: number) => `បានបញ្ចូល ${bothDigits(count)} ខ្ទង់`,
  },
  pad: { vi: 'Bàn phím số', en: 'Number keys', km: 'ក្ដារចុចលេខ' },
  erase: { vi: 'Xóa', en: 'Erase', km: 'លុប' },
  goOn: { vi: 'Tiếp tục', en: 'Continue', km: 'បន្ត' },
  noPaper: { vi: 'Tôi không mang giấy tờ', en: 'I have no paper with me', km: 'ខ្ញុំមិនបានយកឯកសារមកទេ' },
});
