import { describe, expect, it } from 'vitest';
import { packScript } from '../pack-script.ts';
import { englishNumber } from './english-number.ts';
import { khmerNumber } from './khmer-number.ts';
import { vietnameseNumber } from './vietnamese-number.ts';

function read(clipIds: readonly string[], tongue: string, variety: 'north' | 'south' | null): string {
  const words = new Map(packScript(tongue, variety).map(({ clipId, text }) => [clipId, text]));
  return clipIds.map((clipId) => words.get(clipId) ?? `<${clipId}>`).join(' ');
}
const north = (value: number) => read(vietnameseNumber(value), 'vi', 'north');
const south = (value: number) => read(vietnameseNumber(value), 'vi', 'south');
const english = (value: number) => read(englishNumber(value), 'en', null);
const khmer = (value: number) => read(khmerNumber(value), 'km', null);

describe('VO1 whole numbers in Vietnamese', () => {
  it.each([
    [0, 'không'],
    [5, 'năm'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [99, 'chín mươi chín'],
    [100, 'một trăm'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [110, 'một trăm mười'],
    [115, 'một trăm mười lăm'],
    [221, 'hai trăm hai mươi mốt'],
    [1000, 'một nghìn'],
    [1005, 'một nghìn không trăm linh năm'],
    [1010, 'một nghìn không trăm mười'],
    [1055, 'một nghìn không trăm năm mươi lăm'],
    [1100, 'một nghìn một trăm'],
    [9999, 'chín nghìn chín trăm chín mươi chín'],
  ])('%i in the north', (value, words) => expect(north(value)).toBe(words));

  it('has its own words in the south for a nought in the tens and for a thousand', () => {
    expect(south(101)).toBe('một trăm lẻ một');
    expect(south(2004)).toBe('hai ngàn không trăm lẻ bốn');
  });

  it('says no two numbers alike', () => {
    const all = Array.from({ length: 10_000 }, (_, value) => north(value));
    expect(new Set(all).size).toBe(10_000);
    expect(all.some((words) => words.includes('<'))).toBe(false);
  });
});

describe('VO1 whole numbers in other languages', () => {
  it.each([
    [0, 'zero'],
    [12, 'twelve'],
    [20, 'twenty'],
    [42, 'forty two'],
    [100, 'one hundred'],
    [105, 'one hundred and five'],
    [1005, 'one thousand and five'],
    [1215, 'one thousand two hundred and fifteen'],
    [7000, 'seven thousand'],
  ])('%i in English', (value, words) => expect(english(value)).toBe(words));

  it.each([
    [0, 'សូន្យ'],
    [6, 'ប្រាំមួយ'],
    [11, 'ដប់ មួយ'],
    [20, 'ម្ភៃ'],
    [101, 'មួយ រយ មួយ'],
    [1250, 'មួយ ពាន់ ពីរ រយ ហាសិប'],
  ])('%i in Khmer', (value, words) => expect(khmer(value)).toBe(words));

  it.each([
    ['English', english],
    ['Khmer', khmer],
  ])('says no two numbers alike in %s', (_name, say) => {
    const all = Array.from({ length: 10_000 }, (_, value) => say(value));
    expect(new Set(all).size).toBe(10_000);
    expect(all.some((words) => words.includes('<'))).toBe(false);
  });
});
