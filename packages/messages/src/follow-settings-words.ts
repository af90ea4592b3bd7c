import type { Language } from '@motcua/protocol/vocabulary';
import type { FollowDoorTrouble } from '@motcua/protocol/follow-view';
import { staffWords } from './staff-khmer-words.ts';

/** FO6, FO7: the page for phones in the settings. Written like `settings-field-words.ts`. */
const vi = {
  lead: 'Công dân quét mã trên phiếu bằng điện thoại nối Wi-Fi của trung tâm để xem còn bao nhiêu người phía trước. Không cần internet. Trang này không thay màn hình và loa trong phòng chờ.',
  enabled: 'Cho theo dõi bằng điện thoại',
  host: 'Địa chỉ của máy chủ mà điện thoại thấy',
  hostHint: 'Địa chỉ này được in trên phiếu. Nên giữ cố định địa chỉ của máy chủ ở bộ định tuyến.',
  anyHost: (address: string | null) => (address === null ? 'Để máy chủ tự chọn' : `Để máy chủ tự chọn (${address})`),
  goneHost: (address: string) => `${address} (máy chủ hiện không có địa chỉ này)`,
  phonesAlone: 'Địa chỉ này chỉ dành cho điện thoại của công dân',
  phonesAloneHint:
    'Chọn khi máy chủ có thẻ mạng riêng cho Wi-Fi của công dân. Ở địa chỉ này máy chủ từ chối mọi trang của cán bộ, cả khi đã tắt theo dõi bằng điện thoại. Máy lấy số, màn hình và máy của cán bộ phải vào bằng địa chỉ khác.',
  port: 'Cổng riêng cho điện thoại',
  portHint: (hubPort: number) =>
    `Chỉ trang theo dõi ở cổng này; các trang của cán bộ ở cổng ${hubPort}. Thường dùng 7180.`,
  checkTitle: 'Kiểm tra bằng điện thoại',
  loading: 'Đang hỏi máy chủ…',
  unread: 'Không hỏi được máy chủ. Trang tự hỏi lại.',
  applyFirst: 'Có thay đổi chưa áp dụng. Hãy bấm “Áp dụng” trước khi kiểm tra.',
  off: 'Đang tắt. Phiếu in như thường lệ.',
  opening: 'Đang mở cổng…',
  open: (address: string) => `Cổng đang mở: ${address}`,
  troubles: {
    'port-in-use': (port: number) =>
      `Chưa mở được: cổng ${port} đang bị chương trình khác dùng. Hãy chọn cổng khác, hoặc tắt chương trình kia. Máy chủ tự thử lại.`,
    'port-refused': (port: number) =>
      `Chưa mở được: hệ thống không cho mở cổng ${port}. Hãy chọn cổng khác, hoặc sửa tường lửa. Máy chủ tự thử lại.`,
    'no-such-address': () =>
      'Chưa mở được: máy chủ hiện không có địa chỉ này. Hãy chọn một địa chỉ khác. Máy chủ tự thử lại.',
    other: (port: number) => `Chưa mở được cổng ${port}. Máy chủ tự thử lại.`,
  } as Record<FollowDoorTrouble, (port: number) => string>,
  never: 'Chưa có điện thoại nào vào được. Đến khi kiểm tra xong, phiếu in như thường lệ, không có địa chỉ.',
  reached: (when: string) => `Điện thoại đã vào được lúc ${when}. Phiếu in ra có địa chỉ này.`,
  officeApart:
    'Ở địa chỉ này máy chủ chỉ mở trang theo dõi; các trang của cán bộ chỉ mở ở địa chỉ của cơ quan (MOTCUA_HOST).',
  officeAlone:
    'Ở địa chỉ này máy chủ chỉ trả lời điện thoại: mọi trang của cán bộ đều bị từ chối, kể cả kết nối an toàn (HTTPS).',
  officeCard: (tick: string) =>
    `Nếu máy chủ có thẻ mạng riêng cho Wi-Fi này, hãy chọn địa chỉ của thẻ đó ở trên và chọn ô “${tick}”.`,
  officeOverruled:
    'MOTCUA_HOST đang là chính địa chỉ này nên các trang của cán bộ vẫn mở ở đây, dù đã chọn là chỉ dành cho điện thoại. Hãy đặt MOTCUA_HOST là 0.0.0.0 hoặc địa chỉ của cơ quan, rồi khởi động lại máy chủ.',
  bothPorts: (hubPort: number, httpsPort: number) => `${hubPort} và ${httpsPort}`,
  officeThere: (port: number, ports: string) =>
    `Các trang của cán bộ (cổng ${ports}) cũng mở ở địa chỉ này. Hãy đặt quy tắc ở bộ định tuyến: từ Wi-Fi dành cho công dân chỉ cho đến cổng TCP ${port}.`,
  officeSeen: (port: number, hubPort: number) =>
    `Điện thoại còn mở được các trang của cán bộ (cổng ${hubPort}). Ở bộ định tuyến hoặc điểm phát Wi-Fi dành cho công dân, hãy chỉ cho đến địa chỉ của máy chủ, cổng TCP ${port}, chặn mọi thứ khác, rồi kiểm tra lại.`,
  officeUnseen: (hubPort: number) =>
    `Điện thoại không mở được các trang của cán bộ (cổng ${hubPort}): đúng như mong muốn.`,
  officeShut: (hubPort: number) => `Điện thoại không mở được cổng ${hubPort} của các trang cán bộ.`,
  officeUntried: (port: number, httpsPort: number) =>
    `Các trang này cũng mở ở cổng ${httpsPort} (HTTPS), điện thoại không thử được cổng này. Từ Wi-Fi dành cho công dân, hãy chỉ cho đến cổng TCP ${port}: khi đó cổng ${httpsPort} cũng bị chặn.`,
  check: 'Kiểm tra bằng điện thoại',
  checkAgain: 'Kiểm tra lại',
  howTo: 'Nối điện thoại vào Wi-Fi dành cho công dân, tắt dữ liệu di động, rồi quét mã này:',
  orType: 'Hoặc gõ địa chỉ:',
  waiting: 'Đang chờ điện thoại… Mã dùng được trong 10 phút, một lần.',
  code: 'Mã kiểm tra',
  notBegun: 'Chưa kiểm tra được. Hãy xem cổng đã mở chưa rồi bấm lại.',
  noAddress:
    'Chưa có địa chỉ nào điện thoại vào được. Hãy nối máy chủ vào mạng, chọn một địa chỉ ở trên, áp dụng, rồi bấm lại.',
  helpTitle: 'Điện thoại không vào được?',
  help: [
    'Điện thoại đã nối đúng Wi-Fi chưa, dữ liệu di động đã tắt chưa? Nhiều điện thoại tự bỏ Wi-Fi không có internet.',
    'Wi-Fi cho khách thường chặn mọi thứ (“cách ly thiết bị”, “AP isolation”): hãy cho phép riêng địa chỉ và cổng trên.',
    'Tường lửa của máy chủ phải cho phép cổng này từ mạng đó.',
  ],
};

