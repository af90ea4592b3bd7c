import { defineMessages, messagesIn } from './define-messages.ts';
import { issuingClosedText, type Telling } from './issuing-closed.ts';
import { ratingMessages } from './rating-words.ts';
import type { RejectionFacts } from './rejection-facts.ts';
import { momentFrom } from './times.ts';

export const citizenRejectionMessages = defineMessages({
  seeTheDesk: {
    vi: 'Máy chưa lấy được số. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'The machine could not give a number. Please see the guidance desk.',
    km: 'ម៉ាស៊ីនមិនទាន់យកលេខបានទេ។ សូមទៅជួបតុណែនាំ។',
  },
  tryAgain: {
    vi: 'Máy đang bận. Xin ông/bà chạm lại sau ít giây.',
    en: 'The machine is busy. Please touch again in a few seconds.',
    km: 'ម៉ាស៊ីនកំពុងរវល់។ សូមចុចម្ដងទៀតក្នុងពេលបន្តិចទៀត។',
  },
  tooLate: {
    vi: 'Máy trả lời chậm nên số chưa được cấp. Xin ông/bà chạm lại.',
    en: 'The answer came too late, so no number was given. Please touch again.',
    km: 'ម៉ាស៊ីនឆ្លើយតបយឺត ដូច្នេះមិនទាន់បានចែកលេខទេ។ សូមចុចម្ដងទៀត។',
  },
  serviceGone: {
    vi: 'Việc này vừa ngừng tiếp nhận tại đây. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'This service is no longer offered here. Please see the guidance desk.',
    km: 'ការងារនេះទើបតែឈប់ទទួលនៅទីនេះ។ សូមទៅជួបតុណែនាំ។',
  },
  dayClosed: {
    vi: 'Hôm nay đã hết giờ lấy số. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'No more numbers are given today. Please see the guidance desk.',
    km: 'ថ្ងៃនេះផុតម៉ោងយកលេខហើយ។ សូមទៅជួបតុណែនាំ។',
  },
  noNumbersLeft: {
    vi: 'Hôm nay đã phát hết số cho việc này. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'All numbers for this service have been given today. Please see the guidance desk.',
    km: 'ថ្ងៃនេះបានចែកលេខសម្រាប់ការងារនេះអស់ហើយ។ សូមទៅជួបតុណែនាំ។',
  },
  tooManyServices: {
    vi: (most: number) => `Một lần chỉ chọn được nhiều nhất ${most} việc.`,
    en: (most: number) => `At most ${most} at a time can be chosen.`,
    km: (most: number) => `ម្ដងអាចជ្រើសរើសបានច្រើនបំផុត ${most} ការងារ។`,
  },
  alreadyCalled: {
    vi: 'Số này đã được gọi nên không hủy được ở máy. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'This number has already been called and cannot be cancelled here. Please see the guidance desk.',
    km: 'លេខនេះត្រូវបានហៅរួចហើយ មិនអាចលុបចោលនៅម៉ាស៊ីនទេ។ សូមទៅជួបតុណែនាំ។',
  },
  paused: {
    vi: 'Việc này đang tạm ngưng tiếp nhận. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'This service is paused for now. Please see the guidance desk.',
    km: 'ការងារនេះកំពុងផ្អាកទទួលជាបណ្ដោះអាសន្ន។ សូមទៅជួបតុណែនាំ។',
  },
  personNeeded: {
    vi: 'Để lấy số, xin nhập số trên giấy tờ tùy thân. Máy không lưu số này.',
    en: 'To take a number, please enter the number on your identity paper. It is not kept.',
    km: 'ដើម្បីយកលេខ សូមបញ្ចូលលេខនៅលើឯកសារអត្តសញ្ញាណ។ ម៉ាស៊ីនមិនរក្សាទុកលេខនេះទេ។',
  },
  personLimit: {
    vi: (limit: number) => `Hôm nay ông/bà đã lấy đủ ${limit} số. Cần thêm, mời ông/bà gặp bàn hướng dẫn.`,
    en: (limit: number) =>
      `You already have ${limit === 1 ? 'your number' : `your ${limit} numbers`} for today. For more, please see the guidance desk.`,
    km: (limit: number) => `ថ្ងៃនេះលោកអ្នកបានយកគ្រប់ ${limit} លេខហើយ។ បើត្រូវការបន្ថែម សូមទៅជួបតុណែនាំ។`,
  },
  oneMore: {
    vi: (given: number) => `Vừa lấy ${given} số cho việc này. Ông/bà có muốn lấy thêm một số nữa không?`,
    en: (given: number) => `${given} numbers for this were taken just now. Do you want one more?`,
    km: (given: number) => `ទើបតែយក ${given} លេខសម្រាប់ការងារនេះ។ តើលោកអ្នកចង់យកលេខមួយទៀតទេ?`,
  },
  sameServiceTwice: {
    vi: 'Việc này đã được chọn rồi.',
    en: 'This has been chosen already.',
    km: 'ការងារនេះបានជ្រើសរើសរួចហើយ។',
  },
  unknownSlip: {
    vi: 'Không tìm thấy số của phiếu này trong hôm nay. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'This slip is not known today. Please see the guidance desk.',
    km: 'រកមិនឃើញលេខនៃសំបុត្រនេះសម្រាប់ថ្ងៃនេះទេ។ សូមទៅជួបតុណែនាំ។',
  },
  unknownAppointment: {
    vi: 'Không tìm thấy mã hẹn này. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'This appointment code is not known. Please see the guidance desk.',
    km: 'រកមិនឃើញលេខកូដណាត់នេះទេ។ សូមទៅជួបតុណែនាំ។',
  },
  appointmentAt: {
    vi: (moment: string) => `Ông/bà có hẹn lúc ${moment}. Mời ông/bà đến đúng ngày hẹn.`,
    en: (moment: string) => `Your appointment is at ${moment}. Please come on that day.`,
    km: (moment: string) => `លោកអ្នកមានណាត់នៅ${moment}។ សូមមកតាមថ្ងៃណាត់។`,
  },
  callingEnded: {
    vi: 'Hôm nay đã ngừng gọi số. Mời ông/bà gặp bàn hướng dẫn.',
    en: 'No more numbers are called today. Please see the guidance desk.',
    km: 'ថ្ងៃនេះឈប់ហៅលេខហើយ។ សូមទៅជួបតុណែនាំ។',
  },
  alreadyOver: {
    vi: 'Số này không còn hiệu lực.',
    en: 'This number is no longer valid.',
    km: 'លេខនេះលែងមានសុពលភាពហើយ។',
  },
});

