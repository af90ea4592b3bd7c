import { createMachineDesk } from '../application/machine-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { MachineDesk } from '../ports/machine-desk.ts';
import type { SimulatorDoor } from '../ports/simulators.ts';
import type { VoiceTrials } from '../application/voice-trials.ts';
import { misbehave } from '../application/misbehave.ts';
import type { OpenBoards } from './open-boards.ts';
import type { OpenPrinters } from './open-printers.ts';

export type OpenMachinesParts = {
  readonly ledBoards: Pick<OpenBoards, 'showTest'>;
  readonly simulators: SimulatorDoor;
  readonly trials: Pick<VoiceTrials, 'ask'>;
  readonly printing: Pick<OpenPrinters, 'paper'>;
  readonly log: Logger;
};

/** Which machine's owner does which act. */
export function openMachines({ ledBoards, printing, simulators, trials, log }: OpenMachinesParts): MachineDesk {
  const { paper } = printing;
  return createMachineDesk(
    {
      'show-board-test': ({ lineId, boardId }) => ledBoards.showTest(lineId, boardId),
      'test-voice': ({ deviceId }) => trials.ask(deviceId),
      misbehave: ({ wish }, by) => misbehave(simulators, wish, by),
      'print-test-slip': ({ printerId, size }) => paper.printTestSlip(printerId, size),
      'note-new-roll': ({ printerId }) => paper.noteNewRoll(printerId),
      'keep-roll': ({ printerId }) => paper.keepRoll(printerId),
    },
    log,
  );
}
