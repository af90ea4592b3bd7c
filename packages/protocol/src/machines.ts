/**
 * DV1: why an act on a machine was not done. `unknown-machine`: the settings name no such one (any more); `not-open`: the hub
 * does not reach it now.
 */
export const MACHINE_REFUSALS = ['unknown-machine', 'not-open'] as const;
export type MachineRefusal = (typeof MACHINE_REFUSALS)[number];
