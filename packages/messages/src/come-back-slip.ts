import { defineMessages } from './define-messages.ts';

/** The words of the slip for somebody who fetches a paper and comes straight back (SE3). */
export const comeBackSlipMessages = defineMessages({
  heading: { vi: 'PHIẾU QUAY LẠI', en: 'COME STRAIGHT BACK', km: 'សំបុត្រត្រឡប់មកវិញ' },
  noNewWait: {
    vi: 'Không phải chờ lại',
    en: 'No new wait',
    km: 'មិនចាំបាច់រង់ចាំម្ដងទៀតទេ',
  },
  straightBack: {
    vi: 'Khi có đủ giấy tờ, mời ông/bà trở lại thẳng quầy này.',
    en: 'When you have your papers, please come straight back to this counter.',
    km: 'ពេលមានឯកសារគ្រប់គ្រាន់ សូមត្រឡប់មកបញ្ជរនេះវិញដោយផ្ទាល់។',
  },
  showIt: {
    vi: 'Đưa phiếu này cho cán bộ. Số cũ vẫn giữ nguyên, không cần lấy số mới.',
    en: 'Show this slip to the officer. Your number stays; you need no new one.',
    km: 'សូមបង្ហាញសំបុត្រនេះដល់មន្ត្រី។ លេខចាស់នៅដដែល មិនចាំបាច់យកលេខថ្មីទេ។',
  },
});
