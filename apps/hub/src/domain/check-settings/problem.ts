import type { SettingsProblem, SettingsProblemCode } from '@motcua/protocol/vocabulary';

export type { SettingsProblem };

type Figures = SettingsProblem['figures'];

/** `figures`: what the words of this code name, in their order. */
export function problem(field: string, code: SettingsProblemCode, ...figures: Figures): SettingsProblem {
  return { field, code, figures };
}

/** Nothing where it is right, otherwise the one problem. */
export function unless(
  isRight: boolean,
  field: string,
  code: SettingsProblemCode,
  ...figures: Figures
): readonly SettingsProblem[] {
  return isRight ? [] : [problem(field, code, ...figures)];
}

/** Whether an attempt fails. */
export function fails(attempt: () => unknown): boolean {
  try {
    attempt();
    return false;
  } catch {
    return true;
  }
}

/** A whole number from `least` to `most`, named in what is wrong with it. */
export function wholeNumber(field: string, value: number, least: number, most: number): readonly SettingsProblem[] {
  const isRight = Number.isInteger(value) && value >= least && value <= most;
  return unless(isRight, field, 'whole-number', value, least, most);
}

/** The places after the first at which something stands again. */
export function repeated<T>(all: readonly T[]): readonly number[] {
  return all.flatMap((each, i) => (all.indexOf(each) === i ? [] : [i]));
}
