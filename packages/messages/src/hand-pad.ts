import { defineMessages } from './define-messages.ts';

/** HL4: the pad of paper numbers, printed beforehand for a day without power. */
export const handPadMessages = defineMessages({
  title: { vi: 'Tập số giấy', en: 'Paper numbers', km: 'សៀវភៅលេខក្រដាស' },
  range: {
    vi: (first: string, last: string) => `Số ${first} đến ${last}`,
    en: (first: string, last: string) => `Numbers ${first} to ${last}`,
    km: (first: string, last: string) => `លេខ ${first} ដល់ ${last}`,
  },
  forStaff: {
    vi: 'Khi mất điện: xé từng phiếu theo thứ tự, mỗi người một phiếu. Có điện lại: vào mục “Nhập số giấy”, ghi số cuối đã phát và số cuối đã phục vụ.',
    en: 'Without power: tear off one slip per person, in order. Afterwards: under “Enter paper numbers”, give the last number handed out and the last one served.',
    km: 'ពេលដាច់ភ្លើង៖ ហែកសំបុត្រតាមលំដាប់ ម្នាក់មួយសន្លឹក។ ពេលមានភ្លើងវិញ៖ ចូល “Nhập số giấy” (បញ្ចូលលេខក្រដាស) រួចសរសេរលេខចុងក្រោយដែលបានចែក និងលេខចុងក្រោយដែលបានបម្រើ។',
  },
  keepAndWait: {
    vi: 'Xin giữ phiếu và chờ gọi số. Chỉ dùng trong ngày.',
    en: 'Please keep this slip and wait for your number. Today only.',
    km: 'សូមរក្សាសំបុត្រនេះ ហើយរង់ចាំហៅលេខ។ ប្រើបានតែថ្ងៃនេះ។',
  },
  noPad: {
    vi: 'Dãy số này chưa có dải số giấy. Người quản trị đặt dải đó trong phần cài đặt dãy số.',
    en: 'This series has no range for paper numbers yet. An administrator sets it with the series.',
    km: 'ស៊េរីលេខនេះមិនទាន់មានចន្លោះលេខក្រដាសទេ។ អ្នកគ្រប់គ្រងកំណត់វានៅក្នុងការកំណត់ស៊េរីលេខ។',
  },
});
