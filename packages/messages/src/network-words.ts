import { defineMessages } from './define-messages.ts';

/** FS11–FS14: the network of a kiosk or a display, in its service menu. */
export const networkMessages = defineMessages({
  button: { vi: 'Mạng', en: 'Network', km: 'បណ្ដាញ' },
  title: { vi: 'Mạng của máy này', en: 'Network of this device', km: 'បណ្ដាញរបស់ម៉ាស៊ីននេះ' },
  setWhere: { vi: 'Đổi mạng', en: 'To set it', km: 'ប្ដូរបណ្ដាញ' },
  windows: {
    vi: 'Trong Windows: Cài đặt → Mạng và Internet.',
    en: 'In Windows: Settings → Network & internet.',
    km: 'ក្នុង Windows៖ Settings → Network & internet។',
  },
  installer: {
    vi: 'Trong hệ điều hành của máy; xin nhờ người đã cài máy.',
    en: 'In the system of this machine; please ask whoever installed it.',
    km: 'ក្នុងប្រព័ន្ធរបស់ម៉ាស៊ីន សូមសុំអ្នកដែលបានដំឡើងម៉ាស៊ីននេះ។',
  },
  'not-allowed': {
    vi: 'Hệ điều hành chưa cho Motcua đổi; xin nhờ người đã cài máy.',
    en: 'The system does not let Motcua set it; please ask whoever installed it.',
    km: 'ប្រព័ន្ធមិនទាន់អនុញ្ញាតឱ្យ Motcua ប្ដូរ សូមសុំអ្នកដែលបានដំឡើងម៉ាស៊ីននេះ។',
  },
  how: {
    vi: 'Đổi mạng xong, máy tự thử trong nửa phút. Không kết nối được thì máy trở lại như cũ.',
    en: 'A change is tried for half a minute. If it does not connect, all is put back as it was.',
    km: 'ពេលប្ដូររួច ម៉ាស៊ីនសាកល្បងដោយខ្លួនឯងកន្លះនាទី។ បើតភ្ជាប់មិនបាន វាត្រឡប់ទៅដូចមុនវិញ។',
  },
  wired: { vi: 'Mạng dây', en: 'Wired', km: 'បណ្ដាញខ្សែ' },
  wifi: { vi: 'Wi-Fi', en: 'Wi-Fi', km: 'វ៉ាយហ្វាយ (Wi-Fi)' },
  state: { vi: 'Tình trạng', en: 'State', km: 'ស្ថានភាព' },
  address: { vi: 'Địa chỉ', en: 'Address', km: 'អាសយដ្ឋាន' },
  mask: { vi: 'Mặt nạ mạng', en: 'Mask', km: 'របាំងបណ្ដាញ (mask)' },
  gateway: { vi: 'Bộ định tuyến', en: 'Gateway (router)', km: 'រ៉ោតទ័រ (router)' },
  none: { vi: 'không có', en: 'none', km: 'គ្មាន' },
  method: { vi: 'Cách nhận địa chỉ', en: 'Address comes', km: 'របៀបទទួលអាសយដ្ឋាន' },
  toAutomatic: { vi: 'Nhận địa chỉ tự động', en: 'Automatic address', km: 'យកអាសយដ្ឋានស្វ័យប្រវត្តិ' },
  toFixed: { vi: 'Đặt địa chỉ cố định', en: 'Fixed address', km: 'កំណត់អាសយដ្ឋានថេរ' },
  plugIn: {
    vi: 'Hãy cắm dây mạng trước; cắm rồi thì đổi được ở đây.',
    en: 'Please plug in the cable first; then it can be set here.',
    km: 'សូមដោតខ្សែបណ្ដាញជាមុន ដោតរួចទើបប្ដូរនៅទីនេះបាន។',
  },
  toWifi: { vi: 'Chọn mạng Wi-Fi', en: 'Choose a Wi-Fi', km: 'ជ្រើសបណ្ដាញ Wi-Fi' },
  wifiTitle: { vi: 'Mạng Wi-Fi trong tầm', en: 'Wi-Fi in reach', km: 'បណ្ដាញ Wi-Fi នៅជិត' },
  wifiHow: {
    vi: 'Chạm vào tên mạng của cơ quan. Chỉ hiện mạng có mật khẩu. Có dây mạng thì nên dùng dây: chắc chắn hơn.',
    en: 'Touch the name of the network of the office. Only those with a password are listed. A cable is surer, where there is one.',
    km: 'ចុចលើឈ្មោះបណ្ដាញរបស់ការិយាល័យ។ បង្ហាញតែបណ្ដាញដែលមានពាក្យសម្ងាត់។ បើមានខ្សែបណ្ដាញ គួរប្រើខ្សែ៖ ប្រាកដជាង។',
  },
  wifiNone: {
    vi: 'Chưa thấy mạng Wi-Fi nào. Máy vẫn đang dò…',
    en: 'No Wi-Fi in reach yet. Still listening…',
    km: 'មិនទាន់ឃើញបណ្ដាញ Wi-Fi ណាមួយទេ។ កំពុងស្វែងរក…',
  },
  wifiInUse: { vi: 'đang dùng', en: 'in use', km: 'កំពុងប្រើ' },
  good: { vi: 'sóng mạnh', en: 'strong', km: 'សញ្ញាខ្លាំង' },
  fair: { vi: 'sóng vừa', en: 'fair', km: 'សញ្ញាមធ្យម' },
  weak: { vi: 'sóng yếu', en: 'weak', km: 'សញ្ញាខ្សោយ' },
  password: { vi: 'Mật khẩu Wi-Fi', en: 'Password of the Wi-Fi', km: 'ពាក្យសម្ងាត់ Wi-Fi' },
  passwordHow: {
    vi: 'Từ 8 đến 63 chữ, số hoặc dấu; chữ hoa và chữ thường khác nhau.',
    en: '8 to 63 letters, figures or signs; capital and small letters differ.',
    km: 'ពី 8 ដល់ 63 តួ អក្សរ លេខ ឬសញ្ញា អក្សរធំ និងអក្សរតូចខុសគ្នា។',
  },
  join: { vi: 'Kết nối', en: 'Connect', km: 'តភ្ជាប់' },
  smallLetters: { vi: 'abc', en: 'abc', km: 'abc (អក្សរតូច)' },
  capitals: { vi: 'ABC', en: 'ABC', km: 'ABC (អក្សរធំ)' },
  signs: { vi: '#+=', en: '#+=', km: '#+= (សញ្ញា)' },
  space: { vi: 'dấu cách', en: 'space', km: 'ដកឃ្លា' },
  back: { vi: 'Quay lại', en: 'Back', km: 'ត្រឡប់ក្រោយ' },
  fixedHow: {
    vi: 'Chạm vào từng ô rồi nhập số. Địa chỉ phải chưa máy nào dùng. Không có đường ra Internet thì để trống bộ định tuyến.',
    en: 'Touch a field and type. No other machine may have the address. Without a way to the internet leave the gateway empty.',
    km: 'ចុចលើប្រអប់នីមួយៗ រួចបញ្ចូលលេខ។ អាសយដ្ឋានត្រូវមិនទាន់មានម៉ាស៊ីនណាប្រើ។ បើគ្មានអ៊ីនធឺណិត សូមទុករ៉ោតទ័រឱ្យទទេ។',
  },
  use: { vi: 'Dùng địa chỉ này', en: 'Use this address', km: 'ប្រើអាសយដ្ឋាននេះ' },
  nothingTyped: { vi: 'chưa nhập', en: 'nothing yet', km: 'មិនទាន់បញ្ចូល' },
});

