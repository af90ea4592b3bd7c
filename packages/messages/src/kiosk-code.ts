import { defineMessages } from './define-messages.ts';
import { bothDigits } from './khmer-digits.ts';

/** KI6: the kiosk's pages for whoever holds a slip or an appointment. `where` is ready-made: "Quầy 3". */
export const kioskCodeMessages = defineMessages({
  title: {
    vi: 'Mời ông/bà nhập mã trên phiếu',
    en: 'Please type the code on your slip',
    km: 'សូមបញ្ចូលលេខកូដលើសំបុត្រ',
  },
  whichSlip: {
    vi: 'Phiếu số: 6 ký tự in dưới ô vuông đen trắng.',
    en: 'Number slip: the 6 signs beneath the black and white square.',
    km: 'សំបុត្រលេខ៖ 6 (៦) តួ នៅក្រោមការ៉េខ្មៅស។',
  },
  whichAppointment: {
    vi: 'Phiếu hẹn: 8 ký tự sau chữ “Mã hẹn”.',
    en: 'Appointment: the 8 signs of the appointment code.',
    km: 'សំបុត្រណាត់៖ លេខកូដណាត់ 8 (៨) តួ។',
  },
  tooShort: {
    vi: 'Mã chưa đủ. Phiếu số có 6 ký tự, phiếu hẹn có 8 ký tự.',
    en: 'The code is not complete. A slip’s has 6 signs, an appointment’s 8.',
    km: 'លេខកូដមិនទាន់គ្រប់។ សំបុត្រលេខមាន 6 (៦) តួ សំបុត្រណាត់មាន 8 (៨) តួ។',
  },
  notFound: {
    vi: 'Không tìm thấy mã này trong hôm nay. Xin ông/bà xem lại từng ký tự, hoặc gặp bàn hướng dẫn.',
    en: 'This code is not known today. Please check each sign, or see the guidance desk.',
    km: 'រកមិនឃើញលេខកូដនេះសម្រាប់ថ្ងៃនេះទេ។ សូមពិនិត្យតួនីមួយៗឡើងវិញ ឬទៅជួបតុណែនាំ។',
  },
  resting: {
    vi: 'Máy tạm dừng nhận mã trong ít phút. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'No codes are taken here for a short while. Please see the guidance desk.',
    km: 'ម៉ាស៊ីនផ្អាកទទួលលេខកូដពីរបីនាទី។ សូមទៅជួបតុណែនាំ។',
  },
  noAnswer: {
    vi: 'Máy chưa tra được mã. Xin ông/bà thử lại, hoặc gặp bàn hướng dẫn.',
    en: 'The code could not be looked up. Please try again, or see the guidance desk.',
    km: 'ម៉ាស៊ីនមិនទាន់អាចពិនិត្យលេខកូដបានទេ។ សូមសាកម្ដងទៀត ឬទៅជួបតុណែនាំ។',
  },
  asking: {
    vi: 'Đang tìm, xin ông/bà chờ một chút…',
    en: 'Looking it up, one moment please…',
    km: 'កំពុងស្វែងរក សូមរង់ចាំបន្តិច…',
  },
  typed: {
    vi: (count: number) => `Đã nhập ${count} ký tự`,
    en: (count: number) => (count === 1 ? '1 sign typed' : `${count} signs typed`),
    km: (count: number) => `បានបញ្ចូល ${bothDigits(count)} តួ`,
  },
  whatIsRead: {
    // Held together, so that neither name is broken in two.
    vi: 'Ở đây quét được phiếu\u00a0số hoặc phiếu\u00a0hẹn',
    en: 'Number slips and appointments can be scanned here',
    km: 'នៅទីនេះអាចស្កេនសំបុត្រលេខ ឬសំបុត្រណាត់',
  },
  dossierRead: {
    vi: 'Đây là mã hồ sơ. Muốn hỏi về hồ sơ, mời ông/bà lấy số hoặc gặp bàn hướng dẫn.',
    en: 'This is the code of a dossier. To ask about it, please take a number or see the guidance desk.',
    km: 'នេះជាលេខកូដសំណុំឯកសារ។ បើចង់សួរអំពីសំណុំឯកសារ សូមយកលេខ ឬទៅជួបតុណែនាំ។',
  },
  cardRead: {
    vi: 'Máy không đọc thẻ căn cước và không giữ lại gì từ thẻ. Muốn làm việc, mời ông/bà lấy số.',
    en: 'Identity cards are not read here, and nothing of the card is kept. Please take a number.',
    km: 'ម៉ាស៊ីនមិនអានអត្តសញ្ញាណប័ណ្ណ ហើយមិនរក្សាទុកអ្វីពីប័ណ្ណទេ។ បើមានការងារ សូមយកលេខ។',
  },
  unknownRead: {
    vi: 'Máy không nhận ra mã này. Xin ông/bà quét ô vuông đen trắng trên phiếu, hoặc gặp bàn hướng dẫn.',
    en: 'This code is not known. Please scan the black and white square on your slip, or see the guidance desk.',
    km: 'ម៉ាស៊ីនមិនស្គាល់កូដនេះទេ។ សូមស្កេនការ៉េខ្មៅសលើសំបុត្រ ឬទៅជួបតុណែនាំ។',
  },
  readAlone: {
    vi: 'Máy đang mất kết nối, chưa tra được phiếu này',
    en: 'This machine has lost its connection and cannot look this up',
    km: 'ម៉ាស៊ីនកំពុងដាច់ការតភ្ជាប់ មិនទាន់អាចពិនិត្យសំបុត្រនេះបានទេ',
  },
  readAloneText: {
    vi: 'Số đã lấy hôm nay vẫn còn hiệu lực. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'A number taken today is still valid. Please see the guidance desk.',
    km: 'លេខដែលបានយកថ្ងៃនេះនៅមានសុពលភាពដដែល។ សូមទៅជួបតុណែនាំ។',
  },
  keys: { vi: 'Bàn phím chữ và số', en: 'Keys with letters and figures', km: 'ក្ដារចុចអក្សរ និងលេខ' },
  erase: { vi: 'Xóa', en: 'Erase', km: 'លុប' },
  goOn: { vi: 'Tiếp tục', en: 'Continue', km: 'បន្ត' },

  isWaiting: { vi: 'Số này đang chờ đến lượt', en: 'This number is waiting for its turn', km: 'លេខនេះកំពុងរង់ចាំវេន' },
  hasReturned: {
    vi: 'Đã ghi nhận ông/bà quay lại',
    en: 'Welcome back, you are in line again',
    km: 'បានកត់ត្រាថា លោកអ្នកត្រឡប់មកវិញហើយ',
  },
  nextInLine: {
    vi: 'Số của ông/bà được gọi tiếp theo.',
    en: 'Your number is called next.',
    km: 'លេខរបស់លោកអ្នកនឹងត្រូវហៅបន្ទាប់។',
  },
  afterCalls: {
    vi: (calls: number) => `Số của ông/bà được gọi sau ${calls} lượt gọi nữa.`,
    en: (calls: number) => `Your number is called after ${calls === 1 ? 'one more call' : `${calls} more calls`}.`,
    km: (calls: number) => `លេខរបស់លោកអ្នកនឹងត្រូវហៅបន្ទាប់ពី ${bothDigits(calls)} វេនទៀត។`,
  },
  isCalled: {
    vi: (where: string) => `Mời ông/bà đến ${where} ngay`,
    en: (where: string) => `Please go to ${where} now`,
    km: (where: string) => `សូមទៅ${where}ឥឡូវនេះ`,
  },
  isServed: {
    vi: (where: string) => `Số này đang được phục vụ tại ${where}`,
    en: (where: string) => `This number is being served at ${where}`,
    km: (where: string) => `លេខនេះកំពុងបម្រើនៅ${where}`,
  },
  isParked: {
    vi: (where: string) => `Mời ông/bà về thẳng ${where}`,
    en: (where: string) => `Please go straight back to ${where}`,
    km: (where: string) => `សូមត្រឡប់ទៅ${where} ដោយផ្ទាល់`,
  },
  parkedHow: {
    vi: 'Có đủ giấy tờ rồi thì không phải chờ lại.',
    en: 'Once you have your papers there is no new wait.',
    km: 'មានឯកសារគ្រប់ហើយ មិនបាច់រង់ចាំម្ដងទៀតទេ។',
  },
  wasMissed: {
    vi: 'Số này đã được gọi khi ông/bà vắng mặt',
    en: 'This number was called while you were away',
    km: 'លេខនេះត្រូវបានហៅពេលលោកអ្នកអវត្តមាន',
  },
  missedHow: {
    vi: 'Ông/bà đã quay lại thì chạm nút bên dưới. Không cần lấy số mới.',
    en: 'If you are back, touch the button below. You need no new number.',
    km: 'បើត្រឡប់មកវិញហើយ សូមចុចប៊ូតុងខាងក្រោម។ មិនចាំបាច់យកលេខថ្មីទេ។',
  },
  isDone: { vi: 'Số này đã được phục vụ xong', en: 'This number has been served', km: 'លេខនេះបានបម្រើរួចហើយ' },
  isCancelled: { vi: 'Số này đã hủy', en: 'This number was cancelled', km: 'លេខនេះបានលុបចោល' },
  isExpired: { vi: 'Số này không còn hiệu lực', en: 'This number is no longer valid', km: 'លេខនេះលែងមានសុពលភាព' },
  takeANewOne: {
    vi: 'Cần làm việc khác, mời ông/bà lấy số mới.',
    en: 'For anything else, please take a new number.',
    km: 'បើត្រូវការការងារផ្សេង សូមយកលេខថ្មី។',
  },

  comeBack: { vi: 'Tôi đã quay lại', en: 'I am back', km: 'ខ្ញុំត្រឡប់មកវិញហើយ' },
  cancel: { vi: 'Hủy số này', en: 'Cancel this number', km: 'លុបចោលលេខនេះ' },
  cancelTitle: {
    vi: (number: string) => `Hủy số ${number}?`,
    en: (number: string) => `Cancel number ${number}?`,
    km: (number: string) => `លុបចោលលេខ ${bothDigits(number)}?`,
  },
  cancelMeans: {
    vi: 'Hủy rồi thì số này không được gọi nữa. Muốn làm việc này phải lấy số mới và chờ lại.',
    en: 'It will not be called any more. To come back to it you would need a new number and a new wait.',
    km: 'លុបចោលហើយ លេខនេះនឹងមិនត្រូវហៅទៀតទេ។ បើចង់ធ្វើការងារនេះ ត្រូវយកលេខថ្មី ហើយរង់ចាំម្ដងទៀត។',
  },
  cancelYes: {
    vi: (number: string) => `Hủy số ${number}`,
    en: (number: string) => `Cancel ${number}`,
    km: (number: string) => `លុបចោលលេខ ${bothDigits(number)}`,
  },
  cancelNo: { vi: 'Không, giữ số này', en: 'No, keep my number', km: 'ទេ រក្សាលេខនេះ' },
  cancelled: {
    vi: (number: string) => `Đã hủy số ${number}`,
    en: (number: string) => `Number ${number} is cancelled`,
    km: (number: string) => `លេខ ${bothDigits(number)} ត្រូវបានលុបចោល`,
  },
  cancelledThanks: {
    vi: 'Cảm ơn ông/bà đã nhường lượt cho người sau.',
    en: 'Thank you for making room for the next person.',
    km: 'អរគុណដែលបានទុកវេនឱ្យអ្នកបន្ទាប់។',
  },

  appointment: { vi: 'Lịch hẹn của ông/bà', en: 'Your appointment', km: 'ការណាត់របស់លោកអ្នក' },
  early: {
    vi: 'Ông/bà đến sớm. Số được gọi từ giờ hẹn, hoặc sớm hơn khi vắng người.',
    en: 'You are early. Your number is called from that time on, or sooner if nobody else waits.',
    km: 'លោកអ្នកមកដល់មុនម៉ោង។ លេខនឹងត្រូវហៅចាប់ពីម៉ោងណាត់ ឬមុននោះបើគ្មានមនុស្ស។',
  },
  onTime: { vi: 'Ông/bà đến đúng giờ hẹn.', en: 'You are on time.', km: 'លោកអ្នកមកទាន់ម៉ោងណាត់។' },
  late: {
    vi: 'Đã quá giờ hẹn. Ông/bà vẫn lấy được số và chờ theo lượt.',
    en: 'The time has passed. You still get a number and wait your turn.',
    km: 'ហួសម៉ោងណាត់ហើយ។ លោកអ្នកនៅតែអាចយកលេខ ហើយរង់ចាំតាមវេន។',
  },
  otherDay: {
    vi: 'Lịch hẹn này không phải hôm nay. Mời ông/bà đến đúng ngày hẹn.',
    en: 'This appointment is not today. Please come on its day.',
    km: 'ការណាត់នេះមិនមែនថ្ងៃនេះទេ។ សូមមកតាមថ្ងៃណាត់។',
  },
  checkIn: { vi: 'Lấy số theo hẹn', en: 'Take my number', km: 'យកលេខតាមការណាត់' },
  close: { vi: 'Xong', en: 'Done', km: 'រួចរាល់' },
  notDone: { vi: 'Máy chưa làm được việc này', en: 'This could not be done', km: 'ម៉ាស៊ីនមិនទាន់អាចធ្វើបានទេ' },
});
