import { defineMessages, messagesIn } from './define-messages.ts';
import { issuingClosedText, type Telling } from './issuing-closed.ts';
import { latinDigits } from './khmer-digits.ts';
import { orderRejectionMessages } from './order-rejections-for-staff.ts';
import type { RejectionFacts } from './rejection-facts.ts';
import { momentFrom, timeOfDay, plainDate } from './times.ts';
import { counterStatusMessages, ticketStatusMessages } from './status-words.ts';

export const staffRejectionMessages = defineMessages({
  malformed: {
    vi: 'Trang này gửi yêu cầu không đúng. Hãy tải lại trang.',
    en: 'This page sent a request that the hub does not understand. Load the page again.',
    km: 'ទំព័រនេះផ្ញើសំណើមិនត្រឹមត្រូវ។ សូមផ្ទុកទំព័រឡើងវិញ។',
  },
  forbidden: {
    vi: 'Tài khoản này không được phép làm việc đó.',
    en: 'This account may not do that.',
    km: 'គណនីនេះមិនត្រូវបានអនុញ្ញាតឱ្យធ្វើការនោះទេ។',
  },
  sessionLocked: {
    vi: 'Chưa thực hiện: lâu không có ai thao tác nên việc của người phụ trách đã khóa. Hãy mở trang Toàn cảnh và nhập mật khẩu.',
    en: 'Nothing was done: nobody has been here for a while, so what a supervisor does is locked. Open the page Floor and give your password.',
    km: 'មិនទាន់អនុវត្តទេ៖ គ្មានអ្នកប្រើយូរហើយ ដូច្នេះការងាររបស់អ្នកត្រួតពិនិត្យត្រូវបានចាក់សោ។ សូមបើកទំព័រ “Toàn cảnh” (ទិដ្ឋភាពរួម) ហើយបញ្ចូលពាក្យសម្ងាត់។',
  },
  rateLimited: {
    vi: 'Gửi quá nhiều yêu cầu. Hãy chờ vài giây rồi thử lại.',
    en: 'Too many requests. Wait a few seconds and try again.',
    km: 'សំណើច្រើនពេក។ សូមរង់ចាំពីរបីវិនាទី រួចសាកម្ដងទៀត។',
  },
  tooLate: {
    vi: 'Yêu cầu đến quá muộn nên không được thực hiện. Hãy bấm lại nếu vẫn cần.',
    en: 'The request came too late and was not carried out. Press again if you still want it.',
    km: 'សំណើមកយឺតពេក ហើយមិនត្រូវបានអនុវត្តទេ។ សូមចុចម្ដងទៀតបើនៅត្រូវការ។',
  },
  commandIdReused: {
    vi: 'Yêu cầu bị trùng mã nên không được thực hiện. Hãy tải lại trang.',
    en: 'The request had an id that was used before and was not carried out. Load the page again.',
    km: 'សំណើមានលេខសម្គាល់ជាន់គ្នា ហើយមិនត្រូវបានអនុវត្តទេ។ សូមផ្ទុកទំព័រឡើងវិញ។',
  },
  storageUnavailable: {
    vi: 'Máy chủ không ghi được dữ liệu nên chưa thực hiện. Hãy báo người quản trị.',
    en: 'The hub cannot write its records, so nothing was done. Tell the administrator.',
    km: 'ម៉ាស៊ីនមេមិនអាចកត់ត្រាទិន្នន័យបានទេ ដូច្នេះមិនទាន់អនុវត្ត។ សូមប្រាប់អ្នកគ្រប់គ្រង។',
  },
  shuttingDown: {
    vi: 'Máy chủ đang tắt hoặc khởi động lại. Hãy chờ một chút.',
    en: 'The hub is stopping or starting again. Wait a moment.',
    km: 'ម៉ាស៊ីនមេកំពុងបិទ ឬចាប់ផ្ដើមឡើងវិញ។ សូមរង់ចាំបន្តិច។',
  },
  unknownService: { vi: 'Không có lĩnh vực này.', en: 'There is no such service.', km: 'គ្មានផ្នែកនេះទេ។' },
  unknownCounter: { vi: 'Không có quầy này.', en: 'There is no such counter.', km: 'គ្មានបញ្ជរនេះទេ។' },
  unknownTicket: { vi: 'Không có số này.', en: 'There is no such number.', km: 'គ្មានលេខនេះទេ។' },
  dayClosed: {
    vi: 'Ngày làm việc đã đóng sổ.',
    en: 'The service day is closed.',
    km: 'ថ្ងៃធ្វើការត្រូវបានបិទបញ្ជីហើយ។',
  },
  seriesExhausted: {
    vi: 'Hôm nay đã phát hết số cho lĩnh vực này.',
    en: 'All numbers for this service have been given today.',
    km: 'ថ្ងៃនេះបានចែកលេខសម្រាប់ផ្នែកនេះអស់ហើយ។',
  },
  tooManyServices: {
    vi: (most: number) => `Một số chỉ gồm nhiều nhất ${most} việc.`,
    en: (most: number) => `One number holds at most ${most} services.`,
    km: (most: number) => `លេខមួយមានច្រើនបំផុត ${most} ការងារ។`,
  },
  notYourTicket: {
    vi: 'Số này do máy khác cấp.',
    en: 'This number was given by another machine.',
    km: 'ម៉ាស៊ីនផ្សេងជាអ្នកចែកលេខនេះ។',
  },
  counterNotOpen: {
    vi: (status: string) => `Quầy đang ở trạng thái "${status}". Hãy mở quầy trước khi gọi số.`,
    en: (status: string) => `The counter is ${status}. Open it before calling.`,
    km: (status: string) => `បញ្ជរស្ថិតក្នុងស្ថានភាព “${status}”។ សូមបើកបញ្ជរមុនពេលហៅលេខ។`,
  },
  notYourCounter: {
    vi: (holder: string) => `Quầy này đang do ${holder} phụ trách.`,
    en: (holder: string) => `This counter is held by ${holder}.`,
    km: (holder: string) => `${holder} កំពុងកាន់បញ្ជរនេះ។`,
  },
  counterHeldByNobody: {
    vi: 'Hãy mở quầy này trước.',
    en: 'Open this counter first.',
    km: 'សូមបើកបញ្ជរនេះជាមុនសិន។',
  },
  noOneWaiting: { vi: 'Không còn ai đang chờ.', en: 'No one is waiting.', km: 'គ្មាននរណារង់ចាំទៀតទេ។' },
  alreadyMovedOn: {
    vi: (number: string) => `Quầy đã chuyển sang số ${number}.`,
    en: (number: string) => `The counter has already moved on to ${number}.`,
    km: (number: string) => `បញ្ជរបានប្ដូរទៅលេខ ${number} ហើយ។`,
  },
  alreadyMovedOnToNone: {
    vi: 'Quầy hiện không phục vụ số nào.',
    en: 'The counter is serving no one now.',
    km: 'ឥឡូវបញ្ជរមិនបម្រើលេខណាទេ។',
  },
  confirmCurrent: {
    vi: (number: string) => `Số ${number} vừa được gọi. Công dân đã đến hay vắng mặt?`,
    en: (number: string) => `${number} has only just been called. Did the citizen come, or are they absent?`,
    km: (number: string) => `លេខ ${number} ទើបតែត្រូវបានហៅ។ ប្រជាពលរដ្ឋមកដល់ហើយ ឬអវត្តមាន?`,
  },
  noShowAnnounceFirst: {
    vi: (times: number) => `Cần gọi thêm ${times} lần nữa rồi mới ghi vắng mặt được.`,
    en: (times: number) => `Call ${times === 1 ? 'once' : `${times} times`} more before marking as absent.`,
    km: (times: number) => `ត្រូវហៅ ${times} ដងទៀត ទើបអាចកត់ថាអវត្តមានបាន។`,
  },
  noShowFrom: {
    vi: (clock: string) => `Có thể ghi vắng mặt từ ${clock}.`,
    en: (clock: string) => `Absent can be marked from ${clock}.`,
    km: (clock: string) => `អាចកត់ថាអវត្តមានបានចាប់ពី${clock}។`,
  },
  noShowWait: {
    vi: 'Chưa thể ghi vắng mặt. Hãy chờ màn hình gọi xong.',
    en: 'Absent cannot be marked yet. Wait until the announcement has ended.',
    km: 'មិនទាន់អាចកត់ថាអវត្តមានបានទេ។ សូមរង់ចាំអេក្រង់ហៅចប់។',
  },
  wrongStatus: {
    vi: (status: string) => `Không làm được: số này đang ở trạng thái "${status}".`,
    en: (status: string) => `Not possible: this number is ${status}.`,
    km: (status: string) => `មិនអាចធ្វើបានទេ៖ លេខនេះស្ថិតក្នុងស្ថានភាព “${status}”។`,
  },
  notAtThisCounter: {
    vi: 'Số này không ở quầy này.',
    en: 'This number is not at this counter.',
    km: 'លេខនេះមិននៅបញ្ជរនេះទេ។',
  },
});

