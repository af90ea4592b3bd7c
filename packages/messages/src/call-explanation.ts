import type { CallRule, Language } from '@motcua/protocol/vocabulary';
import { defineMessages, messagesIn } from './define-messages.ts';
import { minutesText } from './durations.ts';

/** CA2, with the figures behind the choice. Lengths in ms. */
export type CallExplanationFacts = {
  readonly rule: CallRule;
  readonly waitedMs: number;
  readonly priorityWaiting: number;
  readonly ordinaryWaiting: number;
  readonly priorityInARow: number;
};

export const callExplanationMessages = defineMessages({
  oldestFirst: {
    vi: (waited: string) => `Chờ lâu nhất: đã chờ ${waited}.`,
    en: (waited: string) => `Waited longest: ${waited}.`,
    km: (waited: string) => `រង់ចាំយូរជាងគេ៖ ${waited}។`,
  },
  priorityTurn: {
    vi: (waited: string, priority: number, ordinary: number) =>
      `Đến lượt số ưu tiên: đã chờ ${waited}. Lúc gọi có ${priority} số ưu tiên và ${ordinary} số thường đang chờ.`,
    en: (waited: string, priority: number, ordinary: number) =>
      `A priority number's turn: waited ${waited}. ${priority} priority and ${ordinary} ordinary numbers were waiting.`,
    km: (waited: string, priority: number, ordinary: number) =>
      `ដល់វេនលេខអាទិភាព៖ បានរង់ចាំ ${waited}។ ពេលហៅមានលេខអាទិភាព ${priority} និងលេខធម្មតា ${ordinary} កំពុងរង់ចាំ។`,
  },
  ordinaryTurn: {
    vi: (waited: string, inARow: number, priority: number, ordinary: number) =>
      `Đã gọi ${inARow} số ưu tiên liền nhau, nay đến lượt số thường: đã chờ ${waited}. Lúc gọi có ${priority} số ưu tiên và ${ordinary} số thường đang chờ.`,
    en: (waited: string, inARow: number, priority: number, ordinary: number) =>
      `${inARow} priority ${inARow === 1 ? 'call' : 'calls'} in a row, now an ordinary one: waited ${waited}. ${priority} priority and ${ordinary} ordinary numbers were waiting.`,
    km: (waited: string, inARow: number, priority: number, ordinary: number) =>
      `បានហៅលេខអាទិភាព ${inARow} ជាប់គ្នា ឥឡូវដល់វេនលេខធម្មតា៖ បានរង់ចាំ ${waited}។ ពេលហៅមានលេខអាទិភាព ${priority} និងលេខធម្មតា ${ordinary} កំពុងរង់ចាំ។`,
  },
});

/** Why this ticket, in words with figures. */
export function callExplanationText(why: CallExplanationFacts, language: Language): string {
  const say = messagesIn(callExplanationMessages, language);
  const waited = minutesText(why.waitedMs, language);
  switch (why.rule) {
    case 'oldest-first':
      return say.oldestFirst(waited);
    case 'priority-turn':
      return say.priorityTurn(waited, why.priorityWaiting, why.ordinaryWaiting);
    case 'ordinary-turn':
      return say.ordinaryTurn(waited, why.priorityInARow, why.priorityWaiting, why.ordinaryWaiting);
  }
}
