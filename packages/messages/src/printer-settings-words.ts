import type { Language } from '@motcua/protocol/vocabulary';
import { staffWords } from './staff-khmer-words.ts';

/** SL3: printers on the settings page. Written like `settings-field-words.ts`. */
const vi = {
  lead: 'Thay đổi về máy in có hiệu lực ngay khi áp dụng; phiếu đang in được in xong. Cách đấu dây và thử: tài liệu đi kèm, docs/devices/printers.md.',
  newPrinter: 'Máy in mới',
  addPrinter: 'Thêm máy in',
  connection: 'Kết nối',
  connections: {
    tcp: 'Mạng (LAN)',
    serial: 'Cổng nối tiếp (RS-232, USB-COM)',
    usb: 'USB trên máy chủ Linux',
    queue: 'Máy in chia sẻ (hàng đợi in)',
    simulated: 'Máy in giả lập (dùng thử)',
  },
  atKiosk: (name: string) => `Cắm vào máy lấy số “${name}”`,
  goneKiosk: 'đã bị gỡ',
  connectionHints: {
    tcp: 'Nên đặt địa chỉ cố định cho máy in. Không máy tính nào khác được in tới máy này.',
    serial: 'Nên đặt máy in ở tốc độ 115200; mọi con số phải giống tờ tự thử của máy in.',
    usb: 'Máy in hiện ra là /dev/usb/lp0, lp1… Trên Windows hãy chọn cổng nối tiếp hoặc máy in chia sẻ.',
    queue: 'Máy in chia sẻ không báo lại được: máy chủ không biết phiếu đã ra hay chưa.',
    kiosk: 'Chương trình của máy lấy số ghi ra cổng này. Mở bằng trình duyệt thì không in được.',
    simulated: 'Phiếu được ghi thành hình trong thư mục dữ liệu; không có gì ra giấy.',
  },
  host: 'Địa chỉ mạng của máy in',
  port: 'Cổng mạng',
  path: 'Nơi của máy in',
  usbPath: 'Ví dụ /dev/usb/lp0. Chưa rõ tên cổng: trang “Thiết bị”, nút “Tìm thiết bị”.',
  queuePath: 'Ví dụ \\\\ten-may\\ten-may-in',
  kioskPort: 'Cắm vào cổng',
  kioskPorts: { serial: 'Nối tiếp (RS-232, USB-COM)', usb: 'USB (Linux)' },
  flowControl: 'Kiểm soát luồng',
  flowControls: { none: 'Không', 'rts-cts': 'RTS/CTS (phần cứng)', 'xon-xoff': 'XON/XOFF' },
  model: 'Kiểu máy',
  modelHint:
    'Tên in trên máy. Không thấy trong danh sách thì để “ESC/POS”: chạy được với gần như mọi máy, chậm hơn một chút.',
  anyModel: 'ESC/POS (máy khác)',
  paperWidth: 'Khổ giấy',
  paperHint: 'Đúng khổ của cuộn giấy đang lắp.',
  cut: 'Cắt giấy',
  cutAsModel: (usual: string) => `Theo máy (${usual})`,
  cuts: { full: 'cắt đứt', partial: 'cắt chừa một điểm', none: 'không cắt, xé tay' },
  cutHint: 'Chừa một điểm thì phiếu không rơi xuống đất.',
  density: 'Độ đậm',
  densities: { lighter: 'Nhạt hơn', usual: 'Như thường', darker: 'Đậm hơn' },
  densityHint: 'Chỉ đổi khi chữ quá nhạt, hoặc nét bị nhòe.',
  speed: 'Tốc độ in',
  speeds: { usual: 'Như thường', slow: 'Chậm' },
  speedHint: 'In chậm thì nét hơn, và bớt kẹt giấy.',
  buzzer: 'Kêu một tiếng khi phiếu ra',
  buzzerHint: 'Chỉ kêu khi máy in có gắn còi.',
  text: 'Chữ trên phiếu',
  textPages: {
    drawn: 'In hình (nên dùng)',
    ascii: 'Chữ của máy in, không dấu',
    cp1258: 'Chữ của máy in, có dấu (CP1258)',
    tcvn3: 'Chữ của máy in, có dấu (TCVN-3)',
  },
  textHint:
    'Chữ của máy in ra nhanh hơn hẳn qua cổng nối tiếp. Không in được hình và tiếng Khmer; mã QR thì chỉ kiểu máy biết tự vẽ mới có.',
  linePicture: (seconds: number) =>
    `Qua cổng nối tiếp, phiếu in hình cần khoảng ${seconds} giây mới ra hết. Muốn phiếu ra ngay thì nối máy in bằng mạng (LAN), hoặc chọn chữ của máy in.`,
  slowLinePicture: (seconds: number) =>
    `Ở tốc độ này, phiếu in hình cần khoảng ${seconds} giây mới ra hết. Hãy đặt máy in và ô tốc độ ở 115200, hoặc chọn chữ của máy in.`,
  mute: 'Máy in này không bao giờ báo lại',
  muteHint:
    'Chỉ chọn khi phiếu vẫn ra đúng mà ở đây cứ báo “không trả lời”: cáp chỉ có ba dây, hoặc máy in câm. Khi đã chọn, gửi xong được coi là đã in, nên máy in tắt hay hết giấy thì không ai được báo.',
  roll: 'Độ dài cuộn giấy mới (m)',
  rollHint: 'Ghi trên lõi giấy. Có số này thì cán bộ được báo trước khi sắp hết giấy.',
  rollUnknown: 'Không ước lượng giấy còn lại',
  fallback: 'Máy in thay khi máy này hỏng',
  fallbackHint: 'Màn hình lấy số nói rõ phiếu ra ở máy nào.',
  noFallback: 'Không có',
  kioskPrinters: 'Máy lấy số in ra máy in nào',
  kioskPrintersHint:
    'Máy lấy số có máy in cắm vào nó thì in ra máy in đó. Các máy khác: hãy chọn máy in đặt ngay cạnh, để công dân không phải đi tìm phiếu.',
  kioskFindsItself: 'Tự chọn',
  kioskPrintsAt: (name: string) => `Hiện nay phiếu ra ở “${name}”.`,
  kioskHasOwn: (name: string) => `Phiếu ra ở “${name}”, cắm vào chính máy lấy số này.`,
  goneKioskNamed: 'Máy lấy số đã bị gỡ',
  gonePrinter: 'Máy in đã bị gỡ',
};

