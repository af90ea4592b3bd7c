import { displayPartName } from './display-part-names.ts';
import { withComma } from './with-comma.ts';

type Figure = string | number;

/** DP6, DP8: what is wrong with a display's layout or playlist, for `settings-problems.ts`. */
export const screenProblemWords = {
  'unknown-layout': {
    vi: (id: Figure) => `không có bố cục “${id}”; hãy chọn một bố cục đang có`,
    en: (id: Figure) => `there is no layout "${id}"; name one of those there are`,
    km: (id: Figure) => `គ្មានប្លង់ “${id}” ទេ សូមជ្រើសរើសមួយដែលមាន`,
  },
  'layout-part-twice': {
    vi: (part: Figure) => `phần “${displayPartName(part, 'vi')}” có hai lần; hãy giữ một`,
    en: (part: Figure) => `the part "${displayPartName(part, 'en')}" stands there twice; keep one`,
    km: (part: Figure) => `ធាតុ “${displayPartName(part, 'km')}” មានពីរដង សូមទុកតែមួយ`,
  },
  'layout-outside': {
    vi: (part: Figure, cells: Figure) =>
      `phần “${displayPartName(part, 'vi')}” vượt ra ngoài màn hình; lưới có ${cells} cột và ${cells} hàng`,
    en: (part: Figure, cells: Figure) =>
      `the part "${displayPartName(part, 'en')}" reaches beyond the screen; there are ${cells} columns and ${cells} rows`,
    km: (part: Figure, cells: Figure) =>
      `ធាតុ “${displayPartName(part, 'km')}” ហួសពីអេក្រង់ ក្រឡាមាន ${cells} ជួរឈរ និង ${cells} ជួរដេក`,
  },
  'layout-overlap': {
    vi: (part: Figure, other: Figure) =>
      `phần “${displayPartName(part, 'vi')}” chồng lên “${displayPartName(other, 'vi')}”; hãy tách hai phần ra`,
    en: (part: Figure, other: Figure) =>
      `the part "${displayPartName(part, 'en')}" lies over "${displayPartName(other, 'en')}"; set them apart`,
    km: (part: Figure, other: Figure) =>
      `ធាតុ “${displayPartName(part, 'km')}” ជាន់លើ “${displayPartName(other, 'km')}” សូមបំបែកឱ្យដាច់ពីគ្នា`,
  },
  'layout-no-cards': {
    vi: 'bố cục chưa có phần “Các thẻ đang gọi”; hãy thêm, vì màn hình là để gọi số',
    en: 'the layout has no part for current calls; add it, for calling is what a display is for',
    km: 'ប្លង់គ្មានធាតុ “កាតកំពុងហៅ” ទេ សូមបន្ថែម ព្រោះអេក្រង់គឺសម្រាប់ហៅលេខ',
  },
  'layout-digits-small': {
    vi: (digits: Figure, promised: Figure, cards: Figure) =>
      `với ${cards} thẻ, chữ số chỉ cao ${withComma(digits)} % màn hình, cần ${promised} % để cả phòng đọc được; hãy bớt thẻ hoặc nới rộng phần thẻ`,
    en: (digits: Figure, promised: Figure, cards: Figure) =>
      `with ${cards} cards the digits are ${digits} % of the screen high, and the room needs ${promised} %; take fewer cards or give them more room`,
    km: (digits: Figure, promised: Figure, cards: Figure) =>
      `បើមាន ${cards} កាត លេខខ្ពស់តែ ${withComma(digits)} % នៃអេក្រង់ ត្រូវការ ${promised} % ដើម្បីឱ្យបន្ទប់ទាំងមូលអានបាន សូមបន្ថយកាត ឬពង្រីកធាតុកាត`,
  },
  'layout-recent-small': {
    vi: (promised: Figure) => `phần này quá thấp; chữ số của số vừa gọi phải cao ít nhất ${promised} % màn hình`,
    en: (promised: Figure) => `is too low; the digits of recent calls are ${promised} % of the screen high at least`,
    km: (promised: Figure) => `ទាបពេក លេខទើបហៅត្រូវខ្ពស់យ៉ាងតិច ${promised} % នៃអេក្រង់`,
  },
  'media-name': {
    vi: (name: Figure) => `“${name}” không phải là tệp đã tải lên; hãy chọn lại tệp`,
    en: (name: Figure) => `"${name}" is no uploaded file; choose the file again`,
    km: (name: Figure) => `“${name}” មិនមែនជាឯកសារដែលបានផ្ទុកឡើងទេ សូមជ្រើសម្ដងទៀត`,
  },
  'date-order': {
    vi: (from: Figure, to: Figure) => `ngày bắt đầu ${from} phải không sau ngày kết thúc ${to}`,
    en: (from: Figure, to: Figure) => `the first day ${from} is after the last day ${to}`,
    km: (from: Figure, to: Figure) => `ថ្ងៃចាប់ផ្ដើម ${from} មិនត្រូវក្រោយថ្ងៃបញ្ចប់ ${to}`,
  },
};
