/** SM1: what can be done to a simulated printer (`paper-out-mid-slip`: its roll will end in the middle of the next slip). */
export const PRINTER_MISCHIEF = [
  'paper-out',
  'paper-out-mid-slip',
  'near-end',
  'cover-open',
  'cutter-jam',
  'mute',
  'stalled',
  'slow',
  'off',
  'held',
] as const;
export type PrinterMischief = (typeof PRINTER_MISCHIEF)[number];

/** SM1: what can be done to a simulated board. */
export const BOARD_MISCHIEF = ['silent', 'refusing', 'noisy', 'off'] as const;
export type BoardMischief = (typeof BOARD_MISCHIEF)[number];

/** SM1: what can be done to a simulated scanner (`cut-short`: half of each code comes, without its end; `stuck`: it reads on and on). */
export const SCANNER_MISCHIEF = ['noisy', 'cut-short', 'stuck'] as const;
export type ScannerMischief = (typeof SCANNER_MISCHIEF)[number];

/** SM1: what can be done to a simulated keypad (`held`: the key that is pressed next stays down). */
export const KEYPAD_MISCHIEF = ['held'] as const;
export type KeypadMischief = (typeof KEYPAD_MISCHIEF)[number];

export const SIMULATED_KEYS = ['next', 'recall', 'call-number'] as const;
export type SimulatedKey = (typeof SIMULATED_KEYS)[number];
