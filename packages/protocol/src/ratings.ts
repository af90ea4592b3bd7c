/** Words about ratings. As `vocabulary.ts`: plain values and types, and no imports. */

/** SA1: what a citizen can say of a visit: very satisfied, satisfied, not satisfied. */
export const RATING_FACES = ['happy', 'content', 'unhappy'] as const;
export type RatingFace = (typeof RATING_FACES)[number];

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
