import type {
  BoardMischief,
  KeypadMischief,
  PrinterMischief,
  ScannerMischief,
  SimulatedKey,
} from '@motcua/protocol/simulators';
import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** The page of simulated devices (SM1). Written like `staff.ts`. */
const vi = {
  title: 'Thiết bị giả lập',
  lead: 'Các thiết bị này không có thật. Dùng để làm quen, và để xem mỗi màn hình nói gì khi một máy gặp sự cố.',
  nothing: 'Ở đây không có thiết bị giả lập nào dành cho ông/bà.',
  noAnswer: 'Chưa liên lạc được với máy chủ. Trang tự thử lại.',
  gone: 'Thiết bị này không còn nữa.',
  toCounter: 'Trang quầy',
  printers: 'Máy in phiếu',
  hubSays: (words: string) => `Máy chủ thấy: ${words}`,
  breakIt: 'Làm hỏng',
  changeRoll: 'Thay cuộn giấy',
  changeRollHint: 'Cuộn mới, đóng nắp lại.',
  noSlips: 'Chưa có phiếu nào ra. Hãy lấy một số ở máy lấy số.',
  hanging: 'Phiếu in dở còn kẹt ở máy',
  slipAt: (time: string) => `Phiếu ra lúc ${time}`,
  printerMischief: {
    'paper-out': 'Hết giấy',
    'paper-out-mid-slip': 'Hết giấy giữa phiếu tới',
    'near-end': 'Giấy sắp hết',
    'cover-open': 'Nắp mở',
    'cutter-jam': 'Kẹt dao cắt',
    mute: 'Không báo lại được',
    stalled: 'Treo máy',
    slow: 'Nhận rất chậm',
    off: 'Tắt nguồn',
    held: 'Máy tính khác đang dùng',
  } satisfies Record<PrinterMischief, string>,
  boards: 'Bảng số',
  boardDark: 'Bảng tối',
  boardShows: (text: string) => `Bảng hiện ${text}`,
  blinks: 'Đang nháy',
  brightness: (percent: number) => `Độ sáng ${percent}%`,
  frames: (count: number) => `đã nhận ${count} lệnh`,
  boardMischief: {
    silent: 'Không trả lời',
    refusing: 'Từ chối lệnh',
    noisy: 'Dây bị nhiễu',
    off: 'Mất điện',
  } satisfies Record<BoardMischief, string>,
  unplug: 'Rút cáp',
  plug: 'Cắm cáp lại',
  unplugged: 'Cáp đang rút',
  scanners: 'Máy quét',
  scanLabel: 'Nội dung mã được quét',
  scan: 'Quét',
  scanned: 'Đã quét.',
  scanHint: 'Mã phiếu: sáu chữ in dưới ô vuông trên phiếu.',
  examples: 'Ví dụ',
  exampleWords: {
    dossier: 'Mã hồ sơ',
    card: 'Thẻ căn cước (người không có thật)',
    web: 'Một địa chỉ web',
    long: 'Mã dài quá mức',
  },
  keypads: 'Bàn phím gọi số',
  keypadOf: (label: string) => `Quầy ${label}`,
  keys: { next: 'Gọi số tiếp', recall: 'Gọi lại', 'call-number': 'Gọi số này' } satisfies Record<SimulatedKey, string>,
  keyNumber: 'Số cần gọi',
  scannerMischief: {
    noisy: 'Dây bị nhiễu',
    'cut-short': 'Chỉ đọc được nửa mã',
    stuck: 'Quét mãi một mã',
  } satisfies Record<ScannerMischief, string>,
  keypadMischief: { held: 'Phím bị đè mãi' } satisfies Record<KeypadMischief, string>,
};

export type SimulatorTexts = typeof vi;

const en: SimulatorTexts = {
  title: 'Simulated devices',
  lead: 'These devices are not real. Use them to get to know the system, and to see what each screen says when a machine fails.',
  nothing: 'There are no simulated devices here for you.',
  noAnswer: 'The hub does not answer. This page keeps trying.',
  gone: 'This device is no longer there.',
  toCounter: 'Counter page',
  printers: 'Slip printers',
  hubSays: (words) => `The hub sees: ${words}`,
  breakIt: 'Break it',
  changeRoll: 'Change the roll',
  changeRollHint: 'A new roll, and the cover closed.',
  noSlips: 'No slip has come out yet. Take a number at the kiosk.',
  hanging: 'Half a slip hangs out of the printer',
  slipAt: (time) => `Slip of ${time}`,
  printerMischief: {
    'paper-out': 'Out of paper',
    'paper-out-mid-slip': 'Paper ends in the next slip',
    'near-end': 'Paper nearly used up',
    'cover-open': 'Cover open',
    'cutter-jam': 'Cutter jammed',
    mute: 'Cannot report',
    stalled: 'Hangs',
    slow: 'Takes bytes very slowly',
    off: 'Switched off',
    held: 'Used by another computer',
  },
  boards: 'LED boards',
  boardDark: 'The board is dark',
  boardShows: (text) => `The board shows ${text}`,
  blinks: 'Blinking',
  brightness: (percent) => `Brightness ${percent}%`,
  frames: (count) => (count === 1 ? '1 frame taken' : `${count} frames taken`),
  boardMischief: { silent: 'Does not answer', refusing: 'Refuses', noisy: 'Noise on the wire', off: 'No power' },
  unplug: 'Pull the cable',
  plug: 'Plug it in again',
  unplugged: 'Cable pulled',
  scanners: 'Scanners',
  scanLabel: 'What the code says',
  scan: 'Scan',
  scanned: 'Scanned.',
  scanHint: 'A slip’s code: the six letters beneath the square on the slip.',
  examples: 'Examples',
  exampleWords: {
    dossier: 'A dossier’s code',
    card: 'An identity card (of nobody)',
    web: 'A web address',
    long: 'A code that is too long',
  },
  keypads: 'Call keypads',
  keypadOf: (label) => `Counter ${label}`,
  keys: { next: 'Call next', recall: 'Call again', 'call-number': 'Call this number' },
  keyNumber: 'Number to call',
  scannerMischief: { noisy: 'Noise on the wire', 'cut-short': 'Half of each code', stuck: 'Reads the same on and on' },
  keypadMischief: { held: 'A key held down' },
};

/** The words of the simulators' page. */
export function simulatorTexts(language: Language): SimulatorTexts {
  return staffWords('simulator', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly simulator: SimulatorTexts;
  }
}
