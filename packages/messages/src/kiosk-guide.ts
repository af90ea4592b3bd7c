import { defineMessages } from './define-messages.ts';

/** HE1–HE5: what a kiosk says to whoever needs somebody; one line of it stands on every page. */
export const kioskGuideMessages = defineMessages({
  need: { vi: 'Tôi cần người hướng dẫn', en: 'I need someone to guide me', km: 'ខ្ញុំត្រូវការអ្នកណែនាំ' },
  asked: { vi: 'Đã báo người hướng dẫn', en: 'A guide has been called', km: 'បានហៅអ្នកណែនាំហើយ' },
  coming: { vi: 'Có người đang đến', en: 'Someone is coming', km: 'មានគេកំពុងមក' },
  listen: { vi: 'Nghe đọc', en: 'Listen', km: 'ស្ដាប់' },
  speakTile: {
    vi: (name: string) => `Nghe: ${name}`,
    en: (name: string) => `Hear: ${name}`,
    km: (name: string) => `ស្ដាប់៖ ${name}`,
  },
  moreContrast: { vi: 'Tương phản cao', en: 'High contrast', km: 'កម្រិតពណ៌ច្បាស់' },
});

/** IS6: one more service under the number that was just given. */
export const kioskAddingMessages = defineMessages({
  add: { vi: 'Làm thêm việc khác', en: 'One more service', km: 'ធ្វើការងារផ្សេងទៀត' },
  heading: {
    vi: (number: string) => `Chọn việc làm thêm cho số ${number}`,
    en: (number: string) => `Choose one more service for ${number}`,
    km: (number: string) => `ជ្រើសរើសការងារបន្ថែមសម្រាប់លេខ ${number}`,
  },
  keep: {
    vi: (number: string) => `Không thêm, giữ số ${number}`,
    en: (number: string) => `No, keep ${number} as it is`,
    km: (number: string) => `មិនបន្ថែមទេ រក្សាលេខ ${number}`,
  },
});
