import { defineMessages } from './define-messages.ts';
import type { RejectionFacts } from './rejection-facts.ts';

type PeopleLeft = Extract<RejectionFacts, { readonly code: 'people-left' }>;

/** Refusals about order, appointments and the day, as said to staff: what happened and what to do. */
export const orderRejectionMessages = defineMessages({
  notToBeRated: {
    vi: 'Lượt này không nhận ý kiến lúc này.',
    en: 'This visit cannot be rated now.',
    km: 'ការបម្រើលើកនេះមិនទទួលមតិឥឡូវនេះទេ។',
  },
  ratedBefore: {
    vi: 'Lượt này đã có ý kiến rồi.',
    en: 'This visit has been rated already.',
    km: 'ការបម្រើលើកនេះមានមតិរួចហើយ។',
  },
  unknownHelp: {
    vi: 'Yêu cầu hỗ trợ này đã xong.',
    en: 'This request for help is over.',
    km: 'សំណើជំនួយនេះបានចប់ហើយ។',
  },
  kioskLocked: {
    vi: 'Máy lấy số này đang khóa.',
    en: 'This kiosk is locked.',
    km: 'ម៉ាស៊ីនយកលេខនេះកំពុងចាក់សោ។',
  },
  helpTaken: {
    vi: (by: string) => `${by} đã nhận yêu cầu này.`,
    en: (by: string) => `${by} is on the way already.`,
    km: (by: string) => `${by} បានទទួលសំណើនេះហើយ។`,
  },
  servicePaused: {
    vi: 'Lĩnh vực này đang tạm ngưng tiếp nhận.',
    en: 'This service is paused.',
    km: 'ផ្នែកនេះកំពុងផ្អាកទទួល។',
  },
  dailyLimit: {
    vi: (limit: number) => `Hôm nay đã phát đủ ${limit} số cho lĩnh vực này.`,
    en: (limit: number) => `All ${limit} numbers of today for this service have been given.`,
    km: (limit: number) => `ថ្ងៃនេះបានចែកគ្រប់ ${limit} លេខសម្រាប់ផ្នែកនេះហើយ។`,
  },
  personNeeded: {
    vi: 'Cần nhập số giấy tờ tùy thân của công dân. Hệ thống không lưu số này.',
    en: "Enter the number on the citizen's identity paper. It is not kept.",
    km: 'ត្រូវបញ្ចូលលេខឯកសារអត្តសញ្ញាណរបស់ប្រជាពលរដ្ឋ។ ប្រព័ន្ធមិនរក្សាទុកលេខនេះទេ។',
  },
  personLimit: {
    vi: (limit: number) => `Công dân này đã lấy đủ ${limit} số trong hôm nay.`,
    en: (limit: number) => `This citizen has already taken ${limit} today.`,
    km: (limit: number) => `ប្រជាពលរដ្ឋនេះបានយកគ្រប់ ${limit} លេខក្នុងថ្ងៃនេះហើយ។`,
  },
  oneMore: {
    vi: (given: number) => `Vừa lấy ${given} số cho lĩnh vực này. Lấy thêm một số nữa?`,
    en: (given: number) => `${given} numbers for this service were taken just now. One more?`,
    km: (given: number) => `ទើបតែយក ${given} លេខសម្រាប់ផ្នែកនេះ។ យកលេខមួយទៀតឬទេ?`,
  },
  sameServiceTwice: {
    vi: 'Một lĩnh vực chỉ chọn được một lần trong một số.',
    en: 'A service can be chosen only once for a number.',
    km: 'ផ្នែកមួយអាចជ្រើសបានតែម្ដងក្នុងលេខមួយ។',
  },
  unknownSlip: {
    vi: 'Không tìm thấy số của phiếu này trong hôm nay.',
    en: 'This slip is not known today.',
    km: 'រកមិនឃើញលេខនៃសំបុត្រនេះសម្រាប់ថ្ងៃនេះទេ។',
  },
  noPrinter: {
    vi: 'Không có máy in nào để in phiếu này. Hãy viết số ra giấy cho người dân.',
    en: 'There is no printer for this slip. Write the number down for the citizen.',
    km: 'គ្មានម៉ាស៊ីនបោះពុម្ពសម្រាប់សំបុត្រនេះទេ។ សូមសរសេរលេខលើក្រដាសជូនប្រជាពលរដ្ឋ។',
  },
  slipUnderWay: {
    vi: 'Phiếu của số này đang chờ in hoặc đang in ở máy in đó. Hãy chờ phiếu ra.',
    en: "This number's slip is waiting or being printed at that printer. Wait for it.",
    km: 'សំបុត្រនៃលេខនេះកំពុងរង់ចាំ ឬកំពុងបោះពុម្ពនៅម៉ាស៊ីនបោះពុម្ពនោះ។ សូមរង់ចាំសំបុត្រចេញ។',
  },
  unknownAppointment: {
    vi: 'Không tìm thấy mã hẹn này. Hãy kiểm tra lại từng ký tự.',
    en: 'This appointment code is not known. Check each character.',
    km: 'រកមិនឃើញលេខកូដណាត់នេះទេ។ សូមពិនិត្យតួអក្សរនីមួយៗឡើងវិញ។',
  },
  appointmentAt: {
    vi: (moment: string) => `Hẹn này vào lúc ${moment}, không phải hôm nay.`,
    en: (moment: string) => `This appointment is at ${moment}, not today.`,
    km: (moment: string) => `ការណាត់នេះនៅ${moment} មិនមែនថ្ងៃនេះទេ។`,
  },
  notASlot: {
    vi: (moment: string) => `${moment} không phải giờ hẹn. Hãy chọn một giờ trong danh sách.`,
    en: (moment: string) => `${moment} is not a time for appointments. Choose one from the list.`,
    km: (moment: string) => `${moment} មិនមែនជាម៉ោងណាត់ទេ។ សូមជ្រើសម៉ោងមួយក្នុងបញ្ជី។`,
  },
  slotFull: {
    vi: (moment: string) => `Giờ hẹn này đã đủ người. Giờ trống tiếp theo: ${moment}.`,
    en: (moment: string) => `This time is taken. The next free one: ${moment}.`,
    km: (moment: string) => `ម៉ោងណាត់នេះពេញហើយ។ ម៉ោងទំនេរបន្ទាប់៖ ${moment}។`,
  },
  allSlotsFull: {
    vi: 'Giờ hẹn này đã đủ người và không còn giờ trống trong hai tuần tới.',
    en: 'This time is taken, and none is free in the next two weeks.',
    km: 'ម៉ោងណាត់នេះពេញហើយ ហើយគ្មានម៉ោងទំនេរក្នុងពីរសប្ដាហ៍ខាងមុខទេ។',
  },
  noReserve: {
    vi: 'Không còn số dự phòng cho máy này. Hãy mở rộng dãy dự phòng trong phần thiết lập.',
    en: 'No reserve numbers are left for this machine. Widen the reserve range in the settings.',
    km: 'អស់លេខបម្រុងសម្រាប់ម៉ាស៊ីននេះ។ សូមពង្រីកចន្លោះលេខបម្រុងក្នុងការកំណត់។',
  },
  notYourReserve: {
    vi: 'Số này không thuộc dãy dự phòng của máy.',
    en: "This number is not from the machine's reserve.",
    km: 'លេខនេះមិនស្ថិតក្នុងចន្លោះលេខបម្រុងរបស់ម៉ាស៊ីននេះទេ។',
  },
  outsidePad: {
    vi: (first: number, last: number) => `Tập số viết tay của lĩnh vực này đi từ ${first} đến ${last}.`,
    en: (first: number, last: number) => `The paper pad of this service goes from ${first} to ${last}.`,
    km: (first: number, last: number) => `សៀវភៅលេខសរសេរដៃនៃផ្នែកនេះចាប់ពី ${first} ដល់ ${last}។`,
  },
  counterBusy: {
    vi: (number: string) => `Quầy đang có số ${number}. Hãy xong số này trước.`,
    en: (number: string) => `The counter has ${number}. Finish that number first.`,
    km: (number: string) => `បញ្ជរកំពុងមានលេខ ${number}។ សូមបញ្ចប់លេខនេះសិន។`,
  },
  notServedHere: {
    vi: 'Quầy này không phục vụ lĩnh vực của số đó.',
    en: "This counter does not serve that number's service.",
    km: 'បញ្ជរនេះមិនបម្រើផ្នែករបស់លេខនោះទេ។',
  },
  serviceWithoutCounter: {
    vi: 'Chưa quầy nào phục vụ lĩnh vực này nên không chuyển đến được.',
    en: 'No counter serves this service, so nothing can be transferred to it.',
    km: 'គ្មានបញ្ជរណាបម្រើផ្នែកនេះទេ ដូច្នេះមិនអាចប្ដូរទៅទីនោះបានទេ។',
  },
  callingEnded: {
    vi: 'Hôm nay đã kết thúc gọi số.',
    en: 'Calling has ended for today.',
    km: 'ថ្ងៃនេះបានបញ្ចប់ការហៅលេខហើយ។',
  },
  reasonNeeded: {
    vi: 'Hãy chọn lý do.',
    en: 'Choose a reason.',
    km: 'សូមជ្រើសរើសមូលហេតុ។',
  },
  outOfTurnLimit: {
    vi: (limit: number) => `Hôm nay đã dùng hết ${limit} lần gọi ngoài thứ tự. Hãy nhờ người phụ trách.`,
    en: (limit: number) => `All ${limit} acts out of turn for today are used. Ask the supervisor.`,
    km: (limit: number) => `ថ្ងៃនេះបានប្រើការហៅក្រៅលំដាប់អស់ ${limit} ដងហើយ។ សូមសុំអ្នកត្រួតពិនិត្យ។`,
  },
  nothingToUndo: {
    vi: 'Không có việc nào để hoàn tác.',
    en: 'There is nothing to undo.',
    km: 'គ្មានសកម្មភាពណាសម្រាប់ “មិនធ្វើវិញ” ទេ។',
  },
  undoTooLate: {
    vi: 'Đã quá 10 giây nên không hoàn tác được nữa.',
    en: 'More than 10 seconds have passed; it can no longer be undone.',
    km: 'លើសពី 10 វិនាទីហើយ ដូច្នេះប្រើ “មិនធ្វើវិញ” មិនបានទៀតទេ។',
  },
  undoChanged: {
    vi: 'Số này đã thay đổi sau đó nên không hoàn tác được.',
    en: 'The number has changed since, so it cannot be undone.',
    km: 'លេខនេះបានផ្លាស់ប្ដូរបន្ទាប់មក ដូច្នេះប្រើ “មិនធ្វើវិញ” មិនបានទេ។',
  },
  undoneBefore: {
    vi: 'Mỗi số chỉ hoàn tác được một lần.',
    en: 'Each number can be undone only once.',
    km: 'លេខនីមួយៗប្រើ “មិនធ្វើវិញ” បានតែម្ដងប៉ុណ្ណោះ។',
  },
  parkedTickets: {
    vi: (count: number) => `Quầy còn ${count} số hẹn quay lại. Chuyển cho quầy khác hay đưa về hàng chờ?`,
    en: (count: number) =>
      `${count} ${count === 1 ? 'number is' : 'numbers are'} to come straight back to this counter. Hand over to another counter, or back to the line?`,
    km: (count: number) => `បញ្ជរនៅមានលេខណាត់ត្រឡប់មកចំនួន ${count}។ ប្ដូរទៅបញ្ជរផ្សេង ឬដាក់ទៅជួររង់ចាំវិញ?`,
  },
  lastCounterOfLine: {
    vi: (waiting: number) => `Đây là quầy cuối cùng còn mở cho ${waiting} người đang chờ. Vẫn rời quầy?`,
    en: (waiting: number) =>
      `This is the last open counter for ${waiting} waiting ${waiting === 1 ? 'person' : 'people'}. Leave all the same?`,
    km: (waiting: number) => `នេះជាបញ្ជរចុងក្រោយដែលបើកសម្រាប់ ${waiting} នាក់កំពុងរង់ចាំ។ នៅតែចេញពីបញ្ជរឬទេ?`,
  },
  dayNotOpen: {
    vi: 'Hôm nay chưa có số nào nên chưa mở ngày làm việc.',
    en: 'No number has been given today, so the service day has not opened.',
    km: 'ថ្ងៃនេះមិនទាន់មានលេខណាទេ ដូច្នេះថ្ងៃធ្វើការមិនទាន់បើកទេ។',
  },
  peopleLeft: {
    vi: ({ waiting, called, parked, appointments }: PeopleLeft) =>
      `Còn ${waiting} người chờ, ${called} số đang gọi, ${parked} số hẹn quay lại, ${appointments} người có lịch hẹn hôm nay chưa đến. Gọi tiếp, hẹn ngày làm việc tới, hay kết thúc kèm lý do?`,
    en: ({ waiting, called, parked, appointments }: PeopleLeft) =>
      `${waiting} waiting, ${called} called, ${parked} to come back, ${appointments} with an appointment later today. Go on, give places on the next open day, or end with a reason?`,
    km: ({ waiting, called, parked, appointments }: PeopleLeft) =>
      `នៅមាន ${waiting} នាក់កំពុងរង់ចាំ លេខកំពុងហៅចំនួន ${called} លេខណាត់ត្រឡប់មកចំនួន ${parked} និង ${appointments} នាក់មានណាត់ថ្ងៃនេះតែមិនទាន់មក។ បន្តហៅ ណាត់ថ្ងៃធ្វើការបន្ទាប់ ឬបញ្ចប់ដោយមានមូលហេតុ?`,
  },
  settingsChanged: {
    vi: 'Người khác vừa lưu thiết lập. Hãy xem bản mới rồi sửa lại; phần ông/bà đã sửa vẫn còn trên màn hình.',
    en: 'Somebody else has just saved the settings. Look at the new version and change it again; your changes are still on the screen.',
    km: 'មានអ្នកផ្សេងទើបតែរក្សាទុកការកំណត់។ សូមមើលកំណែថ្មី រួចកែម្ដងទៀត។ អ្វីដែលលោកអ្នកបានកែនៅលើអេក្រង់ដដែល។',
  },
  serviceInUse: {
    vi: (id: string, count: number) => `Lĩnh vực "${id}" còn ${count} số hoặc lịch hẹn chưa xong nên chưa bỏ được.`,
    en: (id: string, count: number) =>
      `Service "${id}" still has ${count} unfinished numbers or appointments and cannot be removed yet.`,
    km: (id: string, count: number) => `ផ្នែក "${id}" នៅមានលេខ ឬការណាត់ចំនួន ${count} ដែលមិនទាន់ចប់ ដូច្នេះមិនទាន់អាចដកចេញបានទេ។`,
  },
  counterInUse: {
    vi: (id: string) => `Quầy "${id}" đang mở hoặc đang giữ số nên chưa bỏ được. Hãy rời quầy trước.`,
    en: (id: string) => `Counter "${id}" is open or holds a number and cannot be removed yet. Leave it first.`,
    km: (id: string) => `បញ្ជរ "${id}" កំពុងបើក ឬកំពុងកាន់លេខ ដូច្នេះមិនទាន់អាចដកចេញបានទេ។ សូមចេញពីបញ្ជរសិន។`,
  },
  closingHourOver: {
    vi: (hour: string) =>
      `Hôm nay đã quá ${hour}: giờ kết thúc ngày này sẽ đóng ngày ngay lập tức. Hãy chọn giờ muộn hơn, hoặc đổi vào ngày mai trước giờ đó.`,
    en: (hour: string) =>
      `It is past ${hour} already: this closing hour would close the day at once. Choose a later one, or change it tomorrow before that hour.`,
    km: (hour: string) => `ថ្ងៃនេះហួសម៉ោង ${hour} ហើយ៖ ម៉ោងបិទនេះនឹងបិទថ្ងៃភ្លាម។ សូមជ្រើសម៉ោងយឺតជាង ឬប្ដូរនៅថ្ងៃស្អែក មុនម៉ោងនោះ។`,
  },
  seriesInUse: {
    vi: (id: string) => `Dãy số "${id}" đã phát số hôm nay nên chỉ đổi tiền tố hoặc khoảng số được từ ngày mai.`,
    en: (id: string) => `Series "${id}" has given numbers today; its prefix and range can be changed from tomorrow.`,
    km: (id: string) => `ស៊េរីលេខ "${id}" បានចែកលេខថ្ងៃនេះ ដូច្នេះអាចប្ដូរអក្សរមុខ ឬចន្លោះលេខបានតែពីថ្ងៃស្អែក។`,
  },
  noClockDoubt: {
    vi: 'Đồng hồ của máy chủ đang đúng, không cần xác nhận.',
    en: "The hub's clock is in order; there is nothing to confirm.",
    km: 'នាឡិកាម៉ាស៊ីនមេត្រឹមត្រូវ មិនចាំបាច់បញ្ជាក់ទេ។',
  },
  dateTaken: {
    vi: (date: string) => `Đã có một ngày làm việc mang ngày ${date}.`,
    en: (date: string) => `There already is a service day of ${date}.`,
    km: (date: string) => `មានថ្ងៃធ្វើការសម្រាប់ថ្ងៃ ${date} រួចហើយ។`,
  },
});
