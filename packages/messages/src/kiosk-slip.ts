import { defineMessages } from './define-messages.ts';
import { bothDigits } from './khmer-digits.ts';

/** What the kiosk says of the slip; fetched with the pages that are seen only after a touch. */
export const kioskSlipMessages = defineMessages({
  slipPrinting: {
    vi: 'Đang in phiếu, xin ông/bà chờ một chút.',
    en: 'Your slip is being printed, one moment please.',
    km: 'កំពុងបោះពុម្ពសំបុត្រ សូមរង់ចាំបន្តិច។',
  },
  slipTake: { vi: 'Mời ông/bà lấy phiếu.', en: 'Please take your slip.', km: 'សូមយកសំបុត្ររបស់លោកអ្នក។' },
  slipTakeCopy: {
    vi: 'Mời ông/bà lấy phiếu. Phiếu này là bản in lại.',
    en: 'Please take your slip. It is a reprint.',
    km: 'សូមយកសំបុត្ររបស់លោកអ្នក។ សំបុត្រនេះបោះពុម្ពឡើងវិញ។',
  },
  slipTakeUnproven: {
    vi: 'Mời ông/bà lấy phiếu. Nếu không thấy phiếu, xin ghi lại số này.',
    en: 'Please take your slip. If none comes out, please note this number.',
    km: 'សូមយកសំបុត្ររបស់លោកអ្នក។ បើមិនឃើញសំបុត្រ សូមកត់ត្រាលេខនេះ។',
  },
  slipSlow: {
    vi: 'Phiếu ra chậm. Nếu không thấy phiếu, xin chụp ảnh hoặc ghi lại số này.',
    en: 'The slip is slow. If none comes out, please take a photo of this number or note it down.',
    km: 'សំបុត្រចេញយឺត។ បើមិនឃើញសំបុត្រ សូមថតរូប ឬកត់ត្រាលេខនេះ។',
  },
  slipFailed: {
    vi: (number: string) => `Máy không in được phiếu. Số của ông/bà là ${number}. Xin chụp ảnh hoặc ghi lại số này.`,
    en: (number: string) =>
      `The slip could not be printed. Your number is ${number}. Please take a photo or note it down.`,
    km: (number: string) => `ម៉ាស៊ីនបោះពុម្ពសំបុត្រមិនបាន។ លេខរបស់លោកអ្នកគឺ ${bothDigits(number)}។ សូមថតរូប ឬកត់ត្រាលេខនេះ។`,
  },
  slipNone: {
    vi: (number: string) => `Số của ông/bà là ${number}. Xin chụp ảnh hoặc ghi lại số này.`,
    en: (number: string) => `Your number is ${number}. Please take a photo or note it down.`,
    km: (number: string) => `លេខរបស់លោកអ្នកគឺ ${bothDigits(number)}។ សូមថតរូប ឬកត់ត្រាលេខនេះ។`,
  },
  /** SL2: the printer beside the kiosk cannot print; said before the press. */
  slipsElsewhere: {
    vi: (printer: string) => `Máy in ở đây đang tạm nghỉ. Phiếu của ông/bà sẽ in ở “${printer}”.`,
    en: (printer: string) => `The printer here is out of use. Your slip will come out at “${printer}”.`,
    km: (printer: string) => `ម៉ាស៊ីនបោះពុម្ពនៅទីនេះកំពុងផ្អាក។ សំបុត្ររបស់លោកអ្នកនឹងបោះពុម្ពនៅ “${printer}”។`,
  },
  slipElsewhere: {
    vi: (printer: string) => `Phiếu của ông/bà in ở “${printer}”. Mời ông/bà đến đó lấy phiếu.`,
    en: (printer: string) => `Your slip comes out at “${printer}”. Please take it there.`,
    km: (printer: string) => `សំបុត្ររបស់លោកអ្នកបោះពុម្ពនៅ “${printer}”។ សូមទៅយកនៅទីនោះ។`,
  },
  slipTakeElsewhere: {
    vi: (printer: string) => `Mời ông/bà lấy phiếu ở “${printer}”. Nếu không thấy phiếu, xin ghi lại số này.`,
    en: (printer: string) => `Please take your slip at “${printer}”. If it is not there, please note this number.`,
    km: (printer: string) => `សូមយកសំបុត្រនៅ “${printer}”។ បើមិនឃើញសំបុត្រ សូមកត់ត្រាលេខនេះ។`,
  },
});
