import type { SlipPrintResult } from '../../session/slip-printer.ts';
import type { FaultBench } from './fault-bench.ts';
import type { FaultName } from './fault-names.ts';

type Outcome = SlipPrintResult['kind'];

export type PrinterFault = {
  /** Done to a ready printer; what is to happen in the middle of the slip waits for its rows. */
  readonly harm: (bench: FaultBench) => void | Promise<void>;
  readonly cure: (bench: FaultBench) => void | Promise<void>;
  readonly speaking: readonly Outcome[];
  /** At a printer that says nothing (level D). */
  readonly mute: readonly Outcome[];
};

const HALF_OUT_ROWS = 100;

/** What can go wrong with a slip, and what may be said of it then. */
export const PRINTER_FAULTS: Readonly<Record<FaultName, PrinterFault>> = {
  'no fault at all': {
    harm: () => undefined,
    cure: () => undefined,
    speaking: ['confirmed'],
    mute: ['unproven'],
  },
  'paper out before': {
    harm: async ({ device, settled }) => {
      device.runOutOfPaperAfter(0);
      await settled('paper-out');
    },
    cure: ({ device }) => {
      device.loadPaper();
    },
    speaking: ['not-ready'],
    mute: ['unproven'],
  },
  'paper out in the middle': {
    harm: ({ device }) => {
      device.runOutOfPaperAfter(HALF_OUT_ROWS);
    },
    cure: ({ device }) => {
      device.loadPaper();
    },
    speaking: ['interrupted'],
    mute: ['unproven'],
  },
  'cover open in the middle': {
    harm: ({ device }) => {
      device.afterRows(HALF_OUT_ROWS, () => {
        device.openCover();
      });
    },
    cure: ({ device }) => {
      device.closeCover();
    },
    speaking: ['interrupted'],
    mute: ['unproven'],
  },
  'cutter jammed in the middle': {
    harm: ({ device }) => {
      device.afterRows(HALF_OUT_ROWS, () => {
        device.setCutterJam(true);
      });
    },
    cure: ({ device }) => {
      device.setCutterJam(false);
    },
    speaking: ['interrupted'],
    mute: ['unproven'],
  },
  'mute from the middle on': {
    harm: ({ device }) => {
      device.afterRows(HALF_OUT_ROWS, () => {
        device.setMute(true);
      });
    },
    cure: ({ device, proof }) => {
      device.setMute(proof === 'D');
    },
    speaking: ['unknown'],
    mute: ['unproven'],
  },
  'stall in the middle': {
    harm: ({ device }) => {
      device.afterRows(HALF_OUT_ROWS, () => {
        device.hang();
      });
    },
    cure: ({ device }) => {
      device.wake();
    },
    speaking: ['unknown'],
    mute: ['unknown'],
  },
  'bytes taken slowly': {
    harm: ({ device }) => {
      device.setDrain(6_000);
    },
    cure: ({ device }) => {
      device.setDrain(Infinity);
    },
    speaking: ['confirmed'],
    mute: ['unproven'],
  },
  'cut off in the middle of the stream': {
    harm: ({ laid }) => {
      laid.cutAfter(9_000);
    },
    cure: ({ laid }) => laid.mend(),
    // The system may have taken the last bytes before it noticed: then nobody can know.
    speaking: ['interrupted', 'unknown'],
    mute: ['interrupted', 'unknown'],
  },
  'power off in the middle': {
    harm: ({ device, laid }) => {
      device.afterRows(HALF_OUT_ROWS, () => {
        laid.switchOff();
      });
    },
    cure: ({ laid }) => laid.switchOn(),
    speaking: ['interrupted', 'unknown'],
    mute: ['interrupted', 'unknown'],
  },
  'held by another program': {
    harm: async ({ laid, untilLost }) => {
      await laid.giveToAnother();
      await untilLost();
    },
    cure: ({ laid }) => laid.takeBack(),
    speaking: ['not-ready'],
    mute: ['not-ready'],
  },
};