/** FS12: what is typed wrongly, and the cure. */
export const networkProblemMessages = defineMessages({
  'not-an-address': {
    vi: 'Địa chỉ gồm bốn số từ 0 đến 255, cách nhau bằng dấu chấm, ví dụ 192.168.1.20.',
    en: 'An address has four numbers from 0 to 255 with full stops between them, such as 192.168.1.20.',
    km: 'អាសយដ្ឋានមានលេខបួនពី 0 ដល់ 255 ខណ្ឌដោយចំណុច ឧទាហរណ៍ 192.168.1.20។',
  },
  'not-for-a-device': {
    vi: 'Không máy nào dùng được địa chỉ này. Địa chỉ trong cơ quan thường bắt đầu bằng 192.168 hoặc 10.',
    en: 'No device can have this address. In an office it usually begins with 192.168 or 10.',
    km: 'គ្មានម៉ាស៊ីនណាប្រើអាសយដ្ឋាននេះបានទេ។ ក្នុងការិយាល័យ ជាធម្មតាវាចាប់ផ្ដើមដោយ 192.168 ឬ 10។',
  },
  'not-a-mask': {
    vi: 'Mặt nạ mạng ghi như 255.255.255.0, hoặc một số từ 8 đến 30. Không rõ thì để trống: máy dùng 255.255.255.0.',
    en: 'A mask is written 255.255.255.0, or as a number from 8 to 30. If in doubt leave it empty: 255.255.255.0 is used.',
    km: 'របាំងបណ្ដាញសរសេរដូច 255.255.255.0 ឬលេខមួយពី 8 ដល់ 30។ បើមិនច្បាស់ សូមទុកទទេ៖ ម៉ាស៊ីនប្រើ 255.255.255.0។',
  },
  'names-the-network': {
    vi: 'Địa chỉ này là của cả mạng, không phải của một máy. Hãy đổi số cuối, ví dụ thành 20.',
    en: 'This is the address of the whole network. Please change the last number, to 20 for instance.',
    km: 'នេះជាអាសយដ្ឋានរបស់បណ្ដាញទាំងមូល មិនមែនរបស់ម៉ាស៊ីនមួយទេ។ សូមប្ដូរលេខចុងក្រោយ ឧទាហរណ៍ទៅ 20។',
  },
  'means-everybody': {
    vi: 'Địa chỉ này dành để gửi cho mọi máy. Hãy đổi số cuối, ví dụ thành 20.',
    en: 'This address means every machine of the network. Please change the last number, to 20 for instance.',
    km: 'អាសយដ្ឋាននេះសម្រាប់ផ្ញើទៅម៉ាស៊ីនទាំងអស់។ សូមប្ដូរលេខចុងក្រោយ ឧទាហរណ៍ទៅ 20។',
  },
  'not-a-gateway': {
    vi: 'Bộ định tuyến ghi bằng bốn số từ 0 đến 255, ví dụ 192.168.1.1. Không có thì để trống.',
    en: 'The gateway has four numbers from 0 to 255, such as 192.168.1.1. Leave it empty if there is none.',
    km: 'រ៉ោតទ័រសរសេរជាលេខបួនពី 0 ដល់ 255 ឧទាហរណ៍ 192.168.1.1។ បើគ្មាន សូមទុកទទេ។',
  },
  'gateway-elsewhere': {
    vi: 'Địa chỉ và bộ định tuyến không cùng một mạng. Thường chỉ khác nhau ở số cuối; hãy xem lại cả hai, và mặt nạ mạng.',
    en: 'Address and gateway are not in one network. Usually only the last number differs: please check both, and the mask.',
    km: 'អាសយដ្ឋាន និងរ៉ោតទ័រ មិននៅបណ្ដាញតែមួយទេ។ ជាធម្មតាខុសគ្នាតែលេខចុងក្រោយ សូមពិនិត្យទាំងពីរ និងរបាំងបណ្ដាញ។',
  },
  'gateway-is-own': {
    vi: 'Máy này và bộ định tuyến không thể cùng một địa chỉ. Hãy đổi số cuối của một trong hai.',
    en: 'The device and the gateway cannot have one address. Please change the last number of one of them.',
    km: 'ម៉ាស៊ីននេះ និងរ៉ោតទ័រ មិនអាចមានអាសយដ្ឋានតែមួយទេ។ សូមប្ដូរលេខចុងក្រោយនៃមួយក្នុងចំណោមទាំងពីរ។',
  },
});

