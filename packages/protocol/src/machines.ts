/**
 * DV1: why an act on a machine was not done. `unknown-machine`: the settings name no such one (any more); `not-open`: the hub
 * does not reach it now; `printer-not-ready`: nothing was sent to it; `busy`: it has other work; `not-stored`: the disk takes
 * nothing now.
 */
export const MACHINE_REFUSALS = ['unknown-machine', 'not-open', 'printer-not-ready', 'busy', 'not-stored'] as const;
export type MachineRefusal = (typeof MACHINE_REFUSALS)[number];

/** SL10: `small` takes a third of the paper. */
export const TEST_SLIP_SIZES = ['full', 'small'] as const;
export type TestSlipSize = (typeof TEST_SLIP_SIZES)[number];

/** SL10: what became of a test slip, by the same proof as of any other (SL5). */
export const TEST_SLIP_FATES = ['confirmed', 'unproven', 'interrupted', 'unknown'] as const;
export type TestSlipFate = (typeof TEST_SLIP_FATES)[number];
