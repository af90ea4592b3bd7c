import { defineMessages } from './define-messages.ts';

/** The pages that the hub writes itself: where to go, and what is missing. */
export const hubPageMessages = defineMessages({
  title: { vi: 'Một cửa – hệ thống lấy số', en: 'Motcua – queue system', km: 'ច្រកចេញចូលតែមួយ – ប្រព័ន្ធយកលេខ' },
  choose: { vi: 'Mở trang cần dùng trên máy này', en: 'Open a page on this machine', km: 'បើកទំព័រដែលត្រូវការនៅលើម៉ាស៊ីននេះ' },
  kiosk: { vi: 'Máy lấy số', en: 'Kiosk', km: 'ម៉ាស៊ីនយកលេខ' },
  kioskHint: {
    vi: 'Công dân chọn việc và nhận số thứ tự',
    en: 'Citizens choose a service and take a number',
    km: 'ប្រជាពលរដ្ឋជ្រើសរើសការងារ និងទទួលលេខរៀង',
  },
  counter: { vi: 'Quầy', en: 'Counter', km: 'បញ្ជរ' },
  counterHint: {
    vi: 'Cán bộ đăng nhập và gọi số tiếp',
    en: 'Staff sign in and call the next number',
    km: 'មន្ត្រីចូលប្រើ និងហៅលេខបន្ទាប់',
  },
  display: { vi: 'Màn hình trung tâm', en: 'Main display', km: 'អេក្រង់ហៅលេខ' },
  displayHint: {
    vi: 'Phòng chờ nhìn và nghe số được gọi',
    en: 'The waiting room sees and hears the numbers called',
    km: 'បន្ទប់រង់ចាំឃើញ និងឮលេខដែលហៅ',
  },
  rating: { vi: 'Ý kiến công dân', en: 'Ratings', km: 'មតិប្រជាពលរដ្ឋ' },
  ratingHint: {
    vi: 'Máy tính bảng ở quầy: công dân cho ý kiến sau khi xong việc',
    en: 'A tablet at a counter: citizens say how they were served',
    km: 'ថេប្លេតនៅបញ្ជរ៖ ប្រជាពលរដ្ឋផ្ដល់មតិពេលរួចការងារ',
  },
  notBuilt: { vi: 'Trang này chưa được tạo.', en: 'This page has not been built yet.', km: 'ទំព័រនេះមិនទាន់បានបង្កើតទេ។' },
  howToBuild: {
    vi: 'Trong thư mục phần mềm, hãy chạy lệnh sau rồi tải lại trang:',
    en: 'In the folder of the software, run this command and load the page again:',
    km: 'នៅក្នុងថតកម្មវិធី សូមដំណើរការពាក្យបញ្ជានេះ រួចផ្ទុកទំព័រឡើងវិញ៖',
  },
});