/** FS13: what became of a change. */
export const networkChangeMessages = defineMessages({
  running: {
    vi: 'Đang đổi mạng và thử kết nối, có thể mất nửa phút. Xin đừng tắt máy.',
    en: 'The network is being changed and tried; this may take half a minute. Please leave the device on.',
    km: 'កំពុងប្ដូរបណ្ដាញ និងសាកការតភ្ជាប់ អាចប្រើពេលកន្លះនាទី។ សូមកុំបិទម៉ាស៊ីន។',
  },
  kept: {
    vi: 'Đã đổi mạng. Kết nối tốt, máy sẽ giữ cách này.',
    en: 'The network has been changed. It connects well, and stays so.',
    km: 'បានប្ដូរបណ្ដាញ។ ការតភ្ជាប់ល្អ ម៉ាស៊ីនរក្សារបៀបនេះ។',
  },
  refused: {
    vi: 'Hệ điều hành không nhận thay đổi này. Mạng vẫn như cũ. Xin nhờ người đã cài máy.',
    en: 'The system did not take this change. The network is as it was. Please ask whoever installed this device.',
    km: 'ប្រព័ន្ធមិនទទួលការប្ដូរនេះទេ។ បណ្ដាញនៅដូចមុន។ សូមសុំអ្នកដែលបានដំឡើងម៉ាស៊ីននេះ។',
  },
  noRouter: {
    vi: 'Bộ định tuyến chưa cấp địa chỉ nên máy đã trở lại như cũ. Hãy xem bộ định tuyến đã bật chưa, dây mạng cắm đúng chưa.',
    en: 'The router gave no address, so all is as it was. Please see whether the router is on and the cable is in the right place.',
    km: 'រ៉ោតទ័រមិនបានឱ្យអាសយដ្ឋាន ដូច្នេះម៉ាស៊ីនត្រឡប់ទៅដូចមុនវិញ។ សូមមើលថារ៉ោតទ័របើកឬនៅ ខ្សែបណ្ដាញដោតត្រូវឬនៅ។',
  },
  addressTaken: {
    vi: 'Không dùng được địa chỉ này nên máy đã trở lại như cũ. Có thể máy khác đang dùng nó; hãy chọn số cuối khác.',
    en: 'This address did not work, so all is as it was. Another machine may have it: please choose another last number.',
    km: 'ប្រើអាសយដ្ឋាននេះមិនបាន ដូច្នេះម៉ាស៊ីនត្រឡប់ទៅដូចមុនវិញ។ ប្រហែលម៉ាស៊ីនផ្សេងកំពុងប្រើវា សូមជ្រើសលេខចុងក្រោយផ្សេង។',
  },
  wifiFailed: {
    vi: 'Không kết nối được Wi-Fi này nên máy đã trở lại như cũ. Hãy xem lại mật khẩu, từng chữ hoa, chữ thường.',
    en: 'This Wi-Fi did not connect, so all is as it was. Please check the password, capital and small letters too.',
    km: 'តភ្ជាប់ Wi-Fi នេះមិនបាន ដូច្នេះម៉ាស៊ីនត្រឡប់ទៅដូចមុនវិញ។ សូមពិនិត្យពាក្យសម្ងាត់ អក្សរធំ អក្សរតូច។',
  },
  noHub: {
    vi: 'Mạng mới không tới được máy chủ nên máy đã trở lại như cũ. Hãy xem địa chỉ có cùng mạng với máy chủ không.',
    en: 'The hub could not be reached that way, so all is as it was. Please see whether the address is in the network of the hub.',
    km: 'បណ្ដាញថ្មីទៅមិនដល់ម៉ាស៊ីនមេទេ ដូច្នេះម៉ាស៊ីនត្រឡប់ទៅដូចមុនវិញ។ សូមមើលថាអាសយដ្ឋាននៅបណ្ដាញជាមួយម៉ាស៊ីនមេឬទេ។',
  },
  notKept: {
    vi: 'Kết nối được nhưng không ghi lại được, nên máy đã trở lại như cũ. Xin thử lại; vẫn vậy thì nhờ người đã cài máy.',
    en: 'It connected, but could not be written down, so all is as it was. Please try again, or ask whoever installed this device.',
    km: 'តភ្ជាប់បាន តែកត់ទុកមិនបាន ដូច្នេះម៉ាស៊ីនត្រឡប់ទៅដូចមុនវិញ។ សូមសាកម្ដងទៀត ឬសុំអ្នកដែលបានដំឡើងម៉ាស៊ីននេះ។',
  },
  stuck: {
    vi: 'Đổi mạng không được, và chưa trở lại như cũ được. Hãy tắt máy rồi bật lại: máy sẽ dùng mạng như trước.',
    en: 'The change failed and could not be put back. Please switch the device off and on: it then has the network of before.',
    km: 'ប្ដូរបណ្ដាញមិនបាន ហើយមិនទាន់ត្រឡប់ទៅដូចមុនវិញបាន។ សូមបិទម៉ាស៊ីន រួចបើកវិញ៖ វានឹងប្រើបណ្ដាញដូចមុន។',
  },
});

/** FS11: how a connection of the machine stands. */
export const networkStateMessages = defineMessages({
  'no-cable': { vi: 'Chưa cắm dây mạng', en: 'No cable plugged in', km: 'មិនទាន់ដោតខ្សែបណ្ដាញ' },
  connected: { vi: 'Đã kết nối', en: 'Connected', km: 'មានការតភ្ជាប់' },
  connecting: { vi: 'Đang kết nối…', en: 'Connecting…', km: 'កំពុងតភ្ជាប់…' },
  off: { vi: 'Không kết nối', en: 'Not connected', km: 'គ្មានការតភ្ជាប់' },
});

/** FS11: how the machine comes by its address. */
export const networkMethodMessages = defineMessages({
  automatic: { vi: 'tự động, từ bộ định tuyến', en: 'automatically, from the router', km: 'ដោយស្វ័យប្រវត្តិ ពីរ៉ោតទ័រ' },
  fixed: { vi: 'cố định, đặt ở máy này', en: 'fixed, set at this device', km: 'ថេរ កំណត់នៅម៉ាស៊ីននេះ' },
});
