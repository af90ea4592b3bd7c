import type { Language } from '@motcua/protocol/vocabulary';
import type { ReadyBoardCodec } from '@motcua/protocol/board-lines';
import { staffWords } from './staff-khmer-words.ts';

/** LB1: boards on the settings page. Written like `settings-field-words.ts`. */
const vi = {
  lead: 'Thay đổi về bảng số có hiệu lực ngay khi áp dụng. Cách đấu dây và thử: tài liệu đi kèm, docs/devices/boards.md.',
  newLine: 'Bảng số mới',
  addLine: 'Thêm đường dây bảng số',
  connection: 'Kết nối',
  simulated: 'Bảng giả lập (dùng thử)',
  serial: 'Cổng nối tiếp (RS-485, RS-232, USB)',
  path: 'Cổng',
  pathHint:
    'Linux: tên trong /dev/serial/by-id/, không đổi khi cắm sang ổ khác. Windows: COM3. Chưa rõ tên cổng: trang “Thiết bị”, nút “Tìm thiết bị”.',
  baudRate: 'Tốc độ (baud)',
  parity: 'Chẵn lẻ',
  parities: { none: 'Không', even: 'Chẵn', odd: 'Lẻ' },
  dataBits: 'Số bit dữ liệu',
  stopBits: 'Số bit dừng',
  codec: 'Loại bảng',
  codecHint: 'Các loại có sẵn được mô tả theo thông lệ, chưa thử trên bảng thật. Hãy so với tờ hướng dẫn của bảng.',
  codecs: {
    'ascii-stx-xor': 'Khung chữ có STX, ETX và tổng XOR',
    'ascii-dollar-line': 'Dòng chữ bắt đầu bằng $, bảng không trả lời',
    'binary-head-sum': 'Khung AA 55 có tổng 8 bit',
    'modbus-binary': 'Modbus RTU, số ghi trong một thanh ghi',
    'modbus-digits': 'Modbus RTU, mỗi chữ số một thanh ghi',
  } satisfies Record<ReadyBoardCodec, string>,
  ownCodec: 'Mô tả riêng',
  description: 'Mô tả riêng (JSON, theo docs/devices/boards.md)',
  blinkSeconds: 'Nhấp nháy khi gọi (giây)',
  restingAs: 'Khi quầy đóng hoặc tạm nghỉ',
  resting: { dark: 'Tắt số', dashes: 'Hiện gạch ngang ----' },
  brightness: 'Độ sáng theo giờ',
  brightnessHint: 'Không ghi giờ nào: luôn sáng hết mức.',
  from: 'Từ giờ',
  percent: 'Độ sáng (%)',
  addHour: 'Thêm giờ',
  boards: 'Các bảng trên đường dây',
  addBoard: 'Thêm bảng',
  newBoard: (n: number) => `Bảng ${n}`,
  address: 'Địa chỉ của bảng',
  shows: 'Hiện số',
  showsCounter: (label: string) => `Của quầy ${label}`,
  showsServices: 'Mới gọi, theo lĩnh vực',
  services: 'Các lĩnh vực',
};

export type BoardSettingsTexts = typeof vi;

const en: BoardSettingsTexts = {
  lead: 'A change of boards takes effect when it is applied. Wiring and testing: docs/devices/boards.md, which comes with the program.',
  newLine: 'New boards',
  addLine: 'Add a line of boards',
  connection: 'Connection',
  simulated: 'Simulated (for trying out)',
  serial: 'Serial port (RS-485, RS-232, USB)',
  path: 'Port',
  pathHint:
    'Linux: a name in /dev/serial/by-id/, which stays when cables are swapped. Windows: COM3. Not sure of the name: “Find devices” on the page “Devices”.',
  baudRate: 'Speed (baud)',
  parity: 'Parity',
  parities: { none: 'None', even: 'Even', odd: 'Odd' },
  dataBits: 'Data bits',
  stopBits: 'Stop bits',
  codec: 'Kind of board',
  codecHint:
    'The ready kinds are described as such boards commonly are, and were tried on none. Compare the data sheet.',
  codecs: {
    'ascii-stx-xor': 'Text frame with STX, ETX and XOR sum',
    'ascii-dollar-line': 'Line of text that begins with $, no answer',
    'binary-head-sum': 'Frame AA 55 with an 8-bit sum',
    'modbus-binary': 'Modbus RTU, the number in one register',
    'modbus-digits': 'Modbus RTU, a register for each digit',
  },
  ownCodec: 'A description of its own',
  description: 'Description (JSON, see docs/devices/boards.md)',
  blinkSeconds: 'Blinks on a call (seconds)',
  restingAs: 'While the counter is closed or has a break',
  resting: { dark: 'Dark', dashes: 'Dashes ----' },
  brightness: 'Brightness by hour',
  brightnessHint: 'No hours: always full.',
  from: 'From',
  percent: 'Brightness (%)',
  addHour: 'Add an hour',
  boards: 'Boards on the line',
  addBoard: 'Add a board',
  newBoard: (n) => `Board ${n}`,
  address: "Board's address",
  shows: 'Shows the number',
  showsCounter: (label) => `Of counter ${label}`,
  showsServices: 'Called last, by service',
  services: 'Services',
};

/** The words of the boards' section. */
export function boardSettingsTexts(language: Language): BoardSettingsTexts {
  return staffWords('boardSettings', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly boardSettings: BoardSettingsTexts;
  }
}
