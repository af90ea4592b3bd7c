/** What a printer says about itself, in the words of the device page. `ready` includes a mute printer that accepts bytes. */
export const PRINTER_STATES = [
  'starting',
  'ready',
  'paper-out',
  'cover-open',
  'error',
  'offline',
  'busy-elsewhere',
  'not-answering',
] as const;
export type PrinterState = (typeof PRINTER_STATES)[number];

/** B: the printer answers `GS r 1` in order after the cut. D: it proves nothing. */
export type ProofLevel = 'B' | 'D';
