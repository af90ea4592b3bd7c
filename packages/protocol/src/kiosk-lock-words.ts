import type { LocalText } from './vocabulary.ts';

type AsSent = {
  readonly text: string | null;
  readonly translated?: Omit<LocalText, 'vi'> | undefined;
};

/** KI8: what the centre adds to the reason for which a kiosk is locked, as a view says it; null: nothing. */
export function kioskLockWords({ text, translated }: AsSent): LocalText | null {
  return text === null ? null : { vi: text, en: translated?.en ?? null, km: translated?.km ?? null };
}

/** How a view says it: a kiosk of before reads the Vietnamese alone. */
export function sentKioskLockWords(words: LocalText | null): AsSent {
  if (words === null) return { text: null };
  const { vi, en, km } = words;
  return en === null && km === null ? { text: vi } : { text: vi, translated: { en, km } };
}
