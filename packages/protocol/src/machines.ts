import { APPLIANCE_OBSTACLES } from './appliances.ts';

/**
 * DV1: why an act on a machine was not done. `unknown-machine`: the settings name no such one (any more); `not-open`: the hub
 * does not reach it now; `printer-not-ready`: nothing was sent to it; `busy`: it has other work; `not-stored`: the disk takes
 * nothing now. AP8, of kiosks and displays: `in-browser`: it runs as a page, which cannot; `no-tool`: no program of its machine
 * can; `failed`: it tried; `no-answer`: it did not say in time.
 */
export const MACHINE_REFUSALS = [
  'unknown-machine',
  'not-open',
  'printer-not-ready',
  'busy',
  'not-stored',
  ...APPLIANCE_OBSTACLES,
  'no-answer',
] as const;
export type MachineRefusal = (typeof MACHINE_REFUSALS)[number];

/** DV2: what may stand at the end of a cable. `boards`: an adapter to a line of boards. */
export const FOUND_KINDS = ['printer', 'boards', 'scanner', 'keypad'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];
/** What may stand at a kiosk's port: boards and keypads are the hub's own. */
export const FOUND_AT_KIOSKS = ['printer', 'scanner'] as const;

/** DV2: the evidence for a kind. */
export const FOUND_REASONS = [
  'printer-port',
  'printer-maker',
  'printer-model',
  'cheap-printer',
  'printer-cable',
  'scanner-maker',
  'scanner-model',
  'serial-chip',
  'rs485-adapter',
  'built-in-port',
  'name-says-printer',
  'name-says-scanner',
  'name-says-rs485',
  'name-says-keypad',
] as const;
export type FoundReason = (typeof FOUND_REASONS)[number];

/**
 * DV2: why nothing is known of a kiosk's ports. `away`: it is not connected; `in-browser`: it is a page, which has none; `too-old`: its
 * program does not know the question; `no-answer`: none that makes sense, in time.
 */
export const PORT_SILENCES = ['away', 'in-browser', 'too-old', 'no-answer'] as const;
export type PortSilence = (typeof PORT_SILENCES)[number];

/**
 * DV3: what came of asking an address. `silent`: the port is open and says nothing, for another computer holds it or it is no
 * such printer; `refused`: a machine without such a port; `unreachable`: nobody is there; `in-settings`: a printer of the
 * settings has it, and it was not asked.
 */
export const ADDRESS_ANSWERS = ['printer', 'silent', 'refused', 'unreachable', 'in-settings'] as const;
export type AddressAnswer = (typeof ADDRESS_ANSWERS)[number];

/** SL10: `small` takes a third of the paper. */
export const TEST_SLIP_SIZES = ['full', 'small'] as const;
export type TestSlipSize = (typeof TEST_SLIP_SIZES)[number];

/** SL10: what became of a test slip, by the same proof as of any other (SL5). */
export const TEST_SLIP_FATES = ['confirmed', 'unproven', 'interrupted', 'unknown'] as const;
export type TestSlipFate = (typeof TEST_SLIP_FATES)[number];