export type PrinterSettingsTexts = typeof vi;

const en: PrinterSettingsTexts = {
  lead: 'A change of printers takes effect when it is applied; a slip under way still comes out. Wiring and testing: docs/devices/printers.md, which comes with the program.',
  newPrinter: 'New printer',
  addPrinter: 'Add a printer',
  connection: 'Connection',
  connections: {
    tcp: 'Network (LAN)',
    serial: 'Serial port (RS-232, USB-COM)',
    usb: 'USB at a hub on Linux',
    queue: 'Shared print queue',
    simulated: 'Simulated (for trying out)',
  },
  atKiosk: (name) => `Plugged into the kiosk "${name}"`,
  goneKiosk: 'removed',
  connectionHints: {
    tcp: 'Give the printer a fixed address. No other computer may print to it.',
    serial: 'Best set to 115200; every figure must be as on the printer’s self-test sheet.',
    usb: 'The printer is /dev/usb/lp0, lp1… On Windows choose a serial port or a shared queue.',
    queue: 'A shared queue reports nothing: the hub never knows whether a slip came out.',
    kiosk: 'The kiosk’s own program writes to it. A kiosk opened in a browser cannot print.',
    simulated: 'Slips become pictures in the data folder; nothing comes out on paper.',
  },
  host: 'Network address',
  port: 'Network port',
  path: 'Where the printer is',
  usbPath: 'For instance /dev/usb/lp0. Not sure of the name: “Find devices” on the page “Devices”.',
  queuePath: 'For instance \\\\pc-name\\printer-name',
  kioskPort: 'Plugged into',
  kioskPorts: { serial: 'Serial (RS-232, USB-COM)', usb: 'USB (Linux)' },
  flowControl: 'Flow control',
  flowControls: { none: 'None', 'rts-cts': 'RTS/CTS (hardware)', 'xon-xoff': 'XON/XOFF' },
  model: 'Model',
  modelHint: 'As printed on the device. If it is not here, leave "ESC/POS": it works with nearly all, a little slower.',
  anyModel: 'ESC/POS (any other)',
  paperWidth: 'Paper width',
  paperHint: 'As the roll that is in it.',
  cut: 'Cut',
  cutAsModel: (usual) => `As the printer does (${usual})`,
  cuts: { full: 'cut through', partial: 'leave a bridge', none: 'no cut, torn off' },
  cutHint: 'With a bridge left the slip does not fall to the floor.',
  density: 'Density',
  densities: { lighter: 'Lighter', usual: 'Usual', darker: 'Darker' },
  densityHint: 'Only where the print is too pale, or smears.',
  speed: 'Speed',
  speeds: { usual: 'Usual', slow: 'Slow' },
  speedHint: 'Slow print is sharper, and jams less.',
  buzzer: 'One sound with each slip',
  buzzerHint: 'Heard only where the printer has a buzzer.',
  text: 'Letters on the slip',
  textPages: {
    drawn: 'As a picture (best)',
    ascii: 'The printer’s own, without marks',
    cp1258: 'The printer’s own, Vietnamese (CP1258)',
    tcvn3: 'The printer’s own, Vietnamese (TCVN-3)',
  },
  textHint:
    'The printer’s own letters come out far sooner at a serial port. They print no picture and no Khmer, and a QR code only where the model draws it itself.',
  linePicture: (seconds) =>
    `At a serial port a slip drawn as a picture takes about ${seconds} s. For one that comes at once connect the printer by network (LAN), or choose its own letters.`,
  slowLinePicture: (seconds) =>
    `At this speed a slip drawn as a picture takes about ${seconds} s. Set the printer, and the speed above, to 115200, or choose its own letters.`,
  mute: 'This printer never reports anything',
  muteHint:
    'Only where slips come out well and this page still says "not answering": a cable with three wires, or a mute printer. What has been sent then counts as printed; nobody is told when it is off or out of paper.',
  roll: 'Length of a new roll (m)',
  rollHint: 'Printed on the core. With it staff are told before the paper ends.',
  rollUnknown: 'Paper left is not reckoned',
  fallback: 'Stands in while this one cannot print',
  fallbackHint: 'The kiosk says at which printer the slip comes out.',
  noFallback: 'None',
  kioskPrinters: 'At which printer each kiosk prints',
  kioskPrintersHint:
    'A kiosk with a printer plugged into it prints there. For any other choose the printer beside it, so that nobody has to look for the slip.',
  kioskFindsItself: 'By itself',
  kioskPrintsAt: (name) => `Slips come out at "${name}" now.`,
  kioskHasOwn: (name) => `Slips come out at "${name}", which is plugged into this kiosk.`,
  goneKioskNamed: 'A kiosk that was removed',
  gonePrinter: 'A printer that was removed',
};

/** The words of the printers' section. */
export function printerSettingsTexts(language: Language): PrinterSettingsTexts {
  return staffWords('printerSettings', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly printerSettings: PrinterSettingsTexts;
  }
}
