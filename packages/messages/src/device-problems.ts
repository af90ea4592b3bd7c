import type { Language, SettingsProblemCode } from '@motcua/protocol/vocabulary';
import { defineMessages } from './define-messages.ts';

type DeviceProblem = Extract<
  SettingsProblemCode,
  | `board-${string}`
  | `keypad-${string}`
  | 'scanner-other-kiosk'
  | 'unknown-printer'
  | 'own-fallback'
  | 'port-twice'
  | 'printer-cannot'
>;
type Figure = string | number;
type Words = (a: Figure, b: Figure, c: Figure, d: Figure) => string;

/** What is wrong with the settings of a device. Written like `settings-problems.ts`. */
export const deviceProblemMessages = defineMessages<Record<DeviceProblem, string | Words>>({
  'board-address-twice': {
    vi: (address) => `địa chỉ ${address} trùng với bảng khác trên cùng đường dây; hãy đặt cho mỗi bảng một địa chỉ`,
    en: (address) => `another board of this line has address ${address} too; give each its own`,
    km: (address) => `អាសយដ្ឋាន ${address} ដូចគ្នានឹងផ្ទាំងផ្សេងនៅលើខ្សែនេះ សូមដាក់អាសយដ្ឋានផ្សេងគ្នា`,
  },
  'board-address-range': {
    vi: (address, lowest, highest) => `đang là ${address}; loại bảng này có địa chỉ từ ${lowest} đến ${highest}`,
    en: (address, lowest, highest) => `is ${address}; boards of this kind have an address from ${lowest} to ${highest}`,
    km: (address, lowest, highest) => `គឺ ${address} ផ្ទាំងប្រភេទនេះមានអាសយដ្ឋានពី ${lowest} ដល់ ${highest}`,
  },
  'board-port-twice': {
    vi: (path) => `cổng “${path}” đã dùng cho đường dây khác; hãy gộp các bảng vào một đường dây`,
    en: (path) => `another line uses the port "${path}"; put its boards on one line`,
    km: (path) => `ច្រក “${path}” ត្រូវបានប្រើដោយខ្សែផ្សេង សូមដាក់ផ្ទាំងនៅលើខ្សែតែមួយ`,
  },
  'board-codec': {
    vi: (field, problem) => `chỗ “${field}” trong mô tả bảng chưa đúng (${problem})`,
    en: (field, problem) => `the description is wrong at "${field}" (${problem})`,
    km: (field, problem) => `ការពិពណ៌នាផ្ទាំងខុសត្រង់ “${field}” (${problem})`,
  },
  'scanner-other-kiosk': {
    vi: 'máy quét cắm vào máy lấy số thì chỉ báo cho chính máy lấy số đó; hãy chọn máy đó',
    en: 'a scanner plugged into a kiosk reports to that kiosk; choose it',
    km: 'ម៉ាស៊ីនស្កេនដែលដោតលើម៉ាស៊ីនយកលេខ រាយការណ៍ទៅម៉ាស៊ីននោះ សូមជ្រើសរើសវា',
  },
  'keypad-address-twice': {
    vi: (address) => `địa chỉ ${address} trùng với bàn phím khác trên cùng đường dây; hãy đặt mỗi bàn phím một địa chỉ`,
    en: (address) => `another keypad of this line has address ${address} too; give each its own`,
    km: (address) => `អាសយដ្ឋាន ${address} ដូចគ្នានឹងក្ដារចុចផ្សេងនៅលើខ្សែនេះ សូមដាក់អាសយដ្ឋានផ្សេងគ្នា`,
  },
  'keypad-address-range': {
    vi: (address, lowest, highest) => `đang là ${address}; loại bàn phím này có địa chỉ từ ${lowest} đến ${highest}`,
    en: (address, lowest, highest) =>
      `is ${address}; keypads of this kind have an address from ${lowest} to ${highest}`,
    km: (address, lowest, highest) => `គឺ ${address} ក្ដារចុចប្រភេទនេះមានអាសយដ្ឋានពី ${lowest} ដល់ ${highest}`,
  },
  'keypad-alone': {
    vi: (count) => `loại này không báo bàn phím nào đã bấm, nên mỗi đường dây chỉ có một bàn phím (đang có ${count})`,
    en: (count) => `keypads of this kind do not say which one it is, so a line has one of them (there are ${count})`,
    km: (count) => `ប្រភេទនេះមិនប្រាប់ថាក្ដារចុចណាទេ ដូច្នេះខ្សែមួយមានតែមួយ (មាន ${count})`,
  },
  'keypad-codec': {
    vi: (field, problem) => `chỗ “${field}” trong mô tả bàn phím chưa đúng (${problem})`,
    en: (field, problem) => `the description is wrong at "${field}" (${problem})`,
    km: (field, problem) => `ការពិពណ៌នាក្ដារចុចខុសត្រង់ “${field}” (${problem})`,
  },
  'unknown-printer': {
    vi: (id) => `không có máy in “${id}”; hãy chọn một máy in đang có`,
    en: (id) => `there is no printer "${id}"; name one of those there are`,
    km: (id) => `គ្មានម៉ាស៊ីនបោះពុម្ព “${id}” ទេ សូមជ្រើសរើសមួយដែលមាន`,
  },
  'own-fallback': {
    vi: 'máy in không thể in thay chính nó; hãy chọn máy khác, hoặc để không có',
    en: 'a printer cannot stand in for itself; name another one, or none',
    km: 'ម៉ាស៊ីនបោះពុម្ពមិនអាចជំនួសខ្លួនឯងបានទេ សូមជ្រើសម៉ាស៊ីនផ្សេង ឬទុកឱ្យទទេ',
  },
  'port-twice': {
    vi: (port, name) => `“${port}” đã dùng cho “${name}”; mỗi cổng chỉ nối một thiết bị, hãy chọn cổng khác`,
    en: (port, name) => `"${name}" uses "${port}" already; a port serves one device, so choose another`,
    km: (port, name) => `“${port}” ត្រូវបានប្រើដោយ “${name}” ច្រកនីមួយៗសម្រាប់ឧបករណ៍តែមួយ សូមជ្រើសច្រកផ្សេង`,
  },
  'printer-cannot': {
    vi: (model, field) => `kiểu máy “${model}” ${cannot('vi', field)}`,
    en: (model, field) => `a printer "${model}" ${cannot('en', field)}`,
    km: (model, field) => `ម៉ាស៊ីន “${model}” ${cannot('km', field)}`,
  },
});

