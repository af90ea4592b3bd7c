/** The words about printers and slips: a part of `vocabulary.ts`, which hands them on. */

/** What a printer says about itself, in the words of the device page. `unproven` = it cannot report. */
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

/** SL3: why a printer at a kiosk's port cannot be reached through it. */
/** `taken-out`: its pairing was taken back; another kiosk may stand in its place. */
export const KIOSK_OBSTACLES = ['away', 'in-browser', 'taken-out'] as const;
export type KioskObstacle = (typeof KIOSK_OBSTACLES)[number];

/**
 * Best first. A: the printer sends back the slip's own id after the cut. B: it answers in order after the cut. C: it
 * says that it is well, before and after. D: it is mute and proves nothing.
 */
export const PROOF_LEVELS = ['A', 'B', 'C', 'D'] as const;
export type ProofLevel = (typeof PROOF_LEVELS)[number];

/**
 * The life of one slip in the outbox. `confirmed`, `unproven` and `expired` are final;
 * `interrupted` and `unknown` are followed by at most one marked copy.
 */
export const SLIP_STATES = ['todo', 'sent', 'confirmed', 'unproven', 'interrupted', 'unknown', 'expired'] as const;
export type SlipState = (typeof SLIP_STATES)[number];
