/** Words about ratings. As `vocabulary.ts`: plain values and types, and no imports. */

/** SA1: what a citizen can say of a visit, from very satisfied to very dissatisfied. */
export const RATING_FACES = ['happy', 'content', 'neutral', 'unhappy', 'very-unhappy'] as const;
export type RatingFace = (typeof RATING_FACES)[number];

/** SA1: how many of them a centre offers. */
export const RATING_LEVELS = [3, 5] as const;
export type RatingLevels = (typeof RATING_LEVELS)[number];

/** SA1: whether somebody who touched it is asked why: the lowest of three levels, the two lowest of five. */
export function isDissatisfied(face: RatingFace): boolean {
  return face === 'unhappy' || face === 'very-unhappy';
}

/** SA3: whoever touched the wrong face may still touch another. */
export const RATING_CORRECTED_WITHIN_MS = 60_000;

/** SA5: fewer ratings than this are not told apart, so that nobody is picked out by one visit. */
export const RATINGS_TOLD_FROM = 5;

/** SA2: how long a counter's page asks after a visit. */
export const RATING_ASKED_FOR_MS = 60_000;
/** SA2: and how long after the next number was called: whoever has it is still on the way. */
export const RATING_ASKED_AFTER_CALL_MS = 15_000;

/** SA4: why a visit cannot be rated. */
export const RATING_OBSTACLES = ['off', 'not-done', 'too-late'] as const;
export type RatingObstacle = (typeof RATING_OBSTACLES)[number];
