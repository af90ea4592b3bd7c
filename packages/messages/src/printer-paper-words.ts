import type { TestSlipFate } from '@motcua/protocol/machines';
import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** Paper of the printers, test slips, and where slips come out meanwhile. Written like `staff.ts`. */
const vi = {
  /** A length of paper, "6 cm", "4,5 m" or "23 m". */
  metres: (mm: number) => metresIn(mm, ','),
  lowBySensor: (name: string) => `${name}: sắp hết giấy. Xin để sẵn một cuộn mới.`,
  low: (name: string, left: string) => `${name}: sắp hết giấy, còn khoảng ${left}. Xin để sẵn một cuộn mới.`,
  usualMorning: (length: string) => `Một buổi sáng thường dùng ${length}.`,
  rollAsked: (name: string) => `${name} vừa có giấy lại. Có phải cuộn mới không?`,
  newRoll: 'Đã thay cuộn mới',
  sameRoll: 'Vẫn cuộn cũ',
  rollNoted: 'Đã ghi: cuộn giấy mới.',
  nothingToday: 'Hôm nay chưa in phiếu nào.',
  today: 'Hôm nay:',
  counts: {
    confirmed: (n: number) => `${n} phiếu đã in`,
    unproven: (n: number) => `${n} phiếu đã gửi, máy in không báo lại`,
    copies: (n: number) => `trong đó ${n} bản in lại`,
    interrupted: (n: number) => `${n} phiếu dở dang`,
    unknown: (n: number) => `${n} phiếu không rõ đã in chưa`,
    expired: (n: number) => `${n} phiếu quá hạn, không in`,
    moved: (n: number) => `${n} phiếu chuyển sang máy in khác`,
  },
  rollSince: (since: string, slips: number, used: string) => `Từ khi thay cuộn lúc ${since}: ${slips} phiếu, ${used}.`,
  rollNever: (slips: number, used: string) =>
    slips === 0 ? 'Chưa ai báo lúc thay cuộn.' : `Đã in ${slips} phiếu, dài ${used}. Chưa ai báo lúc thay cuộn.`,
  left: (left: string) => `Giấy còn khoảng ${left}.`,
  printTest: 'In thử',
  printTestSmall: 'In thử ngắn',
  /** The press has gone to the hub; nobody knows yet what became of it. */
  testing: (seconds: number) => `Đã gửi phiếu in thử, đang chờ máy in trả lời${soFar(seconds, 'giây')}…`,
  testWaits: (seconds: number) => `Phiếu in thử chờ đến lượt sau phiếu của người dân${soFar(seconds, 'giây')}…`,
  testStuck: 'Phiếu in thử chưa ra: máy in đang báo lỗi, xin xem phía trên.',
  testUnheard: 'Máy chủ không trả lời: không rõ phiếu in thử đã ra chưa. Xin nhìn máy in.',
  fates: {
    confirmed: 'Phiếu in thử đã ra.',
    unproven: 'Đã gửi phiếu in thử. Máy in này không báo lại, xin nhìn phiếu.',
    interrupted: 'Phiếu in thử dở dang: máy in dừng giữa chừng. Xin xem máy in báo gì.',
    unknown: 'Không rõ phiếu in thử đã ra chưa: máy in không trả lời. Xin nhìn máy in.',
  } satisfies Record<TestSlipFate, string>,
  notReached: 'Chưa nối được với máy chủ. Xin thử lại.',
};

export type PrinterPaperTexts = typeof vi;

const en: PrinterPaperTexts = {
  metres: (mm) => metresIn(mm, '.'),
  lowBySensor: (name) => `${name}: little paper left. Please have a new roll ready.`,
  low: (name, left) => `${name}: little paper left, about ${left}. Please have a new roll ready.`,
  usualMorning: (length) => `A usual morning takes ${length}.`,
  rollAsked: (name) => `${name} has paper again. Is it a new roll?`,
  newRoll: 'New roll put in',
  sameRoll: 'Same roll',
  rollNoted: 'Noted: a new roll.',
  nothingToday: 'No slip was printed today.',
  today: 'Today:',
  counts: {
    confirmed: (n) => (n === 1 ? '1 slip printed' : `${n} slips printed`),
    unproven: (n) => `${n} sent to a printer that cannot report`,
    copies: (n) => (n === 1 ? '1 of them a copy' : `${n} of them copies`),
    interrupted: (n) => `${n} interrupted`,
    unknown: (n) => `${n} of which nobody knows`,
    expired: (n) => `${n} too old, not printed`,
    moved: (n) => `${n} moved to another printer`,
  },
  rollSince: (since, slips, used) => `Since the roll of ${since}: ${slipCount(slips)}, ${used}.`,
  rollNever: (slips, used) =>
    slips === 0
      ? 'Nobody has noted a new roll yet.'
      : `${slipCount(slips)}, ${used} so far. Nobody has noted a new roll yet.`,
  left: (left) => `About ${left} of paper left.`,
  printTest: 'Test slip',
  printTestSmall: 'Short test slip',
  testing: (seconds) => `The test slip was sent; waiting for the printer to answer${soFar(seconds, 's')}…`,
  testWaits: (seconds) => `The test slip waits for its turn behind the slips of citizens${soFar(seconds, 's')}…`,
  testStuck: 'The test slip is not out: the printer is in trouble, please see above.',
  testUnheard: 'The hub does not answer: nobody knows whether the test slip came out. Please look at the printer.',
  fates: {
    confirmed: 'The test slip came out.',
    unproven: 'The test slip was sent. This printer cannot report: please look at the slip.',
    interrupted: 'The test slip was interrupted: the printer stopped in the middle. Please see what it says.',
    unknown: 'Nobody knows whether the test slip came out: the printer did not answer. Please look at it.',
  },
  notReached: 'The hub was not reached. Please try again.',
};

/** The words about the paper of printers. */
export function printerPaperTexts(language: Language): PrinterPaperTexts {
  return staffWords('printerPaper', language, vi, en);
}

/** The first seconds need no count. */
function soFar(seconds: number, unit: string): string {
  return seconds < 4 ? '' : ` (${seconds}\u00A0${unit})`;
}

function slipCount(slips: number): string {
  return slips === 1 ? '1 slip' : `${slips} slips`;
}

/** One figure behind the comma where there is not much; a few slips in centimetres. */
function metresIn(mm: number, comma: string): string {
  const metres = mm / 1000;
  if (metres < 1) return `${Math.round(mm / 10)}\u00A0cm`;
  return `${metres < 10 ? metres.toFixed(1).replace('.', comma) : String(Math.round(metres))}\u00A0m`;
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly printerPaper: PrinterPaperTexts;
  }
}
