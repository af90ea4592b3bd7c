import type { HelpKind, KioskPlace } from '@motcua/protocol/kiosk-vocabulary';
import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** Requests for help and people who wait too long, as staff read them. Written like `staff.ts`. */
const vi = {
  title: 'Cần hỗ trợ',
  none: 'Không ai đang cần hỗ trợ.',
  /** Where the kiosk's name is not known. */
  kiosk: 'Máy lấy số',
  counter: (label: string) => `Quầy ${label}`,
  wants: { guide: 'cần người hướng dẫn', alarm: 'cần hỗ trợ' } satisfies Record<HelpKind, string>,
  places: {
    start: 'đang ở trang đầu',
    services: 'đang chọn việc',
    search: 'đang tìm việc cần làm',
    procedure: 'đang xem giấy tờ cần mang',
    'long-wait': 'được báo phải chờ lâu',
    'one-more': 'được hỏi có lấy thêm số không',
    person: 'được hỏi số giấy tờ tùy thân',
    number: 'vừa có số',
    slip: 'đang tra phiếu',
    closed: 'ngoài giờ lấy số',
    trouble: 'máy đang trục trặc',
  } satisfies Record<KioskPlace, string>,
  speaks: (language: string) => `nói ${language}`,
  waitsFor: (length: string) => length,
  practice: 'Tập',
  coming: (name: string) => `${name} đang đến`,
  youCome: 'Bạn đang đến',
  take: 'Tôi đến',
  takeOver: 'Tôi đến thay',
  finish: 'Xong',
  more: (count: number) => `và ${count} việc nữa`,
  // the own counter's wish
  alarm: 'Cần hỗ trợ',
  alarmOnce: 'Bấm lần nữa',
  alarmIsOut: 'Đã báo',
  callGuide: 'Gọi hướng dẫn',
  guideComes: 'Đang đến',
  told: 'Đã báo đồng nghiệp',
  toldGuide: 'Đã báo bàn hướng dẫn',
  withdraw: 'Không cần nữa',
  // waiting too long
  waitsTooLong: (service: string, length: string) => `${service}: có người chờ ${length}`,
  // telling outside the page
  titleCount: (count: number) => `(${count}) Cần hỗ trợ`,
  notifyOn: 'Báo cả khi đang mở cửa sổ khác',
};

export type StaffHelpTexts = typeof vi;

const en: StaffHelpTexts = {
  title: 'Help wanted',
  none: 'Nobody needs help.',
  kiosk: 'Kiosk',
  counter: (label) => `Counter ${label}`,
  wants: { guide: 'needs somebody to guide', alarm: 'needs support' },
  places: {
    start: 'on the first page',
    services: 'choosing a service',
    search: 'searching',
    procedure: 'looking at the papers needed',
    'long-wait': 'was told of a long wait',
    'one-more': 'was asked about one more number',
    person: 'was asked for an identity number',
    number: 'has just got a number',
    slip: 'looking up a slip',
    closed: 'outside the hours',
    trouble: 'the kiosk is in trouble',
  },
  speaks: (language) => `speaks ${language}`,
  waitsFor: (length) => length,
  practice: 'Practice',
  coming: (name) => `${name} is coming`,
  youCome: 'You are coming',
  take: 'I am coming',
  takeOver: 'I will come instead',
  finish: 'Done',
  more: (count) => `and ${count} more`,
  alarm: 'Support',
  alarmOnce: 'Press again',
  alarmIsOut: 'Told',
  callGuide: 'Call a guide',
  guideComes: 'Coming',
  told: 'Your colleagues have been told',
  toldGuide: 'The guides have been told',
  withdraw: 'No longer needed',
  waitsTooLong: (service, length) => `${service}: somebody has waited ${length}`,
  titleCount: (count) => `(${count}) Help wanted`,
  notifyOn: 'Tell me in other windows too',
};

/** The words about help for staff. */
export function staffHelpTexts(language: Language): StaffHelpTexts {
  return staffWords('staffHelp', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly staffHelp: StaffHelpTexts;
  }
}
