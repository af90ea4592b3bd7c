import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** The recorder of voice packs. Written like `settings-field-words.ts`. */
const vi = {
  lead: 'Người nói đọc từng câu, từng chữ dưới đây vào micro, nghe lại rồi đánh dấu là đúng. Chọn phòng yên, nói rõ, đều giọng. Bản ghi được giữ trong trình duyệt này.',
  obstacles: {
    insecure:
      'Trình duyệt chỉ cho ghi âm khi mở trang này ngay trên máy chủ (http://localhost) hoặc qua HTTPS. Hãy mở trang này trên máy chủ.',
    refused:
      'Trình duyệt chưa được phép dùng micro. Bấm vào biểu tượng cạnh thanh địa chỉ, cho phép micro, rồi thử lại.',
    none: 'Máy này không có micro, hoặc trình duyệt không ghi âm được.',
  },
  tongue: 'Thứ tiếng',
  variety: 'Giọng',
  varieties: { north: 'Miền Bắc (linh, nghìn)', south: 'Miền Nam (lẻ, ngàn)' },
  name: 'Tên gói tiếng',
  nameHint: 'Ví dụ: Tiếng Khmer, cô Sokha',
  speaker: 'Người nói',
  licence: 'Quyền sử dụng',
  licenceHint: 'Người nói đồng ý cho dùng giọng của mình theo điều khoản này. CC0-1.0: dùng tự do.',
  another: 'Bắt đầu gói khác',
  anotherSure: 'Bỏ bản đang ghi?',
  say: 'Hãy nói',
  sayInTongue: 'Hãy nói câu này bằng thứ tiếng của gói',
  draftWords: 'Chữ này là bản nháp, cần người nói thứ tiếng ấy sửa cho đúng.',
  record: 'Ghi âm',
  stop: 'Dừng',
  fromFile: 'Lấy từ tệp âm thanh',
  notSound: (file: string) =>
    `Không nghe được gì trong tệp “${file}”. Hãy chọn tệp âm thanh khác (wav, mp3, m4a, ogg).`,
  listen: 'Nghe lại',
  right: 'Đã nghe, đúng',
  next: 'Tiếp',
  previous: 'Trước',
  silent: 'Không nghe thấy gì. Nói gần micro hơn rồi ghi lại.',
  progress: (done: number, all: number, checked: number) => `Đã ghi ${done}/${all} đoạn, đã kiểm tra ${checked}`,
  lacking: (count: number) => `Còn thiếu ${count} đoạn mà lời gọi cần.`,
  complete: 'Đủ đoạn cho mọi lời gọi.',
  states: { missing: 'chưa ghi', recorded: 'đã ghi', checked: 'đã kiểm tra' },
  save: 'Tải gói tiếng về máy (.zip)',
  hand: 'Đưa lên máy chủ',
  incomplete: 'Hãy ghi tên gói tiếng và người nói trước.',
  handed: (name: string) => `Đã đưa “${name}” lên máy chủ. Về cài đặt giọng đọc, chọn gói này rồi bấm “Áp dụng”.`,
  notHanded: (where: string) => `Máy chủ không nhận: ${where}.`,
  tooLarge: 'Gói tiếng lớn quá 12 MB.',
  full: 'Máy chủ không còn chỗ cho gói tiếng này. Hãy xóa bớt tệp không dùng nữa.',
};

export type VoiceRecorderTexts = typeof vi;

const en: VoiceRecorderTexts = {
  lead: 'A speaker says each sentence and word below into the microphone, hears it and ticks it as right. Use a quiet room; speak clearly and evenly. The recordings are kept in this browser.',
  obstacles: {
    insecure:
      'Browsers record only on a page that was opened on the hub’s own machine (http://localhost) or over HTTPS. Open this page on the hub.',
    refused: 'The browser may not use the microphone. Allow it at the symbol beside the address, then try again.',
    none: 'This machine has no microphone, or the browser cannot record.',
  },
  tongue: 'Language',
  variety: 'Accent',
  varieties: { north: 'Northern (linh, nghìn)', south: 'Southern (lẻ, ngàn)' },
  name: 'Name of the pack',
  nameHint: 'For example: Khmer, Ms Sokha',
  speaker: 'Speaker',
  licence: 'Licence',
  licenceHint: 'The speaker agrees that the voice is used on these terms. CC0-1.0: freely.',
  another: 'Begin another pack',
  anotherSure: 'Drop this recording?',
  say: 'Please say',
  sayInTongue: 'Please say this in the language of the pack',
  draftWords: 'These words are a draft: somebody who speaks the language should mend them.',
  record: 'Record',
  stop: 'Stop',
  fromFile: 'Take it from a sound file',
  notSound: (file) => `There is nothing to hear in the file “${file}”. Choose another sound file (wav, mp3, m4a, ogg).`,
  listen: 'Listen',
  right: 'Heard, and right',
  next: 'Next',
  previous: 'Back',
  silent: 'Nothing was heard. Speak closer to the microphone and record again.',
  progress: (done, all, checked) => `${done} of ${all} clips recorded, ${checked} checked`,
  lacking: (count) => `${count} clips that calls need are still missing.`,
  complete: 'Every call can be said.',
  states: { missing: 'not recorded', recorded: 'recorded', checked: 'checked' },
  save: 'Save the pack as a file (.zip)',
  hand: 'Hand it to the hub',
  incomplete: 'First write the name of the pack and the speaker.',
  handed: (name) => `The hub has “${name}”. Go back to the voice settings, choose it and press “Apply”.`,
  notHanded: (where) => `The hub does not take it: ${where}.`,
  tooLarge: 'The pack is larger than 12 MB.',
  full: 'The hub’s disk has no room for this pack. Delete what is not used.',
};

export function voiceRecorderTexts(language: Language): VoiceRecorderTexts {
  return staffWords('voiceRecorder', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly voiceRecorder: VoiceRecorderTexts;
  }
}
