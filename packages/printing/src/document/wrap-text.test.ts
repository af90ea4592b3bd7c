import { describe, expect, it } from 'vitest';

import { wrapBalanced, wrapText } from './wrap-text.ts';

/** Every letter one dot wide. */
const measure = (text: string): number => [...text].length;

describe('wrapText', () => {
  it('breaks at spaces and loses no word', () => {
    const lines = wrapText('Chứng thực bản sao từ bản chính', 'vi', 12, measure);
    expect(lines).toEqual(['Chứng thực', 'bản sao từ', 'bản chính']);
  });

  it('keeps words joined by a no-break space together', () => {
    expect(wrapText('Mời đến Quầy\u00a03 hoặc\u00a04', 'vi', 9, measure)).toEqual([
      'Mời đến',
      'Quầy\u00a03',
      'hoặc\u00a04',
    ]);
  });

  it('begins no line with a dash', () => {
    expect(wrapText('khai sinh – thường trú', 'vi', 11, measure)).toEqual(['khai sinh –', 'thường trú']);
  });

  it('breaks a single word that is wider than the paper instead of clipping it', () => {
    expect(wrapText('H13.32-250701-0001', 'vi', 8, measure)).toEqual(['H13.32-2', '50701-00', '01']);
  });

  it('brings decomposed letters to NFC', () => {
    expect(wrapText('Quầy'.normalize('NFD'), 'vi', 10, measure)).toEqual(['Quầy']);
  });

  it('breaks Khmer between words, never inside one, and begins no line with a full stop', () => {
    const text = 'សូមអញ្ជើញអង្គុយរង់ចាំ ស្តាប់ឧបករណ៍បំពងសំឡេង និងមើលអេក្រង់។';
    const words = [...new Intl.Segmenter('km', { granularity: 'word' }).segment(text)];
    const wordStarts = new Set(words.map((word) => word.index));
    for (let width = 14; width < 40; width++) {
      const lines = wrapText(text, 'km', width, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      let position = 0;
      for (const line of lines) {
        position = text.indexOf(line, position);
        expect(wordStarts.has(position)).toBe(true);
        expect(line.startsWith('។')).toBe(false);
        position += line.length;
      }
    }
  });

  it('ends no Khmer line with an opening bracket', () => {
    for (let width = 6; width < 30; width++) {
      for (const line of wrapText('នៅបញ្ជរ 3 (Quầy 3) ដើម្បីទទួល', 'km', width, measure))
        expect(line.endsWith('(')).toBe(false);
    }
  });

  it('makes nothing of nothing', () => {
    expect(wrapText('  ', 'vi', 10, measure)).toEqual([]);
  });
});

describe('wrapBalanced', () => {
  it('evens out the lines without adding one', () => {
    const text = 'Đăng ký khai sinh cho trẻ em mới';
    expect(wrapText(text, 'vi', 28, measure)).toEqual(['Đăng ký khai sinh cho trẻ em', 'mới']);
    expect(wrapBalanced(text, 'vi', 28, measure)).toEqual(['Đăng ký khai sinh', 'cho trẻ em mới']);
  });
});
