import { describe, expect, it } from 'vitest';
import { KeyedScans } from './keyed-scans.ts';
import { readKeyed } from './read-keyed.ts';

/** Types a text with so long between its keys; what the page makes of each, and of the end. */
function typed(text: string, everyMs: number, others: Partial<Record<number, boolean>> = {}) {
  const scans = new KeyedScans();
  let at = 1_000;
  const swallowed = [...text].map((key, nth) =>
    scans.press({ key, at: (at += everyMs), isOthers: others[nth] ?? false }),
  );
  const end = scans.press({ key: 'Enter', at: (at += everyMs), isOthers: false });
  return {
    swallowed: swallowed.filter(({ swallow }) => swallow).length,
    read: end.text,
    isEnterSwallowed: end.swallow,
  };
}

describe('a scanner that behaves as a keyboard', () => {
  it('SC7 is known by its haste: six characters or more without a pause, and Enter', () => {
    expect(typed('ACD346', 5)).toEqual({ swallowed: 3, read: 'ACD346', isEnterSwallowed: true });
    expect(typed('abcdefghij234567abcd', 30)).toMatchObject({ swallowed: 17, read: 'abcdefghij234567abcd' });
  });

  it('SC7 is not a person who types, however short or long', () => {
    for (const everyMs of [60, 90, 200]) {
      expect(typed('ACD346', everyMs)).toEqual({ swallowed: 0, read: null, isEnterSwallowed: false });
    }
    expect(typed('12345', 5)).toMatchObject({ read: null, isEnterSwallowed: false });
    expect(typed('x'.repeat(300), 5)).toMatchObject({ read: null });
  });

  it('SC7 takes no key that belongs to a field, to Ctrl or Alt, or that is held down', () => {
    expect(typed('ACD346', 5, { 0: true, 1: true, 2: true, 3: true, 4: true, 5: true })).toMatchObject({
      ...{ swallowed: 0, read: null },
    });
    expect(typed('ACD346', 5, { 3: true })).toMatchObject({ read: null });
  });

  it('SC7 begins anew after a pause, and is not disturbed by the key for capital letters', () => {
    const scans = new KeyedScans();
    const press = (key: string, at: number) => scans.press({ key, at, isOthers: false });
    for (const [nth, key] of [...'ZZZ'].entries()) press(key, nth);
    for (const [nth, key] of [...'ACD346'].entries()) {
      press('Shift', 500 + nth * 10);
      press(key, 501 + nth * 10);
    }
    expect(press('Enter', 570).text).toBe('ACD346');
    expect(press('Enter', 571).text).toBeNull();
  });

  it('SC2, SC7 reads the codes of the office, and of everything else no more than its kind', () => {
    const code = 'abcdefghij234567abcd';
    expect(readKeyed('ACD346')).toEqual({ type: 'code-read', code: 'ACD346' });
    expect(readKeyed(code.toUpperCase())).toEqual({ type: 'code-read', code });
    expect(readKeyed(`HTTP://192.168.1.10:7180/S/${code.toUpperCase()}`)).toEqual({ type: 'code-read', code });
    expect(readKeyed('000.12.34.H13-261129-0001')).toEqual({ type: 'other-read', what: 'dossier-code' });
    expect(readKeyed('8934567890123')).toEqual({ type: 'other-read', what: 'unknown' });
    const card = '001085012345||Nguyễn Văn Mẫu|01011985|Nam|Phường Mẫu|02022022';
    expect(readKeyed(card)).toEqual({ type: 'other-read', what: 'citizen-card' });
  });
});
