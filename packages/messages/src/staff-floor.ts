import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** The floor at a glance, for whoever answers for the day. Written like `staff.ts`. */
const vi = {
  title: 'Toàn cảnh',
  issued: 'Đã phát',
  waiting: 'Đang chờ',
  called: 'Đang gọi',
  serving: 'Đang phục vụ',
  parked: 'Hẹn quay lại',
  /** What somebody should see to. */
  needs: 'Việc cần để ý',
  calm: 'Mọi việc đang ổn',
  calmLead: 'Không ai cần hỗ trợ, không ai chờ quá mức, thiết bị đều chạy.',
  // lines
  lines: 'Hàng chờ',
  service: 'Lĩnh vực',
  count: 'Chờ',
  longest: 'Chờ lâu nhất',
  /** The norm, behind the wait: "24 phút (mức 30)". */
  norm: (minutes: number) => `mức ${minutes}`,
  /** When the last of those who wait now is likely to be called. */
  throughBy: 'Dự kiến gọi hết',
  throughByMeans: 'Giờ dự kiến gọi đến người cuối cùng đang chờ',
  /** Below the name, in a narrow window. */
  about: (clock: string) => `dự kiến gọi hết lúc ${clock}`,
  notInTime: 'Có thể không kịp buổi này',
  numbers: 'Phát số',
  left: (count: number) => `Còn ${count} số`,
  closed: 'Ngừng phát',
  paused: 'Tạm ngưng',
  usedUp: 'Hết số',
  noCounter: 'Chưa có quầy mở',
  noServices: 'Chưa có lĩnh vực nào.',
  // counters
  counters: 'Quầy',
  counter: 'Quầy',
  doing: 'Đang làm',
  officer: 'Cán bộ',
  nobody: 'Không có ai',
  isClosed: 'Đóng',
  isPaused: 'Nghỉ',
  isFree: 'Chưa gọi số',
  isCalling: (number: string) => `Gọi ${number}`,
  isServing: (number: string) => `Phục vụ ${number}`,
  keeps: (number: string) => `giữ số ${number}`,
  since: (clock: string) => `từ ${clock}`,
  toCounter: (label: string) => `Xem quầy ${label}`,
  noCounters: 'Chưa có quầy nào.',
  // further down
  outOfTurn: (count: number) => `${count} lượt ngoài thứ tự hôm nay`,
  toRecords: 'Xem sổ',
  mute: (display: string) => `${display}: người chờ không nghe thấy lời gọi`,
  phonesShut: (port: number, since: string) =>
    `Trang theo dõi bằng điện thoại: chưa mở được cổng ${port} (từ ${since})`,
  lineNotInTime: (service: string) => `${service}: người lấy số bây giờ có thể không kịp buổi này`,
};

export type StaffFloorTexts = typeof vi;

const en: StaffFloorTexts = {
  title: 'The floor at a glance',
  issued: 'Given',
  waiting: 'Waiting',
  called: 'Being called',
  serving: 'Being served',
  parked: 'To come back',
  needs: 'To see to',
  calm: 'All is well',
  calmLead: 'Nobody needs help, nobody has waited too long, every device works.',
  lines: 'Lines',
  service: 'Service',
  count: 'Waiting',
  longest: 'Longest wait',
  norm: (minutes) => `norm ${minutes}`,
  throughBy: 'All called by',
  throughByMeans: 'When the last of those who wait now is likely to be called',
  about: (clock) => `all called by about ${clock}`,
  notInTime: 'Perhaps not in this session',
  numbers: 'Numbers',
  left: (count) => `${count} left`,
  closed: 'Not given',
  paused: 'Paused',
  usedUp: 'All given',
  noCounter: 'No open counter',
  noServices: 'There is no service yet.',
  counters: 'Counters',
  counter: 'Counter',
  doing: 'Doing',
  officer: 'Officer',
  nobody: 'Nobody',
  isClosed: 'Closed',
  isPaused: 'On a break',
  isFree: 'Has called nobody',
  isCalling: (number) => `Calling ${number}`,
  isServing: (number) => `Serving ${number}`,
  keeps: (number) => `keeps ${number}`,
  since: (clock) => `since ${clock}`,
  toCounter: (label) => `Show counter ${label}`,
  noCounters: 'There is no counter yet.',
  outOfTurn: (count) => (count === 1 ? '1 act out of turn today' : `${count} acts out of turn today`),
  toRecords: 'Show the record',
  mute: (display) => `${display}: those who wait hear no call`,
  phonesShut: (port, since) => `The page for phones: port ${port} is shut (since ${since})`,
  lineNotInTime: (service) => `${service}: whoever takes a number now may not be served in this session`,
};

/** The words of the floor for staff. */
export function staffFloorTexts(language: Language): StaffFloorTexts {
  return staffWords('staffFloor', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly staffFloor: StaffFloorTexts;
  }
}
