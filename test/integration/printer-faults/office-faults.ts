import type { PrinterState, SlipState } from '@motcua/protocol';
import { connect, type Socket } from 'node:net';

import type { LineWords, TruePrinter } from '../../harness/virtual-printer/true-printer.ts';

/** How a slip ends that was wanted during a fault; `copy`: a marked copy follows by itself. */
export type SlipEnd = { readonly states: readonly SlipState[]; readonly copy: boolean };

export type OfficeFault = {
  readonly name: string;
  readonly when: 'before the press' | 'in the middle of a slip';
  readonly begin: (printer: TruePrinter) => unknown;
  readonly end: (printer: TruePrinter) => unknown;
  /** What kiosk and staff read meanwhile; null: nothing is wrong as far as anybody can see. */
  readonly word: (words: LineWords) => PrinterState | null;
  /** At a mute printer (level D); null: it says nothing of it. */
  readonly wordAtMute: (words: LineWords) => PrinterState | null;
  readonly slip: SlipEnd;
  readonly slipAtMute: SlipEnd;
};

const WELL: SlipEnd = { states: ['confirmed'], copy: false };
const WELL_AT_MUTE: SlipEnd = { states: ['unproven'], copy: false };
const INTERRUPTED: SlipEnd = { states: ['interrupted'], copy: true };
const UNKNOWN: SlipEnd = { states: ['unknown'], copy: true };
const UNKNOWN_AT_MUTE: SlipEnd = { states: ['unknown'], copy: false };
/** The system may have taken the last bytes before it noticed: then nobody can know. */
const BROKEN: SlipEnd = { states: ['interrupted', 'unknown'], copy: true };
const BROKEN_AT_MUTE: SlipEnd = { ...BROKEN, copy: false };

const PAPER = {
  begin: ({ device }: TruePrinter) => device.runOutOfPaperAfter(0),
  end: ({ device }: TruePrinter) => device.loadPaper(),
};
const COVER = {
  begin: ({ device }: TruePrinter) => device.openCover(),
  end: ({ device }: TruePrinter) => device.closeCover(),
};
const CUTTER = {
  begin: ({ device }: TruePrinter) => device.setCutterJam(true),
  end: ({ device }: TruePrinter) => device.setCutterJam(false),
};
const STALL = {
  begin: ({ device }: TruePrinter) => device.hang(),
  end: ({ device }: TruePrinter) => device.wake(),
};
const POWER = {
  begin: (printer: TruePrinter) => printer.switchOff(),
  end: (printer: TruePrinter) => printer.switchOn(),
};
const says = (state: PrinterState | null) => () => state;

/** Another computer takes a printer of the network before this one can have it again. */
function heldElsewhere(): Pick<OfficeFault, 'begin' | 'end'> {
  const others = new Map<TruePrinter, Socket>();
  return {
    begin: async (printer) => {
      if (printer.connection.kind !== 'tcp') throw new Error('a cable has one end');
      const other = connect(printer.connection.port, printer.connection.host);
      other.on('error', () => undefined);
      others.set(printer, other);
      await new Promise((resolve) => other.once('connect', resolve));
      printer.device.dropConnection();
    },
    end: (printer) => others.get(printer)?.destroy(),
  };
}

const before = (
  name: string,
  { begin, end }: Pick<OfficeFault, 'begin' | 'end'>,
  fault: Pick<OfficeFault, 'word' | 'wordAtMute'> & Partial<Pick<OfficeFault, 'slip' | 'slipAtMute'>>,
): OfficeFault => ({
  ...{ name, begin, end, slip: WELL, slipAtMute: WELL_AT_MUTE },
  ...fault,
  when: 'before the press',
});

const middle = (
  name: string,
  { begin, end }: Pick<OfficeFault, 'begin' | 'end'>,
  fault: Omit<OfficeFault, 'name' | 'when' | 'begin' | 'end'>,
): OfficeFault => ({ ...{ name, begin, end }, ...fault, when: 'in the middle of a slip' });

/** What can happen to a printer, and what an office sees of it. */
export const OFFICE_FAULTS: readonly OfficeFault[] = [
  before('out of paper', PAPER, { word: says('paper-out'), wordAtMute: says(null) }),
  before('cover open', COVER, { word: says('cover-open'), wordAtMute: says(null) }),
  before('cutter jammed', CUTTER, { word: says('error'), wordAtMute: says(null) }),
  before('stalled', STALL, {
    word: says('not-answering'),
    wordAtMute: says('not-answering'),
    slipAtMute: UNKNOWN_AT_MUTE,
  }),
  before('switched off', POWER, { word: ({ off }) => off, wordAtMute: ({ off }) => off }),
  before('held by another computer', heldElsewhere(), {
    word: says('busy-elsewhere'),
    wordAtMute: says('not-answering'),
  }),
  middle('out of paper', PAPER, {
    ...{ word: says('paper-out'), wordAtMute: says(null), slip: INTERRUPTED, slipAtMute: WELL_AT_MUTE },
  }),
  middle('cover open', COVER, {
    ...{ word: says('cover-open'), wordAtMute: says(null), slip: INTERRUPTED, slipAtMute: WELL_AT_MUTE },
  }),
  middle('cutter jammed', CUTTER, {
    ...{ word: says('error'), wordAtMute: says(null), slip: INTERRUPTED, slipAtMute: WELL_AT_MUTE },
  }),
  middle(
    'mute',
    { begin: ({ device }) => device.setMute(true), end: ({ device }) => device.setMute(false) },
    { word: says('not-answering'), wordAtMute: says(null), slip: UNKNOWN, slipAtMute: WELL_AT_MUTE },
  ),
  middle('stalled', STALL, {
    ...{ word: says('not-answering'), wordAtMute: says('not-answering') },
    ...{ slip: UNKNOWN, slipAtMute: UNKNOWN_AT_MUTE },
  }),
  middle(
    'slow',
    { begin: ({ device }) => device.setDrain(15_000), end: ({ device }) => device.setDrain(Infinity) },
    { word: says(null), wordAtMute: says(null), slip: WELL, slipAtMute: WELL_AT_MUTE },
  ),
  middle(
    'the line broken',
    { begin: (printer) => printer.cut(), end: (printer) => printer.mend() },
    { word: ({ cut }) => cut, wordAtMute: ({ cut }) => cut, slip: BROKEN, slipAtMute: BROKEN_AT_MUTE },
  ),
  middle('switched off', POWER, {
    ...{ word: ({ off }) => off, wordAtMute: ({ off }) => off, slip: BROKEN, slipAtMute: BROKEN_AT_MUTE },
  }),
];
