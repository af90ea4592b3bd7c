/** Where a command writes. */
export type Terminal = {
  /** One line, or several, of what was asked for. */
  readonly say: (text: string) => void;
  /** One line about how it went, beside what was asked for: an export may go to a file by `>`. */
  readonly note: (text: string) => void;
};
