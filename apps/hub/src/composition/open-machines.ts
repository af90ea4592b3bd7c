import { createMachineDesk } from '../application/machine-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { MachineDesk } from '../ports/machine-desk.ts';
import type { SimulatorDoor } from '../ports/simulators.ts';
import { misbehave } from '../application/misbehave.ts';
import type { OpenBoards } from './open-boards.ts';

export type OpenMachinesParts = {
  readonly ledBoards: Pick<OpenBoards, 'showTest'>;
  readonly simulators: SimulatorDoor;
  readonly log: Logger;
};

/** Which machine's owner does which act. */
export function openMachines({ ledBoards, simulators, log }: OpenMachinesParts): MachineDesk {
  return createMachineDesk(
    {
      'show-board-test': ({ lineId, boardId }) => ledBoards.showTest(lineId, boardId),
      misbehave: ({ wish }, by) => misbehave(simulators, wish, by),
    },
    log,
  );
}
