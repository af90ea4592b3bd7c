import type { CallRule, Language } from '@motcua/protocol/vocabulary';
import { defineMessages, messagesIn } from './define-messages.ts';
import { staffMinutesText } from './staff-times.ts';

/** CA2, with the figures behind the choice. Lengths in ms. */
export type CallExplanationFacts = {
  readonly rule: CallRule;
  readonly waitedMs: number;
  readonly limitMs: number | null;
  readonly priorityWaiting: number;
  readonly ordinaryWaiting: number;
  readonly priorityInARow: number;
  readonly ordinaryInARow: number;
  readonly overtaken: number;
};

export const callExplanationMessages = defineMessages({
  oldestFirst: {
    vi: (waited: string) => `Chờ lâu nhất: đã chờ ${waited}.`,
    en: (waited: string) => `Waited longest: ${waited}.`,
    km: (waited: string) => `រង់ចាំយូរជាងគេ៖ បានរង់ចាំ ${waited}។`,
  },
  priorityTurn: {
    vi: (waited: string, priority: number, ordinary: number) =>
      `Đến lượt số ưu tiên: đã chờ ${waited}. Lúc gọi có ${priority} số ưu tiên và ${ordinary} số thường đang chờ.`,
    en: (waited: string, priority: number, ordinary: number) =>
      `A priority number's turn: waited ${waited}. ${priority} priority and ${ordinary} ordinary numbers were waiting.`,
    km: (waited: string, priority: number, ordinary: number) =>
      `ដល់វេនលេខអាទិភាព៖ បានរង់ចាំ ${waited}។ ពេលហៅមានលេខអាទិភាពចំនួន ${priority} និងលេខធម្មតាចំនួន ${ordinary} កំពុងរង់ចាំ។`,
  },
  ordinaryTurn: {
    vi: (waited: string, inARow: number, priority: number, ordinary: number) =>
      `Đã gọi ${inARow} số ưu tiên liền nhau, nay đến số thường: đã chờ ${waited}. Lúc gọi có ${priority} số ưu tiên và ${ordinary} số thường đang chờ.`,
    en: (waited: string, inARow: number, priority: number, ordinary: number) =>
      `${inARow} priority ${inARow === 1 ? 'call' : 'calls'} in a row, now an ordinary one: waited ${waited}. ${priority} priority and ${ordinary} ordinary numbers were waiting.`,
    km: (waited: string, inARow: number, priority: number, ordinary: number) =>
      `បានហៅលេខអាទិភាពចំនួន ${inARow} ជាប់គ្នា ឥឡូវដល់វេនលេខធម្មតា៖ បានរង់ចាំ ${waited}។ ពេលហៅមានលេខអាទិភាពចំនួន ${priority} និងលេខធម្មតាចំនួន ${ordinary} កំពុងរង់ចាំ។`,
  },
  ordinaryTurnGoesOn: {
    vi: (waited: string, nth: number) => `Vẫn là lượt số thường, số thứ ${nth} liền nhau: đã chờ ${waited}.`,
    en: (waited: string, nth: number) => `Still the ordinary numbers' turn, number ${nth} in a row: waited ${waited}.`,
    km: (waited: string, nth: number) => `នៅតែជាវេនលេខធម្មតា លេខទី ${nth} ជាប់គ្នា៖ បានរង់ចាំ ${waited}។`,
  },
  aged: {
    vi: (waited: string, limit: string) => `Đã chờ ${waited}, giới hạn ${limit}.`,
    en: (waited: string, limit: string) => `Waited ${waited}, the limit is ${limit}.`,
    km: (waited: string, limit: string) => `បានរង់ចាំ ${waited} កម្រិត ${limit}។`,
  },
  mainService: {
    vi: (waited: string) => `Việc chính của quầy này: đã chờ ${waited}.`,
    en: (waited: string) => `One of this counter's main services: waited ${waited}.`,
    km: (waited: string) => `ជាការងារចម្បងរបស់បញ្ជរនេះ៖ បានរង់ចាំ ${waited}។`,
  },
  waitedTooLongElsewhere: {
    vi: (waited: string, limit: string) => `Không phải việc chính của quầy, nhưng đã chờ ${waited}, giới hạn ${limit}.`,
    en: (waited: string, limit: string) =>
      `Not a main service of this counter, but waited ${waited}, the limit is ${limit}.`,
    km: (waited: string, limit: string) => `មិនមែនជាការងារចម្បងរបស់បញ្ជរនេះទេ ប៉ុន្តែបានរង់ចាំ ${waited} កម្រិត ${limit}។`,
  },
  weight: {
    vi: (waited: string) => `Đến lượt lĩnh vực này theo tỷ lệ đã đặt: đã chờ ${waited}.`,
    en: (waited: string) => `This service's turn, by the shares that are set: waited ${waited}.`,
    km: (waited: string) => `ដល់វេនផ្នែកនេះ តាមសមាមាត្រដែលបានកំណត់៖ បានរង់ចាំ ${waited}។`,
  },
  appointment: {
    vi: (waited: string) => `Có hẹn: đã chờ ${waited}.`,
    en: (waited: string) => `Has an appointment: waited ${waited}.`,
    km: (waited: string) => `មានណាត់៖ បានរង់ចាំ ${waited}។`,
  },
  languageFirst: {
    vi: (waited: string) => `Quầy này nói được ngôn ngữ đã chọn: đã chờ ${waited}.`,
    en: (waited: string) => `This counter speaks the language that was chosen: waited ${waited}.`,
    km: (waited: string) => `បញ្ជរនេះចេះភាសាដែលបានជ្រើសរើស៖ បានរង់ចាំ ${waited}។`,
  },
  languageLeft: {
    vi: (waited: string, limit: string) =>
      `Đã chờ ${waited}. Số cần ngôn ngữ khác được để dành tối đa ${limit} cho quầy nói được ngôn ngữ đó.`,
    en: (waited: string, limit: string) =>
      `Waited ${waited}. Numbers in another language are left for up to ${limit} to a counter that speaks it.`,
    km: (waited: string, limit: string) =>
      `បានរង់ចាំ ${waited}។ លេខដែលត្រូវការភាសាផ្សេង ទុកជូនបញ្ជរដែលចេះភាសានោះយ៉ាងច្រើន ${limit}។`,
  },
  placed: {
    vi: (waited: string) => `Đã đến vị trí được xếp khi quay lại hoặc được chuyển: tính từ lúc lấy số là ${waited}.`,
    en: (waited: string) => `At the position given on coming back or being handed on: ${waited} since the number.`,
    km: (waited: string) => `ដល់ទីតាំងដែលបានរៀបចំពេលត្រឡប់មកវិញ ឬពេលប្ដូរ៖ ${waited} គិតពីពេលយកលេខ។`,
  },
  chosen: {
    vi: (waited: string) => `Cán bộ chọn gọi: đã chờ ${waited}.`,
    en: (waited: string) => `Chosen by the officer: waited ${waited}.`,
    km: (waited: string) => `មន្ត្រីជ្រើសរើសហៅ៖ បានរង់ចាំ ${waited}។`,
  },
  overtaken: {
    vi: (count: number) => `Gọi trước ${count} số lấy sớm hơn trong cùng lĩnh vực.`,
    en: (count: number) => `Called before ${count} earlier ${count === 1 ? 'number' : 'numbers'} of the same service.`,
    km: (count: number) => `ហៅមុនលេខចំនួន ${count} ដែលយកមុន ក្នុងផ្នែកដដែល។`,
  },
});

