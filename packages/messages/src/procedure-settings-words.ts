import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** PC1–PC7: groups and procedures on the settings page. Written like `settings-field-words.ts`. */
const vi = {
  // groups
  groupsLead:
    'Khi có hơn 8 lĩnh vực, máy lấy số hiện các nhóm trước; chạm vào nhóm mới thấy các lĩnh vực bên trong. Có từ 8 lĩnh vực trở xuống thì nhóm chưa dùng đến.',
  addGroup: 'Thêm nhóm',
  newGroup: 'Nhóm mới',
  groupServices: 'Các lĩnh vực trong nhóm',
  elsewhereGrouped: (group: string) => `đang ở nhóm “${group}”`,
  servicesCount: (count: number) => `${count} lĩnh vực`,
  askReceipt: 'Hỏi “Đã đến ngày hẹn trên giấy tiếp nhận chưa?” trước khi cho số (dành cho việc trả kết quả)',
  // list
  lead: 'Người dân tìm việc theo tên thường gọi và xem cần mang gì. Giấy tờ, phí, thời hạn do trung tâm ghi; chỉ những gì đã có người xác nhận mới hiện ra.',
  find: 'Tìm thủ tục',
  ofService: 'Lĩnh vực',
  all: 'Tất cả',
  elsewhere: 'Không làm tại đây',
  shown: (shown: number, all: number) => (shown === all ? `${all} thủ tục` : `${shown} trong ${all} thủ tục`),
  none: 'Chưa có thủ tục nào. Bấm “Thêm từ danh mục” để chọn từ danh mục quốc gia.',
  noneFound: 'Không có thủ tục nào khớp.',
  old: (count: number) => `${count} thủ tục có nội dung xác nhận đã quá 180 ngày. Hãy xem lại rồi xác nhận lại.`,
  onlyOld: 'Chỉ hiện những thủ tục này',
  marks: {
    old: 'quá 180 ngày',
    unconfirmed: 'chưa xác nhận',
    list: 'có danh sách',
    sample: 'dữ liệu mẫu',
  },
  // adding
  addFromCatalogue: 'Thêm từ danh mục',
  addOwn: 'Thêm thủ tục khác',
  newProcedure: 'Thủ tục mới',
  catalogueTitle: 'Danh mục thủ tục cấp xã',
  catalogueLead: 'Danh mục chỉ có tên và mã. Giấy tờ, phí và thời hạn là của từng nơi, trung tâm tự ghi.',
  field: 'Lĩnh vực trong danh mục',
  allTaken: 'Các thủ tục của lĩnh vực này đều đã có.',
  chooseAll: 'Chọn tất cả',
  leadsTo: 'Người dân lấy số của',
  addChosen: (count: number) => `Thêm ${count} thủ tục`,
  loading: 'Đang mở danh mục…',
  notLoaded: 'Chưa mở được danh mục. Hãy đóng rồi bấm “Thêm từ danh mục” lần nữa.',
  close: 'Đóng',
  // one procedure
  name: 'Tên',
  code: 'Mã thủ tục',
  everydayNames: 'Tên thường gọi',
  everydayHint: 'Mỗi dòng một tên, như người dân hay nói. Không cần thêm cách viết không dấu.',
  where: 'Làm ở đâu',
  elsewhereText: 'Nơi làm việc này',
  checkList: 'Giấy tờ cần mang',
  noList: 'Chưa có danh sách. Máy lấy số nói: “Hỏi bàn hướng dẫn về giấy tờ cần mang.”',
  startList: 'Lập danh sách',
  item: (n: number) => `Giấy tờ ${n}`,
  addItem: 'Thêm giấy tờ',
  isSample: 'Dữ liệu mẫu (máy lấy số ghi rõ)',
  fee: 'Phí, lệ phí',
  timeLimit: 'Thời hạn giải quyết',
  stateIt: (what: string) => `Ghi ${what.toLowerCase()}`,
  removeIt: 'Xóa',
  removeList: 'Xóa danh sách',
  removeProcedure: 'Xóa thủ tục này',
  confirmed: (by: string, on: string) => `${by} xác nhận ngày ${on}`,
  confirmedOld: (days: number) => `đã ${days} ngày, cần xem lại`,
  notConfirmed: 'Chưa ai xác nhận: người dân chưa thấy.',
  confirm: 'Tôi xác nhận',
  confirmAgain: 'Xác nhận lại hôm nay',
  portalUrl: 'Trang trên Cổng Dịch vụ công',
  portalHint: 'Máy lấy số hiện thành mã QR cho ai muốn xem bằng điện thoại. Có thể để trống.',
};

