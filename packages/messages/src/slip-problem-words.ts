import { slipPartName } from './slip-part-names.ts';

type Figure = string | number;

/** TP2: what is wrong with a template of slips, for `settings-problems.ts`. */
export const slipProblemWords = {
  'unknown-slip-template': {
    vi: (id: Figure) => `không có mẫu phiếu “${id}”; hãy chọn một mẫu đang có`,
    en: (id: Figure) => `there is no slip template "${id}"; name one of those there are`,
    km: (id: Figure) => `គ្មានគំរូសំបុត្រ “${id}” ទេ សូមជ្រើសរើសមួយដែលមាន`,
  },
  'slip-part-missing': {
    vi: (kind: Figure) => `mẫu thiếu phần “${slipPartName(kind, 'vi')}”; hãy thêm phần này`,
    en: (kind: Figure) => `lacks the part "${slipPartName(kind, 'en')}"; add it`,
    km: (kind: Figure) => `ខ្វះធាតុ “${slipPartName(kind, 'km')}” សូមបន្ថែម`,
  },
  'slip-part-twice': {
    vi: (kind: Figure) => `phần “${slipPartName(kind, 'vi')}” có hai lần; hãy giữ một`,
    en: (kind: Figure) => `the part "${slipPartName(kind, 'en')}" stands there twice; keep one`,
    km: (kind: Figure) => `ធាតុ “${slipPartName(kind, 'km')}” មានពីរដង សូមទុកតែមួយ`,
  },
  'slip-code-missing': {
    vi: 'mẫu thiếu mã của phiếu; hãy thêm mã QR hoặc mã ngắn để người lỡ lượt còn lấy lại được lượt',
    en: "lacks the slip's code; add the QR code or the short code, or nobody can come back with it",
    km: 'ខ្វះលេខកូដសំបុត្រ សូមបន្ថែមកូដ QR ឬលេខកូដខ្លី ដើម្បីឱ្យអ្នកខកវេនអាចយកវេនវិញបាន',
  },
  'slip-nothing-beside': {
    vi: 'không có gì để đứng cùng hàng; hãy đặt sau mã QR hoặc sau đúng một dòng chữ, hoặc bỏ chọn “cùng hàng”',
    en: 'has nothing to stand beside; put it behind the QR code or behind one text, or on a line of its own',
    km: 'គ្មានអ្វីឱ្យឈរក្បែរទេ សូមដាក់ក្រោយកូដ QR ឬក្រោយអត្ថបទមួយ ឬដាក់ជាបន្ទាត់ដាច់ដោយឡែក',
  },
  'slip-digits-too-low': {
    vi: (value: Figure, least: Figure, paper: Figure) =>
      `chữ số cao ${value} mm thì khó đọc; trên giấy ${paper} mm hãy ghi ít nhất ${least}`,
    en: (value: Figure, least: Figure, paper: Figure) =>
      `digits of ${value} mm are hard to read; on ${paper} mm paper give at least ${least}`,
    km: (value: Figure, least: Figure, paper: Figure) =>
      `លេខកម្ពស់ ${value} mm ពិបាកអាន លើក្រដាស ${paper} mm សូមដាក់យ៉ាងតិច ${least}`,
  },
  'slip-digits-too-high': {
    vi: (value: Figure, most: Figure, paper: Figure) =>
      `chữ số cao ${value} mm chiếm hết phiếu; trên giấy ${paper} mm hãy ghi nhiều nhất ${most}`,
    en: (value: Figure, most: Figure, paper: Figure) =>
      `digits of ${value} mm fill the slip; on ${paper} mm paper give at most ${most}`,
    km: (value: Figure, most: Figure, paper: Figure) =>
      `លេខកម្ពស់ ${value} mm ពេញសំបុត្រ លើក្រដាស ${paper} mm សូមដាក់យ៉ាងច្រើន ${most}`,
  },
  'slip-too-long': {
    vi: (length: Figure, most: Figure, paper: Figure, service: Figure) =>
      `trên giấy ${paper} mm phiếu của “${service}” dài ${length} mm; hãy bỏ bớt phần, giảm cỡ chữ hoặc rút ngắn chữ để còn ${most} mm`,
    en: (length: Figure, most: Figure, paper: Figure, service: Figure) =>
      `on ${paper} mm paper the slip of "${service}" is ${length} mm long; leave parts out, make text smaller or shorter until it is ${most} mm`,
    km: (length: Figure, most: Figure, paper: Figure, service: Figure) =>
      `លើក្រដាស ${paper} mm សំបុត្ររបស់ “${service}” វែង ${length} mm សូមបន្ថយធាតុ ទំហំអក្សរ ឬអត្ថបទ ឱ្យនៅ ${most} mm`,
  },
  'logo-not-png': {
    vi: 'không phải là ảnh PNG đọc được; hãy chọn lại ảnh',
    en: 'is no PNG picture that can be read; choose it again',
    km: 'មិនមែនជារូបភាព PNG ដែលអាចអានបានទេ សូមជ្រើសរើសម្ដងទៀត',
  },
  'logo-too-large': {
    vi: (bytes: Figure, most: Figure) => `tệp ảnh nặng ${bytes} byte; hãy dùng ảnh đơn giản hơn, nhiều nhất ${most}`,
    en: (bytes: Figure, most: Figure) => `the file has ${bytes} bytes; take a simpler picture of at most ${most}`,
    km: (bytes: Figure, most: Figure) => `ឯកសាររូបភាពមាន ${bytes} បៃ សូមប្រើរូបសាមញ្ញជាង យ៉ាងច្រើន ${most}`,
  },
  'logo-size': {
    vi: (width: Figure, height: Figure, most: Figure) =>
      `ảnh có ${width} × ${height} điểm; hãy thu nhỏ còn nhiều nhất ${most} điểm mỗi chiều`,
    en: (width: Figure, height: Figure, most: Figure) =>
      `the picture has ${width} × ${height} dots; make it at most ${most} each way`,
    km: (width: Figure, height: Figure, most: Figure) => `រូបភាពមាន ${width} × ${height} ចំណុច សូមបង្រួមយ៉ាងច្រើន ${most} ចំណុច`,
  },
};
