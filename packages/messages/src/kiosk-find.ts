import { defineMessages } from './define-messages.ts';
import { bothDigits } from './khmer-digits.ts';

/** PC2–PC7: finding what one has come for, and what it needs. */
export const kioskFindMessages = defineMessages({
  searchTitle: { vi: 'Ông/bà cần làm việc gì?', en: 'What have you come for?', km: 'លោកអ្នកមកធ្វើអ្វី?' },
  searchHow: {
    vi: 'Gõ tên việc như thường nói, không cần dấu. Ví dụ: sao y, khai sinh, sổ đỏ.',
    en: 'Type what you need, in Vietnamese or English, without accents. For example: sao y, birth.',
    km: 'វាយឈ្មោះការងារជាភាសាវៀតណាម ឬអង់គ្លេស មិនបាច់សញ្ញា។',
  },
  searchTyped: { vi: 'Chữ đã gõ', en: 'What you typed', km: 'អក្សរដែលបានវាយ' },
  searchNothingTyped: { vi: 'Chưa gõ chữ nào', en: 'Nothing yet', km: 'មិនទាន់វាយអក្សរ' },
  searchResults: { vi: 'Việc tìm được', en: 'What was found', km: 'ការងារដែលរកឃើញ' },
  searchCount: {
    vi: (count: number) => `Tìm được ${count} việc`,
    en: (count: number) => (count === 1 ? '1 thing found' : `${count} things found`),
    km: (count: number) => `រកឃើញ ${bothDigits(count)} ការងារ`,
  },
  searchNone: {
    vi: 'Chưa tìm thấy việc này',
    en: 'Nothing was found',
    km: 'មិនទាន់រកឃើញការងារនេះទេ',
  },
  searchNoneHow: {
    vi: 'Ông/bà thử gõ từ khác, hoặc hỏi bàn hướng dẫn.',
    en: 'Try other words, or ask at the guidance desk.',
    km: 'សូមសាកល្បងវាយពាក្យផ្សេង ឬសួរតុណែនាំ។',
  },
  searchNoAnswer: {
    vi: 'Máy chưa tìm được lúc này. Mời ông/bà gõ lại, hoặc hỏi bàn hướng dẫn.',
    en: 'The search does not answer just now. Type again, or ask at the guidance desk.',
    km: 'ពេលនេះស្វែងរកមិនបាន។ សូមវាយម្ដងទៀត ឬសួរតុណែនាំ។',
  },
  keys: { vi: 'Bàn phím', en: 'Keyboard', km: 'ក្ដារចុច' },
  space: { vi: 'Dấu cách', en: 'Space', km: 'ដកឃ្លា' },
  erase: { vi: 'Xóa', en: 'Erase', km: 'លុប' },
  clear: { vi: 'Xóa hết', en: 'Clear', km: 'លុបទាំងអស់' },
  goesTo: {
    vi: (service: string) => `Lấy số: ${service}`,
    en: (service: string) => `Take a number: ${service}`,
    km: (service: string) => `យកលេខ៖ ${service}`,
  },
  notHere: { vi: 'Không làm tại đây – xem nơi làm', en: 'Not done here – see where', km: 'មិនធ្វើនៅទីនេះ – មើលកន្លែងធ្វើ' },
  papersOf: {
    vi: (name: string) => `Giấy tờ cần mang: ${name}`,
    en: (name: string) => `Papers to bring: ${name}`,
    km: (name: string) => `ឯកសារ ត្រូវយកមក៖ ${name}`,
  },
  papersShort: { vi: 'Giấy tờ', en: 'Papers', km: 'ឯកសារ' },
  more: { vi: 'Xem thêm', en: 'More', km: 'មើលបន្ថែម' },
  before: { vi: 'Trang trước', en: 'Previous', km: 'មុន' },
  back: { vi: 'Quay lại', en: 'Back', km: 'ត្រឡប់ក្រោយ' },

  papersTitle: { vi: 'Cần mang giấy tờ gì?', en: 'What must I bring?', km: 'ត្រូវយកឯកសារអ្វីមក?' },
  papersWhich: {
    vi: 'Chạm vào lĩnh vực của việc cần làm.',
    en: 'Touch the field of what you need.',
    km: 'សូមចុចលើផ្នែកនៃការងារ។',
  },
  papersWhat: { vi: 'Chạm vào việc cần làm.', en: 'Touch what you need.', km: 'សូមចុចលើការងារ។' },
  procedures: { vi: 'Các việc của lĩnh vực này', en: 'What is done here', km: 'ការងារនៃផ្នែកនេះ' },
  toBring: { vi: 'Ông/bà cần mang', en: 'Please bring', km: 'សូមយកមកជាមួយ' },
  askAboutPapers: {
    vi: 'Hỏi bàn hướng dẫn về giấy tờ cần mang.',
    en: 'Please ask at the guidance desk what to bring.',
    km: 'សូមសួរតុណែនាំអំពីឯកសារដែលត្រូវយកមក។',
  },
  confirmed: {
    vi: (by: string, on: string) => `${by} xác nhận ngày ${on}`,
    en: (by: string, on: string) => `Confirmed by ${by} on ${on}`,
    km: (by: string, on: string) => `បញ្ជាក់ដោយ ${by} នៅថ្ងៃ ${on}`,
  },
  sample: { vi: 'Dữ liệu mẫu', en: 'Sample data', km: 'ទិន្នន័យគំរូ' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee', km: 'កម្រៃ' },
  timeLimit: { vi: 'Thời hạn giải quyết', en: 'How long it takes', km: 'រយៈពេលដោះស្រាយ' },
  doneElsewhere: { vi: 'Việc này không làm tại đây', en: 'This is not done here', km: 'ការងារនេះមិនធ្វើនៅទីនេះទេ' },
  doneWhere: { vi: 'Nơi làm việc này', en: 'Where it is done', km: 'កន្លែងធ្វើការងារនេះ' },
  printList: { vi: 'In danh sách này', en: 'Print this list', km: 'បោះពុម្ពបញ្ជីនេះ' },
  listPrinting: { vi: 'Đang in…', en: 'Printing…', km: 'កំពុងបោះពុម្ព…' },
  listOut: { vi: 'Mời ông/bà lấy tờ giấy.', en: 'Please take the paper.', km: 'សូមយកក្រដាស។' },
  listUnproven: {
    vi: 'Mời ông/bà lấy tờ giấy. Không thấy giấy ra thì hỏi bàn hướng dẫn.',
    en: 'Please take the paper. If none comes out, ask at the guidance desk.',
    km: 'សូមយកក្រដាស។ បើគ្មានក្រដាស សូមសួរតុណែនាំ។',
  },
  listFailed: {
    vi: 'Giấy không ra trọn. Ông/bà có thể chụp ảnh trang này.',
    en: 'The paper did not come out whole. You can take a photo of this page.',
    km: 'ក្រដាសមិនចេញពេញ។ លោកអ្នកអាចថតរូបទំព័រនេះ។',
  },
  listNoPrinter: {
    vi: 'Máy không in được lúc này. Ông/bà có thể chụp ảnh trang này.',
    en: 'This kiosk cannot print just now. You can take a photo of this page.',
    km: 'ម៉ាស៊ីនបោះពុម្ពមិនបាននៅពេលនេះទេ។ លោកអ្នកអាចថតរូបទំព័រនេះ។',
  },
  listBusy: {
    vi: 'Máy đang in phiếu số. Xin ông/bà bấm lại sau một lát.',
    en: 'Tickets are being printed. Please press again in a moment.',
    km: 'ម៉ាស៊ីនកំពុងបោះពុម្ពសំបុត្រលេខ។ សូមចុចម្ដងទៀតបន្តិចទៀត។',
  },
  listEnough: {
    vi: 'Máy vừa in nhiều danh sách. Ông/bà có thể chụp ảnh trang này, hoặc hỏi bàn hướng dẫn.',
    en: 'Many lists were printed here just now. You can take a photo of this page, or ask at the guidance desk.',
    km: 'ម៉ាស៊ីនទើបបោះពុម្ពបញ្ជីច្រើន។ លោកអ្នកអាចថតរូបទំព័រនេះ ឬសួរតុណែនាំ។',
  },
  takeNumber: { vi: 'Lấy số', en: 'Take a number', km: 'យកលេខ' },
  showCode: { vi: 'Xem trên điện thoại', en: 'Read it on a phone', km: 'មើលលើទូរស័ព្ទ' },
  codeHow: {
    vi: 'Quét mã này bằng điện thoại để mở trang của việc này trên Cổng Dịch vụ công. Không bắt buộc.',
    en: 'Scan this with a phone to open its page on the public service portal. You need not.',
    km: 'ស្កេនកូដនេះដោយទូរស័ព្ទ ដើម្បីបើកទំព័រនៃការងារនេះលើច្រកសេវាសាធារណៈ។ មិនចាំបាច់ទេ។',
  },
  loading: { vi: 'Đang mở…', en: 'Opening…', km: 'កំពុងបើក…' },

  receiptTitle: {
    vi: 'Đã đến ngày hẹn trên giấy tiếp nhận chưa?',
    en: 'Has the day on your receipt come?',
    km: 'តើដល់ថ្ងៃណាត់លើបង្កាន់ដៃហើយឬនៅ?',
  },
  receiptHow: {
    vi: 'Xem ngày trên Giấy tiếp nhận hồ sơ và hẹn trả kết quả.',
    en: 'Look for the day on the receipt that you were given.',
    km: 'សូមមើលថ្ងៃលើបង្កាន់ដៃទទួលសំណុំឯកសារ។',
  },
  receiptYes: { vi: 'Rồi, lấy số', en: 'Yes, take a number', km: 'ដល់ហើយ យកលេខ' },
  receiptNo: { vi: 'Chưa đến ngày', en: 'Not yet', km: 'មិនទាន់ដល់' },
  notYetTitle: { vi: 'Chưa đến ngày hẹn', en: 'The day has not come', km: 'មិនទាន់ដល់ថ្ងៃណាត់' },
  notYet: {
    vi: 'Kết quả thường có từ ngày hẹn. Mời ông/bà đến đúng ngày trên giấy, hoặc hỏi bàn hướng dẫn.',
    en: 'The result is ready from that day on. Please come then, or ask at the guidance desk.',
    km: 'លទ្ធផលមានចាប់ពីថ្ងៃណាត់។ សូមមកតាមថ្ងៃណាត់លើបង្កាន់ដៃ ឬសួរតុណែនាំ។',
  },
});