/** A refusal as said to the person at the kiosk: what to do, never a code. */
export function rejectionForCitizen(rejection: RejectionFacts, telling: Telling): string {
  const say = messagesIn(citizenRejectionMessages, telling.language);
  switch (rejection.code) {
    case 'issuing-closed':
      return issuingClosedText(rejection, telling);
    case 'day-closed':
      return say.dayClosed;
    case 'series-exhausted':
    case 'daily-limit':
      return say.noNumbersLeft;
    case 'service-paused':
      return say.paused;
    case 'person-needed':
      return say.personNeeded;
    case 'person-limit':
      return say.personLimit(rejection.limit);
    case 'one-more':
      return say.oneMore(rejection.given);
    case 'same-service-twice':
      return say.sameServiceTwice;
    case 'unknown-slip':
      return say.unknownSlip;
    case 'unknown-appointment':
      return say.unknownAppointment;
    case 'appointment-not-today':
      return say.appointmentAt(momentFrom(telling.now, rejection.at, telling.timeZone, telling.language));
    case 'calling-ended':
      return say.callingEnded;
    case 'unknown-service':
      return say.serviceGone;
    case 'too-many-services':
      return say.tooManyServices(rejection.most);
    case 'rate-limited':
    case 'shutting-down':
      return say.tryAgain;
    case 'too-late':
      return say.tooLate;
    case 'wrong-status':
      return rejection.status === 'called' || rejection.status === 'serving' ? say.alreadyCalled : say.alreadyOver;
    case 'not-to-be-rated':
      return messagesIn(ratingMessages, telling.language).notNow;
    case 'rated-before':
      return messagesIn(ratingMessages, telling.language).alreadyRated;
    case 'unknown-help':
    case 'kiosk-locked':
    case 'help-taken':
    case 'no-printer':
    case 'slip-under-way':
    case 'malformed':
    case 'forbidden':
    case 'session-locked':
    case 'command-id-reused':
    case 'storage-unavailable':
    case 'unknown-counter':
    case 'unknown-ticket':
    case 'not-your-ticket':
    case 'counter-not-open':
    case 'not-your-counter':
    case 'no-one-waiting':
    case 'already-moved-on':
    case 'confirm-current':
    case 'no-show-too-early':
    case 'not-at-this-counter':
    case 'out-of-turn-limit':
    case 'not-a-slot':
    case 'slot-full':
    case 'outside-pad':
    case 'counter-busy':
    case 'cannot-undo':
    case 'parked-tickets':
    case 'last-counter-of-line':
    case 'people-left':
    case 'date-taken':
    case 'settings-changed':
    case 'settings-in-use':
    case 'no-reserve':
    case 'not-your-reserve':
    case 'not-served-here':
    case 'service-without-counter':
    case 'reason-needed':
    case 'day-not-open':
    case 'no-clock-doubt':
      return say.seeTheDesk;
  }
}
