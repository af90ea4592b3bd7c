import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

const vi = {
  // AC15
  lockedTitle: 'Trang đã khóa',
  lockedLead: (name: string) =>
    `15 phút qua không có ai thao tác. Những gì đang nhập dở vẫn còn. ${name} nhập mật khẩu để tiếp tục.`,
  unlock: 'Mở khóa',
  // AC16
  byPin: 'Nhập mã PIN để mở lại quầy.',
  byPassword: 'Nhập mật khẩu để mở lại quầy. Muốn nhanh hơn, hãy đặt mã PIN ngắn ở trang “Đổi mật khẩu”.',
  byPasswordThisTime: 'Nhập mật khẩu để mở lại quầy.',
  // AC17
  byPasswordAfterLong:
    '15 phút qua không có ai ở máy này. Nhập mật khẩu để mở lại quầy. Ở máy quầy đã ghép thì mã PIN là đủ.',
  pin: 'Mã PIN',
  pinMissing: 'Nhập mã PIN.',
  usePassword: 'Quên mã PIN? Dùng mật khẩu',
  usePin: 'Dùng mã PIN',
  pinTitle: 'Mã PIN khi tạm nghỉ',
  pinLead:
    'Khi quầy tạm nghỉ, màn hình được che. Mã PIN ngắn mở lại nhanh hơn mật khẩu. Đổi mật khẩu thì phải đặt lại mã PIN.',
  pinNow: { set: 'Đã có mã PIN.', none: 'Chưa có mã PIN: mở lại bằng mật khẩu.' },
  newPin: 'Mã PIN mới',
  newPinHint: '4 đến 6 chữ số, không như 0000 hay 1234.',
  setPin: 'Đặt mã PIN',
  dropPin: 'Bỏ mã PIN',
  pinSet: 'Đã đặt mã PIN.',
  pinDropped: 'Đã bỏ mã PIN. Mở lại quầy bằng mật khẩu.',
  stillOpen: (label: string) => `Quầy ${label} vẫn đang mở.`,
  pauseToo: (label: string) => `Tạm nghỉ cả quầy ${label}`,
  goOnAt: (label: string) => `Làm tiếp ở quầy ${label}`,
  someoneElse: 'Đăng xuất để người khác dùng',
  stillSignedIn: (name: string) => `Chưa đăng xuất được: máy chủ không trả lời. ${name} vẫn đang đăng nhập ở máy này.`,
  signOutAgain: 'Đăng xuất lại',
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
  byPin: 'Enter your PIN to open the counter again.',
  byPassword: 'Enter your password to open the counter again. A short PIN is quicker: set one under “Change password”.',
  byPasswordThisTime: 'Enter your password to open the counter again.',
  byPasswordAfterLong:
    'Nobody has been here for 15 minutes. Enter your password to open the counter again. At a paired counter PC the PIN is enough.',
  pin: 'PIN',
  pinMissing: 'Enter your PIN.',
  usePassword: 'Forgotten the PIN? Use the password',
  usePin: 'Use the PIN',
  pinTitle: 'PIN for breaks',
  pinLead:
    'A break covers the screen. A short PIN opens it more quickly than the password. After a new password the PIN has to be set again.',
  pinNow: { set: 'There is a PIN.', none: 'There is no PIN: the password opens the counter again.' },
  newPin: 'New PIN',
  newPinHint: '4 to 6 digits, not like 0000 or 1234.',
  setPin: 'Set the PIN',
  dropPin: 'Remove the PIN',
  pinSet: 'The PIN is set.',
  pinDropped: 'The PIN is removed. The password opens the counter again.',
  stillOpen: (label) => `Counter ${label} is still open.`,
  pauseToo: (label) => `Pause counter ${label} as well`,
  goOnAt: (label) => `Go on at counter ${label}`,
  someoneElse: 'Sign out, for somebody else',
  stillSignedIn: (name) => `Not signed out: the hub did not answer. ${name} is still signed in at this computer.`,
  signOutAgain: 'Sign out again',
  locksSoon: (seconds) => `This page locks in ${seconds} s because nobody is using it.`,
  locksWithinAMinute: 'This page is about to lock because nobody is using it.',
  goOn: 'Go on working',
};

/** The words of a staff page that nobody sits at, or whose officer is on a break. */
export function lockTexts(language: Language): LockTexts {
  return staffWords('lock', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly lock: LockTexts;
  }
}
