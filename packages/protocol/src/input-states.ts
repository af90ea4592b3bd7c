import { BOARD_LINE_STATES } from './board-lines.ts';

/** What an officer can do from a keypad. */
export const KEYPAD_PRESSES = ['next', 'recall', 'call-number'] as const;
export type KeypadPress = (typeof KEYPAD_PRESSES)[number];

/**
 * A line to scanners or keypads can be all that a line of boards can; a scanner at a kiosk's own port also `kiosk-away`, or
 * `kiosk-in-browser`: the kiosk is there, but as a page, which has no ports.
 */
export const INPUT_LINE_STATES = [...BOARD_LINE_STATES, 'kiosk-away', 'kiosk-in-browser'] as const;
export type InputLineState = (typeof INPUT_LINE_STATES)[number];
