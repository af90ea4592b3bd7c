import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

const vi = {
  // recovery
  recoveryTitle: 'Khôi phục tài khoản quản trị',
  recoveryLead: 'Nhập mã khôi phục cất trong két và đặt mật khẩu mới. Mã đã dùng sẽ hết hiệu lực.',
  recoveryCode: 'Mã khôi phục',
  newPassword: 'Mật khẩu mới',
  newPasswordHint: 'Ít nhất 15 ký tự; một câu dễ nhớ là tốt nhất.',
  ownPasswordHint:
    'Ít nhất 15 ký tự; một câu dễ nhớ là tốt nhất. Đặt ở máy quầy đã ghép thì 8 ký tự cũng được, nhưng mật khẩu dưới 15 ký tự chỉ dùng được ở máy đã ghép.',
  showPassword: 'Hiện mật khẩu',
  recover: 'Đặt mật khẩu mới',
  recoveredTitle: 'Đã đặt mật khẩu mới',
  recoveredLead: 'Đây là mã khôi phục mới, thay cho mã vừa dùng. Mã chỉ hiện một lần: hãy ghi ra giấy và cất vào két.',
  noted: 'Đã ghi lại',
  // AC12
  ownPasswordTitle: 'Đặt mật khẩu của riêng mình',
  ownPasswordLead: 'Mật khẩu vừa nhập do người khác cấp. Hãy đặt một mật khẩu chỉ mình biết rồi vào làm việc.',
  ownPasswordSend: 'Đặt mật khẩu và đăng nhập',
  // accounts
  accountsLead: 'Tài khoản đăng nhập của cán bộ',
  addAccountTitle: 'Thêm tài khoản',
  signInName: 'Tên đăng nhập',
  signInNameHint: 'Chữ, số, dấu chấm, gạch; không có khoảng trắng.',
  displayName: 'Họ và tên',
  role: 'Vai trò',
  choosePassword: 'Tự đặt mật khẩu',
  makePassword: 'Máy chủ tạo mật khẩu, hiện một lần',
  addAccount: 'Thêm tài khoản',
  accountAdded: (name: string) => `Đã thêm tài khoản “${name}”.`,
  shownOnceTitle: (name: string) => `Mật khẩu của “${name}”`,
  shownOnceLead:
    'Mật khẩu chỉ hiện một lần. Hãy đưa cho người dùng; khi đăng nhập, họ tự đặt mật khẩu của mình trước rồi mới vào làm việc.',
  accountsTitle: 'Tài khoản hiện có',
  fixedAccount: 'tài khoản dùng thử có sẵn',
  disabledAccount: 'đã khóa',
  you: 'tài khoản của tôi',
  givePassword: 'Cấp mật khẩu mới',
  askGivePassword: (name: string) =>
    `Cấp mật khẩu mới cho “${name}”? Người đang đăng nhập bằng tài khoản này sẽ phải đăng nhập lại.`,
  disable: 'Khóa',
  askDisable: (name: string) => `Khóa “${name}”? Tài khoản không đăng nhập được nữa cho đến khi được mở lại.`,
  accountDisabled: (name: string) => `Đã khóa “${name}”.`,
  enable: 'Mở lại',
  askEnable: (name: string) => `Mở lại “${name}”? Tài khoản nhận một mật khẩu mới, mật khẩu cũ hết hiệu lực.`,
  accountEnabled: (name: string) => `“${name}” đăng nhập lại được, bằng mật khẩu này.`,
  change: 'Sửa',
  changeTitle: (name: string) => `Sửa tài khoản “${name}”`,
  changeRoleHint: 'Đổi vai trò thì người đang dùng tài khoản này phải đăng nhập lại.',
  saveChange: 'Lưu',
  accountChanged: (name: string) => `Đã lưu “${name}”.`,
  changePasswordLead: 'Sau khi đổi, hãy đăng nhập lại bằng mật khẩu mới.',
  oldPassword: 'Mật khẩu hiện tại',
  // a field left empty, by the hub's name of it
  missing: {
    displayName: 'Nhập họ và tên.',
    name: 'Nhập tên đăng nhập.',
    recoveryCode: 'Nhập mã khôi phục.',
    oldPassword: 'Nhập mật khẩu hiện tại.',
    newPassword: 'Nhập mật khẩu mới.',
    password: 'Nhập mật khẩu mới.',
  },
};

export type AccountTexts = typeof vi;

const en: AccountTexts = {
  recoveryTitle: 'Recover the administrator’s account',
  recoveryLead: 'Enter the recovery code kept in the safe and choose a new password. A used code is void.',
  recoveryCode: 'Recovery code',
  newPassword: 'New password',
  newPasswordHint: 'At least 15 characters; a sentence that is easy to remember is best.',
  ownPasswordHint:
    'At least 15 characters; a sentence that is easy to remember is best. Chosen at a paired counter PC, 8 will do, but one of fewer than 15 works at paired PCs only.',
  showPassword: 'Show the password',
  recover: 'Set the new password',
  recoveredTitle: 'The new password is set',
  recoveredLead:
    'This is the new recovery code, in place of the one just used. It is shown once: write it down and put it in the safe.',
  noted: 'Written down',
  ownPasswordTitle: 'Choose a password of your own',
  ownPasswordLead: 'Somebody else made the one you typed. Choose one that only you know, and go on to work.',
  ownPasswordSend: 'Set it and sign in',
  accountsLead: 'Accounts that staff sign in with',
  addAccountTitle: 'Add an account',
  signInName: 'Sign-in name',
  signInNameHint: 'Letters, figures, dots and dashes; no spaces.',
  displayName: 'Full name',
  role: 'Role',
  choosePassword: 'Choose the password myself',
  makePassword: 'The hub makes a password and shows it once',
  addAccount: 'Add account',
  accountAdded: (name) => `The account “${name}” is added.`,
  shownOnceTitle: (name) => `Password of “${name}”`,
  shownOnceLead: 'It is shown once. Give it to the person, who is asked for a password of their own when they sign in.',
  accountsTitle: 'Accounts',
  fixedAccount: 'the demo’s own account',
  disabledAccount: 'disabled',
  you: 'my account',
  givePassword: 'New password',
  askGivePassword: (name) =>
    `Give “${name}” a new password? Whoever is signed in with this account has to sign in again.`,
  disable: 'Disable',
  askDisable: (name) => `Disable “${name}”? The account can sign in no more until it is enabled again.`,
  accountDisabled: (name) => `“${name}” is disabled.`,
  enable: 'Enable again',
  askEnable: (name) => `Enable “${name}” again? It gets a new password; the old one is void.`,
  accountEnabled: (name) => `“${name}” can sign in again, with this password.`,
  change: 'Change',
  changeTitle: (name) => `Change the account “${name}”`,
  changeRoleHint: 'With another role, whoever uses this account has to sign in again.',
  saveChange: 'Save',
  accountChanged: (name) => `“${name}” is saved.`,
  changePasswordLead: 'Afterwards sign in again with the new password.',
  oldPassword: 'Present password',
  missing: {
    displayName: 'Enter the full name.',
    name: 'Enter the sign-in name.',
    recoveryCode: 'Enter the recovery code.',
    oldPassword: 'Enter your present password.',
    newPassword: 'Enter the new password.',
    password: 'Enter the new password.',
  },
};

/** The words of the pages about accounts and passwords. */
export function accountTexts(language: Language): AccountTexts {
  return staffWords('account', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly account: AccountTexts;
  }
}
