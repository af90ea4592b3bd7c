import { defineMessages, messagesIn } from './define-messages.ts';
import { issuingClosedText, type Telling } from './issuing-closed.ts';
import type { RejectionFacts } from './rejection-facts.ts';

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
    km: 'ម៉ាស៊ីនឆ្លើយយឺត ដូច្នេះលេខមិនទាន់បានចេញទេ។ សូមចុចម្ដងទៀត។',
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
      return say.noNumbersLeft;
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
    case 'malformed':
    case 'forbidden':
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
      return say.seeTheDesk;
  }
}
