import { defineMessages } from './define-messages.ts';

/** FS8, FS9: the hidden menu of whoever looks after a kiosk or a display. */
export const serviceMessages = defineMessages({
  title: { vi: 'Trình đơn kỹ thuật', en: 'Service menu', km: 'ម៉ឺនុយបច្ចេកទេស' },
  pin: { vi: 'Nhập mã PIN của máy này', en: 'Type the PIN of this device', km: 'បញ្ចូលលេខ PIN របស់ម៉ាស៊ីននេះ' },
  pinWrong: { vi: 'Mã PIN không đúng.', en: 'This PIN is wrong.', km: 'លេខ PIN មិនត្រឹមត្រូវ។' },
  pinWait: {
    vi: (seconds: number) => `Mã PIN sai nhiều lần. Hãy đợi ${seconds} giây rồi thử lại.`,
    en: (seconds: number) => `Wrong too often. Please wait ${seconds} s and try again.`,
    km: (seconds: number) => `លេខ PIN ខុសច្រើនដង។ សូមរង់ចាំ ${seconds} វិនាទី រួចសាកម្ដងទៀត។`,
  },
  pinGo: { vi: 'Mở', en: 'Open', km: 'បើក' },
  close: { vi: 'Đóng', en: 'Close', km: 'បិទ' },
  hub: { vi: 'Máy chủ', en: 'Hub', km: 'ម៉ាស៊ីនមេ' },
  address: { vi: 'Địa chỉ', en: 'Address', km: 'អាសយដ្ឋាន' },
  figures: { vi: 'Dãy số', en: 'Figures', km: 'លេខផ្ទៀងផ្ទាត់' },
  state: { vi: 'Tình trạng', en: 'State', km: 'ស្ថានភាព' },
  connected: { vi: 'Đang kết nối', en: 'Connected', km: 'មានការតភ្ជាប់' },
  notConnected: { vi: 'Mất kết nối', en: 'Not connected', km: 'ដាច់ការតភ្ជាប់' },
  protection: { vi: 'Bảo vệ', en: 'Protection', km: 'ការការពារ' },
  own: { vi: 'Máy này', en: 'This device', km: 'ម៉ាស៊ីននេះ' },
  noAddress: { vi: 'không có mạng', en: 'no network', km: 'គ្មានបណ្ដាញ' },
  version: { vi: 'Phiên bản', en: 'Version', km: 'កំណែ' },
  staffTitle: { vi: 'Xem máy in, thiết bị', en: 'Printers, devices', km: 'មើលម៉ាស៊ីនបោះពុម្ព ឧបករណ៍' },
  staffHow: {
    vi: 'Mở trang của cán bộ bằng hình vuông này, mục “Thiết bị”.',
    en: 'Open the staff page with this square, “Devices”.',
    km: 'បើកទំព័រមន្ត្រីតាមរូបការ៉េនេះ ត្រង់ “Thiết bị” (ឧបករណ៍)។',
  },
  logTitle: { vi: 'Nhật ký máy', en: 'Log of the device', km: 'កំណត់ហេតុម៉ាស៊ីន' },
  logHow: {
    vi: 'Chụp hình vuông này gửi người hỗ trợ. Không có thông tin của công dân.',
    en: 'Send a photo of this square to whoever helps. It says nothing about citizens.',
    km: 'ថតរូបការ៉េនេះ ផ្ញើទៅអ្នកជួយ។ គ្មានព័ត៌មានរបស់ប្រជាពលរដ្ឋទេ។',
  },
  tryPrint: { vi: 'In thử phiếu', en: 'Print a test slip', km: 'បោះពុម្ពសំបុត្រសាកល្បង' },
  printing: { vi: 'Đang in thử…', en: 'Printing a test slip…', km: 'កំពុងបោះពុម្ពសាកល្បង…' },
  printingStill: {
    vi: 'Chưa biết phiếu đã ra chưa. Xin nhìn khe phiếu; vẫn đang chờ trả lời…',
    en: 'Not known yet whether the slip is out. Please look; still waiting…',
    km: 'មិនទាន់ដឹងថាសំបុត្រចេញឬនៅទេ។ សូមមើលមាត់ចេញសំបុត្រ កំពុងរង់ចាំចម្លើយ…',
  },
  startPractice: {
    vi: 'Bật chế độ tập (15 phút)',
    en: 'Start practice (15 minutes)',
    km: 'បើករបៀបហាត់ (15 នាទី)',
  },
  endPractice: { vi: 'Tắt chế độ tập', en: 'End practice', km: 'បិទរបៀបហាត់' },
  practiceIsOn: {
    vi: 'Máy đang ở chế độ tập: số phát ra không có giá trị.',
    en: 'This device is in practice: its numbers have no value.',
    km: 'ម៉ាស៊ីនកំពុងនៅរបៀបហាត់៖ លេខគ្មានតម្លៃទេ។',
  },
  practiceIsOff: {
    vi: 'Đã tắt chế độ tập. Máy lại phát số thật.',
    en: 'Practice has ended. Its numbers are real again.',
    km: 'បានបិទរបៀបហាត់។ ម៉ាស៊ីនចែកលេខពិតវិញ។',
  },
  askingHub: { vi: 'Đang báo máy chủ…', en: 'Asking the hub…', km: 'កំពុងប្រាប់ម៉ាស៊ីនមេ…' },
  practiceRefused: {
    vi: 'Máy chủ chưa cho đổi lúc này. Xin thử lại sau.',
    en: 'The hub does not allow it now. Please try again later.',
    km: 'ម៉ាស៊ីនមេមិនទាន់អនុញ្ញាតឱ្យប្ដូរឥឡូវនេះទេ។ សូមសាកម្ដងទៀតពេលក្រោយ។',
  },
  practiceUnheard: {
    vi: 'Máy chủ không trả lời. Xin thử lại khi đã kết nối.',
    en: 'The hub does not answer. Please try again once it is connected.',
    km: 'ម៉ាស៊ីនមេមិនឆ្លើយតប។ សូមសាកម្ដងទៀតពេលមានការតភ្ជាប់វិញ។',
  },
  pairAgain: { vi: 'Ghép lại', en: 'Pair again', km: 'ភ្ជាប់ម្ដងទៀត' },
  changeHub: { vi: 'Đổi máy chủ', en: 'Change the hub', km: 'ប្ដូរម៉ាស៊ីនមេ' },
  surely: { vi: 'Chạm lần nữa để xác nhận', en: 'Touch again to confirm', km: 'ចុចម្ដងទៀតដើម្បីបញ្ជាក់' },
  noPin: {
    vi: 'Máy này không có mã PIN nên chỉ xem được. Muốn đổi, hãy gỡ máy ở trang “Ghép máy” rồi ghép lại.',
    en: 'This device has no PIN, so nothing can be changed here. To change it, take it out on the page “Pair devices” and pair it anew.',
    km: 'ម៉ាស៊ីននេះគ្មានលេខ PIN ដូច្នេះអាចមើលបានតែប៉ុណ្ណោះ។ ដើម្បីប្ដូរ សូមដកវាចេញនៅទំព័រ “Ghép máy” (ភ្ជាប់ឧបករណ៍) រួចភ្ជាប់ម្ដងទៀត។',
  },
});

