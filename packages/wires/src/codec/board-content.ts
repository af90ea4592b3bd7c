/** What a board above a counter shall show. */
export type BoardContent = {
  /** The number as it is called, e.g. "A012"; empty: nothing. */
  readonly text: string;
  /** Its figures alone, for boards that can show nothing else; null: nothing. */
  readonly number: number | null;
  readonly counter: number | null;
  readonly blink: boolean;
  /** From 0, the darkest the board can be while on, to 100. */
  readonly brightness: number;
};

/** A board that nobody is called on. */
export const EMPTY_BOARD: BoardContent = { text: '', number: null, counter: null, blink: false, brightness: 100 };

/** Brightness on a board's own scale, which may run downwards. */
export function onScale(brightness: number, scale: { readonly lowest: number; readonly highest: number }): number {
  const share = Math.min(100, Math.max(0, brightness)) / 100;
  return Math.round(scale.lowest + (scale.highest - scale.lowest) * share);
}
