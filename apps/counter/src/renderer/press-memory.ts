/** UI9: a second press within so long of the one before belongs to it. */
export const HASTY_MS = 500;
/** A double click, and a second tap of the same finger, come down so near to the first. */
export const NEAR_PX = 24;

/** One press as it begins. `at`: ms of the page's own clock. A key has no place: it counts as one place for itself. */
export type Pressed = {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  /** What it meets, and all that this says of itself. */
  readonly control: object | null;
  readonly words: string;
  /** It sends a form, or takes away its own row, and the next one comes up under the same hand. */
  readonly once?: boolean;
};

/**
 * UI9: what a double click does. The second press of a hasty pair counts only where it meets the very same control that
 * still says the same; whatever has taken its place meanwhile was never aimed at. Pure: told of each press, it answers.
 */
export class PressMemory {
  #last: Pressed | null = null;

  /** Whether this press counts. `endedAt`: when it acts; from then on the next one is awaited. */
  counts(pressed: Pressed, endedAt = pressed.at): boolean {
    const last = this.#last;
    const isHasty =
      last !== null &&
      pressed.at - last.at < HASTY_MS &&
      Math.hypot(pressed.x - last.x, pressed.y - last.y) <= NEAR_PX &&
      (pressed.once === true || pressed.control !== last.control || pressed.words !== last.words);
    // A third press is measured by the first, which was meant.
    this.#last = { ...(isHasty ? last : pressed), at: endedAt };
    return !isHasty;
  }

  forget(): void {
    this.#last = null;
  }
}
