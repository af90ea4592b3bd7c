import { numberClip } from '../clips.ts';

/** A whole number from 0 to 9999 in English: "one thousand two hundred and five". */
export function englishNumber(value: number): readonly string[] {
  if (value === 0) return [numberClip(0)];
  const thousands = Math.floor(value / 1000);
  const hundreds = Math.floor(value / 100) % 10;
  const rest = value % 100;
  return [
    ...(thousands === 0 ? [] : [numberClip(thousands), 'thousand']),
    ...(hundreds === 0 ? [] : [numberClip(hundreds), 'hundred']),
    ...(rest === 0 || value === rest ? [] : ['and']),
    ...(rest === 0 ? [] : underHundred(rest)),
  ];
}

function underHundred(value: number): readonly string[] {
  if (value < 20) return [numberClip(value)];
  const ones = value % 10;
  return [numberClip(value - ones), ...(ones === 0 ? [] : [numberClip(ones)])];
}
