import type { Language } from '@motcua/protocol/vocabulary';
import type { BoardLineState } from '@motcua/protocol/board-lines';
import { staffWords } from './staff-khmer-words.ts';

/** DV4: the page on which every machine stands with how it is. Written like `staff.ts`. */
const vi = {
  title: 'Thiết bị',
  lead: 'Mọi máy in, bảng số, máy quét, bàn phím, máy lấy số và màn hình: đang ra sao, cần làm gì',
  loading: 'Đang hỏi các thiết bị…',
  allWell: (count: number) => (count === 0 ? 'Chưa có thiết bị nào.' : `${count} thiết bị, không có gì phải xem lại.`),
  inNeed: (count: number) => `${count} thiết bị cần xem lại.`,
  notConnected: 'Chưa nối được với máy chủ: những gì dưới đây là lúc mất kết nối.',
  groups: { printers: 'Máy in phiếu', boards: 'Bảng số LED', kiosks: 'Máy lấy số', displays: 'Màn hình gọi số' },
  empty: {
    printers: 'Chưa có máy in. Người dân vẫn lấy được số và ghi lại số trên màn hình.',
    boards: 'Chưa có bảng số LED.',
    kiosks: 'Chưa ghép máy lấy số nào.',
    displays: 'Chưa ghép màn hình nào.',
  },
  phones: {
    group: 'Theo dõi bằng điện thoại',
    name: (port: number) => `Trang theo dõi (cổng ${port})`,
    states: { opening: 'Đang mở cổng', open: 'Cổng đang mở', shut: 'Chưa mở được cổng' },
    checkDue:
      'Chưa có điện thoại nào vào thử, nên phiếu chưa in địa chỉ. Người quản trị vào “Thiết lập”, mục “Theo dõi bằng điện thoại” để kiểm tra.',
  },
  levels: {
    ...{ well: 'Tốt', unsure: 'Không báo lại', soon: 'Xem giấy', waiting: 'Đang kiểm tra' },
    ...{ trouble: 'Cần xem lại', off: 'Đang tắt', unused: 'Không dùng' },
  },
  since: (clock: string, length: string) => `Từ ${clock} (${length})`,
  sinceDate: (date: string) => `Từ ngày ${date}`,
  lastError: (words: string) => `Lỗi máy báo gần nhất: ${words}`,
  simulated: 'Giả lập',
  simulatedShows: (text: string) => `bảng giả lập đọc được ${text}`,
  whatToDo: 'Cần làm',
  slipsWaiting: (count: number) => `${count} phiếu đang chờ in`,
  timesLost: (count: number) => `Đã mất kết nối ${count} lần từ khi máy chủ chạy`,
  timesFailed: (count: number) => `đã không trả lời ${count} lần`,
  shallShow: (text: string) => `cần hiện ${text}`,
  shallBeDark: 'đang để tối',
  /** What a board shows while its counter rests. */
  dashes: 'gạch ngang',
  connected: 'Đang kết nối',
  notThere: 'Không kết nối',
  notYetThere: 'Chưa kết nối từ lúc máy chủ khởi động',
  lineHelp: {
    lost: 'Cắm chặt đầu cáp của bộ nối vào máy chủ. Bảng tự hiện lại sau vài giây.',
    absent: 'Cắm cáp của bộ nối vào máy chủ. Nếu đã cắm: rút ra, chờ 5 giây, cắm lại.',
    'in-use': 'Trên máy chủ, tắt chương trình khác đang dùng cổng này.',
    'no-permission': 'Người quản trị cho phép máy chủ mở cổng (trên Linux: nhóm dialout).',
    'not-a-port': 'Người quản trị mở Thiết lập, chọn lại cổng của đường dây này.',
    'wrong-settings': 'Người quản trị mở Thiết lập, xem lại tốc độ của đường dây này.',
    'no-driver': 'Người quản trị cài trình điều khiển cổng nối tiếp cho máy chủ.',
    failed: 'Rút cáp của bộ nối, chờ 5 giây, cắm lại.',
  } satisfies Partial<Record<BoardLineState, string>>,
  boardHelp: {
    silent: 'Xem bảng có điện không, dây tín hiệu còn chắc không.',
    refusing: 'Người quản trị mở Thiết lập, so địa chỉ và loại bảng với tờ hướng dẫn của bảng.',
    unproven: 'Bảng loại này không báo lại. Bấm “Hiện 88” rồi nhìn lên bảng.',
  },
  applianceHelp: 'Bật máy, xem dây mạng. Máy tự nối lại.',
  applianceAtRest: 'Ngoài giờ làm việc, tắt máy là bình thường.',
  /** DV6 */
  applianceUnused:
    'Hơn 14 ngày không kết nối, nên không tính là thiết bị đang dùng. Nếu không còn dùng: người quản trị mở “Ghép máy”, bấm “Thu hồi”. Bật lại máy là dùng được ngay.',
  proofless: 'Máy in này không báo lại được: hãy để mắt xem phiếu có ra không.',
  /** SL5: another printer stands there. */
  probe: 'Dò lại máy in',
  probed: 'Đang dò lại xem máy in báo được đến đâu; kết quả hiện ở đây sau vài giây. Bấm khi đã thay máy in khác.',
  showTest: 'Hiện 88',
  showCalibration: 'Hiện trang căn chỉnh',
  calibrationShown: 'Màn hình hiện trang căn chỉnh trong hai phút. Nhấn phím C ở màn hình để đóng.',
  /** UI6 */
  kioskPrintsAt: (name: string) => `Phiếu ra ở “${name}”`,
  kioskPrintsNowhere: 'Không có máy in: số không có phiếu',
  glass: (inches: string) => `Mặt kính ${inches} inch`,
  glassUnmeasured: 'Mặt kính chưa đo: cỡ nút và chữ là phỏng đoán',
  measureGlass: 'Đo mặt kính tại máy',
  glassAsked: 'Khi không có người đứng bấm, máy hiện trang đo trong mười phút. Mang theo thước hoặc thẻ căn cước.',
  showTestOnAll: 'Hiện 88 trên cả đường dây',
  testShown: (boards: number) =>
    `${boards} bảng đang hiện 88 trong 5 giây. Nét nào không sáng thì đèn của nét đó đã hỏng.`,
  find: 'Tìm thiết bị',
};

