import { defineMessages } from './define-messages.ts';

/** The fixed words of a citizen's slip. A queue slip must not look like the receipt for a dossier. */
export const slipMessages = defineMessages({
  numberHeading: { vi: 'SỐ THỨ TỰ', en: 'YOUR NUMBER', km: 'លេខរៀង' },
  priorityMark: {
    vi: 'ƯU TIÊN – cán bộ có thể hỏi lại khi gọi',
    en: 'PRIORITY – staff may ask about it when calling',
    km: 'អាទិភាព – មន្ត្រីអាចសួរបញ្ជាក់ពេលហៅ',
  },
  /** IS6: the other services that the same number stands for. */
  alsoFor: {
    vi: (services: string) => `Cùng số này: ${services}`,
    en: (services: string) => `The same number also for: ${services}`,
    km: (services: string) => `លេខដដែលនេះសម្រាប់៖ ${services}`,
  },
  missedTurn: {
    vi: 'Lỡ lượt: nhập mã này tại máy lấy số hoặc báo cán bộ, không cần lấy số mới.',
    en: 'Missed your turn? Type the code on this slip at the ticket machine or tell an officer; you need no new number.',
    km: 'ខកវេន៖ សូមបញ្ចូលលេខកូដលើសំបុត្រនេះនៅម៉ាស៊ីនយកលេខ ឬប្រាប់មន្ត្រី មិនចាំបាច់យកលេខថ្មីទេ។',
  },
  todayOnly: {
    vi: 'Chỉ dùng trong ngày. Không thay Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    en: 'Valid today only. This is not the receipt for your dossier.',
    km: 'ប្រើបានតែថ្ងៃនេះ។ មិនមែនជាបង្កាន់ដៃទទួលសំណុំឯកសារទេ។',
  },
  /** FO2: beside the QR code that a phone can open. */
  followByPhone: {
    vi: 'Theo dõi bằng điện thoại: nối Wi-Fi của trung tâm, quét mã này.',
    en: "Follow on your phone: join the centre's Wi-Fi and scan this code.",
    km: 'តាមដានតាមទូរស័ព្ទ៖ តភ្ជាប់ Wi-Fi របស់មជ្ឈមណ្ឌល រួចស្កេនកូដនេះ។',
  },
  practiceMark: {
    vi: 'PHIẾU TẬP – KHÔNG CÓ GIÁ TRỊ',
    en: 'PRACTICE SLIP – WITHOUT VALUE',
    km: 'សំបុត្រហាត់ – គ្មានតម្លៃ',
  },
  practiceNoCall: {
    vi: 'Số này không được gọi.',
    en: 'This number is not called.',
    km: 'លេខនេះមិនត្រូវបានហៅទេ។',
  },
  practiceThrowAway: {
    vi: 'Phiếu in khi cán bộ tập dùng máy. Xin bỏ đi.',
    en: 'Printed while staff practised. Please throw it away.',
    km: 'សំបុត្រនេះបោះពុម្ពពេលមន្ត្រីហាត់ប្រើម៉ាស៊ីន។ សូមបោះចោល។',
  },
  copyMark: {
    vi: 'BẢN IN LẠI – cùng một số',
    en: 'COPY – the same number',
    km: 'ច្បាប់ចម្លង – លេខដដែល',
  },
  demoMark: {
    vi: 'BẢN DÙNG THỬ – không có giá trị',
    en: 'DEMONSTRATION – not valid',
    km: 'កំណែសាកល្បង – គ្មានតម្លៃ',
  },
});
