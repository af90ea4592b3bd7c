import type { BoardLineState, BoardState, DeviceHealthView, InputLineState, PrinterState } from '@motcua/protocol';

type PrinterHealth = DeviceHealthView['printers'][number];

/** States in which a printer needs nobody. */
const WELL: ReadonlySet<PrinterState> = new Set(['starting', 'ready']);

/** The printers that somebody should look after, the longest trouble first. */
export function printersInTrouble(health: DeviceHealthView | null): readonly PrinterHealth[] {
  const printers = health?.printers ?? [];
  return printers.filter((printer) => !WELL.has(printer.state)).sort((a, b) => a.since - b.since);
}

/** A line that is not there, or a board on a line that is; one note each. */
export type BoardTrouble = {
  readonly name: string;
  readonly since: number;
  readonly trouble:
    { readonly kind: 'line'; readonly state: BoardLineState } | { readonly kind: 'board'; readonly state: BoardState };
};

const WELL_LINES: ReadonlySet<BoardLineState> = new Set(['closed', 'opening', 'open']);

/** LB5: what somebody should look after, the longest trouble first. Boards of a line that is away are told with it. */
export function boardsInTrouble(health: DeviceHealthView | null): readonly BoardTrouble[] {
  const troubles = (health?.boardLines ?? []).flatMap(({ name, state, since, boards }): BoardTrouble[] => {
    if (!WELL_LINES.has(state)) return [{ name, since, trouble: { kind: 'line', state } }];
    return boards
      .filter((board) => board.state === 'silent' || board.state === 'refusing')
      .map((board) => ({ name: board.name, since: board.since, trouble: { kind: 'board', state: board.state } }));
  });
  return troubles.sort((a, b) => a.since - b.since);
}

/** SC6, KP5: a scanner, or a line of keypads, that is not there. */
export type InputTrouble = { readonly name: string; readonly since: number; readonly state: InputLineState };

const WELL_INPUTS: ReadonlySet<InputLineState> = new Set<InputLineState>(WELL_LINES);

/** SC6, KP5: what somebody should look after, the longest trouble first. */
export function inputsInTrouble(health: DeviceHealthView | null): readonly InputTrouble[] {
  return [...(health?.scanners ?? []), ...(health?.keypadLines ?? [])]
    .filter(({ state }) => !WELL_INPUTS.has(state))
    .map(({ name, since, state }) => ({ name, since, state }))
    .sort((a, b) => a.since - b.since);
}
