import { defineMessages } from './define-messages.ts';

/** A refused HTTP request, as staff read it. The keys are the HTTP problem codes. */
export const httpProblemMessages = defineMessages({
  malformed: {
    vi: 'Thông tin gửi đi chưa đúng. Hãy kiểm tra lại.',
    en: 'What was sent is not complete or not right. Please check it.',
    km: 'ព័ត៌មានដែលបានផ្ញើមិនត្រឹមត្រូវ។ សូមពិនិត្យឡើងវិញ។',
  },
  'wrong-name-or-password': {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The name or the password is not right.',
    km: 'ឈ្មោះ ឬពាក្យសម្ងាត់មិនត្រឹមត្រូវ។',
  },
  'try-later': {
    vi: 'Đã thử quá nhiều lần. Hãy chờ một chút rồi thử lại.',
    en: 'Too many attempts. Wait a moment and try again.',
    km: 'បានព្យាយាមច្រើនដងពេក។ សូមរង់ចាំបន្តិច រួចព្យាយាមម្ដងទៀត។',
  },
  'not-signed-in': { vi: 'Hãy đăng nhập.', en: 'Please sign in.', km: 'សូមចូលប្រើ។' },
  forbidden: {
    vi: 'Tài khoản này không được phép làm việc đó.',
    en: 'This account may not do that.',
    km: 'គណនីនេះមិនត្រូវបានអនុញ្ញាតឱ្យធ្វើការនោះទេ។',
  },
  'wrong-code': {
    vi: 'Mã không đúng hoặc đã hết hạn. Hãy xem lại mã đang hiện trên thiết bị.',
    en: 'The code is not right or has expired. Look again at the code on the device.',
    km: 'លេខកូដមិនត្រឹមត្រូវ ឬផុតកំណត់។ សូមមើលលេខកូដនៅលើឧបករណ៍ម្ដងទៀត។',
  },
  'not-found': { vi: 'Không tìm thấy.', en: 'Not found.', km: 'រកមិនឃើញ។' },
  'origin-not-allowed': {
    vi: 'Trang này không được mở từ máy chủ một cửa. Hãy mở lại bằng địa chỉ của máy chủ.',
    en: "This page was not opened from the hub. Open it by the hub's address.",
    km: 'ទំព័រនេះមិនបានបើកពីម៉ាស៊ីនមេទេ។ សូមបើកតាមអាសយដ្ឋានរបស់ម៉ាស៊ីនមេ។',
  },
  'host-not-allowed': {
    vi: 'Máy chủ không nhận địa chỉ này. Hãy dùng địa chỉ mà người quản trị đã cho.',
    en: 'The hub does not answer to this address. Use the one that the administrator gave.',
    km: 'ម៉ាស៊ីនមេមិនទទួលអាសយដ្ឋាននេះទេ។ សូមប្រើអាសយដ្ឋានដែលអ្នកគ្រប់គ្រងបានផ្ដល់។',
  },
  'too-large': { vi: 'Nội dung gửi đi quá lớn.', en: 'What was sent is too large.', km: 'មាតិកាដែលបានផ្ញើធំពេក។' },
  'storage-unavailable': {
    vi: 'Máy chủ không ghi được dữ liệu. Hãy báo người quản trị.',
    en: 'The hub cannot write its records. Tell the administrator.',
    km: 'ម៉ាស៊ីនមេមិនអាចកត់ត្រាទិន្នន័យបានទេ។ សូមប្រាប់អ្នកគ្រប់គ្រង។',
  },
});
export type HttpProblemKey = keyof typeof httpProblemMessages;
