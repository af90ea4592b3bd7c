import type { KioskLockReason } from '@motcua/protocol/kiosk-vocabulary';
import { defineMessages } from './define-messages.ts';

/** HE1–HE5, KI8, KI9: pages that are fetched after the first one stands, and their words with them. */
export const kioskGuidePageMessages = defineMessages({
  asking: { vi: 'Đang báo người hướng dẫn…', en: 'Calling a guide…', km: 'កំពុងហៅអ្នកណែនាំ…' },
  stay: {
    vi: 'Xin ông/bà đứng chờ tại máy này. Sẽ có người đến giúp.',
    en: 'Please stay at this machine. Somebody will come and help you.',
    km: 'សូមរង់ចាំនៅម៉ាស៊ីននេះ។ នឹងមានគេមកជួយ។',
  },
  stayComing: {
    vi: 'Xin ông/bà đứng chờ tại máy này một chút.',
    en: 'Please stay at this machine for a moment.',
    km: 'សូមរង់ចាំនៅម៉ាស៊ីននេះបន្តិច។',
  },
  notYet: {
    vi: 'Chưa có ai đến được. Mời ông/bà gặp bàn hướng dẫn hoặc quầy gần nhất.',
    en: 'Nobody is free yet. Please go to the guidance desk or the nearest counter.',
    km: 'មិនទាន់មានអ្នកទំនេរទេ។ សូមទៅជួបតុណែនាំ ឬបញ្ជរដែលនៅជិតបំផុត។',
  },
  failedTitle: { vi: 'Máy chưa báo được', en: 'No guide could be called', km: 'ម៉ាស៊ីនមិនទាន់ហៅបានទេ' },
  failed: {
    vi: 'Mời ông/bà gặp bàn hướng dẫn hoặc quầy gần nhất.',
    en: 'Please go to the guidance desk or the nearest counter.',
    km: 'សូមទៅជួបតុណែនាំ ឬបញ្ជរដែលនៅជិតបំផុត។',
  },
  yourCall: { vi: 'Số yêu cầu hướng dẫn', en: 'Your request for help', km: 'លេខសំណើជំនួយ' },
  noTurn: {
    vi: 'Đây không phải số thứ tự.',
    en: 'This is not a number to wait with.',
    km: 'នេះមិនមែនជាលេខរៀងទេ។',
  },
  notNeeded: { vi: 'Không cần nữa', en: 'No longer needed', km: 'លែងត្រូវការហើយ' },
  back: { vi: 'Quay lại', en: 'Back', km: 'ត្រឡប់ក្រោយ' },

  stillThere: {
    vi: 'Ông/bà còn ở đây không?',
    en: 'Are you still there?',
    km: 'តើលោកអ្នកនៅទីនេះទេ?',
  },
  stillThereSoon: {
    vi: 'Nếu không chạm, máy sẽ trở về trang đầu và xóa những gì vừa chọn.',
    en: 'Otherwise the machine goes back to the first page and forgets what was chosen.',
    km: 'បើមិនចុច ម៉ាស៊ីននឹងត្រឡប់ទៅទំព័រដំបូង ហើយលុបអ្វីដែលបានជ្រើសរើស។',
  },
  yesHere: { vi: 'Còn, tôi ở đây', en: 'Yes, I am here', km: 'បាទ/ចាស ខ្ញុំនៅទីនេះ' },

  locked: { vi: 'Máy này đang tạm ngưng', en: 'This machine is closed for now', km: 'ម៉ាស៊ីននេះផ្អាកបណ្ដោះអាសន្ន' },
  useAnother: {
    vi: 'Mời ông/bà lấy số ở máy khác hoặc ở bàn hướng dẫn.',
    en: 'Please take a number at another machine or at the guidance desk.',
    km: 'សូមយកលេខនៅម៉ាស៊ីនផ្សេង ឬនៅតុណែនាំ។',
  },
});

/** KI8: why this machine takes nobody, to whoever stands before it. */
export const kioskLockMessages = defineMessages<Record<KioskLockReason, string>>({
  repair: { vi: 'Máy đang được sửa.', en: 'It is being repaired.', km: 'ម៉ាស៊ីនកំពុងជួសជុល។' },
  'no-paper': { vi: 'Máy đang chờ thay giấy in.', en: 'It is waiting for paper.', km: 'ម៉ាស៊ីនកំពុងរង់ចាំប្ដូរក្រដាស។' },
  cleaning: { vi: 'Máy đang được vệ sinh.', en: 'It is being cleaned.', km: 'ម៉ាស៊ីនកំពុងសម្អាត។' },
  'use-another': {
    vi: 'Mời ông/bà dùng máy bên cạnh.',
    en: 'Please use the machine beside it.',
    km: 'សូមប្រើម៉ាស៊ីនដែលនៅក្បែរ។',
  },
  other: { vi: 'Máy chưa dùng được lúc này.', en: 'It cannot be used at the moment.', km: 'ម៉ាស៊ីនមិនអាចប្រើបានឥឡូវនេះទេ។' },
});

/** IS6: there is no place for one more. */
export const kioskNotAddedMessages = defineMessages({
  title: { vi: 'Chưa thêm được việc', en: 'The service was not added', km: 'មិនទាន់បន្ថែមការងារបានទេ' },
  numberHolds: {
    vi: (number: string) => `Số ${number} vẫn còn hiệu lực.`,
    en: (number: string) => `Number ${number} still holds.`,
    km: (number: string) => `លេខ ${number} នៅតែមានសុពលភាព។`,
  },
});
