import { defineMessages } from './define-messages.ts';

/** The words of the slip for a place on a later day. `date`, `code`, `number` and `minutes` are ready-made words. */
export const appointmentSlipMessages = defineMessages({
  heading: { vi: 'PHIẾU HẸN', en: 'APPOINTMENT', km: 'សំបុត្រណាត់' },
  code: {
    vi: (code: string) => `Mã hẹn: ${code}`,
    en: (code: string) => `Appointment code: ${code}`,
    km: (code: string) => `លេខកូដណាត់៖ ${code}`,
  },
  insteadOf: {
    vi: (number: string) => `Thay cho số ${number} hôm nay.`,
    en: (number: string) => `In place of today's number ${number}.`,
    km: (number: string) => `ជំនួសលេខ ${number} នៅថ្ងៃនេះ។`,
  },
  printedAt: {
    vi: (moment: string) => `In lúc ${moment}`,
    en: (moment: string) => `Printed at ${moment}`,
    km: (moment: string) => `បោះពុម្ព ${moment}`,
  },
  onArrival: {
    vi: 'Khi đến: nhập mã hẹn tại máy lấy số hoặc đọc mã hẹn cho cán bộ.',
    en: 'When you arrive: type the appointment code at the ticket machine, or tell it to an officer.',
    km: 'ពេលមកដល់៖ សូមបញ្ចូលលេខកូដណាត់នៅម៉ាស៊ីនយកលេខ ឬប្រាប់លេខកូដណាត់ដល់មន្ត្រី។',
  },
  late: {
    vi: (minutes: string) =>
      `Trễ quá ${minutes} phút: vẫn được lấy số, chờ theo lượt. Không thay Giấy tiếp nhận hồ sơ và hẹn trả kết quả.`,
    en: (minutes: string) =>
      `More than ${minutes} minutes late: you still get a number and wait your turn. This is not the receipt for your dossier.`,
    km: (minutes: string) => `យឺតលើស ${minutes} នាទី៖ នៅតែអាចយកលេខ ហើយរង់ចាំតាមវេន។ មិនមែនជាបង្កាន់ដៃទទួលសំណុំឯកសារទេ។`,
  },
});
