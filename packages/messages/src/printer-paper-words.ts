import type { TestSlipFate } from '@motcua/protocol/machines';
import type { Language } from '@motcua/protocol/vocabulary';

/** Paper of the printers, test slips, and where slips come out meanwhile. Written like `staff.ts`. */
const vi = {
  /** A length of paper, "4,5 m" or "23 m". */
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
  rollNever: (slips: number, used: string) => `Đã in ${slips} phiếu, ${used}. Chưa ai báo lúc thay cuộn.`,
  left: (left: string) => `Giấy còn khoảng ${left}.`,
  printTest: 'In thử',
  printTestSmall: 'In thử ngắn',
  testing: 'Đang in thử…',
  fates: {
    confirmed: 'Phiếu in thử đã ra.',
    unproven: 'Đã gửi phiếu in thử. Máy in này không báo lại, xin nhìn phiếu.',
    interrupted: 'Phiếu in thử dở dang.',
    unknown: 'Không rõ phiếu in thử đã ra chưa.',
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
  newRoll: 'A new roll was put in',
  sameRoll: 'It is the same roll',
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
  rollSince: (since, slips, used) => `Since the roll of ${since}: ${slips} slips, ${used}.`,
  rollNever: (slips, used) => `${slips} slips, ${used} so far. Nobody has noted a new roll yet.`,
  left: (left) => `About ${left} of paper left.`,
  printTest: 'Print a test slip',
  printTestSmall: 'A short test slip',
  testing: 'The test slip is being printed…',
  fates: {
    confirmed: 'The test slip came out.',
    unproven: 'The test slip was sent. This printer cannot report: please look at the slip.',
    interrupted: 'The test slip was interrupted.',
    unknown: 'Nobody knows whether the test slip came out.',
  },
  notReached: 'The hub was not reached. Please try again.',
};

/** The words about the paper of printers. Khmer is answered in Vietnamese. */
export function printerPaperTexts(language: Language): PrinterPaperTexts {
  return language === 'en' ? en : vi;
}

/** One figure behind the comma where there is not much. */
function metresIn(mm: number, comma: string): string {
  const metres = mm / 1000;
  return `${metres < 10 ? metres.toFixed(1).replace('.', comma) : String(Math.round(metres))} m`;
}
