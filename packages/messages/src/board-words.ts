import type { BoardLineState, BoardState } from '@motcua/protocol/board-lines';
import { defineMessages } from './define-messages.ts';

/** LB5: a line of boards, as staff read it; where it is not well, with what to do. */
export const boardLineStateMessages = defineMessages<Record<BoardLineState, string>>({
  closed: { vi: 'Đường dây bảng số chưa mở', en: 'Line of boards not opened', km: 'ខ្សែផ្ទាំងលេខមិនទាន់បើក' },
  opening: { vi: 'Đang nối với bảng số', en: 'Boards are being connected', km: 'កំពុងតភ្ជាប់ផ្ទាំងលេខ' },
  open: { vi: 'Đường dây bảng số hoạt động', en: 'Line of boards works', km: 'ខ្សែផ្ទាំងលេខដំណើរការ' },
  lost: {
    vi: 'mất kết nối bảng số, hãy xem lại cáp',
    en: 'boards not connected any more, look at the cable',
    km: 'ដាច់ការតភ្ជាប់ផ្ទាំងលេខ សូមពិនិត្យខ្សែកាប',
  },
  absent: {
    vi: 'không thấy bộ nối bảng số, hãy cắm lại cáp',
    en: 'adapter of the boards not found, plug the cable in again',
    km: 'រកមិនឃើញឧបករណ៍បម្លែងផ្ទាំងលេខ សូមដោតខ្សែកាបម្ដងទៀត',
  },
  'in-use': {
    vi: 'cổng của bảng số đang bị chương trình khác dùng, hãy tắt chương trình đó',
    en: 'port of the boards in use by another program, end that program',
    km: 'ច្រកផ្ទាំងលេខកំពុងប្រើដោយកម្មវិធីផ្សេង សូមបិទកម្មវិធីនោះ',
  },
  'no-permission': {
    vi: 'máy chủ không được phép mở cổng của bảng số, hãy báo người quản trị',
    en: 'hub may not open the port of the boards, tell the administrator',
    km: 'ម៉ាស៊ីនមេគ្មានសិទ្ធិបើកច្រកផ្ទាំងលេខ សូមប្រាប់អ្នកគ្រប់គ្រង',
  },
  'not-a-port': {
    vi: 'thiết lập bảng số trỏ tới nơi không phải cổng nối tiếp, hãy báo người quản trị',
    en: 'settings of the boards name no serial port, tell the administrator',
    km: 'ការកំណត់ផ្ទាំងលេខចង្អុលទៅកន្លែងដែលមិនមែនជាច្រកស៊េរី សូមប្រាប់អ្នកគ្រប់គ្រង',
  },
  'wrong-settings': {
    vi: 'cổng không chạy được với tốc độ đã đặt cho bảng số, hãy báo người quản trị',
    en: 'port cannot run at the speed set for the boards, tell the administrator',
    km: 'ច្រកមិនអាចដំណើរការតាមល្បឿនដែលបានកំណត់ឱ្យផ្ទាំងលេខ សូមប្រាប់អ្នកគ្រប់គ្រង',
  },
  'no-driver': {
    vi: 'máy chủ không dùng được cổng nối tiếp, hãy báo người quản trị',
    en: 'hub cannot use serial ports, tell the administrator',
    km: 'ម៉ាស៊ីនមេមិនអាចប្រើច្រកស៊េរី សូមប្រាប់អ្នកគ្រប់គ្រង',
  },
  failed: {
    vi: 'chưa mở được cổng của bảng số, hãy rút cáp rồi cắm lại',
    en: 'port of the boards cannot be opened, pull the cable and plug it in again',
    km: 'មិនអាចបើកច្រកផ្ទាំងលេខ សូមដកខ្សែកាប ហើយដោតម្ដងទៀត',
  },
});

/** LB5: one board, as staff read it. */
export const boardStateMessages = defineMessages<Record<BoardState, string>>({
  waiting: { vi: 'Chưa gửi gì tới bảng', en: 'Nothing sent to the board yet', km: 'មិនទាន់ផ្ញើអ្វីទៅផ្ទាំង' },
  showing: { vi: 'Bảng đã nhận số', en: 'Board has taken the number', km: 'ផ្ទាំងបានទទួលលេខ' },
  unproven: {
    vi: 'Đã gửi tới bảng, bảng không báo lại',
    en: 'Sent to the board, which cannot report',
    km: 'បានផ្ញើទៅផ្ទាំង ផ្ទាំងមិនរាយការណ៍',
  },
  silent: {
    vi: 'bảng số không trả lời, hãy xem nguồn điện và dây của bảng',
    en: 'board does not answer, look at its power and wires',
    km: 'ផ្ទាំងលេខមិនឆ្លើយតប សូមពិនិត្យភ្លើង និងខ្សែរបស់ផ្ទាំង',
  },
  refusing: {
    vi: 'bảng số không nhận lệnh, hãy báo người quản trị xem lại loại bảng',
    en: 'board refuses what it is sent, let the administrator check the kind of board',
    km: 'ផ្ទាំងលេខមិនទទួលពាក្យបញ្ជា សូមឱ្យអ្នកគ្រប់គ្រងពិនិត្យប្រភេទផ្ទាំង',
  },
  'line-down': {
    vi: 'Đường dây tới bảng bị đứt',
    en: 'Line to the board is down',
    km: 'ខ្សែទៅផ្ទាំងដាច់',
  },
});
