import type { Language } from '@motcua/protocol/vocabulary';

const vi = {
  // AC15
  lockedTitle: 'Trang đã khóa',
  lockedLead: (name: string) =>
    `15 phút qua không có ai thao tác. Những gì đang nhập dở vẫn còn. ${name} nhập mật khẩu để tiếp tục.`,
  unlock: 'Mở khóa',
  someoneElse: 'Đăng xuất để người khác dùng',
  locksSoon: (seconds: number) => `Trang sẽ khóa sau ${seconds} giây vì không có ai thao tác.`,
  locksWithinAMinute: 'Trang sắp khóa vì không có ai thao tác.',
  goOn: 'Tiếp tục làm việc',
};

export type LockTexts = typeof vi;

const en: LockTexts = {
  lockedTitle: 'This page is locked',
  lockedLead: (name) =>
    `Nobody has used it for 15 minutes. What was being entered is still there. ${name}: enter your password to go on.`,
  unlock: 'Unlock',
  someoneElse: 'Sign out, for somebody else',
  locksSoon: (seconds) => `This page locks in ${seconds} s because nobody is using it.`,
  locksWithinAMinute: 'This page is about to lock because nobody is using it.',
  goOn: 'Go on working',
};

/** The words of a staff page that nobody sits at. Khmer is answered in Vietnamese, as on the staff page. */
export function lockTexts(language: Language): LockTexts {
  switch (language) {
    case 'vi':
    case 'km':
      return vi;
    case 'en':
      return en;
  }
}
