import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** HL1: what stands on a kiosk's card about the time that it gave numbers by itself. Written like `staff.ts`. */
const vi = {
  alone: (from: string, to: string, given: number, placed: number) =>
    `Tự phát số lúc mất kết nối, từ ${from} đến ${to}: ${given} số, ${placed} số đã vào hàng chờ.`,
  stillHanding: (from: string, given: number, placed: number) =>
    `Tự phát số lúc mất kết nối, từ ${from}: ${given} số, đang chuyển về, ${placed} số đã vào hàng chờ.`,
  expired: (count: number) =>
    `${count} số không vào hàng chờ: của ngày đã đóng, hoặc của việc không còn trong thiết lập.`,
  withoutSlip: (numbers: string) => `Có thể chưa có phiếu: ${numbers}.`,
  refused: (numbers: string) => `Máy chủ không nhận: ${numbers}. Tìm người cầm các số này và cấp số khác.`,
  unsure: (count: number) => `Giờ lấy của ${count} số là theo đồng hồ của máy, vì máy đã khởi động lại.`,
};

export type AloneMachineTexts = typeof vi;

const en: AloneMachineTexts = {
  alone: (from, to, given, placed) =>
    `Gave numbers by itself without a connection, from ${from} to ${to}: ${given}, of which ${placed} are in their lines.`,
  stillHanding: (from, given, placed) =>
    `Gave numbers by itself without a connection, from ${from}: ${given}, being handed over; ${placed} are in their lines.`,
  expired: (count) => `${count} are in no line: of a day that has closed, or of a service that is no more.`,
  withoutSlip: (numbers) => `Perhaps without a slip: ${numbers}.`,
  refused: (numbers) => `Not taken by the hub: ${numbers}. Look for whoever holds them and give them other numbers.`,
  unsure: (count) => `The time of ${count} is that of the kiosk's own clock, for it was restarted.`,
};

export function aloneMachineTexts(language: Language): AloneMachineTexts {
  return staffWords('aloneMachine', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly aloneMachine: AloneMachineTexts;
  }
}