export type FollowSettingsTexts = typeof vi;

const en: FollowSettingsTexts = {
  lead: "Citizens scan the code on their slip with a phone on the centre's Wi-Fi and see how many people are ahead. No internet is needed. It never takes the place of the screen and the voice in the hall.",
  enabled: 'Let citizens follow their number by phone',
  host: "The hub's address that phones see",
  hostHint: "It is printed on the slips. Have the router keep the hub's address.",
  anyHost: (address) => (address === null ? 'Let the hub choose' : `Let the hub choose (${address})`),
  goneHost: (address) => `${address} (the hub does not have this address now)`,
  phonesAlone: "This address is for citizens' phones alone",
  phonesAloneHint:
    "For a hub with a network card of its own for the citizens' Wi-Fi. At this address the hub refuses every page of the office, also while following by phone is off. Kiosks, displays and staff computers have to come by another address.",
  port: 'A port for phones alone',
  portHint: (hubPort) => `Only this page is there; the pages of the office are at port ${hubPort}. Usually 7180.`,
  checkTitle: 'Check with a phone',
  loading: 'Asking the hub…',
  unread: 'The hub could not be asked. The page asks again by itself.',
  applyFirst: 'There are changes that are not applied. Press “Apply” before the check.',
  off: 'Off. Slips are printed as always.',
  opening: 'Opening the port…',
  open: (address) => `The port is open: ${address}`,
  troubles: {
    'port-in-use': (port) =>
      `Not open: another program has port ${port}. Choose another port, or stop that program. The hub tries again by itself.`,
    'port-refused': (port) =>
      `Not open: the system does not let the hub open port ${port}. Choose another, or mend the firewall. The hub tries again by itself.`,
    'no-such-address': () =>
      'Not open: the hub does not have this address now. Choose another. The hub tries again by itself.',
    other: (port) => `Port ${port} cannot be opened. The hub tries again by itself.`,
  },
  never: 'No phone has reached the hub yet. Until the check is done, slips are printed as always, without an address.',
  reached: (when) => `A phone has reached the hub at ${when}. Slips carry this address.`,
  officeApart:
    'At this address the hub has nothing but the page for phones; the pages of the office are at the office’s address alone (MOTCUA_HOST).',
  officeAlone:
    'At this address the hub answers phones alone: every page of the office is refused, over a safe connection (HTTPS) too.',
  officeCard: (tick) =>
    `If the hub has a network card of its own for that Wi-Fi, choose the address of that card above and tick “${tick}”.`,
  officeOverruled:
    'MOTCUA_HOST is this very address, so the pages of the office are still here, although the address is marked as for phones alone. Set MOTCUA_HOST to 0.0.0.0 or to the office’s address, and start the hub again.',
  bothPorts: (hubPort, httpsPort) => `${hubPort} and port ${httpsPort}`,
  officeThere: (port, ports) =>
    `The pages of the office (port ${ports}) answer at this address too. Set a rule in the router: from the Wi-Fi for citizens let only TCP port ${port} through.`,
  officeSeen: (port, hubPort) =>
    `The phone gets to the pages of the office as well (port ${hubPort}). In the router or the access point of the Wi-Fi for citizens, allow nothing but the hub's address at TCP port ${port}, then check again.`,
  officeUnseen: (hubPort) => `The phone does not get to the pages of the office (port ${hubPort}), as it should be.`,
  officeShut: (hubPort) => `The phone does not get to port ${hubPort} of the office's pages.`,
  officeUntried: (port, httpsPort) =>
    `They are at port ${httpsPort} (HTTPS) as well, which no phone can try. From the Wi-Fi for citizens let only TCP port ${port} through: then port ${httpsPort} is shut too.`,
  check: 'Check with a phone',
  checkAgain: 'Check again',
  howTo: 'Join the Wi-Fi for citizens with a phone, switch mobile data off, and scan this code:',
  orType: 'Or type the address:',
  waiting: 'Waiting for the phone… The code holds for 10 minutes, once.',
  code: 'Code of the check',
  notBegun: 'The check could not begin. See whether the port is open and press again.',
  noAddress:
    'There is no address that a phone could reach. Connect the hub to the network, choose an address above, apply, and press again.',
  helpTitle: 'The phone does not get there?',
  help: [
    'Is the phone on the right Wi-Fi, and mobile data off? Many phones leave a Wi-Fi without internet by themselves.',
    'A guest Wi-Fi often keeps everything apart (“client isolation”, “AP isolation”): allow the address and port above.',
    "The firewall of the hub's machine must let this port in from that network.",
  ],
};

export function followSettingsTexts(language: Language): FollowSettingsTexts {
  return staffWords('followSettings', language, vi, en);
}

declare module './staff-khmer-words.ts' {
  interface StaffKhmer {
    readonly followSettings: FollowSettingsTexts;
  }
}
