import type { Act } from './act.ts';

/**
 * Leaves out of a failing day whatever it also fails without: halves of it first, then ever smaller pieces, until every
 * single act matters; then makes what is left as plain as it can be, and looks once more. `fails`: whether a day still
 * does.
 */
export function shortenDay(day: readonly Act[], fails: (shorter: readonly Act[]) => boolean): readonly Act[] {
  let acts = day;
  for (let size = Math.ceil(acts.length / 2); size >= 1; size = Math.floor(size / 2)) acts = without(acts, size, fails);
  for (const index of acts.keys()) {
    for (const part of ['a', 'b', 'c'] as const) {
      const plainer = acts.with(index, { ...(acts[index] as Act), [part]: 0 });
      if (fails(plainer)) acts = plainer;
    }
  }
  return without(acts, 1, fails);
}

/** Leaves out pieces of `size` acts, again and again, while the day fails without them. */
function without(day: readonly Act[], size: number, fails: (shorter: readonly Act[]) => boolean): readonly Act[] {
  let acts = day;
  for (let hasShrunk = true; hasShrunk;) {
    hasShrunk = false;
    // From the end: what came last is the least likely to have led there.
    for (let from = acts.length - size; from > -size; from -= size) {
      const shorter = acts.toSpliced(Math.max(0, from), size + Math.min(0, from));
      if (!fails(shorter)) continue;
      acts = shorter;
      hasShrunk = true;
    }
  }
  return acts;
}
