import type { Language } from '@motcua/protocol/vocabulary';
import type { AddressAnswer, FoundKind, FoundReason, PortSilence } from '@motcua/protocol/machines';
import { staffWords } from './staff-khmer-words.ts';

/** DV2, DV3: finding what is plugged in. Written like `staff.ts`. */
const vi = {
  title: 'Tìm thiết bị',
  lead: 'Những cổng đang có ở máy chủ và ở từng máy lấy số. Không cổng nào bị mở ra để xem.',
  atHub: 'Ở máy chủ',
  atKiosk: (name: string) => `Ở máy lấy số “${name}”`,
  look: 'Xem lại các cổng',
  looking: 'Đang xem các cổng…',
  none: 'Máy chủ không thấy cổng nối tiếp hay máy in USB nào. Hãy cắm thiết bị rồi bấm “Xem lại các cổng”.',
  askingKiosks: 'Đang hỏi các máy lấy số…',
  kioskNone:
    'Máy lấy số này không thấy cổng nối tiếp hay máy in USB nào. Hãy cắm thiết bị vào máy rồi bấm “Xem lại các cổng”. Trên Windows, máy in USB chỉ hiện khi đặt ở chế độ “Virtual COM”. Máy quét kiểu gõ phím không hiện ở đây và không phải khai.',
  silences: {
    away: 'Máy lấy số này chưa kết nối nên chưa xem được cổng. Hãy bật máy, xem dây mạng, rồi bấm “Xem lại các cổng”.',
    'in-browser':
      'Máy lấy số này đang chạy trong trình duyệt nên không dùng được cổng của máy. Muốn cắm máy in hay máy quét USB-COM vào đây thì cài chương trình Motcua Kiosk.',
    'too-old':
      'Chương trình ở máy lấy số này là bản cũ, chưa nói được máy có những cổng nào. Hãy cập nhật chương trình, hoặc ghi tên cổng trong Thiết lập.',
    'no-answer':
      'Máy lấy số này đang kết nối nhưng không trả lời. Hãy bấm “Xem lại các cổng”; nếu vẫn vậy thì khởi động lại máy lấy số.',
  } satisfies Record<PortSilence, string>,
  noneFree: 'Mọi cổng tìm thấy đều đã có trong thiết lập.',
  usedBy: (name: string) => `Đang dùng: ${name}`,
  likely: { printer: 'Máy in phiếu', boards: 'Bộ nối bảng số', scanner: 'Máy quét', keypad: 'Bàn phím gọi số' },
  sure: (kind: string) => kind,
  perhaps: (kind: string) => `Có lẽ là ${kind.charAt(0).toLocaleLowerCase('vi')}${kind.slice(1)}`,
  unknown: 'Chưa rõ là thiết bị gì',
  unknownHint: 'Hãy rút cáp ra xem cổng nào mất đi, rồi cắm lại.',
  reasons: {
    'printer-port': () => 'hệ điều hành nhận là máy in USB',
    'printer-maker': (name) => `hãng máy in: ${name}`,
    'printer-model': (name) => `kiểu máy in: ${name}`,
    'cheap-printer': (name) => `mã USB thường gặp ở máy in ${name}`,
    'printer-cable': (name) => `cáp USB cho máy in (${name})`,
    'scanner-maker': (name) => `hãng máy quét: ${name}`,
    'scanner-model': (name) => `kiểu máy quét: ${name}`,
    'serial-chip': (name) => `bộ chuyển USB sang cổng nối tiếp (chip ${name})`,
    'rs485-adapter': (name) => `bộ chuyển RS-485: ${name}`,
    'built-in-port': () => 'cổng nối tiếp có sẵn trên máy',
    'name-says-printer': (name) => `thiết bị tự xưng “${name}”`,
    'name-says-scanner': (name) => `thiết bị tự xưng “${name}”`,
    'name-says-rs485': (name) => `thiết bị tự xưng “${name}”`,
    'name-says-keypad': (name) => `thiết bị tự xưng “${name}”`,
  } satisfies Record<FoundReason, (name: string) => string>,
  usbId: (id: string) => `USB ${id}`,
  serialNumber: (number: string) => `số máy ${number}`,
  addAs: {
    printer: 'Thêm làm máy in',
    boards: 'Thêm làm bảng số',
    scanner: 'Thêm làm máy quét',
    keypad: 'Thêm làm bàn phím gọi số',
  } satisfies Record<FoundKind, string>,
  otherKind: 'Thêm làm loại khác',
  someKind: 'Thêm làm',
  newNames: {
    printer: 'Máy in mới',
    boards: 'Bảng số mới',
    scanner: 'Máy quét mới',
    keypad: 'Bàn phím gọi số mới',
  } satisfies Record<FoundKind, string>,
  askTitle: 'Máy in trên mạng',
  askLead: (most: number) =>
    `Nhập địa chỉ của máy in, tối đa ${most} địa chỉ mỗi lần. Hệ thống chỉ hỏi các địa chỉ này và không in gì ra.`,
  addresses: 'Địa chỉ',
  addressesExample: '192.168.1.60 hoặc 192.168.1.60-63',
  tcpPort: 'Cổng',
  ask: 'Hỏi các địa chỉ này',
  asking: 'Đang hỏi…',
  addressEmpty: 'Nhập ít nhất một địa chỉ.',
  addressTooMany: (most: number) => `Mỗi lần chỉ hỏi được ${most} địa chỉ.`,
  addressNotUnderstood: (typed: string) => `“${typed}” không phải là địa chỉ.`,
  portNotUnderstood: 'Cổng là một số từ 1 đến 65535, thường là 9100.',
  answers: {
    printer: (who) => (who === '' ? 'Có máy in phiếu' : `Có máy in phiếu: ${who}`),
    silent: () =>
      'Có thiết bị nhưng không trả lời: máy tính khác đang dùng máy in này, hoặc đây không phải máy in phiếu.',
    refused: () => 'Có máy ở địa chỉ này, nhưng không phải máy in (không mở cổng in).',
    unreachable: () => 'Không có ai ở địa chỉ này. Xem lại dây mạng và địa chỉ in trên giấy tự kiểm của máy in.',
    'in-settings': (name) => `Đã có trong thiết lập: ${name}. Máy in đang dùng thì không hỏi, để khỏi cản việc in.`,
  } satisfies Record<AddressAnswer, (who: string) => string>,
  adding: 'Thiết bị được đưa vào trang Thiết lập để xem lại; chỉ có hiệu lực sau khi bấm “Áp dụng”.',
  noCounter: 'Hãy lập ít nhất một quầy trong Thiết lập trước đã.',
};

