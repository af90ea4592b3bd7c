import type { StatusQuery } from '../esc-pos/commands.ts';
import type { PrinterState } from './printer-state.ts';

/** What a printer's sensors say. `nearEnd` is information only; many clones have no such sensor. */
export type PrinterCondition = {
  readonly offline: boolean;
  readonly coverOpen: boolean;
  readonly paperEnd: boolean;
  readonly nearEnd: boolean;
  readonly error: boolean;
};

export const ALL_WELL: PrinterCondition = {
  offline: false,
  coverOpen: false,
  paperEnd: false,
  nearEnd: false,
  error: false,
};

/** The condition after the answer to `DLE EOT n`. */
export function withRealTime(condition: PrinterCondition, query: StatusQuery, byte: number): PrinterCondition {
  switch (query) {
    case 1:
      // On-line: whatever had stopped the printer is over, even where n = 2 is never answered.
      return (byte & 0x08) !== 0 ? { ...condition, offline: true } : { ...ALL_WELL, nearEnd: condition.nearEnd };
    case 2:
      return {
        ...condition,
        coverOpen: (byte & 0x04) !== 0,
        paperEnd: (byte & 0x20) !== 0,
        error: (byte & 0x40) !== 0,
      };
    case 3:
      // Cutter, unrecoverable, auto-recoverable. An error seen by n = 2 stays until n = 2 takes it back.
      return { ...condition, error: condition.error || (byte & 0x68) !== 0 };
    case 4:
      return {
        ...condition,
        nearEnd: (byte & 0x0c) !== 0,
        paperEnd: condition.paperEnd || (byte & 0x60) === 0x60,
      };
  }
}

/** The condition in an automatic report (`GS a`). */
export function fromAutomatic(bytes: readonly [number, number, number, number]): PrinterCondition {
  const [first, second, third] = bytes;
  return {
    offline: (first & 0x08) !== 0,
    coverOpen: (first & 0x20) !== 0,
    paperEnd: (third & 0x0c) === 0x0c,
    nearEnd: (third & 0x03) !== 0,
    error: (second & 0x68) !== 0,
  };
}

/** The one word for a condition; what a person can mend comes first. */
export function stateOf(
  condition: PrinterCondition,
): Extract<PrinterState, 'ready' | 'paper-out' | 'cover-open' | 'error' | 'offline'> {
  if (condition.coverOpen) return 'cover-open';
  if (condition.paperEnd) return 'paper-out';
  if (condition.error) return 'error';
  if (condition.offline) return 'offline';
  return 'ready';
}
