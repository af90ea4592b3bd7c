import { simulatedInputHands } from '../adapters/inputs/simulated-input-hands.ts';
import { ShelfOfSimulators } from '../application/simulator-desk.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { OpenInputs } from './open-inputs.ts';

/** SM1: the shelf of the simulated devices. */
export function openSimulators({
  state,
  inputs,
}: {
  readonly state: () => QueueState;
  readonly inputs: () => OpenInputs;
}): ShelfOfSimulators {
  return new ShelfOfSimulators(
    () => state().index?.settings ?? null,
    () => simulatedInputHands(inputs().simulated),
  );
}
