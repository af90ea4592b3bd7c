import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** AP8: what an administrator can want of a kiosk or a display from afar. Written like `staff.ts`. */
const vi = {
  open: 'Điều khiển từ xa',
  close: 'Đóng điều khiển',
  asking: 'Đang hỏi máy…',
  program: (version: string) => `Chương trình ${version}`,
  /** AP9 */
  keeping: {
    keyring: 'Mã ghép được khóa bằng kho khóa của máy',
    file: 'Máy không có kho khóa: mã ghép nằm trong tệp chỉ chủ máy đọc được. Giữ máy ở nơi có khóa.',
  },
  inBrowser:
    'Máy này chạy bằng trình duyệt: chỉ tải lại trang và hiện tên được. Muốn làm các việc khác từ xa, hãy cài chương trình Motcua trên máy.',
  away: 'Máy không kết nối nên chưa điều khiển được. Nhật ký dưới đây là những gì máy đã gửi trước đó.',
  identify: 'Hiện tên trên máy',
  reload: 'Tải lại trang',
  restart: 'Khởi động lại chương trình',
  askRestart: 'Khởi động lại? Máy ngừng khoảng mười giây.',
  confirm: 'Khởi động lại',
  cancel: 'Thôi',
  takePicture: 'Xem màn hình',
  readLog: 'Tải nhật ký',
  volume: 'Âm lượng',
  setVolume: 'Đặt âm lượng',
  done: {
    identify: 'Máy hiện tên của mình trong mười giây. Chạm vào màn hình để đóng sớm.',
    reload: 'Máy đang tải lại trang.',
    restart: 'Chương trình đang khởi động lại. Máy kết nối lại sau vài giây.',
    'set-volume': 'Đã đặt âm lượng.',
    'read-log': 'Đã tải nhật ký của máy về.',
  },
  notConnected: 'Chưa nối được với máy chủ. Xin thử lại.',
  picture: (name: string) => `Màn hình của “${name}” lúc này`,
  pictureNote: 'Ảnh này không được lưu ở đâu.',
  hidePicture: 'Đóng ảnh',
  logTitle: 'Nhật ký gần đây của máy',
  noLog: 'Chưa có gì từ lúc máy chủ khởi động.',
  /** By what the program writes; a line that is not here stands as it was written. */
  lines: {
    'The appliance starts': 'Chương trình khởi động',
    'The page did not load': 'Trang không tải được',
    'The page crashed': 'Trang bị dừng đột ngột',
    'The page hangs': 'Trang bị treo',
    'The page shows nothing': 'Trang không hiện gì',
    'The process that draws was lost': 'Phần vẽ màn hình bị dừng',
    'The page is loaded again, because somebody asked for it': 'Tải lại trang theo yêu cầu',
    'The program starts anew': 'Chương trình khởi động lại',
    'The program would start anew, and did so only a moment ago': 'Chưa khởi động lại vì vừa mới làm',
    'A fault of the program that nobody caught': 'Lỗi của chương trình',
    'The chosen screen is not there': 'Không thấy màn hình đã chọn: trang hiện trên màn hình chính',
    'The page was moved to another place': 'Trang chuyển sang chỗ khác trên màn hình',
    'The screen rests': 'Màn hình nghỉ ngoài giờ',
    'The screen is back': 'Màn hình sáng lại',
    'A message from a page was refused': 'Từ chối một thông điệp của trang',
    'A port was refused': 'Từ chối một cổng',
  } as Readonly<Record<string, string>>,
};

export type ApplianceControlTexts = typeof vi;

const en: ApplianceControlTexts = {
  open: 'Control from here',
  close: 'Close the controls',
  asking: 'Asking the device…',
  program: (version) => `Program ${version}`,
  keeping: {
    keyring: "Its pairing is sealed with the device's keyring",
    file: 'The device has no keyring: its pairing lies in a file that only its owner may read. Keep the device locked away.',
  },
  inBrowser:
    'This device runs in a browser: it can load its page again and show its name. For the rest from afar, install the Motcua program on it.',
  away: 'The device is not connected and cannot be controlled. The log below is what it sent before.',
  identify: 'Show its name',
  reload: 'Load the page again',
  restart: 'Restart the program',
  askRestart: 'Restart it? The device stops for some ten seconds.',
  confirm: 'Restart',
  cancel: 'No',
  takePicture: 'Look at its screen',
  readLog: 'Download the log',
  volume: 'Volume',
  setVolume: 'Set the volume',
  done: {
    identify: 'The device shows its name for ten seconds. A touch on its screen closes it.',
    reload: 'The device loads its page again.',
    restart: 'The program restarts. The device connects again within seconds.',
    'set-volume': 'The volume is set.',
    'read-log': "The device's log was downloaded.",
  },
  notConnected: 'The hub was not reached. Please try again.',
  picture: (name) => `The screen of “${name}” now`,
  pictureNote: 'This picture is kept nowhere.',
  hidePicture: 'Close the picture',
  logTitle: 'What the device noted lately',
  noLog: 'Nothing since the hub started.',
  lines: {},
};

export function applianceControlTexts(language: Language): ApplianceControlTexts {
  return staffWords('applianceControl', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly applianceControl: ApplianceControlTexts;
  }
}