/** A refusal as said to staff: what happened and what to do. */
export function rejectionForStaff(rejection: RejectionFacts, telling: Telling): string {
  return latinDigits(rejectionText(rejection, telling));
}

function rejectionText(rejection: RejectionFacts, telling: Telling): string {
  const say = messagesIn(staffRejectionMessages, telling.language);
  const order = messagesIn(orderRejectionMessages, telling.language);
  const moment = (at: number): string => momentFrom(telling.now, at, telling.timeZone, telling.language);
  switch (rejection.code) {
    case 'malformed':
      return say.malformed;
    case 'forbidden':
      return say.forbidden;
    case 'session-locked':
      return say.sessionLocked;
    case 'rate-limited':
      return say.rateLimited;
    case 'too-late':
      return say.tooLate;
    case 'command-id-reused':
      return say.commandIdReused;
    case 'storage-unavailable':
      return say.storageUnavailable;
    case 'shutting-down':
      return say.shuttingDown;
    case 'unknown-service':
      return say.unknownService;
    case 'unknown-counter':
      return say.unknownCounter;
    case 'unknown-ticket':
      return say.unknownTicket;
    case 'issuing-closed':
      return issuingClosedText(rejection, telling);
    case 'day-closed':
      return say.dayClosed;
    case 'series-exhausted':
      return say.seriesExhausted;
    case 'too-many-services':
      return say.tooManyServices(rejection.most);
    case 'not-your-ticket':
      return say.notYourTicket;
    case 'counter-not-open':
      return say.counterNotOpen(messagesIn(counterStatusMessages, telling.language)[rejection.status]);
    case 'not-your-counter':
      return rejection.holder === null ? say.counterHeldByNobody : say.notYourCounter(rejection.holder);
    case 'no-one-waiting':
      return say.noOneWaiting;
    case 'already-moved-on':
      return rejection.current === null ? say.alreadyMovedOnToNone : say.alreadyMovedOn(rejection.current.number);
    case 'confirm-current':
      return say.confirmCurrent(rejection.current.number);
    case 'no-show-too-early':
      if (rejection.announcementsMissing > 0) return say.noShowAnnounceFirst(rejection.announcementsMissing);
      if (rejection.allowedAt === null) return say.noShowWait;
      return say.noShowFrom(timeOfDay(rejection.allowedAt, telling.timeZone, telling.language));
    case 'wrong-status':
      return say.wrongStatus(messagesIn(ticketStatusMessages, telling.language)[rejection.status]);
    case 'not-at-this-counter':
      return say.notAtThisCounter;
    case 'service-paused':
      return order.servicePaused;
    case 'daily-limit':
      return order.dailyLimit(rejection.limit);
    case 'person-needed':
      return order.personNeeded;
    case 'person-limit':
      return order.personLimit(rejection.limit);
    case 'one-more':
      return order.oneMore(rejection.given);
    case 'same-service-twice':
      return order.sameServiceTwice;
    case 'unknown-slip':
      return order.unknownSlip;
    case 'not-to-be-rated':
      return order.notToBeRated;
    case 'rated-before':
      return order.ratedBefore;
    case 'unknown-help':
      return order.unknownHelp;
    case 'kiosk-locked':
      return order.kioskLocked;
    case 'help-taken':
      return order.helpTaken(rejection.by);
    case 'no-printer':
      return order.noPrinter;
    case 'slip-under-way':
      return order.slipUnderWay;
    case 'unknown-appointment':
      return order.unknownAppointment;
    case 'appointment-not-today':
      return order.appointmentAt(moment(rejection.at));
    case 'not-a-slot':
      return order.notASlot(moment(rejection.at));
    case 'slot-full':
      return rejection.nextFreeAt === null ? order.allSlotsFull : order.slotFull(moment(rejection.nextFreeAt));
    case 'no-reserve':
      return order.noReserve;
    case 'not-your-reserve':
      return order.notYourReserve;
    case 'outside-pad':
      return order.outsidePad(rejection.first, rejection.last);
    case 'counter-busy':
      return order.counterBusy(rejection.current.number);
    case 'not-served-here':
      return order.notServedHere;
    case 'service-without-counter':
      return order.serviceWithoutCounter;
    case 'calling-ended':
      return order.callingEnded;
    case 'reason-needed':
      return order.reasonNeeded;
    case 'out-of-turn-limit':
      return order.outOfTurnLimit(rejection.limit);
    case 'cannot-undo':
      return {
        nothing: order.nothingToUndo,
        'too-late': order.undoTooLate,
        changed: order.undoChanged,
        'undone-before': order.undoneBefore,
      }[rejection.because];
    case 'parked-tickets':
      return order.parkedTickets(rejection.count);
    case 'last-counter-of-line':
      return order.lastCounterOfLine(rejection.waiting);
    case 'day-not-open':
      return order.dayNotOpen;
    case 'people-left':
      return order.peopleLeft(rejection);
    case 'settings-changed':
      return order.settingsChanged;
    case 'settings-in-use':
      return {
        service: () => order.serviceInUse(rejection.id, rejection.count),
        counter: () => order.counterInUse(rejection.id),
        series: () => order.seriesInUse(rejection.id),
        'closing-hour': () => order.closingHourOver(rejection.id),
      }[rejection.what]();
    case 'no-clock-doubt':
      return order.noClockDoubt;
    case 'date-taken':
      return order.dateTaken(plainDate(rejection.date, telling.language));
  }
}
