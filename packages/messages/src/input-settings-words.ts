import type { Language } from '@motcua/protocol/vocabulary';
import type { ReadyKeypadKind } from '@motcua/protocol/input-settings';
import { staffWords } from './staff-khmer-words.ts';

/** SC1, KP1: scanners and keypads on the settings page. Written like `settings-field-words.ts`. */
const vi = {
  connection: 'Kết nối',
  simulated: 'Giả lập (dùng thử)',
  serial: 'Cổng nối tiếp của máy chủ (USB-COM, RS-232)',
  serialKeypad: 'Cổng nối tiếp của máy chủ (RS-485, RS-232, USB)',
  // scanners
  scannersLead:
    'Máy quét phải được đặt ở kiểu cổng nối tiếp (USB-COM), không phải kiểu gõ phím. Cách đặt và thử: tài liệu đi kèm, docs/devices/scanners.md.',
  newScanner: 'Máy quét mới',
  addScanner: 'Thêm máy quét',
  atKiosk: (name: string) => `Cổng của ${name} (chương trình trên máy lấy số)`,
  reportsTo: 'Báo kết quả cho',
  toKiosk: (name: string) => `Máy lấy số: ${name}`,
  toCounter: (label: string) => `Quầy ${label}`,
  goneKiosk: (id: string) => `Máy lấy số không còn (${id})`,
  noKiosks: 'Chưa có máy lấy số nào được ghép; ghép máy ở trang “Ghép máy” rồi chọn ở đây.',
  // keypads
  keypadsLead:
    'Bàn phím gọi số thay phím “Gọi số tiếp”, “Gọi lại” và chọn số trên trang của quầy, và gọi nhân danh người đang giữ quầy. Cách đấu dây và thử: tài liệu đi kèm, docs/devices/keypads.md.',
  newLine: 'Bàn phím mới',
  addLine: 'Thêm đường dây bàn phím',
  codec: 'Loại bàn phím',
  codecHint: 'Các loại có sẵn được mô tả theo thông lệ, chưa thử trên bàn phím thật. Hãy so với tờ hướng dẫn.',
  codecs: {
    'ascii-line': 'Dòng chữ K…, kết thúc bằng CR',
    'binary-sum': 'Khung AA có tổng 8 bit',
  } satisfies Record<ReadyKeypadKind, string>,
  keypads: 'Các bàn phím trên đường dây',
  addKeypad: 'Thêm bàn phím',
  address: 'Địa chỉ',
  counter: 'Của quầy',
  counterLabel: (label: string) => `Quầy ${label}`,
  keypadName: (address: number) => `Bàn phím ${address}`,
};

export type InputSettingsTexts = typeof vi;

const en: InputSettingsTexts = {
  connection: 'Connection',
  simulated: 'Simulated (for trying out)',
  serial: "Serial port of the hub's machine (USB-COM, RS-232)",
  serialKeypad: "Serial port of the hub's machine (RS-485, RS-232, USB)",
  scannersLead:
    'A scanner must be set to behave as a serial port (USB-COM), not as a keyboard. Setting it up and testing: docs/devices/scanners.md, which comes with the program.',
  newScanner: 'New scanner',
  addScanner: 'Add a scanner',
  atKiosk: (name) => `Port of ${name} (the program on the kiosk)`,
  reportsTo: 'Reports to',
  toKiosk: (name) => `Kiosk: ${name}`,
  toCounter: (label) => `Counter ${label}`,
  goneKiosk: (id) => `A kiosk that is no more (${id})`,
  noKiosks: 'No kiosk is paired yet: pair it on the page “Pair devices”, then choose it here.',
  keypadsLead:
    'A call keypad stands for “Call next”, “Call again” and choosing a number on the counter’s page, and acts for whoever holds the counter. Wiring and testing: docs/devices/keypads.md, which comes with the program.',
  newLine: 'New keypads',
  addLine: 'Add a line of keypads',
  codec: 'Kind of keypad',
  codecHint:
    'The ready kinds are described as such keypads commonly are, and were tried on none. Compare the data sheet.',
  codecs: {
    'ascii-line': 'Line of text K…, ends with CR',
    'binary-sum': 'Frame AA with an 8-bit sum',
  },
  keypads: 'Keypads on the line',
  addKeypad: 'Add a keypad',
  address: 'Address',
  counter: 'Of counter',
  counterLabel: (label) => `Counter ${label}`,
  keypadName: (address) => `Keypad ${address}`,
};

/** The words of both sections. */
export function inputSettingsTexts(language: Language): InputSettingsTexts {
  return staffWords('inputSettings', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly inputSettings: InputSettingsTexts;
  }
}
