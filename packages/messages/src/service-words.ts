import { defineMessages } from './define-messages.ts';

/** FS8, FS9: the hidden menu of whoever looks after a kiosk or a display. */
export const serviceMessages = defineMessages({
  title: { vi: 'Trình đơn kỹ thuật', en: 'Service menu', km: 'ម៉ឺនុយបច្ចេកទេស' },
  pin: { vi: 'Nhập mã PIN của máy này', en: 'Type the PIN of this device', km: 'បញ្ចូលលេខ PIN របស់ម៉ាស៊ីននេះ' },
  pinWrong: { vi: 'Mã PIN không đúng.', en: 'This PIN is wrong.', km: 'លេខ PIN មិនត្រឹមត្រូវ។' },
  pinWait: {
    vi: (seconds: number) => `Mã PIN sai nhiều lần. Hãy đợi ${seconds} giây rồi thử lại.`,
    en: (seconds: number) => `Wrong too often. Please wait ${seconds} s and try again.`,
    km: (seconds: number) => `ខុសច្រើនដង។ សូមរង់ចាំ ${seconds} វិនាទី រួចសាកម្ដងទៀត។`,
  },
  pinGo: { vi: 'Mở', en: 'Open', km: 'បើក' },
  close: { vi: 'Đóng', en: 'Close', km: 'បិទ' },
  hub: { vi: 'Máy chủ', en: 'Hub', km: 'ម៉ាស៊ីនមេ' },
  address: { vi: 'Địa chỉ', en: 'Address', km: 'អាសយដ្ឋាន' },
  figures: { vi: 'Dãy số', en: 'Figures', km: 'លេខ' },
  state: { vi: 'Tình trạng', en: 'State', km: 'ស្ថានភាព' },
  connected: { vi: 'Đang kết nối', en: 'Connected', km: 'បានភ្ជាប់' },
  notConnected: { vi: 'Mất kết nối', en: 'Not connected', km: 'មិនបានភ្ជាប់' },
  protection: { vi: 'Bảo vệ', en: 'Protection', km: 'ការការពារ' },
  own: { vi: 'Máy này', en: 'This device', km: 'ម៉ាស៊ីននេះ' },
  noAddress: { vi: 'không có mạng', en: 'no network', km: 'គ្មានបណ្ដាញ' },
  version: { vi: 'Phiên bản', en: 'Version', km: 'កំណែ' },
  staffTitle: { vi: 'In thử, xem máy in', en: 'Test print, printers', km: 'បោះពុម្ពសាក, ម៉ាស៊ីនបោះពុម្ព' },
  staffHow: {
    vi: 'Mở trang của cán bộ bằng hình vuông này, mục “Thiết bị”.',
    en: 'Open the staff page with this square, “Devices”.',
    km: 'បើកទំព័របុគ្គលិកតាមរូបនេះ មុខ “Thiết bị”។',
  },
  logTitle: { vi: 'Nhật ký máy', en: 'Log of the device', km: 'កំណត់ហេតុម៉ាស៊ីន' },
  logHow: {
    vi: 'Chụp hình vuông này gửi người hỗ trợ. Không có thông tin của công dân.',
    en: 'Send a photo of this square to whoever helps. It says nothing about citizens.',
    km: 'ថតរូបនេះផ្ញើអ្នកជួយ។ គ្មានព័ត៌មានប្រជាពលរដ្ឋទេ។',
  },
  pairAgain: { vi: 'Ghép lại', en: 'Pair again', km: 'ភ្ជាប់ម្ដងទៀត' },
  changeHub: { vi: 'Đổi máy chủ', en: 'Change the hub', km: 'ប្ដូរម៉ាស៊ីនមេ' },
  surely: { vi: 'Chạm lần nữa để xác nhận', en: 'Touch again to confirm', km: 'ប៉ះម្ដងទៀតដើម្បីបញ្ជាក់' },
  noPin: {
    vi: 'Máy này không có mã PIN nên chỉ xem được. Muốn đổi, hãy gỡ máy ở trang “Ghép máy” rồi ghép lại.',
    en: 'This device has no PIN, so nothing can be changed here. To change it, take it out on the page “Pair devices” and pair it anew.',
    km: 'ម៉ាស៊ីននេះគ្មានលេខ PIN ដូច្នេះអាចមើលបានតែប៉ុណ្ណោះ។ ដើម្បីប្ដូរ សូមដកវាចេញនៅ “Ghép máy” រួចភ្ជាប់ម្ដងទៀត។',
  },
});