export type ProcedureSettingsTexts = typeof vi;

const en: ProcedureSettingsTexts = {
  groupsLead:
    'With more than eight services the kiosk shows the groups first; a touch on one shows the services inside. With eight or fewer the groups are not used yet.',
  addGroup: 'Add a group',
  newGroup: 'New group',
  groupServices: 'Services of the group',
  elsewhereGrouped: (group) => `is in the group "${group}"`,
  servicesCount: (count) => (count === 1 ? '1 service' : `${count} services`),
  askReceipt: 'First ask "Has the day on your receipt come?" (for collecting results)',
  lead: 'Citizens look for what they need by everyday names, and see what to bring. Papers, fees and time limits are the centre’s own; only what somebody has confirmed is shown.',
  find: 'Find a procedure',
  ofService: 'Service',
  all: 'All',
  elsewhere: 'Not done here',
  shown: (shown, all) => (shown === all ? `${all} procedures` : `${shown} of ${all} procedures`),
  none: 'No procedures yet. Press "Add from the catalogue" to choose from the national list.',
  noneFound: 'No procedure matches.',
  old: (count) =>
    count === 1
      ? 'One procedure was confirmed more than 180 days ago. Please look at it and confirm it again.'
      : `${count} procedures were confirmed more than 180 days ago. Please look at them and confirm them again.`,
  onlyOld: 'Show only these',
  marks: { old: 'over 180 days', unconfirmed: 'not confirmed', list: 'has a list', sample: 'sample data' },
  addFromCatalogue: 'Add from the catalogue',
  addOwn: 'Add another one',
  newProcedure: 'New procedure',
  catalogueTitle: 'Procedures of communes and wards',
  catalogueLead:
    'The catalogue holds names and codes alone. Papers, fees and time limits differ from place to place: write your own.',
  field: 'Field in the catalogue',
  allTaken: 'You have all procedures of this field.',
  chooseAll: 'Choose all',
  leadsTo: 'Citizens take a number for',
  addChosen: (count) => (count === 1 ? 'Add 1 procedure' : `Add ${count} procedures`),
  loading: 'Opening the catalogue…',
  notLoaded: 'The catalogue could not be opened. Close it and press "Add from the catalogue" again.',
  close: 'Close',
  name: 'Name',
  code: 'Code',
  everydayNames: 'Everyday names',
  everydayHint: 'One a line, as people say it. Spellings without diacritics need not be added.',
  where: 'Where it is done',
  elsewhereText: 'The place where it is done',
  checkList: 'Papers to bring',
  noList: 'No list yet. The kiosk says to ask at the guidance desk what to bring.',
  startList: 'Write a list',
  item: (n) => `Paper ${n}`,
  addItem: 'Add a paper',
  isSample: 'Sample data (the kiosk says so)',
  fee: 'Fee',
  timeLimit: 'Time limit',
  stateIt: (what) => `Write the ${what.toLowerCase()}`,
  removeIt: 'Remove',
  removeList: 'Remove the list',
  removeProcedure: 'Remove this procedure',
  confirmed: (by, on) => `Confirmed by ${by} on ${on}`,
  confirmedOld: (days) => `${days} days ago, to be looked at again`,
  notConfirmed: 'Nobody has confirmed this: citizens do not see it.',
  confirm: 'I confirm this',
  confirmAgain: 'Confirm again today',
  portalUrl: 'Page on the public service portal',
  portalHint: 'Shown as a QR code to those who want it on a phone. May be empty.',
};

/** The words of the procedures' section. */
export function procedureSettingsTexts(language: Language): ProcedureSettingsTexts {
  return staffWords('procedureSettings', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly procedureSettings: ProcedureSettingsTexts;
  }
}
