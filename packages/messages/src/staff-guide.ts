import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** The guide's page, and finding a slip for all staff. Written like `staff.ts`. */
const vi = {
  title: 'Hướng dẫn',
  giveTitle: 'Lấy số giúp',
  giveLead: 'Chọn việc, rồi chọn nơi in phiếu.',
  waiting: (count: number) => (count === 0 ? 'không ai chờ' : `${count} người chờ`),
  closed: 'chưa phát số',
  paused: 'đang tạm ngưng',
  usedUp: 'đã hết số',
  priority: 'Số ưu tiên',
  language: 'Ngôn ngữ',
  printAt: (printer: string) => `In ở ${printer}`,
  printerOff: 'máy in đang có sự cố',
  showOnly: 'Chỉ hiện số, không in',
  other: 'Chọn việc khác',
  given: 'Số vừa lấy',
  printing: 'Phiếu đang in.',
  noSlip: 'Không in phiếu: công dân chụp ảnh hoặc ghi lại số này.',
  code: (code: string) => `Mã phiếu ${code}`,
  ahead: (people: number) => (people === 0 ? 'Không có ai phía trước.' : `Phía trước còn ${people} người.`),
  atCounters: (labels: string) => `Quầy ${labels}.`,
  nextPerson: 'Người tiếp theo',
  // finding a slip
  findTitle: 'Tìm số',
  findField: 'Số, mã phiếu, hoặc quét mã trên phiếu',
  find: 'Tìm',
  missing: 'Nhập số hoặc mã trên phiếu.',
  notFound: 'Không tìm thấy trong hôm nay. Nhập đủ chữ và số, ví dụ A042.',
  noAnswer: 'Máy chủ không trả lời. Hãy thử lại.',
  appointment: 'Đây là mã hẹn. Nhập ở “Công dân có hẹn đã đến”.',
  atCounter: (label: string) => `ở quầy ${label}`,
  reprint: 'In lại phiếu',
  returned: 'Đã quay lại',
  wrongService: 'Sửa việc đã chọn',
  cancel: 'Hủy số',
  over: 'Số này đã xong, không làm gì thêm được.',
  // the rest
  more: 'Lịch hẹn và việc khác',
};

export type StaffGuideTexts = typeof vi;

const en: StaffGuideTexts = {
  title: 'Guide',
  giveTitle: 'Give a number',
  giveLead: 'Choose the service, then where the slip comes out.',
  waiting: (count) => (count === 0 ? 'nobody waiting' : `${count} waiting`),
  closed: 'no numbers now',
  paused: 'paused',
  usedUp: 'none left',
  priority: 'Priority number',
  language: 'Language',
  printAt: (printer) => `Print at ${printer}`,
  printerOff: 'the printer is in trouble',
  showOnly: 'Show the number, no slip',
  other: 'Another service',
  given: 'The number',
  printing: 'The slip is being printed.',
  noSlip: 'No slip: the citizen takes a picture or writes the number down.',
  code: (code) => `Slip code ${code}`,
  ahead: (people) => (people === 0 ? 'Nobody is ahead.' : people === 1 ? '1 person ahead.' : `${people} people ahead.`),
  atCounters: (labels) => `Counter ${labels}.`,
  nextPerson: 'Next person',
  findTitle: 'Find a number',
  findField: 'Number, slip code, or scan the slip',
  find: 'Find',
  missing: 'Enter the number or the code on the slip.',
  notFound: 'Not found today. Enter letter and figures, for example A042.',
  noAnswer: 'The hub does not answer. Try again.',
  appointment: 'This is the code of an appointment. Enter it under “Somebody with an appointment is here”.',
  atCounter: (label) => `at counter ${label}`,
  reprint: 'Print the slip again',
  returned: 'Has come back',
  wrongService: 'Mend the service',
  cancel: 'Cancel the number',
  over: 'This number is over; nothing more can be done with it.',
  more: 'Appointments and more',
};

/** The words of the guide's page. */
export function staffGuideTexts(language: Language): StaffGuideTexts {
  return staffWords('staffGuide', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly staffGuide: StaffGuideTexts;
  }
}