type Cannot = 'paperWidthMm' | 'cut' | 'density' | 'speed' | 'buzzer' | 'text';

/** What a model cannot do, and what to choose. */
const CANNOT: Readonly<Record<Language, Readonly<Record<Cannot, string>>>> = {
  vi: {
    paperWidthMm: 'không dùng được khổ giấy này; hãy chọn khổ kia, hoặc kiểu máy khác',
    cut: 'không cắt giấy như vậy; hãy chọn “theo máy”',
    density: 'không chỉnh được độ đậm; hãy chọn “như thường”',
    speed: 'không chỉnh được tốc độ; hãy chọn “như thường”',
    buzzer: 'không có còi báo; hãy tắt còi',
    text: 'không có bộ chữ này; hãy chọn “in hình”',
  },
  en: {
    paperWidthMm: 'takes no paper of this width; choose the other width or another model',
    cut: 'does not cut like that; choose "as the printer does"',
    density: 'has no setting for density; choose "usual"',
    speed: 'has no setting for speed; choose "usual"',
    buzzer: 'has no buzzer; switch it off',
    text: 'does not have these letters; choose "as a picture"',
  },
  km: {
    paperWidthMm: 'មិនអាចប្រើក្រដាសទទឹងនេះទេ សូមជ្រើសទទឹងផ្សេង ឬម៉ាស៊ីនផ្សេង',
    cut: 'មិនកាត់ក្រដាសបែបនេះទេ សូមជ្រើស “តាមម៉ាស៊ីន”',
    density: 'មិនអាចកែភាពដិតទេ សូមជ្រើស “ធម្មតា”',
    speed: 'មិនអាចកែល្បឿនទេ សូមជ្រើស “ធម្មតា”',
    buzzer: 'គ្មានសំឡេងរោទ៍ទេ សូមបិទវា',
    text: 'គ្មានអក្សរទាំងនេះទេ សូមជ្រើស “ជារូបភាព”',
  },
};

function cannot(language: Language, field: Figure): string {
  const words: Readonly<Record<string, string>> = CANNOT[language];
  return words[field] ?? words['cut'] ?? '';
}
