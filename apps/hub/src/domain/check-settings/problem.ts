/** What is wrong, and where: `field` is a path such as `services[2].seriesId`, `problem` names the cure. */
export type SettingsProblem = { readonly field: string; readonly problem: string };

/** Nothing where it is right, otherwise the one problem. */
export function unless(isRight: boolean, field: string, problem: string): readonly SettingsProblem[] {
  return isRight ? [] : [{ field, problem }];
}

/** What an attempt says when it fails; nothing where it succeeds. */
export function failing(field: string, attempt: () => unknown): readonly SettingsProblem[] {
  try {
    attempt();
    return [];
  } catch (error) {
    return [{ field, problem: (error as Error).message }];
  }
}

/** A whole number from `least` to `most`, named in what is wrong with it. */
export function wholeNumber(field: string, value: number, least: number, most: number): readonly SettingsProblem[] {
  const isRight = Number.isInteger(value) && value >= least && value <= most;
  return unless(isRight, field, `is ${value}; give a whole number from ${least} to ${most}`);
}

/** The places after the first at which something stands again. */
export function repeated<T>(all: readonly T[]): readonly number[] {
  return all.flatMap((each, i) => (all.indexOf(each) === i ? [] : [i]));
}
