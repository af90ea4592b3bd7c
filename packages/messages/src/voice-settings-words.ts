import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** VO1–VO5: the voice on the settings page. Written like `settings-field-words.ts`. */
const vi = {
  lead: 'Màn hình đọc lời gọi bằng những đoạn tiếng có sẵn, không cần internet. Cách dùng và cách tự ghi âm: docs/voice.md.',
  loading: 'Đang đọc các gói tiếng…',
  unread: 'Chưa đọc được các gói tiếng. Hãy mở lại mục này.',
  packs: 'Gói tiếng cho từng thứ tiếng',
  noPack: 'Không đọc',
  tongues: { vi: 'Tiếng Việt', en: 'Tiếng Anh', km: 'Tiếng Khmer', blt: 'Tiếng Thái', hmn: 'Tiếng H’Mông' } as Record<
    string,
    string
  >,
  always: 'Luôn đọc, theo thứ tự này',
  first: 'Thứ nhất',
  second: 'Thứ hai',
  third: 'Thứ ba',
  none: 'Không',
  ticketLanguage: 'Sau đó đọc bằng tiếng người lấy số đã chọn, nếu có gói tiếng',
  numbers: 'Cách đọc số',
  digits: 'Từng chữ số: “A, không bốn hai”',
  whole: 'Cả số: “A, bốn mươi hai”',
  twice: 'Không có ai chờ gọi tiếp thì đọc số và quầy hai lần',
  volume: 'Âm lượng (0–100)',
  kioskNames: 'Máy lấy số đọc tên từng ô và số vừa lấy, nếu có đoạn tiếng (máy chủ có espeak-ng thì tự tạo)',
  /** VO7: settings of before say nothing of it: kiosks read, and no clips are made for them. */
  kioskNamesUnsaid: 'Hiện chưa tạo đoạn tiếng cho tên các ô. Muốn tạo thì bỏ chọn ô này rồi chọn lại.',
  serviceNames: 'Lời gọi ở phòng chờ đọc cả tên lĩnh vực, nếu có đoạn tiếng của tên ấy',
  zones: 'Phòng chờ',
  zonesHint: 'Mỗi phòng có một màn hình đọc, các màn hình khác im lặng.',
  zoneName: (n: number) => `Tên phòng ${n}`,
  speaker: 'Màn hình đọc',
  anySpeaker: 'Máy chủ tự chọn',
  addZone: 'Thêm phòng chờ',
  newZone: 'Phòng mới',
  listen: 'Nghe thử',
  number: 'Số',
  counter: 'Quầy',
  cannotListen: 'Chưa nghe thử được: gói tiếng thiếu đoạn, hoặc trình duyệt không cho phát tiếng.',
  allPacks: 'Các gói tiếng có ở máy chủ',
  shipped: 'có sẵn',
  complete: 'đủ đoạn',
  missing: (count: number) => `thiếu ${count} đoạn`,
  unchecked: (count: number) => `${count} đoạn chưa có người nghe kiểm tra`,
  bring: 'Đưa gói tiếng vào (tệp .zip)',
  brought: (name: string) => `Đã đưa vào: ${name}. Chọn gói này cho thứ tiếng của nó rồi bấm “Áp dụng”.`,
  notBrought: (where: string) => `Gói tiếng không dùng được: ${where}. Gói cũ vẫn giữ nguyên.`,
  tooLarge: 'Gói tiếng lớn quá 12 MB, hoặc đã có 20 gói.',
  full: 'Máy chủ không còn chỗ cho gói tiếng này. Hãy xóa bớt tệp không dùng nữa.',
  notAPack: 'Tệp này không phải gói tiếng (.zip có manifest.json).',
  remove: 'Xóa',
  removeSure: 'Xóa hẳn?',
  inUse: 'Gói này đang được dùng để đọc. Hãy chọn gói khác cho thứ tiếng đó và áp dụng trước.',
  notRemoved: 'Chưa xóa được gói này. Hãy thử lại.',
  record: 'Ghi âm gói tiếng',
  backFromRecording: 'Về cài đặt giọng đọc',
};

export type VoiceSettingsTexts = typeof vi;

const en: VoiceSettingsTexts = {
  lead: 'Displays speak calls in ready clips, without the internet. How to use them and record your own: docs/voice.md.',
  loading: 'Reading the voice packs…',
  unread: 'The voice packs could not be read. Open this section again.',
  packs: 'Voice pack for each language',
  noPack: 'Not spoken',
  tongues: { vi: 'Vietnamese', en: 'English', km: 'Khmer', blt: 'Thái', hmn: 'H’Mông' },
  always: 'Always spoken, in this order',
  first: 'First',
  second: 'Second',
  third: 'Third',
  none: 'None',
  ticketLanguage: 'Then in the language that was chosen with the number, where there is a pack',
  numbers: 'Numbers are read',
  digits: 'Digit by digit: “A, zero four two”',
  whole: 'As a whole: “A, forty two”',
  twice: 'With nobody else waiting, number and counter are said twice',
  volume: 'Volume (0–100)',
  kioskNames: 'Kiosks read out the tiles and the number, where there are clips (a hub with espeak-ng makes them)',
  kioskNamesUnsaid: 'No clips are made of the names on tiles yet. To have them made, untick this and tick it again.',
  serviceNames: 'Calls in the hall name the service too, where there is a clip of it',
  zones: 'Waiting rooms',
  zonesHint: 'One display of a room speaks, the others are silent.',
  zoneName: (n) => `Name of room ${n}`,
  speaker: 'Display that speaks',
  anySpeaker: 'The hub chooses',
  addZone: 'Add a waiting room',
  newZone: 'New room',
  listen: 'Listen',
  number: 'Number',
  counter: 'Counter',
  cannotListen: 'Nothing can be played: the pack lacks a clip, or the browser allows no sound.',
  allPacks: 'Voice packs on the hub',
  shipped: 'came with the program',
  complete: 'complete',
  missing: (count) => `${count} clips missing`,
  unchecked: (count) => `${count} clips not yet heard by a speaker`,
  bring: 'Bring a pack (.zip file)',
  brought: (name) => `Taken: ${name}. Choose it for its language, then press “Apply”.`,
  notBrought: (where) => `The pack cannot be used: ${where}. What was there stays.`,
  tooLarge: 'The pack is larger than 12 MB, or there are 20 packs.',
  full: 'The hub’s disk has no room for this pack. Delete what is not used.',
  notAPack: 'This file is no voice pack (.zip with a manifest.json).',
  remove: 'Remove',
  removeSure: 'Remove for good?',
  inUse: 'This pack is the one that is spoken. Choose another for that language and apply first.',
  notRemoved: 'The pack could not be removed. Try again.',
  record: 'Record a voice pack',
  backFromRecording: 'Back to the voice settings',
};

export function voiceSettingsTexts(language: Language): VoiceSettingsTexts {
  return staffWords('voiceSettings', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly voiceSettings: VoiceSettingsTexts;
  }
}
