import { createMachineDesk } from '../application/machine-desk.ts';
import type { Logger } from '../ports/logger.ts';
import type { MachineDesk } from '../ports/machine-desk.ts';
import type { OpenBoards } from './open-boards.ts';
import type { OpenPrinters } from './open-printers.ts';

export type OpenMachinesParts = {
  readonly ledBoards: Pick<OpenBoards, 'showTest'>;
  readonly printing: Pick<OpenPrinters, 'paper' | 'probeAgain'>;
  readonly log: Logger;
};

/** Which machine's owner does which act. */
export function openMachines({ ledBoards, printing, log }: OpenMachinesParts): MachineDesk {
  const { paper } = printing;
  return createMachineDesk(
    {
      'show-board-test': ({ lineId, boardId }) => ledBoards.showTest(lineId, boardId),
      'probe-printer': ({ printerId }) => printing.probeAgain(printerId),
      'print-test-slip': ({ printerId, size }) => paper.printTestSlip(printerId, size),
      'note-new-roll': ({ printerId }) => paper.noteNewRoll(printerId),
      'keep-roll': ({ printerId }) => paper.keepRoll(printerId),
    },
    log,
  );
}
