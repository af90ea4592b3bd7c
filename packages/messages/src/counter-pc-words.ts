import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

const vi = {
  // What is paired beside kiosks and displays
  device: { rating: 'Máy đánh giá', 'counter-pc': 'Máy quầy' },
  isPaired: (name: string) => `Máy quầy đã ghép: ${name}`,
  notPaired: 'Máy này chưa được ghép làm máy quầy: cần mật khẩu từ 15 ký tự, và trang gọi số tự khóa sau 15 phút.',
  pairThis: 'Ghép máy này',
  codeTitle: 'Mã ghép máy',
  codeHow: (page: string) => `Người quản trị nhập mã này ở trang “${page}” trên một máy khác.`,
  waiting: 'Đang xin mã…',
  stop: 'Thôi, không ghép',
  // An administrator who sits at it
  ownTitle: 'Máy đang dùng',
  ownName: 'Tên máy này',
  ownNameExample: 'Máy quầy 3',
  ownNameMissing: 'Đặt tên để nhận ra máy này.',
  ownPair: 'Ghép làm máy quầy',
  ownDone: 'Đã ghép máy này. Có hiệu lực từ lần đăng nhập sau.',
  ownFailed: 'Chưa ghép được máy này. Hãy thử lại.',
  ownMachine: 'Đây là máy chủ: được coi như máy quầy đã ghép.',
};

export type CounterPcTexts = typeof vi;

const en: CounterPcTexts = {
  device: { rating: 'Rating tablet', 'counter-pc': 'Counter PC' },
  isPaired: (name) => `Paired counter PC: ${name}`,
  notPaired:
    'This PC is not paired as a counter PC: passwords need 15 characters, and the call panel locks after 15 minutes.',
  pairThis: 'Pair this PC',
  codeTitle: 'Pairing code',
  codeHow: (page) => `An administrator enters this code on the page “${page}” at another PC.`,
  waiting: 'Asking for a code…',
  stop: 'Do not pair',
  ownTitle: 'This PC',
  ownName: 'Name of this PC',
  ownNameExample: 'Counter PC 3',
  ownNameMissing: 'Give this PC a name to know it by.',
  ownPair: 'Pair as a counter PC',
  ownDone: 'This PC is paired. It counts from the next sign-in on.',
  ownFailed: 'This PC could not be paired. Please try again.',
  ownMachine: 'This is the hub’s own machine: it counts as a paired counter PC.',
};

/** AC17: the words about the PC somebody sits at. */
export function counterPcTexts(language: Language): CounterPcTexts {
  return staffWords('counterPc', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly counterPc: CounterPcTexts;
  }
}
