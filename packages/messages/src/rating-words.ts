import { defineMessages } from './define-messages.ts';

/** SA1, SA2: what a citizen is asked when the visit is done, at a counter's page and at a kiosk. */
export const ratingMessages = defineMessages({
  question: {
    vi: 'Ông/bà có hài lòng về lần phục vụ này không?',
    en: 'Are you satisfied with how you were served?',
    km: 'តើលោកអ្នកពេញចិត្តនឹងការបម្រើលើកនេះទេ?',
  },
  noName: {
    vi: 'Không ghi tên. Ý kiến được cộng chung trong ngày.',
    en: 'No name is noted. Answers are counted together for the day.',
    km: 'មិនកត់ត្រាឈ្មោះទេ។ មតិត្រូវបានរាប់រួមគ្នាក្នុងថ្ងៃ។',
  },
  why: {
    vi: 'Điều gì làm ông/bà chưa hài lòng?',
    en: 'What were you not satisfied with?',
    km: 'តើអ្វីដែលលោកអ្នកមិនទាន់ពេញចិត្ត?',
  },
  noReason: { vi: 'Không nêu lý do', en: 'I would rather not say', km: 'មិនបញ្ជាក់មូលហេតុ' },
  leave: { vi: 'Không cho ý kiến', en: 'No answer', km: 'មិនផ្ដល់មតិ' },
  thanks: {
    vi: 'Cảm ơn ông/bà đã cho ý kiến.',
    en: 'Thank you for telling us.',
    km: 'សូមអរគុណលោកអ្នកដែលបានផ្ដល់មតិ។',
  },
  alreadyRated: {
    vi: 'Ông/bà đã cho ý kiến rồi. Xin cảm ơn.',
    en: 'You have told us already. Thank you.',
    km: 'លោកអ្នកបានផ្ដល់មតិរួចហើយ។ សូមអរគុណ។',
  },
  ofVisit: {
    vi: (number: string) => `Số ${number}`,
    en: (number: string) => `Number ${number}`,
    km: (number: string) => `លេខ ${number}`,
  },
  atRest: {
    vi: 'Xong việc, mời ông/bà cho ý kiến tại đây.',
    en: 'When you are done, please tell us here how it was.',
    km: 'ពេលរួចការងារ សូមលោកអ្នកផ្ដល់មតិនៅទីនេះ។',
  },
  lost: {
    vi: 'Máy đang mất kết nối. Ông/bà không cần làm gì.',
    en: 'This screen is not connected. You need not do anything.',
    km: 'ម៉ាស៊ីនកំពុងដាច់ការតភ្ជាប់។ លោកអ្នកមិនចាំបាច់ធ្វើអ្វីទេ។',
  },
  notSent: {
    vi: 'Chưa gửi được. Xin ông/bà chạm lại.',
    en: 'It could not be sent. Please touch again.',
    km: 'មិនទាន់ផ្ញើបានទេ។ សូមចុចម្ដងទៀត។',
  },
  notNow: {
    vi: 'Lần phục vụ này không còn nhận ý kiến. Xin cảm ơn ông/bà.',
    en: 'This visit can no longer be rated. Thank you.',
    km: 'ការបម្រើលើកនេះមិនទទួលមតិទៀតទេ។ សូមអរគុណ។',
  },
  whichCounter: {
    vi: 'Máy này đặt ở quầy nào?',
    en: 'At which counter does this screen stand?',
    km: 'ម៉ាស៊ីននេះដាក់នៅបញ្ជរណា?',
  },
  whichCounterHow: {
    vi: 'Cán bộ chọn một lần. Muốn đổi về sau, mở địa chỉ /rating/#doi.',
    en: 'Staff choose once. To change it later, open the address /rating/#doi.',
    km: 'មន្ត្រីជ្រើសរើសម្ដង។ ដើម្បីប្ដូរ សូមបើកអាសយដ្ឋាន /rating/#doi។',
  },
  pairingTitle: { vi: 'Ghép máy với hệ thống', en: 'Pair this screen', km: 'ភ្ជាប់ម៉ាស៊ីនជាមួយប្រព័ន្ធ' },
  pairingHow: {
    vi: 'Người quản trị mở trang Quầy, chọn “Ghép máy” và nhập mã này.',
    en: 'An administrator opens the Counter page, chooses “Pair devices” and enters this code.',
    km: 'អ្នកគ្រប់គ្រងបើកទំព័រ “Quầy” (បញ្ជរ) ជ្រើសរើស “Ghép máy” (ភ្ជាប់ឧបករណ៍) ហើយបញ្ចូលលេខកូដនេះ។',
  },
  refused: {
    vi: 'Máy chưa được phép dùng. Báo quản trị viên.',
    en: 'This screen may not be used yet. Please tell an administrator.',
    km: 'ម៉ាស៊ីននេះមិនទាន់ត្រូវបានអនុញ្ញាតឱ្យប្រើទេ។ សូមប្រាប់អ្នកគ្រប់គ្រង។',
  },
});
