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

/**
 * What a printer can show of a slip, best first. A: it sends back the slip's own id after the cut (`GS ( H`). B: it
 * answers `GS r 1` in order after the cut. C: it is well before and after (`DLE EOT`). D: it is mute and proves nothing.
 */
export const PROOF_LEVELS = ['A', 'B', 'C', 'D'] as const;
export type ProofLevel = (typeof PROOF_LEVELS)[number];
