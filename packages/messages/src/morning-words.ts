import type { MorningStep } from '@motcua/protocol/morning-check';
import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** The morning check (MC1). Written like `staff.ts`; dates and hours are ready-made words. */
const vi = {
  title: 'Kiểm tra buổi sáng',
  lead: 'Khoảng một phút. Máy chủ thử từng thiết bị; ông/bà đi xem, nghe, rồi chọn Có hoặc Không.',
  start: 'Bắt đầu kiểm tra',
  startAnyway: 'Vẫn kiểm tra',
  again: 'Kiểm tra lại từ đầu',
  peopleWait: (count: number) =>
    `Đang có ${count} người chờ hoặc đang được gọi. Loa sẽ kêu, bảng số sẽ hiện 88 trong vài giây. Nên kiểm tra trước giờ làm việc.`,
  whatHappens:
    'Khi bắt đầu: mỗi máy in ra một phiếu thử nhỏ không có số, ghi tên các máy lấy số in ở đó; mỗi bảng số hiện 88, mỗi màn hình kêu một tiếng.',
  yes: 'Có',
  no: 'Không',
  tryAgain: 'Thử lại',
  trying: 'Đang thử…',
  printerTrying: 'Đã gửi phiếu thử, đang chờ máy in trả lời…',
  noAnswer: 'Máy chủ không trả lời. Xin thử lại.',
  good: 'Tốt',
  bad: 'Cần xem',
  notSeen: 'Chưa xem',
  finish: 'Xong, ghi kết quả',
  saving: 'Đang ghi…',
  result: (good: number, bad: number, notSeen: number) =>
    [
      `${good} việc tốt`,
      ...(bad > 0 ? [`${bad} việc cần xem`] : []),
      ...(notSeen > 0 ? [`${notSeen} việc chưa xem`] : []),
    ].join(', '),
  saved: 'Đã ghi kết quả.',
  /** `isMorning`: it was done before noon. */
  doneToday: (time: string, by: string, isMorning: boolean) =>
    `Đã kiểm tra ${isMorning ? 'sáng nay' : 'hôm nay'} ${time} – ${by}`,
  go: 'Kiểm tra thiết bị',
  goAgain: 'Kiểm tra lại',
  notDoneToday: 'Hôm nay chưa kiểm tra thiết bị.',
  steps: {
    clock: 'Ngày giờ',
    hub: 'Máy chủ',
    printer: 'Máy in',
    paper: 'Giấy in',
    kiosk: 'Máy lấy số',
    boards: 'Bảng số',
    display: 'Màn hình và loa',
    scanner: 'Máy quét',
  } satisfies Record<MorningStep, string>,
  questions: {
    clock: 'Ngày giờ này đúng chưa?',
    printer: 'Có phiếu thử chạy ra, chữ đậm và rõ không?',
    boards: 'Mọi bảng có hiện 88 đủ nét không?',
    display: 'Có nghe chuông và câu “Đây là tiếng thử loa”, thấy chữ “Đang thử loa” không?',
    scanner: 'Quét một phiếu bất kỳ. Đầu đọc có kêu và sáng không?',
  },
  /** Of a kiosk: the printer where its slips come out; null: nowhere. */
  kioskQuestion: (printer: string | null) =>
    printer === null
      ? 'Màn hình máy này có sáng, chạm vào có đáp lại không?'
      : `Màn hình máy này có sáng, và phiếu thử ra ở “${printer}” có ghi tên máy này không?`,
  hubFacts: (version: string, started: string) => `Phiên bản ${version}, chạy từ ${started}.`,
  hubWasOff: (from: string, until: string) => `Lần tắt gần nhất: từ ${from} đến ${until}.`,
  storageWell: 'Đĩa ghi tốt.',
  storageBad: 'Máy chủ không ghi được vào đĩa. Báo người quản trị ngay, chưa mở phục vụ.',
  clockDoubted: 'Máy chủ nghi ngờ đồng hồ của máy. Người quản trị xác nhận ngày giờ ở trang “Điều hành”.',
  paperLeft: (length: string) => `Còn khoảng ${length} giấy.`,
  paperMorning: (length: string) => `Một buổi sáng thường dùng ${length}.`,
  paperUnknown: 'Chưa tính được giấy còn lại: chưa ghi chiều dài cuộn, hoặc chưa bấm “Đã thay cuộn mới”.',
  paperLow: 'Giấy có thể không đủ cho buổi sáng. Đặt sẵn một cuộn mới cạnh máy in.',
  scannerRead: (time: string) => `Máy chủ nhận được mã lúc ${time}.`,
  scannerWaits: 'Chờ mã được quét…',
  help: {
    clock: 'Báo người quản trị chỉnh giờ của máy chủ trước khi cấp số.',
    hub: 'Báo người quản trị.',
    printer:
      'Xem giấy đã lắp đúng chiều, nắp đã đóng, máy in đã bật; bấm “Thử lại”. Chữ mờ: báo người quản trị lau đầu in.',
    paper: 'Đặt sẵn một cuộn mới cạnh máy in, hoặc thay ngay.',
    kiosk:
      'Màn hình tối: xem điện, bật máy, chờ hai phút. Phiếu không ghi tên máy này, hoặc ra ở máy in khác: người quản trị chọn lại ở “Máy lấy số in ra máy in nào” trong trang “Thiết lập”. Rồi bấm “Thử lại”.',
    boards: 'Xem bảng đã có điện, dây đã cắm chặt; bấm “Thử lại”. Nét tối là bảng hỏng: báo người quản trị.',
    display: 'Xem loa đã bật, âm lượng đủ lớn, dây đã cắm; chạm màn hình một lần để bật âm thanh; bấm “Thử lại”.',
    scanner: 'Rút cáp máy quét rồi cắm lại, chờ nửa phút, quét lại.',
  } satisfies Record<MorningStep, string>,
  kioskAway:
    'Máy lấy số này chưa nối với máy chủ. Bật máy, xem dây điện và dây mạng; máy lên thì dòng này tự đổi và hỏi tiếp. Sau ba phút vẫn chưa lên: báo người quản trị.',
  /** `state` and `help` are those of the printer where its slips come out. */
  kioskPrinterDown: (printer: string, state: string, help: string) =>
    `Phiếu của máy này ra ở “${printer}”: ${state}. ${help}`,
  displayAway: 'Màn hình này chưa nối với máy chủ. Bật màn hình và máy tính của nó, xem dây mạng, rồi bấm “Thử lại”.',
  boardsAway: 'Máy chủ chưa nối được với đường dây này. Cắm lại cáp, rồi bấm “Thử lại”.',
  slipNotOut: 'Máy in không báo phiếu đã ra. Xem máy in, rồi bấm “Thử lại”.',
  nothingToCheck: 'Không có thiết bị loại này.',
  /** DV6 */
  unused: (names: string) => `Không hỏi về thiết bị đã lâu không dùng: ${names}.`,
  unusedOne: (name: string, date: string) => `${name} (lần cuối ${date})`,
  unusedHelp: 'Bật lại là có ngay trong danh sách. Nếu bỏ hẳn: người quản trị mở “Ghép máy”, bấm “Thu hồi”.',
};

