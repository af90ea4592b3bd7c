import type { KioskObstacle, Language, PrinterState } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** Machines that need someone, and slips that nobody can be sure of. Written like `staff.ts`. */
const vi = {
  slipsToCheck: (count: number) => `${count} phiếu cần xem lại`,
  machineNote: (name: string, state: string, since: string) => `${name}: ${state} (từ ${since})`,
  slipsQueued: (count: number) => `${count} phiếu đang chờ in`,
  toMachines: 'Xem thiết bị',
  /** Where there is no room for each of them. */
  machinesLeft: (count: number) => `và ${count} máy khác`,
  /** A kiosk or a display that was there today. */
  applianceGone: {
    kiosk: 'máy lấy số mất kết nối',
    display: 'màn hình mất kết nối',
    rating: 'máy nhận ý kiến mất kết nối',
  },
  applianceHelp: 'Bật máy, xem dây mạng.',
  /** SL2 */
  slipsGoTo: (name: string) => `phiếu đang in ở ${name}`,
  showSlips: 'Xem phiếu',
  hideSlips: 'Ẩn phiếu',
  reprintSlip: 'In lại phiếu',
  /** SL3: it waited for a printer that the settings name no more. */
  slipPrinterGone: 'Phiếu chưa in, máy in đã bị bỏ khỏi thiết lập',
  slipSettled: 'Đã ra bản in lại',
  slipComing: 'Bản in lại đang chờ in',
  slipsReprinted: (count: number) => `Hôm nay đã in lại ${count} phiếu.`,
  lastError: (words: string) => `Lỗi gần nhất: ${words}`,
  /** What to do about a printer that stands still. */
  printerHelp: {
    'paper-out': 'Mở nắp, thay cuộn giấy mới, đóng nắp lại.',
    'cover-open': 'Đóng nắp máy in cho khít.',
    error: 'Tắt máy in, lấy giấy kẹt ra, bật lại.',
    offline: 'Kiểm tra điện và dây của máy in, và máy tính chia sẻ máy in ấy nếu có.',
    'busy-elsewhere': 'Tắt việc in ở máy tính khác, hoặc tắt rồi bật lại máy in.',
    'not-answering': 'Tắt máy in, chờ 10 giây, bật lại.',
  } satisfies Record<Exclude<PrinterState, 'starting' | 'ready'>, string>,
  /** SL3: what to do where the printer is attached to a kiosk, and the kiosk is what is missing. */
  printerAtKiosk: {
    away: 'Máy in này cắm vào máy lấy số, mà máy lấy số chưa kết nối: bật máy lấy số, kiểm tra dây mạng của nó.',
    'in-browser':
      'Máy lấy số này đang chạy trong trình duyệt; máy in cắm vào nó chỉ in được khi chạy chương trình Motcua Kiosk.',
    'taken-out':
      'Thiết lập ghi máy in này cắm vào một máy lấy số đã gỡ. Người quản trị mở “Thiết lập”, “Máy in”, ở ô “Kết nối” chọn máy đang có.',
  } satisfies Record<KioskObstacle, string>,
};

export type StaffMachineTexts = typeof vi;

const en: StaffMachineTexts = {
  slipsToCheck: (count) => (count === 1 ? '1 slip to check' : `${count} slips to check`),
  machineNote: (name, state, since) => `${name}: ${state} (since ${since})`,
  slipsQueued: (count) => `${count} waiting to be printed`,
  toMachines: 'Show the devices',
  machinesLeft: (count) => (count === 1 ? 'and 1 other device' : `and ${count} other devices`),
  applianceGone: {
    kiosk: 'kiosk not connected',
    display: 'display not connected',
    rating: 'rating screen not connected',
  },
  applianceHelp: 'Switch it on, look at its network cable.',
  slipsGoTo: (name) => `slips come out at ${name}`,
  showSlips: 'Show slips',
  hideSlips: 'Hide slips',
  reprintSlip: 'Print the slip again',
  slipPrinterGone: 'Slip not printed, its printer was taken out of the settings',
  slipSettled: 'A copy came out',
  slipComing: 'A copy is on its way',
  slipsReprinted: (count) => (count === 1 ? '1 slip printed again today.' : `${count} slips printed again today.`),
  lastError: (words) => `Last error: ${words}`,
  printerHelp: {
    'paper-out': 'Open the cover, put in a new roll, close the cover.',
    'cover-open': "Close the printer's cover firmly.",
    error: 'Switch the printer off, take out jammed paper, switch it on again.',
    offline: "Check the printer's power and cable, and the computer that shares it, if one does.",
    'busy-elsewhere': 'Stop printing from the other computer, or switch the printer off and on.',
    'not-answering': 'Switch the printer off, wait 10 seconds, switch it on again.',
  },
  printerAtKiosk: {
    away: 'This printer is attached to a kiosk that is not connected: switch the kiosk on, look at its network cable.',
    'in-browser': 'This kiosk runs in a browser; a printer attached to it needs the kiosk program.',
    'taken-out':
      'The settings name a kiosk for this printer that was taken out. An administrator chooses the present one as “Connection” under “Settings”, “Printers”.',
  },
};

/** The words about printers and slips on the staff page. */
export function staffMachineTexts(language: Language): StaffMachineTexts {
  return staffWords('staffMachine', language, vi, en);
}

/** SL3: what to do about a printer: where a kiosk is in the way to it, about the kiosk first. Empty: nothing. */
export function printerHelpText(
  { state, kiosk }: { readonly state: PrinterState; readonly kiosk?: KioskObstacle | undefined },
  language: Language,
): string {
  const { printerHelp, printerAtKiosk } = staffMachineTexts(language);
  if (kiosk !== undefined) return printerAtKiosk[kiosk];
  return state === 'starting' || state === 'ready' ? '' : printerHelp[state];
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly staffMachine: StaffMachineTexts;
  }
}
