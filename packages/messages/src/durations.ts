import type { Language } from '@motcua/protocol/vocabulary';
import { bothDigits } from './khmer-digits.ts';

/**
 * A length of time in whole minutes, rounded down: "12 phút", "1 giờ 05 phút"; under a minute
 * "chưa đến 1 phút". `lengthMs` in milliseconds; a negative one counts as none.
 */
export function minutesText(lengthMs: number, language: Language): string {
  const total = Math.max(0, Math.floor(lengthMs / 60_000));
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  const rest = String(minutes).padStart(hours > 0 ? 2 : 1, '0');
  switch (language) {
    case 'vi':
      if (total === 0) return 'chưa đến 1 phút';
      return hours > 0 ? `${hours} giờ ${rest} phút` : `${rest} phút`;
    case 'en':
      if (total === 0) return 'less than a minute';
      return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`;
    case 'km':
      if (total === 0) return 'មិនដល់ 1 (១) នាទី';
      return hours > 0 ? `${bothDigits(hours)} ម៉ោង ${bothDigits(rest)} នាទី` : `${bothDigits(rest)} នាទី`;
  }
}

/** Minutes and seconds for a running display: "0:25", "12:04". Negative lengths count as none. */
export function minutesAndSeconds(lengthMs: number): string {
  const seconds = Math.max(0, Math.floor(lengthMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
