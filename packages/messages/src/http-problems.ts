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
    km: 'ឈ្មោះចូលប្រើ ឬពាក្យសម្ងាត់មិនត្រឹមត្រូវ។',
  },
  'try-later': {
    vi: 'Đã thử quá nhiều lần. Hãy chờ một chút rồi thử lại.',
    en: 'Too many attempts. Wait a moment and try again.',
    km: 'បានសាកច្រើនដងពេក។ សូមរង់ចាំបន្តិច រួចសាកម្ដងទៀត។',
  },
  'not-signed-in': { vi: 'Hãy đăng nhập.', en: 'Please sign in.', km: 'សូមចូលប្រើ។' },
  'session-locked': {
    vi: 'Trang đã khóa vì lâu không có ai thao tác. Hãy mở khóa bằng mật khẩu.',
    en: 'The page is locked because nobody has used it for a while. Unlock it with your password.',
    km: 'ទំព័រត្រូវបានចាក់សោ ព្រោះគ្មានអ្នកប្រើយូរហើយ។ សូមដោះសោដោយពាក្យសម្ងាត់។',
  },
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
  'wrong-recovery-code': {
    vi: 'Tên đăng nhập hoặc mã khôi phục không đúng. Mỗi mã chỉ dùng được một lần.',
    en: 'The name or the recovery code is not right. Each code works once.',
    km: 'ឈ្មោះចូលប្រើ ឬលេខកូដសង្គ្រោះមិនត្រឹមត្រូវ។ លេខកូដនីមួយៗប្រើបានតែម្ដង។',
  },
  'wrong-password': {
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The present password is not right.',
    km: 'ពាក្យសម្ងាត់បច្ចុប្បន្នមិនត្រឹមត្រូវ។',
  },
  'weak-password': {
    vi: 'Mật khẩu mới chưa đủ mạnh: cần ít nhất 15 ký tự (8 ký tự nếu đặt ở máy quầy đã ghép), không lặp lại vài ký tự, không chỉ là tên đăng nhập hay từ ai cũng đoán được. Một câu dễ nhớ là tốt nhất.',
    en: 'The new password is too weak: at least 15 characters (8 where it is chosen at a paired counter PC), not a few repeated, not just the sign-in name or what anyone would try. A sentence that is easy to remember is best.',
    km: 'ពាក្យសម្ងាត់ថ្មីមិនទាន់រឹងមាំ៖ ត្រូវមានយ៉ាងតិច 15 តួអក្សរ (8 តួអក្សរ បើកំណត់នៅកុំព្យូទ័របញ្ជរដែលបានភ្ជាប់) មិនដដែលៗ និងមិនមែនត្រឹមតែឈ្មោះចូលប្រើ ឬពាក្យដែលងាយទាយ។ ឃ្លាដែលងាយចាំគឺល្អបំផុត។',
  },
  'wrong-pin': { vi: 'Mã PIN không đúng.', en: 'The PIN is not right.', km: 'លេខ PIN មិនត្រឹមត្រូវ។' },
  'weak-pin': {
    vi: 'Mã PIN cần 4 đến 6 chữ số, không lặp lại một chữ số và không theo dãy như 1234.',
    en: 'A PIN has 4 to 6 digits, not one digit alone and not a row such as 1234.',
    km: 'លេខ PIN ត្រូវមាន 4 ដល់ 6 ខ្ទង់ មិនមែនលេខដដែលៗ និងមិនមែនលេខរៀងគ្នាដូចជា 1234 ទេ។',
  },
  'new-password-needed': {
    vi: 'Mật khẩu này do người quản trị cấp. Hãy đặt mật khẩu của riêng mình để tiếp tục.',
    en: 'An administrator gave you this password. Choose one of your own to go on.',
    km: 'ពាក្យសម្ងាត់នេះ អ្នកគ្រប់គ្រងជាអ្នកផ្ដល់។ សូមកំណត់ពាក្យសម្ងាត់ផ្ទាល់ខ្លួនដើម្បីបន្ត។',
  },
  'counter-pc-needed': {
    vi: 'Mật khẩu dưới 15 ký tự chỉ dùng được ở máy quầy đã ghép. Hãy kiểm tra lại mật khẩu; nếu đúng là mật khẩu ngắn, hãy đăng nhập ở máy quầy đã ghép, nhờ người quản trị ghép máy này, hoặc nhờ cấp mật khẩu mới.',
    en: 'A password of fewer than 15 characters works only at a paired counter PC. Check what you typed; if yours is short, sign in at a paired counter PC, or ask an administrator to pair this PC or to give you a new password.',
    km: 'ពាក្យសម្ងាត់ក្រោម 15 តួអក្សរ ប្រើបានតែនៅកុំព្យូទ័របញ្ជរដែលបានភ្ជាប់។ សូមពិនិត្យពាក្យសម្ងាត់ឡើងវិញ។ បើពិតជាពាក្យសម្ងាត់ខ្លី សូមចូលប្រើនៅកុំព្យូទ័របញ្ជរដែលបានភ្ជាប់ ឬសុំអ្នកគ្រប់គ្រងភ្ជាប់កុំព្យូទ័រនេះ ឬផ្ដល់ពាក្យសម្ងាត់ថ្មី។',
  },
  'name-taken': {
    vi: 'Tên đăng nhập này đã có, kể cả khi tài khoản đó đã khóa hoặc là tài khoản dùng thử. Hãy chọn tên khác.',
    en: 'This sign-in name is taken, perhaps by an account that is disabled or belongs to the demo. Choose another.',
    km: 'ឈ្មោះចូលប្រើនេះមានរួចហើយ ទោះគណនីនោះត្រូវបានបិទ ឬជាគណនីសាកល្បងក៏ដោយ។ សូមជ្រើសរើសឈ្មោះផ្សេង។',
  },
  'last-administrator': {
    vi: 'Đây là người quản trị cuối cùng nên không khóa được. Hãy thêm một người quản trị khác trước.',
    en: 'This is the last administrator and cannot be disabled. Add another administrator first.',
    km: 'នេះជាអ្នកគ្រប់គ្រងចុងក្រោយ ដូច្នេះមិនអាចបិទបានទេ។ សូមបន្ថែមអ្នកគ្រប់គ្រងម្នាក់ទៀតជាមុនសិន។',
  },
  'demo-account': {
    vi: 'Tài khoản dùng thử có sẵn giữ nguyên, không đổi mật khẩu và không khóa được.',
    en: 'The demo’s own accounts stay as they are.',
    km: 'គណនីសាកល្បងដែលមានស្រាប់នៅដដែល មិនអាចប្ដូរពាក្យសម្ងាត់ ឬបិទបានទេ។',
  },
  'not-found': { vi: 'Không tìm thấy.', en: 'Not found.', km: 'រកមិនឃើញ។' },
  'origin-not-allowed': {
    vi: 'Trang này không được mở từ máy chủ một cửa. Hãy mở lại bằng địa chỉ của máy chủ.',
    en: "This page was not opened from the hub. Open it by the hub's address.",
    km: 'ទំព័រនេះមិនបានបើកពីម៉ាស៊ីនមេរបស់ច្រកចេញចូលតែមួយទេ។ សូមបើកតាមអាសយដ្ឋានរបស់ម៉ាស៊ីនមេ។',
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
