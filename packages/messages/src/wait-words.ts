import type { Language } from '@motcua/protocol/vocabulary';
import { defineMessages, messagesIn } from './define-messages.ts';
import { bothDigits } from './khmer-digits.ts';

/** ES1, ES2: how long it will take, and whether it will be enough. */
export const waitMessages = defineMessages({
  about: {
    vi: (from: number, to: number) => `Chờ khoảng ${from}–${to} phút`,
    en: (from: number, to: number) => `About ${from}–${to} minutes to wait`,
    km: (from: number, to: number) => `រង់ចាំប្រហែល ${bothDigits(`${from}–${to}`)} នាទី`,
  },
  upTo: {
    vi: (to: number) => `Chờ khoảng ${to} phút`,
    en: (to: number) => `About ${to} ${to === 1 ? 'minute' : 'minutes'} to wait`,
    km: (to: number) => `រង់ចាំប្រហែល ${bothDigits(to)} នាទី`,
  },
  soon: { vi: 'Sắp đến lượt', en: 'It will be your turn soon', km: 'ជិតដល់វេនហើយ' },
  long: { vi: 'Có thể phải chờ lâu', en: 'The wait may be long', km: 'អាចរង់ចាំយូរ' },
  perhapsNot: { vi: 'Có thể không kịp', en: 'Perhaps not in time', km: 'អាចមិនទាន់ពេល' },
});

export type WaitRange = { readonly fromMinutes: number; readonly toMinutes: number };

/** ES1: "Chờ khoảng 15–25 phút". */
export function waitText({ fromMinutes, toMinutes }: WaitRange, language: Language): string {
  const say = messagesIn(waitMessages, language);
  if (toMinutes === 0) return say.soon;
  return fromMinutes === toMinutes || fromMinutes === 0 ? say.upTo(toMinutes) : say.about(fromMinutes, toMinutes);
}

/** ES2, where it is not certain: "Có thể không kịp". Null: in time. */
export function prospectText(prospect: 'in-time' | 'long' | 'perhaps-not', language: Language): string | null {
  const say = messagesIn(waitMessages, language);
  switch (prospect) {
    case 'in-time':
      return null;
    case 'long':
      return say.long;
    case 'perhaps-not':
      return say.perhapsNot;
  }
}