export type MorningTexts = typeof vi;

const en: MorningTexts = {
  title: 'Morning check',
  lead: 'About a minute. The hub tries every device; you go and look and listen, then choose Yes or No.',
  start: 'Start the check',
  startAnyway: 'Check all the same',
  again: 'Check again from the start',
  peopleWait: (count) =>
    `${count === 1 ? '1 person is' : `${count} people are`} waiting or being called. Loudspeakers will sound, and boards show 88 for some seconds. It is better to check before opening.`,
  whatHappens:
    'At the start each printer prints a small test slip without a number, with the names of the kiosks that print there, each board shows 88, and each display sounds once.',
  yes: 'Yes',
  no: 'No',
  tryAgain: 'Try again',
  trying: 'Trying…',
  printerTrying: 'The test slip was sent; waiting for the printer to answer…',
  noAnswer: 'The hub does not answer. Please try again.',
  good: 'Good',
  bad: 'Needs a look',
  notSeen: 'Not seen yet',
  finish: 'Done, keep the result',
  saving: 'Keeping…',
  result: (good, bad, notSeen) =>
    [`${good} good`, ...(bad > 0 ? [`${bad} to look at`] : []), ...(notSeen > 0 ? [`${notSeen} not seen`] : [])].join(
      ', ',
    ),
  saved: 'The result is kept.',
  doneToday: (time, by, isMorning) => `Checked ${isMorning ? 'this morning' : 'today'} at ${time} – ${by}`,
  go: 'Check the devices',
  goAgain: 'Check again',
  notDoneToday: 'The devices have not been checked today.',
  steps: {
    clock: 'Date and time',
    hub: 'Hub',
    printer: 'Printer',
    paper: 'Paper',
    kiosk: 'Kiosk',
    boards: 'LED boards',
    display: 'Display and loudspeaker',
    scanner: 'Scanner',
  },
  questions: {
    clock: 'Are this date and time right?',
    printer: 'Did a test slip come out, dark and clear?',
    boards: 'Does every board show 88 with all its strokes?',
    display: 'Did you hear the chime and a sentence, and see “Đang thử loa”?',
    scanner: 'Scan any slip. Did the scanner beep and light up?',
  },
  kioskQuestion: (printer) =>
    printer === null
      ? 'Is the glass of this kiosk lit, and does it answer a touch?'
      : `Is the glass of this kiosk lit, and does its name stand on the test slip that came out at “${printer}”?`,
  hubFacts: (version, started) => `Version ${version}, running since ${started}.`,
  hubWasOff: (from, until) => `Last time it was off: from ${from} to ${until}.`,
  storageWell: 'The disk takes everything.',
  storageBad: 'The hub cannot write to its disk. Tell the administrator now, before opening.',
  clockDoubted:
    'The hub doubts the machine’s clock. An administrator confirms date and time on the page about the day.',
  paperLeft: (length) => `About ${length} of paper left.`,
  paperMorning: (length) => `A usual morning takes ${length}.`,
  paperUnknown:
    'The paper that is left is not known: no length of the roll in the settings, or nobody noted a new roll.',
  paperLow: 'The paper may not last the morning. Put a new roll beside the printer.',
  scannerRead: (time) => `The hub got a code at ${time}.`,
  scannerWaits: 'Waiting for a code…',
  help: {
    clock: 'Have the administrator set the hub’s clock before numbers are given.',
    hub: 'Tell the administrator.',
    printer:
      'See that the paper is in the right way, the cover closed and the printer on; press “Try again”. Faint letters: have the head cleaned.',
    paper: 'Put a new roll beside the printer, or change it now.',
    kiosk:
      'Dark glass: look at the power, switch it on, wait two minutes. Its name is not on the slip, or the slip came out elsewhere: an administrator chooses anew under “At which printer each kiosk prints” in the settings. Then press “Try again”.',
    boards:
      'See that the board has power and its wires are firm; press “Try again”. A dark stroke is a broken board: tell the administrator.',
    display:
      'See that the loudspeaker is on, loud enough and plugged in; touch the screen once to switch the sound on; press “Try again”.',
    scanner: 'Pull the scanner’s cable, plug it in again, wait half a minute, scan again.',
  },
  kioskAway:
    'This kiosk is not connected to the hub. Switch it on, look at its power and network cables; when it is up, this line turns by itself and asks. Not up after three minutes: tell the administrator.',
  kioskPrinterDown: (printer, state, help) => `Slips of this kiosk come out at “${printer}”: ${state}. ${help}`,
  displayAway:
    'This display is not connected to the hub. Switch it and its computer on, look at the network cable, then press “Try again”.',
  boardsAway: 'The hub does not reach this line. Plug the cable in again, then press “Try again”.',
  slipNotOut: 'The printer did not report that the slip came out. Look at it, then press “Try again”.',
  nothingToCheck: 'There is no such device.',
  unused: (names) => `Devices not used for long are not asked about: ${names}.`,
  unusedOne: (name, date) => `${name} (last on ${date})`,
  unusedHelp:
    'Switched on again, one is back in the list. If it is gone for good, an administrator opens “Pair devices” and presses “Take back”.',
};

/** The words of the morning check. */
export function morningTexts(language: Language): MorningTexts {
  return staffWords('morning', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly morning: MorningTexts;
  }
}
