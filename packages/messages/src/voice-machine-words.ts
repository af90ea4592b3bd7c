import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** VO4: what stands on a display's card about its voice. Written like `staff.ts`. */
const vi = {
  speaks: 'Đọc lời gọi trong phòng này',
  silent: 'Không đọc: màn hình khác trong phòng đang đọc',
  blocked: 'Chưa bật tiếng',
  none: 'Không có tiếng',
  blockedHelp: 'Chạm vào màn hình hoặc bấm một phím bất kỳ, một lần. Người chờ đang không nghe thấy lời gọi.',
  noneHelp:
    'Trình duyệt của màn hình không phát được tiếng. Xem card âm thanh của máy, hoặc dùng màn hình khác để đọc.',
  missing: (clips: string) =>
    `Thiếu đoạn tiếng: ${clips}. Lời gọi cần đoạn này không đọc bằng tiếng đó; không còn tiếng nào khác thì chỉ có chuông.`,
  unplayable: (names: string) =>
    `Không chiếu được: ${names}. Màn hình bỏ qua và chiếu tiếp mục sau. Hãy đổi tệp: ảnh JPEG, PNG, WebP; phim MP4 (H.264) hoặc WebM.`,
};

export type VoiceMachineTexts = typeof vi;

const en: VoiceMachineTexts = {
  speaks: 'Speaks the calls in this room',
  silent: 'Does not speak: another display of the room does',
  blocked: 'Sound is not switched on',
  none: 'No sound',
  blockedHelp: 'Touch the display or press any key, once. Those who wait hear no call.',
  noneHelp: "This display's browser cannot sound. Look at the machine's sound card, or let another display speak.",
  missing: (clips) =>
    `Missing clips: ${clips}. Calls that need one are not spoken in that language; where there is no other, they have the chime alone.`,
  unplayable: (names) =>
    `Cannot be shown: ${names}. The display leaves it out and goes on. Take another file: JPEG, PNG or WebP; MP4 (H.264) or WebM.`,
};

export function voiceMachineTexts(language: Language): VoiceMachineTexts {
  return staffWords('voiceMachine', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly voiceMachine: VoiceMachineTexts;
  }
}
