import type { Language } from '@motcua/protocol/vocabulary';
import type { SlipAlign, SlipTextSize, SlipTextWeight } from '@motcua/protocol/slip-templates';
import { staffWords } from './staff-khmer-words.ts';

/** TP1, TP5: templates of slips on the settings page. Written like `settings-field-words.ts`. */
const vi = {
  lead: 'Mẫu quyết định trên phiếu số có gì, theo thứ tự nào, chữ lớn hay nhỏ. Phiếu hẹn và phiếu quay lại giữ mẫu có sẵn.',
  usual: 'Mẫu cho các lĩnh vực không chọn riêng',
  ofService: 'Mẫu phiếu',
  asCentre: 'Theo trung tâm',
  builtIn: 'Mẫu có sẵn',
  builtInNote: 'Mẫu có sẵn không sửa được. Muốn phiếu khác đi, hãy làm một mẫu riêng từ mẫu này.',
  templates: 'Các mẫu',
  add: 'Thêm mẫu riêng',
  newTemplate: 'Mẫu riêng',
  languages: 'In tóm tắt bằng ngôn ngữ thứ hai khi người dân chọn',
  parts: 'Các phần, từ trên xuống',
  addPart: 'Thêm phần',
  partToAdd: 'Phần muốn thêm',
  up: (part: string) => `Đưa “${part}” lên`,
  down: (part: string) => `Đưa “${part}” xuống`,
  remove: (part: string) => `Bỏ “${part}”`,
  size: 'Cỡ chữ',
  sizes: {
    fine: 'Rất nhỏ',
    small: 'Nhỏ',
    body: 'Vừa',
    large: 'Lớn',
    title: 'Rất lớn',
    huge: 'Lớn nhất',
  } satisfies Record<SlipTextSize, string>,
  weight: 'Nét chữ',
  weights: {
    regular: 'Thường',
    semibold: 'Hơi đậm',
    bold: 'Đậm',
    extrabold: 'Rất đậm',
  } satisfies Record<SlipTextWeight, string>,
  align: 'Căn lề',
  aligns: { left: 'Trái', centre: 'Giữa', right: 'Phải' } satisfies Record<SlipAlign, string>,
  beside: 'Cùng hàng với phần trước',
  digitsOn80: 'Chữ số cao trên giấy 80 mm (mm)',
  digitsOn58: 'Trên giấy 58 mm (mm)',
  withShortCode: 'Có mã ngắn ở dưới',
  freeText: 'Chữ',
  rules: { solid: 'Nét liền', dashed: 'Nét đứt' },
  height: 'Cao (mm)',
  width: 'Rộng (mm)',
  logoFile: 'Chọn ảnh',
  logoHint: 'Ảnh nào cũng được; sẽ đổi thành đen trắng như khi in.',
  logoAlt: 'Biểu trưng như khi in',
  // the preview
  preview: 'Phiếu sẽ như thế này',
  paper: 'Giấy',
  language: 'Ngôn ngữ',
  service: 'Lĩnh vực',
  priority: 'Số ưu tiên',
  copy: 'Bản in lại',
  largePrint: 'Chữ lớn',
  largePrintNote: 'Người bật chữ lớn trên máy lấy số nhận mẫu chữ lớn này, không tùy mẫu của trung tâm.',
  length: (millimetres: string) => `Dài ${millimetres} mm`,
  drawing: 'Đang vẽ…',
  noPicture: 'Chưa vẽ được. Hãy sửa các chỗ báo đỏ.',
  noPictureNoAnswer: 'Máy chủ không trả lời, chưa vẽ được phiếu.',
  noAnswer: 'Máy chủ không trả lời, hình này có thể đã cũ.',
  pictureAlt: 'Hình phiếu như khi in',
};

export type SlipSettingsTexts = typeof vi;

const en: SlipSettingsTexts = {
  lead: 'A template says what stands on a number’s slip, in which order and how large. Appointments and come-back slips keep the built-in one.',
  usual: 'Template for services that name none',
  ofService: 'Slip template',
  asCentre: "The centre's",
  builtIn: 'Built-in',
  builtInNote: 'The built-in template cannot be changed. For another slip make one of your own from it.',
  templates: 'Templates',
  add: 'Add one of your own',
  newTemplate: 'Own template',
  languages: 'Repeat the essentials in a second language where it was chosen',
  parts: 'Parts, from the top',
  addPart: 'Add a part',
  partToAdd: 'Part to add',
  up: (part) => `Move "${part}" up`,
  down: (part) => `Move "${part}" down`,
  remove: (part) => `Leave out "${part}"`,
  size: 'Size',
  sizes: {
    fine: 'Very small',
    small: 'Small',
    body: 'Medium',
    large: 'Large',
    title: 'Very large',
    huge: 'Largest',
  },
  weight: 'Weight',
  weights: { regular: 'Regular', semibold: 'Semibold', bold: 'Bold', extrabold: 'Extra bold' },
  align: 'Alignment',
  aligns: { left: 'Left', centre: 'Centre', right: 'Right' },
  beside: 'Beside the part before',
  digitsOn80: 'Height of digits on 80 mm paper (mm)',
  digitsOn58: 'On 58 mm paper (mm)',
  withShortCode: 'With the short code beneath',
  freeText: 'Text',
  rules: { solid: 'Solid', dashed: 'Dashed' },
  height: 'Height (mm)',
  width: 'Width (mm)',
  logoFile: 'Choose a picture',
  logoHint: 'Any picture will do; it is made black and white, as it will be printed.',
  logoAlt: 'The logo as it will be printed',
  preview: 'What the slip will look like',
  paper: 'Paper',
  language: 'Language',
  service: 'Service',
  priority: 'Priority number',
  copy: 'Copy',
  largePrint: 'Large print',
  largePrintNote: 'Whoever turned on larger text at the kiosk gets this slip, whatever the template.',
  length: (millimetres) => `${millimetres} mm long`,
  drawing: 'Drawing…',
  noPicture: 'Cannot be drawn yet. Please mend what is marked.',
  noPictureNoAnswer: 'The hub does not answer; the slip cannot be drawn yet.',
  noAnswer: 'The hub does not answer; this picture may be old.',
  pictureAlt: 'The slip as it will be printed',
};

/** The words of the templates' section. */
export function slipSettingsTexts(language: Language): SlipSettingsTexts {
  return staffWords('slipSettings', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly slipSettings: SlipSettingsTexts;
  }
}
