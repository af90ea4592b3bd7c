import { defineMessages } from './define-messages.ts';
import { bothDigits } from './khmer-digits.ts';

/** What the kiosk's pages say to the person in front of them. */
export const kioskMessages = defineMessages({
  heading: {
    vi: 'Chạm vào việc ông/bà cần làm',
    en: 'Touch what you have come for',
    km: 'សូមចុចលើការងារដែលលោកអ្នកត្រូវការ',
  },
  stepTouch: { vi: 'Chạm vào một ô', en: 'Touch a box', km: 'ចុចលើប្រអប់មួយ' },
  stepSlip: { vi: 'Nhận phiếu có số', en: 'Take your slip', km: 'ទទួលសំបុត្រលេខ' },
  stepListen: { vi: 'Nghe loa, nhìn màn hình', en: 'Listen and watch the screen', km: 'ស្ដាប់ និងមើលអេក្រង់' },
  practiceMark: {
    vi: 'ĐANG TẬP – số không có giá trị',
    en: 'PRACTICE – numbers have no value',
    km: 'កំពុងហាត់ – លេខគ្មានតម្លៃ',
  },
  demoMark: { vi: 'Bản dùng thử', en: 'Demonstration', km: 'កំណែសាកល្បង' },
  nothingToChoose: {
    vi: 'Chưa có việc nào được mở. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'Nothing is open at the moment. Please see the guidance desk.',
    km: 'មិនទាន់មានការងារណាបើកទេ។ សូមទៅជួបតុណែនាំ។',
  },
  tilesLabel: { vi: 'Các việc có thể chọn', en: 'What can be chosen', km: 'ការងារដែលអាចជ្រើសរើស' },
  nextPage: { vi: 'Xem việc khác', en: 'More services', km: 'មើលការងារផ្សេងទៀត' },
  previousPage: { vi: 'Trang trước', en: 'Previous page', km: 'ទំព័រមុន' },
  pageOf: {
    vi: (page: number, pages: number) => `Trang ${page} trên ${pages}`,
    en: (page: number, pages: number) => `Page ${page} of ${pages}`,
    km: (page: number, pages: number) => `ទំព័រ ${bothDigits(page)} នៃ ${bothDigits(pages)}`,
  },

  priorityTake: { vi: 'Lấy số ưu tiên', en: 'Take a priority number', km: 'យកលេខអាទិភាព' },
  priorityFor: {
    vi: 'Người cao tuổi, người khuyết tật, phụ nữ mang thai, người đi cùng trẻ nhỏ, người có công',
    en: 'Elderly, disabled or pregnant people, people with a small child, people of merit',
    km: 'មនុស្សចាស់ ជនពិការ ស្ត្រីមានផ្ទៃពោះ អ្នកមានកូនតូច អ្នកមានគុណូបការៈ',
  },
  priorityMayAsk: {
    vi: 'Cán bộ có thể hỏi lại khi gọi.',
    en: 'The officer may ask when calling.',
    km: 'មន្ត្រីអាចសួរបញ្ជាក់ពេលហៅ។',
  },
  priorityMark: { vi: 'ƯU TIÊN', en: 'PRIORITY', km: 'អាទិភាព' },
  priorityLeave: { vi: 'Quay lại lấy số thường', en: 'Back to ordinary numbers', km: 'ត្រឡប់ទៅយកលេខធម្មតា' },

  /** After `priorityTake`, where the centre offers help too. */
  orHelp: { vi: 'hoặc cần giúp đỡ', en: 'or ask for help', km: 'ឬត្រូវការជំនួយ' },
  helpOnly: { vi: 'Tôi cần giúp đỡ', en: 'I need help', km: 'ខ្ញុំត្រូវការជំនួយ' },
  helpFor: {
    vi: 'Nghe kém, nhìn kém, đi xe lăn, cần phiên dịch, cần giúp đọc viết',
    en: 'Hard of hearing, poor sight, wheelchair, interpreter, reading or writing',
    km: 'ពិបាកស្ដាប់ ពិបាកមើល រទេះរុញ ត្រូវការអ្នកបកប្រែ ឬជំនួយអាន',
  },
  helpOnlyHow: {
    vi: 'Chọn điều ông/bà cần, rồi chạm vào việc cần làm. Cán bộ sẽ biết trước khi gọi.',
    en: 'Mark what you need, then touch what you have come for. The officer will know before calling.',
    km: 'ជ្រើសរើសអ្វីដែលលោកអ្នកត្រូវការ រួចចុចលើការងារ។ មន្ត្រីនឹងដឹងមុនពេលហៅ។',
  },
  helpLeave: { vi: 'Quay lại', en: 'Back', km: 'ត្រឡប់ក្រោយ' },
  haveCode: {
    vi: 'Tôi đã có phiếu số hoặc mã hẹn',
    en: 'I have a slip or an appointment',
    km: 'ខ្ញុំមានសំបុត្រលេខ ឬលេខកូដណាត់',
  },

  search: { vi: 'Tìm việc cần làm', en: 'Find what you need', km: 'ស្វែងរកការងារ' },
  whatToBring: { vi: 'Cần mang giấy tờ gì?', en: 'What must I bring?', km: 'ត្រូវយកអ្វីមក?' },
  allServices: { vi: 'Quay lại tất cả các việc', en: 'Back to everything', km: 'ត្រឡប់ទៅការងារទាំងអស់' },
  servicesInside: {
    vi: (count: number) => `${count} việc`,
    en: (count: number) => `${count} services`,
    km: (count: number) => `${bothDigits(count)} ការងារ`,
  },
  needsConnection: {
    vi: 'Cần có kết nối mới tìm được',
    en: 'Searching needs the connection',
    km: 'ត្រូវមានការតភ្ជាប់ ទើបស្វែងរកបាន',
  },

  languageGroup: { vi: 'Ngôn ngữ', en: 'Language', km: 'ភាសា' },
  textLarger: { vi: 'Chữ lớn hơn', en: 'Larger text', km: 'អក្សរធំជាង' },
  textNormal: { vi: 'Chữ vừa', en: 'Normal text', km: 'អក្សរធម្មតា' },

  takingNumber: {
    vi: 'Đang lấy số, xin ông/bà chờ một chút…',
    en: 'Taking your number, one moment please…',
    km: 'កំពុងយកលេខ សូមរង់ចាំបន្តិច…',
  },
  yourNumber: { vi: 'Số của ông/bà', en: 'Your number', km: 'លេខរបស់លោកអ្នក' },
  waitAndListen: {
    vi: 'Mời ông/bà ngồi chờ, nghe loa và nhìn màn hình.',
    en: 'Please take a seat, listen and watch the screen.',
    km: 'សូមអង្គុយរង់ចាំ ស្ដាប់ឧបករណ៍បំពងសំឡេង និងមើលអេក្រង់។',
  },
  printerOut: {
    vi: 'Máy đang không in được phiếu. Số của ông/bà sẽ hiện trên màn hình này.',
    en: 'Slips cannot be printed at the moment. Your number will appear on this screen.',
    km: 'ម៉ាស៊ីនកំពុងបោះពុម្ពសំបុត្រមិនបាន។ លេខរបស់លោកអ្នកនឹងបង្ហាញនៅលើអេក្រង់នេះ។',
  },
  slipCode: {
    vi: (code: string) => `Mã của số này: ${code}`,
    en: (code: string) => `Code of this number: ${code}`,
    km: (code: string) => `លេខកូដនៃលេខនេះ៖ ${code}`,
  },
  issuedWhileLost: {
    vi: (hour: string) => `Số này được lấy lúc ${hour}, khi máy mất kết nối.`,
    en: (hour: string) => `This number was taken at ${hour}, when the machine lost its connection.`,
    km: (hour: string) => `លេខនេះបានយកនៅ${hour} ពេលម៉ាស៊ីនដាច់ការតភ្ជាប់។`,
  },
  nextPerson: { vi: 'Người tiếp theo', en: 'Next person', km: 'អ្នកបន្ទាប់' },
  noted: { vi: 'Tôi đã ghi lại', en: 'I have noted it', km: 'ខ្ញុំបានកត់ត្រាហើយ' },
  wrongChoice: { vi: 'Chọn nhầm? Chọn lại', en: 'Wrong choice? Choose again', km: 'ជ្រើសរើសខុស? ជ្រើសរើសម្ដងទៀត' },
  cancelling: {
    vi: (number: string) => `Đang hủy số ${number}…`,
    en: (number: string) => `Cancelling number ${number}…`,
    km: (number: string) => `កំពុងលុបចោលលេខ ${bothDigits(number)}…`,
  },
  cancelled: {
    vi: (number: string) => `Đã hủy số ${number}. Mời ông/bà chọn lại.`,
    en: (number: string) => `Number ${number} is cancelled. Please choose again.`,
    km: (number: string) => `លេខ ${bothDigits(number)} ត្រូវបានលុបចោល។ សូមជ្រើសរើសម្ដងទៀត។`,
  },

  connectionLost: {
    vi: 'Máy đang mất kết nối. Mời ông/bà gặp bàn hướng dẫn để lấy số.',
    en: 'This machine has lost its connection. Please take a number at the guidance desk.',
    km: 'ម៉ាស៊ីនកំពុងដាច់ការតភ្ជាប់។ សូមទៅជួបតុណែនាំដើម្បីយកលេខ។',
  },
  starting: {
    vi: 'Máy đang khởi động, xin ông/bà chờ một chút.',
    en: 'The machine is starting, one moment please.',
    km: 'ម៉ាស៊ីនកំពុងចាប់ផ្ដើម សូមរង់ចាំបន្តិច។',
  },
  outOfService: {
    vi: 'Máy lấy số đang tạm ngưng',
    en: 'This machine is out of service',
    km: 'ម៉ាស៊ីនយកលេខផ្អាកជាបណ្ដោះអាសន្ន',
  },
  askAtDesk: {
    vi: 'Mời ông/bà gặp bàn hướng dẫn để lấy số.',
    en: 'Please take a number at the guidance desk.',
    km: 'សូមទៅជួបតុណែនាំដើម្បីយកលេខ។',
  },
  seeTheDesk: {
    vi: 'Mời ông/bà gặp bàn hướng dẫn.',
    en: 'Please see the guidance desk.',
    km: 'សូមទៅជួបតុណែនាំ។',
  },
  forStaff: { vi: 'Dành cho cán bộ', en: 'For staff', km: 'សម្រាប់មន្ត្រី' },
  reload: { vi: 'Tải lại trang', en: 'Load the page again', km: 'ផ្ទុកទំព័រឡើងវិញ' },
  pairingTitle: { vi: 'Ghép nối máy lấy số', en: 'Pair this kiosk', km: 'ភ្ជាប់ម៉ាស៊ីនយកលេខ' },
  pairingHow: {
    vi: 'Người quản trị mở trang Quầy, chọn “Ghép máy” và nhập mã này. Máy tự sẵn sàng khi mã được xác nhận.',
    en: 'An administrator opens the Counter page, chooses “Pair devices” and types this code. The kiosk is ready once it is confirmed.',
    km: 'អ្នកគ្រប់គ្រងបើកទំព័រ “Quầy” (បញ្ជរ) ជ្រើសរើស “Ghép máy” (ភ្ជាប់ឧបករណ៍) ហើយបញ្ចូលលេខកូដនេះ។ ម៉ាស៊ីននឹងរួចរាល់ដោយខ្លួនឯងបន្ទាប់ពីលេខកូដត្រូវបានបញ្ជាក់។',
  },
  pairingCode: { vi: 'Mã ghép nối', en: 'Pairing code', km: 'លេខកូដភ្ជាប់' },
});
