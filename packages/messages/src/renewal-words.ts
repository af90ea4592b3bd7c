import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

const vi = {
  missingTitle: 'Chưa tải được phần này của trang',
  missingLead: 'Phần mềm vừa được cập nhật, hoặc mạng vừa bị ngắt. Tải lại trang để dùng tiếp.',
  reload: 'Tải lại trang',
};
export type MissingPartTexts = typeof vi;
const en: MissingPartTexts = {
  missingTitle: 'This part of the page could not be loaded',
  missingLead: 'The software has just been updated, or the network was away. Reload the page to go on.',
  reload: 'Reload the page',
};

/** UI7: in the place of a part that did not come. */
export function missingPartTexts(language: Language): MissingPartTexts {
  return staffWords('missingPart', language, vi, en);
}

const renewalVi = {
  'new-pages': 'Phần mềm đã được cập nhật. Tải lại trang khi tiện để dùng bản mới.',
  'part-missing': 'Một phần của trang chưa tải được. Tải lại trang để dùng tiếp.',
  typed: 'Những gì đang nhập dở mà chưa lưu sẽ mất.',
  reload: vi.reload,
};
export type RenewalTexts = typeof renewalVi;
const renewalEn: RenewalTexts = {
  'new-pages': 'The software has been updated. Reload the page when it suits you, to use the new version.',
  'part-missing': 'A part of the page could not be loaded. Reload the page to go on.',
  typed: 'What has been typed and not saved will be lost.',
  reload: en.reload,
};

/** UI7: above a page that does not load itself, because somebody works on it. */
export function renewalTexts(language: Language): RenewalTexts {
  return staffWords('renewal', language, renewalVi, renewalEn);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly missingPart: MissingPartTexts;
    readonly renewal: RenewalTexts;
  }
}
