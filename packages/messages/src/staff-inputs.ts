import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** SC5, KP3: what the counter's page says of its scanner and its keypad. Written like `staff.ts`. */
const vi = {
  keypad: (words: string) => `Bàn phím gọi số: ${words}`,
  keypadNobodyHere: 'Bàn phím gọi số: chưa có số nào ở quầy để gọi lại.',
  keypadNotInPractice: 'Bàn phím gọi số: đang tập, không chọn được số để gọi.',
  keypadNotSignedIn: 'Bàn phím gọi số: người giữ quầy chưa đăng nhập, nên bàn phím không gọi.',
  keypadNoSuchNumber: (number: number) => `Bàn phím gọi số: không có số ${number} đang chờ ở quầy này.`,
  keypadSeveral: (numbers: string) => `Bàn phím gọi số: có nhiều số trùng (${numbers}); hãy chọn số trên trang này.`,
  keypadAnswerFirst: 'Bàn phím gọi số: hãy trả lời câu hỏi trên trang này trước.',
  scanAnswerFirst: 'Hãy trả lời câu hỏi trên trang này trước, rồi quét lại.',
  notKnown: 'Mã vừa quét không phải của số hay lịch hẹn nào hôm nay.',
  card: 'Thẻ căn cước không dùng ở quầy này; máy không giữ lại gì từ thẻ.',
  unknown: 'Máy quét không nhận ra mã này. Quét được: phiếu số, phiếu hẹn, mã hồ sơ.',
  dossierNoted: (count: number) => `Đã ghi ${count} hồ sơ cho số đang ở quầy.`,
  dossierAgain: 'Hồ sơ này đã được ghi rồi.',
  dossierNobody: 'Chưa có số nào ở quầy để ghi hồ sơ này.',
  here: (number: string) => `Số ${number} đang ở quầy này.`,
  calledAt: (number: string, label: string) => `Số ${number} đang được gọi ở quầy ${label}.`,
  parkedAt: (number: string, label: string) => `Số ${number} hẹn quay lại quầy ${label}; mời người dân đến đó.`,
  isCompleted: (number: string) => `Số ${number} đã làm xong.`,
  isCancelled: (number: string) => `Số ${number} đã hủy.`,
  isExpired: (number: string) => `Số ${number} không còn hiệu lực.`,
  otherDay: (day: string) => `Lịch hẹn này vào ${day}, không phải hôm nay.`,
  checkedIn: (number: string) => `Đã cấp số ${number} theo lịch hẹn.`,
};

export type StaffInputTexts = typeof vi;

const en: StaffInputTexts = {
  keypad: (words) => `Call keypad: ${words}`,
  keypadNobodyHere: 'Call keypad: no number is at the counter to be called again.',
  keypadNotInPractice: 'Call keypad: in practice no number can be chosen.',
  keypadNotSignedIn: 'Call keypad: whoever holds the counter is not signed in, so it calls nobody.',
  keypadNoSuchNumber: (number) => `Call keypad: no number ${number} waits for this counter.`,
  keypadSeveral: (numbers) => `Call keypad: there are several (${numbers}); choose one on this page.`,
  keypadAnswerFirst: 'Call keypad: answer the question on this page first.',
  scanAnswerFirst: 'Answer the question on this page first, then scan again.',
  notKnown: 'The code is of no number and no appointment of today.',
  card: 'Identity cards are not used at this counter; nothing of the card is kept.',
  unknown: 'The scanner does not know this code. It reads number slips, appointments and dossier codes.',
  dossierNoted: (count) =>
    count === 1 ? '1 dossier noted for this visit.' : `${count} dossiers noted for this visit.`,
  dossierAgain: 'This dossier is noted already.',
  dossierNobody: 'Nobody is at the counter to note this dossier for.',
  here: (number) => `Number ${number} is at this counter.`,
  calledAt: (number, label) => `Number ${number} is at counter ${label}.`,
  parkedAt: (number, label) => `Number ${number} is to come back to counter ${label}.`,
  isCompleted: (number) => `Number ${number} has been served.`,
  isCancelled: (number) => `Number ${number} was cancelled.`,
  isExpired: (number) => `Number ${number} is no longer valid.`,
  otherDay: (day) => `This appointment is on ${day}, not today.`,
  checkedIn: (number) => `Number ${number} given for the appointment.`,
};

export function staffInputTexts(language: Language): StaffInputTexts {
  return staffWords('staffInput', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly staffInput: StaffInputTexts;
  }
}
