import type { CentreSettings } from '@motcua/protocol/settings-document';
import { createSystemSurvey } from '../adapters/found-ports/system-survey.ts';
import { createMachineDesk } from '../application/machine-desk.ts';
import { createMachineFinder } from '../application/machine-finder.ts';
import type { Logger } from '../ports/logger.ts';
import type { MachineDesk } from '../ports/machine-desk.ts';
import type { MachineFinder } from '../ports/machine-finder.ts';
import type { OpenBoards } from './open-boards.ts';

export type OpenMachinesParts = {
  readonly ledBoards: Pick<OpenBoards, 'showTest'>;
  readonly settings: () => CentreSettings | null;
  readonly log: Logger;
};

export type OpenMachines = { readonly machines: MachineDesk; readonly machineFinder: MachineFinder };

/** Which machine's owner does which act, and what is plugged in. */
export function openMachines({ ledBoards, settings, log }: OpenMachinesParts): OpenMachines {
  return {
    machines: createMachineDesk(
      { 'show-board-test': ({ lineId, boardId }) => ledBoards.showTest(lineId, boardId) },
      log,
    ),
    machineFinder: createMachineFinder({ settings, survey: createSystemSurvey() }),
  };
}
