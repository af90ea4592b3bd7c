import { expect, it } from 'vitest';
import { commandSchema } from './commands.ts';
import { kioskLockSchema } from './help-view.ts';
import { kioskLockWords, sentKioskLockWords } from './kiosk-lock-words.ts';
import { MAX_LOCK_TEXT } from './kiosk-vocabulary.ts';

const IN_TWO = { vi: 'Dùng máy số 2', en: 'Use machine 2', km: null };
const lock = { deviceId: 'k-1', reason: 'repair' };

it('KI8 a view says the words in a way that a kiosk of before reads too', () => {
  expect(sentKioskLockWords(IN_TWO)).toEqual({ text: 'Dùng máy số 2', translated: { en: 'Use machine 2', km: null } });
  expect(sentKioskLockWords({ ...IN_TWO, en: null })).toEqual({ text: 'Dùng máy số 2' });
  expect(sentKioskLockWords(null)).toEqual({ text: null });
});

it('KI8 reads what views of today and of before say', () => {
  for (const words of [IN_TWO, { ...IN_TWO, en: null }, null]) {
    const sent = kioskLockSchema.parse({ ...lock, ...sentKioskLockWords(words) });
    expect(kioskLockWords(sent)).toEqual(words);
  }
  expect(kioskLockWords({ text: 'Dùng máy số 2' })).toEqual({ vi: 'Dùng máy số 2', en: null, km: null });
});

it('KI8 takes the words in several languages, and in one as pages of before send them; never without Vietnamese', () => {
  const isTaken = (text: unknown): boolean => {
    return commandSchema.safeParse({ type: 'lock-kiosk', ...lock, text }).success;
  };
  const long = 'x'.repeat(MAX_LOCK_TEXT + 1);
  expect([IN_TWO, 'Dùng máy số 2', '', null].map(isTaken)).toEqual([true, true, true, true]);
  const wrong = [
    { ...IN_TWO, vi: ' ' },
    { vi: 'Dùng máy số 2' },
    { ...IN_TWO, en: long },
    { ...IN_TWO, fr: 'x' },
    long,
  ];
  expect(wrong.map(isTaken)).toEqual([false, false, false, false, false]);
});
