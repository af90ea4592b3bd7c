import { createKioskSurvey } from '../adapters/found-ports/kiosk-survey.ts';
import { createSystemSurvey } from '../adapters/found-ports/system-survey.ts';
import { createMachineDesk, type MachineActOwners } from '../application/machine-desk.ts';
import { createMachineFinder } from '../application/machine-finder.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { Logger } from '../ports/logger.ts';
import type { ApplianceDoors } from '../ports/appliance-doors.ts';
import type { Appliances } from '../ports/appliances.ts';
import type { KioskPortLists } from '../ports/kiosk-ports.ts';
import type { MachineDesk } from '../ports/machine-desk.ts';
import type { SimulatorDoor } from '../ports/simulators.ts';
import type { Calibrations } from '../application/calibrations.ts';
import { ApplianceDesk } from '../application/appliance-desk.ts';
import type { GlassDesk } from '../application/glass-desk.ts';
import type { VoiceTrials } from '../application/voice-trials.ts';
import { misbehave } from '../application/misbehave.ts';
import type { MachineFinder } from '../ports/machine-finder.ts';
import type { OpenBoards } from './open-boards.ts';
import type { OpenPrinters } from './open-printers.ts';

export type OpenMachinesParts = {
  readonly ledBoards: Pick<OpenBoards, 'showTest'>;
  readonly printing: Pick<OpenPrinters, 'paper' | 'probeAgain'>;
  readonly simulators: SimulatorDoor;
  readonly trials: Pick<VoiceTrials, 'ask'>;
  readonly calibrations: Pick<Calibrations, 'ask'>;
  readonly glasses: Pick<GlassDesk, 'ask'>;
  /** Made after the machines are. */
  readonly gateway: () => {
    readonly applianceDoors: ApplianceDoors;
    readonly appliances: Appliances;
    readonly kioskPorts: KioskPortLists;
  };
  readonly state: () => QueueState;
  readonly log: Logger;
};

export type OpenMachines = {
  /** Hears what devices tell from the first one on: call it once the gateway is there. */
  readonly openApplianceDesk: () => void;
  readonly programOf: ApplianceDesk['programOf'];
  readonly machines: MachineDesk;
  readonly machineFinder: MachineFinder;
};

/** Which machine's owner does which act, and what is plugged in. */
export function openMachines(parts: OpenMachinesParts): OpenMachines {
  const { ledBoards, printing, simulators, trials, calibrations, glasses, gateway, state, log } = parts;
  const { paper } = printing;
  let desk: ApplianceDesk | null = null;
  const appliances = () =>
    (desk ??= new ApplianceDesk({
      ...{ doors: gateway().applianceDoors, appliances: () => gateway().appliances, logger: log },
    }));
  const owners: MachineActOwners = {
    'show-board-test': ({ lineId, boardId }) => ledBoards.showTest(lineId, boardId),
    'test-voice': ({ deviceId }) => trials.ask(deviceId),
    'show-calibration': ({ deviceId, shown }) => calibrations.ask(deviceId, shown),
    'measure-glass': ({ deviceId, shown }) => glasses.ask(deviceId, shown),
    'control-appliance': ({ deviceId, wish }) => appliances().control(deviceId, wish),
    misbehave: ({ wish }, by) => misbehave(simulators, wish, by),
    'probe-printer': ({ printerId }) => printing.probeAgain(printerId),
    'print-test-slip': ({ printerId, size }) => paper.printTestSlip(printerId, size),
    'note-new-roll': ({ printerId }) => paper.noteNewRoll(printerId),
    'keep-roll': ({ printerId }) => paper.keepRoll(printerId),
  };
  return {
    openApplianceDesk: () => void appliances(),
    programOf: (deviceId) => appliances().programOf(deviceId),
    machines: createMachineDesk(owners, log),
    machineFinder: createMachineFinder({
      settings: () => state().index?.settings ?? null,
      survey: createSystemSurvey(),
      kioskSurvey: createKioskSurvey(() => gateway().kioskPorts),
      appliances: () => gateway().appliances.list(),
    }),
  };
}
