import { defineMessages } from './define-messages.ts';

/** FS1–FS7: for whoever sets up a kiosk or a display, at the device itself. */
export const setUpMessages = defineMessages({
  title: { vi: 'Chọn máy chủ cho máy này', en: 'Choose the hub of this device', km: 'ជ្រើសម៉ាស៊ីនមេសម្រាប់ម៉ាស៊ីននេះ' },
  languages: { vi: 'Ngôn ngữ', en: 'Language', km: 'ភាសា' },
  how: {
    vi: 'Chạm vào tên trung tâm. Nếu có hai máy chủ cùng tên, hãy so địa chỉ và dãy số.',
    en: 'Touch the name of your centre. Where two have one name, compare address and figures.',
    km: 'ចុចឈ្មោះមជ្ឈមណ្ឌល។ បើម៉ាស៊ីនមេពីរមានឈ្មោះដូចគ្នា សូមប្រៀបធៀបអាសយដ្ឋាន និងលេខផ្ទៀងផ្ទាត់។',
  },
  searching: {
    vi: 'Đang tìm máy chủ trong mạng…',
    en: 'Looking for hubs on the network…',
    km: 'កំពុងស្វែងរកម៉ាស៊ីនមេក្នុងបណ្ដាញ…',
  },
  noneTitle: { vi: 'Chưa thấy máy chủ nào', en: 'No hub has answered yet', km: 'មិនទាន់ឃើញម៉ាស៊ីនមេទេ' },
  noneCable: {
    vi: 'Dây mạng đã cắm ở cả hai đầu, đèn ở ổ cắm mạng sáng.',
    en: 'The network cable is plugged in at both ends, and its lamp is lit.',
    km: 'ខ្សែបណ្ដាញដោតទាំងសងខាង ហើយភ្លើងនៅរន្ធបណ្ដាញភ្លឺ។',
  },
  noneSwitch: {
    vi: 'Máy này và máy chủ cắm vào cùng một bộ chia mạng.',
    en: 'This device and the hub are plugged into the same switch.',
    km: 'ម៉ាស៊ីននេះ និងម៉ាស៊ីនមេ ដោតចូលឧបករណ៍បែងចែកបណ្ដាញតែមួយ។',
  },
  noneHubOn: {
    vi: 'Máy chủ đã bật và phần mềm Motcua đang chạy.',
    en: 'The hub is switched on and Motcua is running on it.',
    km: 'ម៉ាស៊ីនមេបើករួច ហើយកម្មវិធី Motcua កំពុងដំណើរការ។',
  },
  noNetwork: {
    vi: 'Máy này chưa có mạng. Hãy cắm dây mạng.',
    en: 'This device has no network. Please plug in the cable.',
    km: 'ម៉ាស៊ីននេះមិនទាន់មានបណ្ដាញ។ សូមដោតខ្សែបណ្ដាញ។',
  },
  ownAddresses: {
    vi: (addresses: string) => `Địa chỉ của máy này: ${addresses}`,
    en: (addresses: string) => `Address of this device: ${addresses}`,
    km: (addresses: string) => `អាសយដ្ឋានម៉ាស៊ីននេះ៖ ${addresses}`,
  },
  enterAddress: { vi: 'Nhập địa chỉ máy chủ', en: 'Enter the address', km: 'បញ្ចូលអាសយដ្ឋានម៉ាស៊ីនមេ' },
  addressTitle: { vi: 'Địa chỉ của máy chủ', en: 'Address of the hub', km: 'អាសយដ្ឋានម៉ាស៊ីនមេ' },
  addressHow: {
    vi: 'Địa chỉ hiện trên màn hình máy chủ khi phần mềm khởi động, ví dụ 192.168.1.10',
    en: 'The hub shows it when it starts, e.g. 192.168.1.10',
    km: 'អាសយដ្ឋានបង្ហាញលើអេក្រង់ម៉ាស៊ីនមេពេលកម្មវិធីចាប់ផ្ដើម ឧទាហរណ៍ 192.168.1.10',
  },
  addressTyped: { vi: 'Đã nhập', en: 'Typed', km: 'បានបញ្ចូល' },
  nothingTyped: { vi: 'chưa có gì', en: 'nothing yet', km: 'មិនទាន់មាន' },
  erase: { vi: 'Xóa', en: 'Erase', km: 'លុប' },
  connect: { vi: 'Kết nối', en: 'Connect', km: 'តភ្ជាប់' },
  asking: {
    vi: (address: string) => `Đang hỏi ${address}…`,
    en: (address: string) => `Asking ${address}…`,
    km: (address: string) => `កំពុងសួរ ${address}…`,
  },
  back: { vi: 'Quay lại', en: 'Back', km: 'ត្រឡប់ក្រោយ' },
  notAnAddress: {
    vi: 'Đây không phải là địa chỉ. Ví dụ đúng: 192.168.1.10',
    en: 'This is no address. A right one looks like 192.168.1.10',
    km: 'នេះមិនមែនជាអាសយដ្ឋានទេ។ ឧទាហរណ៍៖ 192.168.1.10',
  },
  nobody: {
    vi: 'Không có máy nào trả lời ở địa chỉ này. Hãy xem lại địa chỉ, dây mạng và máy chủ.',
    en: 'Nobody answers at this address. Please check the address, the cable and the hub.',
    km: 'គ្មានម៉ាស៊ីនឆ្លើយតបនៅអាសយដ្ឋាននេះទេ។ សូមពិនិត្យអាសយដ្ឋាន ខ្សែបណ្ដាញ និងម៉ាស៊ីនមេ។',
  },
  noHub: {
    vi: 'Máy ở địa chỉ này không phải máy chủ Motcua.',
    en: 'What answers at this address is no Motcua hub.',
    km: 'ម៉ាស៊ីននៅអាសយដ្ឋាននេះមិនមែនជាម៉ាស៊ីនមេ Motcua ទេ។',
  },
  clockWrong: {
    vi: 'Ngày giờ của máy này hoặc của máy chủ bị sai nên chưa kết nối được. Hãy báo người quản trị chỉnh lại ngày giờ.',
    en: 'The clock of this device or of the hub is wrong, so they cannot connect. Please have an administrator set date and time.',
    km: 'ថ្ងៃ និងម៉ោងរបស់ម៉ាស៊ីននេះ ឬម៉ាស៊ីនមេខុស ដូច្នេះមិនទាន់អាចតភ្ជាប់បាន។ សូមប្រាប់អ្នកគ្រប់គ្រងឱ្យកែ។',
  },
  secure: { vi: 'Kết nối được bảo vệ', en: 'Protected connection', km: 'ការតភ្ជាប់មានការការពារ' },
  notSecure: {
    vi: 'Kết nối không được bảo vệ: máy khác trong mạng có thể đọc được.',
    en: 'The connection is not protected: other machines of the network could read it.',
    km: 'ការតភ្ជាប់គ្មានការការពារ៖ ម៉ាស៊ីនផ្សេងក្នុងបណ្ដាញអាចអានបាន។',
  },
  pairTitle: { vi: 'Ghép máy này với máy chủ', en: 'Pair this device with the hub', km: 'ភ្ជាប់ម៉ាស៊ីននេះជាមួយម៉ាស៊ីនមេ' },
  compareTitle: { vi: '1. So dãy số này', en: '1. Compare these figures', km: '1. ផ្ទៀងផ្ទាត់លេខនេះ' },
  compareHow: {
    vi: 'Dãy số này phải giống hệt dãy số trên màn hình máy chủ. Nếu khác, hãy chạm “Quay lại”.',
    en: 'They must be the same as those that the hub itself shows. If they differ, touch “Back”.',
    km: 'លេខនេះត្រូវតែដូចគ្នាបេះបិទនឹងលេខលើអេក្រង់ម៉ាស៊ីនមេ។ បើខុសគ្នា សូមចុច “ត្រឡប់ក្រោយ”។',
  },
  codeTitle: {
    vi: '2. Nhập mã này ở trang quản trị',
    en: '2. Type this code as an administrator',
    km: '2. បញ្ចូលលេខកូដនេះនៅទំព័រអ្នកគ្រប់គ្រង',
  },
  codeHow: {
    vi: 'Trên điện thoại hoặc máy của cán bộ: quét hình vuông, đăng nhập, mở “Ghép máy”, nhập mã.',
    en: 'At a phone or a PC of the office: scan the square, sign in, open “Pair devices”, type the code.',
    km: 'លើទូរស័ព្ទ ឬកុំព្យូទ័ររបស់មន្ត្រី៖ ស្កេនរូបការ៉េ ចូលប្រើ បើក “Ghép máy” (ភ្ជាប់ឧបករណ៍) រួចបញ្ចូលលេខកូដ។',
  },
  codeWaiting: { vi: 'Đang xin mã…', en: 'Asking for a code…', km: 'កំពុងសុំលេខកូដ…' },
  code: { vi: 'Mã ghép nối', en: 'Pairing code', km: 'លេខកូដភ្ជាប់' },
  codeNew: {
    vi: 'Mã trước đã hết hạn. Đây là mã mới.',
    en: 'The code before has run out. This is a new one.',
    km: 'លេខកូដមុនផុតកំណត់។ នេះជាលេខកូដថ្មី។',
  },
  takenOut: {
    vi: 'Người quản trị đã gỡ máy này khỏi hệ thống. Muốn dùng lại, hãy ghép lại bằng mã dưới đây.',
    en: 'An administrator has taken this device out. To use it again, pair it with the code below.',
    km: 'អ្នកគ្រប់គ្រងបានដកម៉ាស៊ីននេះចេញពីប្រព័ន្ធ។ ដើម្បីប្រើឡើងវិញ សូមភ្ជាប់ដោយលេខកូដខាងក្រោម។',
  },
  unknownHere: {
    vi: 'Máy chủ không còn biết máy này. Hãy ghép lại bằng mã dưới đây.',
    en: 'The hub no longer knows this device. Please pair it with the code below.',
    km: 'ម៉ាស៊ីនមេលែងស្គាល់ម៉ាស៊ីននេះ។ សូមភ្ជាប់ម្ដងទៀតដោយលេខកូដខាងក្រោម។',
  },
  staffPage: { vi: 'Trang của cán bộ', en: 'Staff page', km: 'ទំព័រមន្ត្រី' },
  stranger: {
    vi: (address: string) =>
      `Máy chủ này không phải máy chủ đã ghép; máy không kết nối với ${address}. Hãy báo người quản trị.`,
    en: (address: string) =>
      `This is not the hub that was paired; the device does not connect to ${address}. Please tell an administrator.`,
    km: (address: string) => `នេះមិនមែនជាម៉ាស៊ីនមេដែលបានភ្ជាប់ទេ ដូច្នេះម៉ាស៊ីនមិនតភ្ជាប់ជាមួយ ${address} ទេ។ សូមប្រាប់អ្នកគ្រប់គ្រង។`,
  },
  looking: {
    vi: 'Không liên lạc được với máy chủ. Máy đang tìm máy chủ ở địa chỉ khác trong mạng.',
    en: 'The hub does not answer. The device is looking for it at other addresses of the network.',
    km: 'ទាក់ទងម៉ាស៊ីនមេមិនបាន។ កំពុងស្វែងរកវានៅអាសយដ្ឋានផ្សេងក្នុងបណ្ដាញ។',
  },
  pinTitle: {
    vi: 'Đặt mã PIN cho trình đơn kỹ thuật?',
    en: 'Set a PIN for the service menu?',
    km: 'កំណត់លេខ PIN សម្រាប់ម៉ឺនុយបច្ចេកទេស?',
  },
  pinHow: {
    vi: 'Máy đã ghép xong. Mã PIN có 4 đến 8 chữ số. Không đặt thì trình đơn chỉ cho xem, không cho đổi máy chủ.',
    en: 'The device is paired. A PIN has 4 to 8 figures. Without one the menu only shows, and changes nothing.',
    km: 'ម៉ាស៊ីនភ្ជាប់រួច។ លេខ PIN មាន 4 ដល់ 8 ខ្ទង់។ បើមិនកំណត់ ម៉ឺនុយអាចមើលបានតែប៉ុណ្ណោះ មិនអាចប្ដូរម៉ាស៊ីនមេបានទេ។',
  },
  pinKeep: { vi: 'Dùng mã PIN này', en: 'Use this PIN', km: 'ប្រើលេខ PIN នេះ' },
  pinNone: { vi: 'Không đặt', en: 'No PIN', km: 'មិនកំណត់' },
  pinAnotherTitle: {
    vi: 'Đặt mã PIN mới cho trình đơn kỹ thuật?',
    en: 'Choose another PIN for the service menu?',
    km: 'កំណត់លេខ PIN ថ្មីសម្រាប់ម៉ឺនុយបច្ចេកទេស?',
  },
  pinAnotherHow: {
    vi: 'Máy đã ghép xong. Quên mã PIN cũ thì đặt mã mới ở đây, gồm 4 đến 8 chữ số.',
    en: 'The device is paired. If the PIN before is forgotten, choose another one here, of 4 to 8 figures.',
    km: 'ម៉ាស៊ីនភ្ជាប់រួច។ បើភ្លេចលេខ PIN ចាស់ សូមកំណត់លេខថ្មីនៅទីនេះ មាន 4 ដល់ 8 ខ្ទង់។',
  },
  pinUnreadable: {
    vi: 'Máy đã ghép xong. Mã PIN cũ không đọc được nữa, nên trình đơn đang bị khóa. Đặt mã mới, gồm 4 đến 8 chữ số, để mở lại.',
    en: 'The device is paired. The PIN before cannot be read any more, so the menu is locked. Choose another one, of 4 to 8 figures, to open it again.',
    km: 'ម៉ាស៊ីនភ្ជាប់រួច។ លេខ PIN ចាស់អានមិនបានទៀត ដូច្នេះម៉ឺនុយត្រូវបានចាក់សោ។ សូមកំណត់លេខថ្មី មាន 4 ដល់ 8 ខ្ទង់ ដើម្បីបើកវិញ។',
  },
  pinGoesOn: { vi: 'Giữ mã PIN cũ', en: 'Keep the present PIN', km: 'រក្សាលេខ PIN ចាស់' },
  pinNotNow: { vi: 'Để sau', en: 'Not now', km: 'ពេលក្រោយ' },
  pinTyped: {
    vi: (count: number) => `Đã nhập ${count} chữ số`,
    en: (count: number) => `${count} figures typed`,
    km: (count: number) => `បានបញ្ចូល ${count} ខ្ទង់`,
  },
});
