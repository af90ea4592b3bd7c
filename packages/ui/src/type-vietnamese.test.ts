import { describe, expect, it } from 'vitest';
import { ERASE_KEY, SUBMIT_KEY, TONE_MARKS, typeKey } from './type-vietnamese.ts';

const [GRAVE, ACUTE, HOOK, TILDE, DOT] = TONE_MARKS;

function typed(keys: readonly string[], most = 40): string {
  return keys.reduce((text, key) => typeKey(text, key, most), '');
}

describe('typing on the glass', () => {
  it('adds letters, takes the last one away, and leaves what is too long', () => {
    expect(typed([...'sao y'])).toBe('sao y');
    expect(typed([...'abc', ERASE_KEY])).toBe('ab');
    expect(typed([ERASE_KEY])).toBe('');
    expect(typed([...'abcdef'], 4)).toBe('abcd');
  });

  it('takes no key for a letter', () => {
    expect(typed(['a', SUBMIT_KEY, 'Shift', ''])).toBe('a');
  });

  it('begins with no gap and makes no second one', () => {
    expect(typed([' ', 'a', ' ', ' ', 'b'])).toBe('a b');
  });

  it.each([
    ['so', DOT, 'sọ'],
    ['hoa', ACUTE, 'hóa'],
    ['toan', GRAVE, 'toàn'],
    ['khai sinh', HOOK, 'khai sỉnh'],
    ['đât', ACUTE, 'đất'],
    ['nguyên', TILDE, 'nguyễn'],
    ['nươc', ACUTE, 'nước'],
    ['ngươi', GRAVE, 'người'],
    ['gia', ACUTE, 'giá'],
    ['gi', GRAVE, 'gì'],
    ['quy', ACUTE, 'quý'],
    ['quyên', GRAVE, 'quyền'],
    ['ngoai', GRAVE, 'ngoài'],
    ['khuyu', HOOK, 'khuỷu'],
    ['mua', ACUTE, 'múa'],
    ['tai', DOT, 'tại'],
    ['ươt', ACUTE, 'ướt'],
  ])('sets on %s the tone %s where it is written: %s', (letters, mark, written) => {
    expect(typed([...letters, mark])).toBe(written);
    expect(typed([...letters, mark]).normalize('NFC')).toBe(written);
  });

  it('changes a tone for another and takes it off at the second press', () => {
    expect(typed([...'ma', GRAVE, ACUTE])).toBe('má');
    expect(typed([...'ma', ACUTE, ACUTE])).toBe('ma');
  });

  it('sets no tone where there is no vowel, and takes a marked letter away whole', () => {
    expect(typed([...'đ', ACUTE])).toBe('đ');
    expect(typed([...'ma ', ACUTE])).toBe('ma ');
    expect(typed([...'mê', ACUTE, ERASE_KEY])).toBe('m');
  });
});