export type MachinePageTexts = typeof vi;

const en: MachinePageTexts = {
  title: 'Devices',
  lead: 'Every printer, board, scanner, keypad, kiosk and display: how it is, and what to do',
  loading: 'Asking the devices…',
  allWell: (count) =>
    count === 0
      ? 'There is no device yet.'
      : count === 1
        ? '1 device, nothing to look after.'
        : `${count} devices, nothing to look after.`,
  inNeed: (count) => (count === 1 ? '1 device needs somebody.' : `${count} devices need somebody.`),
  notConnected: 'Not connected to the hub: what stands here is of the moment when the connection was lost.',
  groups: { printers: 'Slip printers', boards: 'LED boards', kiosks: 'Kiosks', displays: 'Displays' },
  empty: {
    printers: 'There is no printer. People still get a number, and note it from the screen.',
    boards: 'There is no LED board.',
    kiosks: 'No kiosk is paired.',
    displays: 'No display is paired.',
  },
  phones: {
    group: 'Following by phone',
    name: (port) => `The page for phones (port ${port})`,
    states: { opening: 'The port is being opened', open: 'The port is open', shut: 'The port cannot be opened' },
    checkDue:
      'No phone has been seen to get there, so slips do not carry the address. An administrator checks it on the settings page, “Following by phone”.',
  },
  levels: {
    ...{ well: 'Well', unsure: 'Cannot report', soon: 'Look at its paper', waiting: 'Being checked' },
    ...{ trouble: 'Needs somebody', off: 'Off', unused: 'Not used' },
  },
  since: (clock, length) => `Since ${clock}, for ${length}`,
  sinceDate: (date) => `Since ${date}`,
  lastError: (words) => `Last error that the machine told: ${words}`,
  simulated: 'Simulated',
  simulatedShows: (text) => `the simulated board reads ${text}`,
  whatToDo: 'What to do',
  slipsWaiting: (count) => (count === 1 ? '1 slip waits to be printed' : `${count} slips wait to be printed`),
  timesLost: (count) => (count === 1 ? 'Lost once since the hub started' : `Lost ${count} times since the hub started`),
  timesFailed: (count) => (count === 1 ? 'did not answer once' : `did not answer ${count} times`),
  shallShow: (text) => `to show ${text}`,
  shallBeDark: 'dark on purpose',
  dashes: 'dashes',
  connected: 'Connected',
  notThere: 'Not connected',
  notYetThere: 'Not connected since the hub started',
  lineHelp: {
    lost: "Plug the adapter's cable firmly into the hub's computer. The board shows again within seconds.",
    absent: "Plug the adapter's cable into the hub's computer. If it is: pull it, wait 5 seconds, plug it in.",
    'in-use': "On the hub's computer, end the other program that uses this port.",
    'no-permission': 'The administrator lets the hub open the port (on Linux: group dialout).',
    'not-a-port': 'The administrator opens the settings and chooses the port of this line again.',
    'wrong-settings': 'The administrator opens the settings and looks at the speed of this line.',
    'no-driver': "The administrator installs the driver of serial ports on the hub's computer.",
    failed: "Pull the adapter's cable, wait 5 seconds, plug it in again.",
  },
  boardHelp: {
    silent: 'See whether the board has power and its signal wires are firm.',
    refusing: "The administrator opens the settings and compares address and kind with the board's sheet.",
    unproven: 'Boards of this kind cannot report. Press “Show 88” and look up at the board.',
  },
  applianceHelp: 'Switch it on and look at the network cable. It connects by itself.',
  applianceAtRest: 'Outside opening hours it may well be off.',
  applianceUnused:
    'Not connected for more than 14 days, so it does not count as one that is used. If it is not needed any more, an administrator opens “Pair devices” and presses “Take back”. Switched on again, it works at once.',
  proofless: 'This printer cannot report: keep an eye on whether slips come out.',
  probe: 'Probe again',
  probed:
    'What the printer can report is being found out anew; it stands here in a few seconds. For when another printer was put there.',
  showTest: 'Show 88',
  showCalibration: 'Show the calibration page',
  calibrationShown: 'The display shows its calibration page for two minutes. The key C there closes it.',
  kioskPrintsAt: (name) => `Slips come out at “${name}”`,
  kioskPrintsNowhere: 'No printer: numbers without slips',
  glass: (inches) => `Glass of ${inches} inches`,
  glassUnmeasured: 'The glass is not measured: the size of buttons and words is a guess',
  measureGlass: 'Measure the glass at the kiosk',
  glassAsked:
    'As soon as nobody is choosing there, the kiosk shows the page for it, for ten minutes. Take a ruler or an ID card along.',
  showTestOnAll: 'Show 88 on the whole line',
  testShown: (boards) =>
    `${boards === 1 ? '1 board shows' : `${boards} boards show`} 88 for 5 seconds. A stroke that stays dark has a dead lamp.`,
  find: 'Find devices',
};

export function machinePageTexts(language: Language): MachinePageTexts {
  return staffWords('machinePage', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly machinePage: MachinePageTexts;
  }
}
