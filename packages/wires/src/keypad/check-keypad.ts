import { type DescriptionProblem, problemsOf } from '../codec/description-problem.ts';
import { type KeypadDescription, type KeypadPart, keypadSchema } from './keypad-schema.ts';

export type KeypadCheck =
  | { readonly kind: 'good'; readonly keypad: KeypadDescription }
  | { readonly kind: 'faulty'; readonly problems: readonly DescriptionProblem[] };

/** Reads a description of a keypad that somebody wrote: its shape, then its sense. */
export function checkKeypad(value: unknown): KeypadCheck {
  const parsed = keypadSchema.safeParse(value);
  if (!parsed.success) return { kind: 'faulty', problems: problemsOf(parsed.error) };
  const problems = parsed.data.frames.flatMap(({ means, parts }, frame) => {
    const field = `frames[${String(frame)}]`;
    return [...senseOfMeaning(means, parts, field), ...parts.flatMap((_, at) => senseOfPart(parts, at, field))];
  });
  return problems.length === 0 ? { kind: 'good', keypad: parsed.data } : { kind: 'faulty', problems };
}

function senseOfMeaning(means: string, parts: readonly KeypadPart[], field: string): DescriptionProblem[] {
  const numbers = parts.filter(({ match }) => match === 'number').length;
  const wanted = means === 'call-number' ? 1 : 0;
  if (numbers === wanted) return [];
  return [
    { field: `${field}.parts`, problem: wanted === 1 ? 'must have one part for the number' : 'must have no number' },
  ];
}

function senseOfPart(parts: readonly KeypadPart[], at: number, frame: string): DescriptionProblem[] {
  const part = parts[at];
  const field = `${frame}.parts[${String(at)}]`;
  if (part?.match === 'checksum' && part.from >= at) {
    return [{ field: `${field}.from`, problem: 'must name a part before the checksum' }];
  }
  if (part?.match !== 'number') return [];
  if (part.fewest > part.most) return [{ field: `${field}.most`, problem: 'must not be below the fewest' }];
  const next = parts[at + 1];
  const endsItself = next?.match === 'bytes' && !/^3[0-9]/.test(next.hex);
  if (part.fewest === part.most || endsItself) return [];
  return [{ field: `${field}.most`, problem: 'a number of any length must be followed by bytes that are no figure' }];
}