export type FindDevicesTexts = typeof vi;

const en: FindDevicesTexts = {
  title: 'Find devices',
  lead: "The ports of the hub's computer and of each kiosk. None of them is opened for this.",
  atHub: 'At the hub',
  atKiosk: (name) => `At the kiosk “${name}”`,
  look: 'Look again',
  looking: 'Looking at the ports…',
  none: 'The hub sees no serial port and no USB printer. Plug the device in and look again.',
  askingKiosks: 'Asking the kiosks…',
  kioskNone:
    'This kiosk sees no serial port and no USB printer. Plug the device into the kiosk and look again. On Windows a USB printer is only seen in “Virtual COM” mode. A scanner that types is not listed here and needs no entry.',
  silences: {
    away: 'This kiosk is not connected, so its ports are not known. Switch it on, look at its network cable, and look again.',
    'in-browser':
      'This kiosk runs in a browser, which cannot use its ports. To plug a printer or a USB-COM scanner in here, install the Motcua Kiosk program.',
    'too-old':
      'The program on this kiosk is an older one and cannot say which ports there are. Update it, or type the port in the settings.',
    'no-answer': 'This kiosk is connected and does not answer. Look again; if it stays so, restart the kiosk.',
  },
  noneFree: 'Every port that was found is in the settings already.',
  usedBy: (name) => `In use: ${name}`,
  likely: { printer: 'Slip printer', boards: 'Adapter of LED boards', scanner: 'Scanner', keypad: 'Call keypad' },
  sure: (kind) => kind,
  perhaps: (kind) => `Perhaps: ${kind.charAt(0).toLowerCase()}${kind.slice(1)}`,
  unknown: 'Nobody knows what it is',
  unknownHint: 'Pull the cable to see which port goes, and plug it in again.',
  reasons: {
    'printer-port': () => 'the system calls it a USB printer',
    'printer-maker': (name) => `maker of printers: ${name}`,
    'printer-model': (name) => `model of printer: ${name}`,
    'cheap-printer': (name) => `a USB id that printers of the kind ${name} often have`,
    'printer-cable': (name) => `a USB cable for printers (${name})`,
    'scanner-maker': (name) => `maker of scanners: ${name}`,
    'scanner-model': (name) => `model of scanner: ${name}`,
    'serial-chip': (name) => `a USB adapter with a serial port (chip ${name})`,
    'rs485-adapter': (name) => `RS-485 adapter: ${name}`,
    'built-in-port': () => 'a serial port of the computer itself',
    'name-says-printer': (name) => `it calls itself “${name}”`,
    'name-says-scanner': (name) => `it calls itself “${name}”`,
    'name-says-rs485': (name) => `it calls itself “${name}”`,
    'name-says-keypad': (name) => `it calls itself “${name}”`,
  },
  usbId: (id) => `USB ${id}`,
  serialNumber: (number) => `serial number ${number}`,
  addAs: {
    printer: 'Add as a printer',
    boards: 'Add as LED boards',
    scanner: 'Add as a scanner',
    keypad: 'Add as call keypads',
  },
  otherKind: 'Add as something else',
  someKind: 'Add as',
  newNames: { printer: 'Máy in mới', boards: 'Bảng số mới', scanner: 'Máy quét mới', keypad: 'Bàn phím gọi số mới' },
  askTitle: 'Printers on the network',
  askLead: (most) =>
    `Type the address of the printer, ${most} addresses at most at a time. Only these are asked, and nothing is printed.`,
  addresses: 'Addresses',
  addressesExample: '192.168.1.60 or 192.168.1.60-63',
  tcpPort: 'Port',
  ask: 'Ask these addresses',
  asking: 'Asking…',
  addressEmpty: 'Type one address at least.',
  addressTooMany: (most) => `Only ${most} addresses can be asked at a time.`,
  addressNotUnderstood: (typed) => `“${typed}” is no address.`,
  portNotUnderstood: 'The port is a number from 1 to 65535, mostly 9100.',
  answers: {
    printer: (who) => (who === '' ? 'A slip printer' : `A slip printer: ${who}`),
    silent: () =>
      'Something is there and does not answer: another computer uses this printer, or it is no slip printer.',
    refused: () => 'A machine is at this address, but no printer (the port for printing is shut).',
    unreachable: () => "Nobody is at this address. Look at the network cable and at the printer's self-test page.",
    'in-settings': (name) =>
      `In the settings already: ${name}. A printer in use is not asked: that would stop its slips.`,
  },
  adding: 'The device is put into the settings to be looked at; it takes effect when the settings are applied.',
  noCounter: 'Set up a counter first.',
};

export function findDevicesTexts(language: Language): FindDevicesTexts {
  return staffWords('findDevices', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly findDevices: FindDevicesTexts;
  }
}
