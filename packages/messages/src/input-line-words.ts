import type { InputLineState } from '@motcua/protocol/input-states';
import { defineMessages } from './define-messages.ts';

/** SC6, KP5: a scanner or a line of keypads, as staff read it behind its name; where it is not well, with what to do. */
export const inputLineStateMessages = defineMessages<Record<InputLineState, string>>({
  closed: { vi: 'chưa mở', en: 'not opened', km: 'មិនទាន់បើក' },
  opening: { vi: 'đang nối', en: 'being connected', km: 'កំពុងតភ្ជាប់' },
  open: { vi: 'hoạt động', en: 'works', km: 'ដំណើរការ' },
  'kiosk-away': {
    vi: 'máy lấy số có máy quét này chưa kết nối, hãy bật máy lấy số',
    en: 'the kiosk that has it is not connected, switch the kiosk on',
    km: 'ម៉ាស៊ីនយកលេខដែលមានម៉ាស៊ីនស្កេននេះមិនទាន់តភ្ជាប់ សូមបើកម៉ាស៊ីនយកលេខ',
  },
  'kiosk-in-browser': {
    vi: 'máy lấy số đang chạy trong trình duyệt, không dùng được cổng; hãy chạy chương trình Motcua Kiosk',
    en: 'the kiosk runs in a browser, which has no ports; start the program Motcua Kiosk there',
    km: 'ម៉ាស៊ីនយកលេខកំពុងដំណើរការក្នុងកម្មវិធីរុករក ដូច្នេះប្រើច្រកមិនបាន សូមដំណើរការកម្មវិធី Motcua Kiosk',
  },
  lost: {
    vi: 'mất kết nối, hãy xem lại cáp',
    en: 'not connected any more, look at the cable',
    km: 'ដាច់ការតភ្ជាប់ សូមពិនិត្យខ្សែកាប',
  },
  absent: {
    vi: 'không thấy ở cổng đã đặt, hãy cắm lại cáp',
    en: 'not found at its port, plug the cable in again',
    km: 'រកមិនឃើញនៅច្រកដែលបានកំណត់ សូមដោតខ្សែកាបម្ដងទៀត',
  },
  'in-use': {
    vi: 'cổng đang bị chương trình khác dùng, hãy tắt chương trình đó',
    en: 'port in use by another program, end that program',
    km: 'ច្រកកំពុងប្រើដោយកម្មវិធីផ្សេង សូមបិទកម្មវិធីនោះ',
  },
  'no-permission': {
    vi: 'máy chủ không được phép mở cổng, hãy báo người quản trị',
    en: 'hub may not open the port, tell the administrator',
    km: 'ម៉ាស៊ីនមេគ្មានសិទ្ធិបើកច្រក សូមប្រាប់អ្នកគ្រប់គ្រង',
  },
  'not-a-port': {
    vi: 'thiết lập trỏ tới nơi không phải cổng nối tiếp, hãy báo người quản trị',
    en: 'settings name no serial port, tell the administrator',
    km: 'ការកំណត់ចង្អុលទៅកន្លែងដែលមិនមែនជាច្រកស៊េរី សូមប្រាប់អ្នកគ្រប់គ្រង',
  },
  'wrong-settings': {
    vi: 'cổng không chạy được với tốc độ đã đặt, hãy báo người quản trị',
    en: 'port cannot run at the speed that is set, tell the administrator',
    km: 'ច្រកមិនអាចដំណើរការតាមល្បឿនដែលបានកំណត់ សូមប្រាប់អ្នកគ្រប់គ្រង',
  },
  'no-driver': {
    vi: 'máy chủ không dùng được cổng nối tiếp, hãy báo người quản trị',
    en: 'hub cannot use serial ports, tell the administrator',
    km: 'ម៉ាស៊ីនមេមិនអាចប្រើច្រកស៊េរី សូមប្រាប់អ្នកគ្រប់គ្រង',
  },
  failed: {
    vi: 'chưa mở được cổng, hãy rút cáp rồi cắm lại',
    en: 'port cannot be opened, pull the cable and plug it in again',
    km: 'មិនអាចបើកច្រក សូមដកខ្សែកាប ហើយដោតម្ដងទៀត',
  },
});
