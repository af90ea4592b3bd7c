import { defineMessages } from './define-messages.ts';
import { bothDigits } from './khmer-digits.ts';

/** What the kiosk says on pages that are seen only after a touch, and so are fetched after the start page stands. */
export const kioskLaterMessages = defineMessages({
  cancelFailed: {
    vi: (number: string) => `Chưa hủy được số ${number}. Mời ông/bà gặp bàn hướng dẫn.`,
    en: (number: string) => `Number ${number} could not be cancelled. Please see the guidance desk.`,
    km: (number: string) => `មិនអាចលុបចោលលេខ ${bothDigits(number)} បានទេ។ សូមទៅជួបតុណែនាំ។`,
  },
  noNumber: { vi: 'Chưa lấy được số', en: 'No number was given', km: 'មិនទាន់យកលេខបាន' },
  takeOneMore: { vi: 'Lấy thêm một số', en: 'Take one more', km: 'យកមួយទៀត' },
  enough: { vi: 'Không lấy thêm', en: 'No, that is enough', km: 'មិនយកទៀតទេ' },
  oneMoreTitle: { vi: 'Lấy thêm một số nữa?', en: 'One more number?', km: 'យកលេខមួយទៀតទេ?' },
  oneMoreGiven: {
    vi: (given: number) => `Vừa có ${given} số được lấy cho việc này.`,
    en: (given: number) => `${given} numbers for this were taken just now.`,
    km: (given: number) => `ទើបតែមានគេយក ${bothDigits(given)} លេខសម្រាប់ការងារនេះ។`,
  },
  startAgain: { vi: 'Bắt đầu lại', en: 'Start again', km: 'ចាប់ផ្ដើមឡើងវិញ' },
});