/** Why this ticket, in words with figures; in a second sentence how many earlier numbers it overtook. */
export function callExplanationText(why: CallExplanationFacts, language: Language): string {
  const reason = reasonText(why, language);
  const say = messagesIn(callExplanationMessages, language);
  return why.overtaken > 0 ? `${reason} ${say.overtaken(why.overtaken)}` : reason;
}

function reasonText(why: CallExplanationFacts, language: Language): string {
  const say = messagesIn(callExplanationMessages, language);
  const waited = staffMinutesText(why.waitedMs, language);
  const limit = staffMinutesText(why.limitMs ?? 0, language);
  switch (why.rule) {
    case 'oldest-first':
      return say.oldestFirst(waited);
    case 'priority-turn':
      return say.priorityTurn(waited, why.priorityWaiting, why.ordinaryWaiting);
    case 'ordinary-turn':
      return why.ordinaryInARow > 0
        ? say.ordinaryTurnGoesOn(waited, why.ordinaryInARow + 1)
        : say.ordinaryTurn(waited, why.priorityInARow, why.priorityWaiting, why.ordinaryWaiting);
    case 'aged':
      return say.aged(waited, limit);
    case 'main-service':
      return say.mainService(waited);
    case 'waited-too-long-elsewhere':
      return say.waitedTooLongElsewhere(waited, limit);
    case 'weight':
      return say.weight(waited);
    case 'appointment':
      return say.appointment(waited);
    case 'language':
      return why.limitMs === null ? say.languageFirst(waited) : say.languageLeft(waited, limit);
    case 'placed':
      return say.placed(waited);
    case 'chosen':
      return say.chosen(waited);
  }
}
