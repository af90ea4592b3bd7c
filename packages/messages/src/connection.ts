import { defineMessages } from './define-messages.ts';

/** How the connection to the hub stands, in a few words, as staff read it. */
export const connectionMessages = defineMessages({
  connecting: { vi: 'Đang kết nối…', en: 'Connecting…', km: 'កំពុងតភ្ជាប់…' },
  connected: { vi: 'Đã kết nối', en: 'Connected', km: 'បានតភ្ជាប់' },
  lost: {
    vi: 'Mất kết nối với máy chủ. Đang kết nối lại…',
    en: 'Connection to the hub lost. Connecting again…',
    km: 'ដាច់ការតភ្ជាប់ជាមួយម៉ាស៊ីនមេ។ កំពុងតភ្ជាប់ឡើងវិញ…',
  },
  pairing: { vi: 'Đang chờ ghép nối', en: 'Waiting to be paired', km: 'កំពុងរង់ចាំការភ្ជាប់' },
});

/** Why the hub refuses this page or device, as staff read it. The keys are the handshake's codes. */
export const refusalMessages = defineMessages({
  'malformed-handshake': {
    vi: 'Trang này và máy chủ không hiểu nhau. Hãy tải lại trang.',
    en: 'This page and the hub do not understand each other. Load it again.',
    km: 'ទំព័រនេះ និងម៉ាស៊ីនមេមិនយល់គ្នាទេ។ សូមផ្ទុកទំព័រឡើងវិញ។',
  },
  'client-too-old': {
    vi: 'Trang này đã cũ hơn máy chủ. Hãy tải lại trang; nếu vẫn báo như vậy, hãy cập nhật máy này.',
    en: 'This page is older than the hub. Load it again; if this stays, update this machine.',
    km: 'ទំព័រនេះចាស់ជាងម៉ាស៊ីនមេ។ សូមផ្ទុកទំព័រឡើងវិញ បើនៅតែដដែល សូមធ្វើបច្ចុប្បន្នភាពម៉ាស៊ីននេះ។',
  },
  'hub-too-old': {
    vi: 'Máy chủ cũ hơn trang này. Hãy cập nhật máy chủ.',
    en: 'The hub is older than this page. Update the hub.',
    km: 'ម៉ាស៊ីនមេចាស់ជាងទំព័រនេះ។ សូមធ្វើបច្ចុប្បន្នភាពម៉ាស៊ីនមេ។',
  },
  'unknown-device': {
    vi: 'Thiết bị này chưa được ghép nối.',
    en: 'This device is not paired.',
    km: 'ឧបករណ៍នេះមិនទាន់ត្រូវបានភ្ជាប់ទេ។',
  },
  revoked: {
    vi: 'Việc ghép nối thiết bị này đã bị thu hồi. Hãy hỏi người quản trị.',
    en: 'The pairing of this device was taken back. Ask the administrator.',
    km: 'ការភ្ជាប់ឧបករណ៍នេះត្រូវបានដកចេញ។ សូមសួរអ្នកគ្រប់គ្រង។',
  },
  'wrong-role': {
    vi: 'Thiết bị này được ghép nối cho việc khác. Hãy hỏi người quản trị.',
    en: 'This device is paired for another purpose. Ask the administrator.',
    km: 'ឧបករណ៍នេះត្រូវបានភ្ជាប់សម្រាប់មុខងារផ្សេង។ សូមសួរអ្នកគ្រប់គ្រង។',
  },
  'not-signed-in': { vi: 'Hãy đăng nhập.', en: 'Please sign in.', km: 'សូមចូលប្រើ។' },
  'session-ended': {
    vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại.',
    en: 'Your session has ended. Please sign in again.',
    km: 'ការចូលប្រើលើកនេះបានផុតកំណត់ហើយ។ សូមចូលប្រើម្ដងទៀត។',
  },
  'too-many-connections': {
    vi: 'Máy này đang mở quá nhiều trang. Hãy đóng bớt.',
    en: 'Too many pages are open on this machine. Close some.',
    km: 'ម៉ាស៊ីននេះបើកទំព័រច្រើនពេក។ សូមបិទខ្លះ។',
  },
  'shutting-down': {
    vi: 'Máy chủ đang tắt hoặc khởi động lại. Trang này sẽ tự kết nối lại.',
    en: 'The hub is stopping or starting again. This page will connect again by itself.',
    km: 'ម៉ាស៊ីនមេកំពុងបិទ ឬចាប់ផ្ដើមឡើងវិញ។ ទំព័រនេះនឹងតភ្ជាប់ឡើងវិញដោយខ្លួនឯង។',
  },
});
export type RefusalKey = keyof typeof refusalMessages;
