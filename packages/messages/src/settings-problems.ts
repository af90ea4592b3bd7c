import type { Language, SettingsProblem, SettingsProblemCode } from '@motcua/protocol/vocabulary';
import { defineMessages, messagesIn } from './define-messages.ts';
import { deviceProblemMessages } from './device-problems.ts';
import { screenProblemWords } from './screen-problem-words.ts';
import { followProblemWords } from './follow-problem-words.ts';
import { procedureProblemWords } from './procedure-problem-words.ts';
import { slipProblemWords } from './slip-problem-words.ts';

type Figure = string | number;
type Words = (a: Figure, b: Figure, c: Figure, d: Figure) => string;

/** What is wrong with the settings and what to do, to stand behind the name of the field: no capital, no full stop. */
export const settingsProblemMessages = defineMessages<Record<SettingsProblemCode, string | Words>>({
  'id-twice': {
    vi: (id) => `mã “${id}” đã dùng cho mục khác; mỗi mục cần một mã riêng`,
    en: (id) => `"${id}" is used twice; give each its own id`,
    km: (id) => `លេខកូដ “${id}” ត្រូវបានប្រើពីរដង សូមផ្ដល់លេខកូដផ្សេងគ្នា`,
  },
  'label-twice': {
    vi: (label) => `số quầy “${label}” trùng với quầy khác; người dân sẽ không biết đến quầy nào`,
    en: (label) => `"${label}" is the label of another counter too; people would not know which to go to`,
    km: (label) => `លេខបញ្ជរ “${label}” ដូចគ្នានឹងបញ្ជរផ្សេង ប្រជាពលរដ្ឋនឹងមិនដឹងត្រូវទៅបញ្ជរណា`,
  },
  'named-twice': {
    vi: (name) => `“${name}” được ghi hai lần; hãy giữ một`,
    en: (name) => `"${name}" stands there twice; name it once`,
    km: (name) => `“${name}” មានពីរដង សូមទុកតែមួយ`,
  },
  'unknown-series': {
    vi: (id) => `không có dãy số “${id}”; hãy chọn một dãy số đang có`,
    en: (id) => `there is no series "${id}"; name one of those there are`,
    km: (id) => `គ្មានស៊េរីលេខ “${id}” ទេ សូមជ្រើសរើសមួយដែលមាន`,
  },
  'unknown-service': {
    vi: (id) => `không có lĩnh vực “${id}”; hãy chọn một lĩnh vực đang có`,
    en: (id) => `there is no service "${id}"; name one of those there are`,
    km: (id) => `គ្មានផ្នែក “${id}” ទេ សូមជ្រើសរើសមួយដែលមាន`,
  },
  'unknown-profile': {
    vi: (id) => `không có cách gọi số “${id}”; hãy chọn một cách đang có`,
    en: (id) => `there is no profile "${id}"; name one of those there are`,
    km: (id) => `គ្មានរបៀបហៅលេខ “${id}” ទេ សូមជ្រើសរើសមួយដែលមាន`,
  },
  'main-not-served': {
    vi: (id) => `quầy không làm “${id}” nên việc này không thể là việc chính; hãy chọn thêm hoặc bỏ ở đây`,
    en: (id) => `"${id}" is not among the counter's services; add it to serviceIds or leave it out here`,
    km: (id) => `បញ្ជរនេះមិនធ្វើ “${id}” ទេ ដូច្នេះវាមិនអាចជាការងារចម្បងបានទេ សូមជ្រើសរើសបន្ថែម ឬដកចេញនៅទីនេះ`,
  },
  'range-order': {
    vi: (first, last) => `số đầu (${first}) và số cuối (${last}) phải là số nguyên, số đầu không lớn hơn số cuối`,
    en: (first, last) => `first (${first}) and last (${last}) must be whole numbers, first not above last`,
    km: (first, last) => `លេខដំបូង (${first}) និងលេខចុងក្រោយ (${last}) ត្រូវជាចំនួនគត់ ហើយលេខដំបូងមិនធំជាងលេខចុងក្រោយ`,
  },
  'too-few-digits': {
    vi: (digits) => `đang là ${digits}; số thứ tự có ít nhất một chữ số`,
    en: (digits) => `is ${digits}; numbers have at least one digit`,
    km: (digits) => `គឺ ${digits} លេខរៀងត្រូវមានយ៉ាងហោចណាស់មួយខ្ទង់`,
  },
  'number-too-long': {
    vi: (most) => `số thứ tự dài hơn ${most} ký tự; hãy bớt chữ đứng đầu hoặc bớt chữ số`,
    en: (most) => `numbers would be longer than ${most} characters; use a shorter prefix or fewer digits`,
    km: (most) => `លេខរៀងនឹងវែងជាង ${most} តួអក្សរ សូមប្រើអក្សរមុខខ្លីជាង ឬខ្ទង់តិចជាង`,
  },
  'practice-prefix': {
    vi: 'chữ “T” dành cho số tập; hãy chọn chữ khác',
    en: 'the letter "T" marks practice numbers; take another one',
    km: 'អក្សរ “T” សម្រាប់លេខហាត់ សូមជ្រើសអក្សរផ្សេង',
  },
  'help-prefix': {
    vi: (prefix) => `chữ “${prefix}” dành cho yêu cầu hỗ trợ; hãy chọn chữ khác`,
    en: (prefix) => `"${prefix}" marks requests for help; take other letters`,
    km: (prefix) => `អក្សរ “${prefix}” សម្រាប់សំណើជំនួយ សូមជ្រើសអក្សរផ្សេង`,
  },
  'ranges-overlap': {
    vi: (earlier, from) => `trùng số với ${rangeWords(earlier, 'vi')}; hãy tách ra, ví dụ bắt đầu từ ${from}`,
    en: (earlier, from) => `has numbers in common with ${earlier}; set them apart, for instance from ${from}`,
    km: (earlier, from) => `មានលេខដូចគ្នានឹង ${rangeWords(earlier, 'km')} សូមបំបែក ឧទាហរណ៍ចាប់ពី ${from}`,
  },
  'slice-size': {
    vi: (value, most) => `đang là ${value}; hãy ghi số nguyên từ 1 đến ${most} (cả khoảng dự phòng)`,
    en: (value, most) => `is ${value}; give a whole number from 1 to ${most}, which is the whole reserve`,
    km: (value, most) => `គឺ ${value} សូមដាក់ចំនួនគត់ពី 1 ដល់ ${most} ដែលជាលេខបម្រុងទាំងអស់`,
  },
  'same-numbers': {
    vi: (series) => `cho ra số giống dãy số “${series}”; hãy đổi chữ đứng đầu hoặc khoảng số`,
    en: (series) => `gives the same numbers as series "${series}"; change its prefix or range`,
    km: (series) => `ផ្ដល់លេខដូចគ្នានឹងស៊េរីលេខ “${series}” សូមប្ដូរអក្សរមុខ ឬចន្លោះលេខ`,
  },
  'prefix-misread': {
    vi: (long, short, series) => `“${long}” dễ đọc nhầm với số của dãy “${series}” (chữ “${short}”); hãy dùng chữ khác`,
    en: (long, short, series) =>
      `"${long}" is "${short}" with a digit behind it, as a number of series "${series}" is; use another letter`,
    km: (long, short, series) => `“${long}” ងាយច្រឡំនឹងលេខរបស់ស៊េរីលេខ “${series}” (អក្សរ “${short}”) សូមប្រើអក្សរផ្សេង`,
  },
  'unknown-time-zone': {
    vi: (zone) => `không có múi giờ “${zone}”; ở Việt Nam là Asia/Ho_Chi_Minh`,
    en: (zone) => `there is no time zone "${zone}"; in Vietnam it is Asia/Ho_Chi_Minh`,
    km: (zone) => `គ្មានតំបន់ម៉ោង “${zone}” ទេ នៅវៀតណាមគឺ Asia/Ho_Chi_Minh`,
  },
  'never-open': {
    vi: 'chưa có giờ nào nên lĩnh vực không bao giờ mở; hãy ghi giờ, hoặc theo giờ của trung tâm',
    en: "is empty, so the service would never open; give its hours, or null for the centre's",
    km: 'គ្មានម៉ោងទេ ដូច្នេះផ្នែកនេះមិនបើកឡើយ សូមដាក់ម៉ោង ឬប្រើម៉ោងរបស់មជ្ឈមណ្ឌល',
  },
  weekday: {
    vi: 'thứ trong tuần phải từ 1 (thứ Hai) đến 7 (Chủ nhật)',
    en: 'weekday goes from 1 (Monday) to 7 (Sunday)',
    km: 'ថ្ងៃក្នុងសប្ដាហ៍ត្រូវពី 1 (ថ្ងៃចន្ទ) ដល់ 7 (ថ្ងៃអាទិត្យ)',
  },
  'not-a-time': {
    vi: (text) => `“${text}” không phải là giờ; hãy ghi như 07:30, từ 00:00 đến 24:00`,
    en: (text) => `"${text}" is not a time of day from 00:00 to 24:00`,
    km: (text) => `“${text}” មិនមែនជាម៉ោងទេ សូមសរសេរដូច 07:30 ពី 00:00 ដល់ 24:00`,
  },
  'span-order': {
    vi: (from, to) => `giờ bắt đầu ${from} phải sớm hơn giờ kết thúc ${to}`,
    en: (from, to) => `"${from}" must be earlier than "${to}"`,
    km: (from, to) => `ម៉ោងចាប់ផ្ដើម ${from} ត្រូវមុនម៉ោងបញ្ចប់ ${to}`,
  },
  'span-overlap': {
    vi: (from, to, otherFrom, otherTo) => `${from}–${to} chồng lên ${otherFrom}–${otherTo} cùng ngày; hãy gộp lại`,
    en: (from, to, otherFrom, otherTo) =>
      `${from}–${to} overlaps ${otherFrom}–${otherTo} of the same day; make one of them`,
    km: (from, to, otherFrom, otherTo) => `${from}–${to} ជាន់គ្នានឹង ${otherFrom}–${otherTo} ថ្ងៃដដែល សូមបញ្ចូលគ្នា`,
  },
  'not-a-date': {
    vi: (date) => `“${date}” không phải là ngày; hãy ghi năm-tháng-ngày như 2027-02-06`,
    en: (date) => `"${date}" is not a date; write year, month and day as in 2027-02-06`,
    km: (date) => `“${date}” មិនមែនជាកាលបរិច្ឆេទទេ សូមសរសេរឆ្នាំ ខែ ថ្ងៃ ដូច 2027-02-06`,
  },
  'date-twice': {
    vi: (date) => `ngày ${date} được ghi hai lần; hãy gộp các giờ vào một mục`,
    en: (date) => `${date} stands there twice; put all its hours into one`,
    km: (date) => `ថ្ងៃ ${date} មានពីរដង សូមដាក់ម៉ោងទាំងអស់ក្នុងមួយ`,
  },
  'closes-too-early': {
    vi: (closes, last) =>
      `ngày làm việc đóng lúc ${closes}, trước khi hết giờ cuối cùng là ${last}; hãy cho đóng muộn hơn`,
    en: (closes, last) => `the day would close at ${closes}, before the last hours end at ${last}; let it close later`,
    km: (closes, last) => `ថ្ងៃធ្វើការនឹងបិទនៅ ${closes} មុនម៉ោងចុងក្រោយ ${last} សូមឱ្យបិទយឺតជាង`,
  },
  'norm-beyond-hours': {
    vi: (minutes, session) =>
      `${minutes} phút dài bằng cả buổi làm việc (${session} phút) nên không bao giờ báo; hãy đặt ngắn hơn`,
    en: (minutes, session) =>
      `${minutes} min is as long as a whole session (${session} min), so nothing would ever be told; make it shorter`,
    km: (minutes, session) => `${minutes} នាទី យូរស្មើវេនធ្វើការទាំងមូល (${session} នាទី) ដូច្នេះនឹងមិនជូនដំណឹងឡើយ សូមដាក់ខ្លីជាង`,
  },
  'whole-number': {
    vi: (value, least, most) => `đang là ${value}; hãy ghi số nguyên từ ${least} đến ${most}`,
    en: (value, least, most) => `is ${value}; give a whole number from ${least} to ${most}`,
    km: (value, least, most) => `គឺ ${value} សូមដាក់ចំនួនគត់ពី ${least} ដល់ ${most}`,
  },
  'unknown-value': {
    vi: (value, known) => `“${value}” không có trong các lựa chọn: ${known}`,
    en: (value, known) => `"${value}" is none of ${known}`,
    km: (value, known) => `“${value}” មិនមាននៅក្នុងជម្រើស៖ ${known}`,
  },
  'too-many': {
    vi: (count, most) => `đang có ${count}; nhiều nhất là ${most}`,
    en: (count, most) => `there are ${count}; keep it to ${most}`,
    km: (count, most) => `មាន ${count} ច្រើនបំផុតគឺ ${most}`,
  },
  'rule-twice': {
    vi: 'quy tắc này có hai lần; hãy giữ một',
    en: 'this rule stands there twice; keep one of them',
    km: 'វិធាននេះមានពីរដង សូមទុកតែមួយ',
  },
  'main-after-ageing': {
    vi: (others, ageing) =>
      `đang là ${others} phút, dài hơn giới hạn chờ ${ageing} phút ở trên; hãy ghi không quá ${ageing}`,
    en: (others, ageing) => `is ${others}, longer than the ageing rule's ${ageing}; make it at most as long`,
    km: (others, ageing) => `គឺ ${others} នាទី យូរជាងកម្រិតរង់ចាំ ${ageing} នាទីខាងលើ សូមដាក់មិនលើស ${ageing}`,
  },
  weight: {
    vi: (service, weight, most) => `tỷ lệ của “${service}” là ${weight}; hãy ghi lớn hơn 0 và không quá ${most}`,
    en: (service, weight, most) => `the weight of "${service}" is ${weight}; give more than 0 and at most ${most}`,
    km: (service, weight, most) => `សមាមាត្ររបស់ “${service}” គឺ ${weight} សូមដាក់ធំជាង 0 និងមិនលើស ${most}`,
  },
  'no-vietnamese': {
    vi: 'phải có tiếng Việt; các ngôn ngữ khác là thêm vào',
    en: 'lacks "vi"; every screen and slip speaks Vietnamese, others are added to it',
    km: 'ត្រូវមានភាសាវៀតណាម ភាសាផ្សេងគឺជាការបន្ថែម',
  },
  empty: { vi: 'đang để trống; hãy điền vào', en: 'is empty; fill it in', km: 'ទទេ សូមបំពេញ' },
  'paper-width': {
    vi: (width) => `đang là ${width}; giấy rộng 58 hoặc 80 mm`,
    en: (width) => `is ${width}; paper is 58 or 80 mm wide`,
    km: (width) => `គឺ ${width} ក្រដាសមានទទឹង 58 ឬ 80 mm`,
  },
  'label-length': {
    vi: (label, most) => `“${label}” phải có từ 1 đến ${most} ký tự`,
    en: (label, most) => `"${label}" must have 1 to ${most} characters`,
    km: (label, most) => `“${label}” ត្រូវមានពី 1 ដល់ ${most} តួអក្សរ`,
  },
  'text-too-long': {
    vi: (most) => `dài hơn ${most} ký tự; hãy rút ngắn`,
    en: (most) => `is longer than ${most} characters; shorten it`,
    km: (most) => `វែងជាង ${most} តួអក្សរ សូមធ្វើឱ្យខ្លី`,
  },
  'no-vietnamese-text': {
    vi: 'chưa có chữ tiếng Việt; hãy điền vào',
    en: 'has no Vietnamese text; every text has one',
    km: 'គ្មានអត្ថបទភាសាវៀតណាម សូមបំពេញ',
  },
  'texts-too-large': {
    vi: (bytes, most) => `các chữ cộng lại quá dài (${bytes} byte); hãy rút ngắn còn ${most}`,
    en: (bytes, most) => `their texts take ${bytes} bytes together; shorten them to ${most}`,
    km: (bytes, most) => `អត្ថបទទាំងអស់វែងពេក (${bytes} បៃ) សូមធ្វើឱ្យខ្លីត្រឹម ${most}`,
  },
  'not-understood': {
    vi: (text) => `chưa hiểu “${text}”; hãy ghi lại`,
    en: (text) => `"${text}" is not understood; write it again`,
    km: (text) => `មិនយល់ “${text}” សូមសរសេរម្ដងទៀត`,
  },
  'unknown-counter': {
    vi: (id) => `không có quầy “${id}”; hãy chọn một quầy đang có`,
    en: (id) => `there is no counter "${id}"; name one of those there are`,
    km: (id) => `គ្មានបញ្ជរ “${id}” ទេ សូមជ្រើសរើសមួយដែលមាន`,
  },
  ...deviceProblemMessages,
  ...slipProblemWords,
  ...screenProblemWords,
  ...procedureProblemWords,
  ...followProblemWords,
});

/** One problem in words, to stand behind the name of its field. */
export function settingsProblemText({ code, figures }: SettingsProblem, language: Language): string {
  const words = messagesIn(settingsProblemMessages, language)[code];
  const [a = '', b = '', c = '', d = ''] = figures;
  return typeof words === 'string' ? words : words(a, b, c, d);
}

/** Which of a series' ranges a path means. */
function rangeWords(field: Figure, language: 'vi' | 'km'): string {
  const kind = String(field).endsWith('.reserve') ? 'reserve' : String(field).endsWith('.pad') ? 'pad' : 'normal';
  const words = {
    vi: { normal: 'khoảng số thường', reserve: 'khoảng dự phòng', pad: 'số giấy phát tay' },
    km: { normal: 'ចន្លោះលេខធម្មតា', reserve: 'ចន្លោះលេខបម្រុង', pad: 'លេខក្រដាស' },
  };
  return words[language][kind];
}
