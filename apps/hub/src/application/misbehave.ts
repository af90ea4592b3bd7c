import type { SimulatorWish } from '@motcua/protocol';
import type { Actor } from '@motcua/protocol/vocabulary';
import type { SimulatorDoor } from '../ports/simulators.ts';
import type { MachineActOutcome } from './machine-desk.ts';

/** SM1, SM2: does what somebody wishes to a simulated device. To whom it is closed, there is no such device. */
export function misbehave(simulators: SimulatorDoor, wish: SimulatorWish, by: Actor): MachineActOutcome<'misbehave'> {
  const desk = by.kind === 'staff' ? simulators.openTo(by.role) : null;
  return desk?.wish(wish) === true ? {} : 'unknown-machine';
}