/** FS10: what became of a test slip that was asked for at the device itself. `no-hub`: the hub did not answer. */
export const printTriedMessages = defineMessages({
  out: { vi: 'Phiếu in thử đã ra.', en: 'The test slip is out.', km: 'សំបុត្រសាកល្បងបានចេញ។' },
  unproven: {
    vi: 'Đã gửi phiếu in thử. Máy in này không báo lại, xin nhìn phiếu.',
    en: 'The test slip was sent. This printer does not report back: please look at the slip.',
    km: 'បានផ្ញើសំបុត្រសាកល្បង។ ម៉ាស៊ីនបោះពុម្ពនេះមិនរាយការណ៍ទេ សូមមើលសំបុត្រ។',
  },
  failed: {
    vi: 'Phiếu in thử chưa ra trọn vẹn. Xin xem giấy và máy in.',
    en: 'The test slip did not come out whole. Please look at the paper and the printer.',
    km: 'សំបុត្រសាកល្បងមិនចេញពេញលេញ។ សូមពិនិត្យក្រដាស និងម៉ាស៊ីនបោះពុម្ព។',
  },
  'no-printer': {
    vi: 'Máy in chưa in được. Xin xem giấy, nắp, dây và nguồn điện.',
    en: 'The printer cannot print now. Please look at paper, cover, cable and power.',
    km: 'ម៉ាស៊ីនបោះពុម្ពមិនទាន់បោះពុម្ពបាន។ សូមពិនិត្យក្រដាស គម្រប ខ្សែ និងភ្លើង។',
  },
  busy: {
    vi: 'Máy in đang in phiếu khác. Xin thử lại sau ít phút.',
    en: 'The printer is busy with other slips. Please try again in a few minutes.',
    km: 'ម៉ាស៊ីនបោះពុម្ពកំពុងបោះពុម្ពសំបុត្រផ្សេង។ សូមសាកម្ដងទៀតក្រោយពីរបីនាទី។',
  },
  enough: {
    vi: 'Vừa in thử nhiều lần. Xin đợi vài phút rồi thử lại.',
    en: 'Many test slips were printed just now. Please wait a few minutes.',
    km: 'ទើបបោះពុម្ពសាកល្បងច្រើនដង។ សូមរង់ចាំពីរបីនាទី រួចសាកម្ដងទៀត។',
  },
  'no-hub': {
    vi: 'Máy chủ không trả lời. Xin nhìn khe phiếu; nếu không có phiếu, xin thử lại.',
    en: 'The hub does not answer. Please look for the slip; if there is none, try again.',
    km: 'ម៉ាស៊ីនមេមិនឆ្លើយតប។ សូមមើលមាត់ចេញសំបុត្រ បើគ្មានសំបុត្រ សូមសាកម្ដងទៀត។',
  },
});
