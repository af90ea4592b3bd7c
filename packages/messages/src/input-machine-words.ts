import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** SC6, KP5: scanners and keypads on the page of machines. Written like `machine-page-words.ts`. */
const vi = {
  group: 'Máy quét, bàn phím gọi số',
  empty: 'Chưa có máy quét và bàn phím gọi số.',
  nothingRead: 'Chưa đọc mã nào từ khi máy chủ chạy',
  read: (count: number, clock: string) => `Đã đọc ${count} mã, gần nhất lúc ${clock}`,
  pressed: (address: number, label: string, clock: string) =>
    `Bàn phím ${address} (quầy ${label}): bấm gần nhất lúc ${clock}`,
  notPressed: (address: number, label: string) => `Bàn phím ${address} (quầy ${label}): chưa bấm`,
  stray: (address: number) =>
    `Có phím bấm từ địa chỉ ${address}, chưa khai báo cho quầy nào. Người quản trị xem lại Thiết lập.`,
  timesLost: (count: number) => `Đã mất kết nối ${count} lần từ khi máy chủ chạy.`,
};

export type InputMachineTexts = typeof vi;

const en: InputMachineTexts = {
  group: 'Scanners and call keypads',
  empty: 'There is no scanner and no call keypad.',
  nothingRead: 'Has read nothing since the hub started',
  read: (count, clock) =>
    count === 1 ? `Has read 1 code, at ${clock}` : `Has read ${count} codes, the last at ${clock}`,
  pressed: (address, label, clock) => `Keypad ${address} (counter ${label}): pressed last at ${clock}`,
  notPressed: (address, label) => `Keypad ${address} (counter ${label}): not pressed yet`,
  stray: (address) =>
    `Keys were pressed at address ${address}, which no counter has. The administrator looks at the settings.`,
  timesLost: (count) =>
    count === 1 ? 'Lost once since the hub started.' : `Lost ${count} times since the hub started.`,
};

export function inputMachineTexts(language: Language): InputMachineTexts {
  return staffWords('inputMachine', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly inputMachine: InputMachineTexts;
  }
}
