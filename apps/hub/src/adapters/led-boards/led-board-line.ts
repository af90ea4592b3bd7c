import {
  BoardLine,
  COMMON_SERIAL_SETTINGS,
  createBoardCodec,
  MemoryBinding,
  systemPortBinding,
  systemWireTimers,
  VirtualBoard,
  type PortBinding,
  type SerialSettings,
  type WireTimers,
} from '@motcua/wires';
import type { BoardLineSettings } from '@motcua/protocol/board-lines';
import type { BoardId } from '@motcua/protocol/vocabulary';
import type { Clock } from '../../ports/clock.ts';
import type { LedBoardLine, MakeBoardLine } from '../../ports/led-boards.ts';
import type { SimulatorShelf } from '../../ports/simulators.ts';
import { codecOf } from './check-board-codecs.ts';
import { simulatedBoardHands, textOn } from './simulated-board-hands.ts';
import { StatusWatch } from './status-watch.ts';

export type BoardLineParts = {
  readonly clock: Clock;
  readonly timers?: WireTimers;
  readonly binding?: PortBinding;
  readonly random?: () => number;
  /** Where the hands at simulated boards are put. */
  readonly shelf: SimulatorShelf;
};

/** LB1, LB4: makes the owners of lines, at the machine's ports or with simulated boards at the end of a simulated wire. */
export function boardLineMaker(parts: BoardLineParts): MakeBoardLine {
  const { clock, shelf, timers = systemWireTimers(), binding = systemPortBinding(), random = Math.random } = parts;
  return (settings) => {
    const { connection } = settings;
    if (connection.kind === 'simulated') return simulatedLine(settings, { clock, timers, random, shelf });
    const { kind: _kind, ...serial } = connection;
    return boardLine(settings, serial, { clock, timers, binding, random }, () => null);
  };
}

function boardLine(
  { lineId, codec, boards }: BoardLineSettings,
  serial: SerialSettings,
  { clock, timers, binding, random }: Omit<Required<BoardLineParts>, 'shelf'>,
  decodedOf: (boardId: BoardId) => string | null,
): LedBoardLine {
  const boardCodec = createBoardCodec(codecOf(codec));
  const line = new BoardLine({
    ...{ settings: serial, binding, timers, random },
    boards: boards.map(({ boardId, address }) => ({ key: boardId, address, codec: boardCodec })),
  });
  const watch = new StatusWatch(() => clock.now());
  const status: LedBoardLine['status'] = () => watch.look(line.lineStatus, line.boards, decodedOf);
  status();
  line.onChange(status);
  return {
    lineId,
    status,
    onChange: (listener) => line.onChange(listener),
    open: () => line.open(),
    show: (boardId, { text, number, counter }) => line.show(boardId, { text, number, counter }),
    blink: (boardId, durationMs) => line.blink(boardId, durationMs),
    test: (boardId, durationMs) => line.test(boardId, durationMs),
    dim: (percent) => line.dim(percent),
    close: () => line.close(),
  };
}

/** Boards that exist in this program only: they read the very frames that real ones would get. */
function simulatedLine(settings: BoardLineSettings, parts: Omit<Required<BoardLineParts>, 'binding'>): LedBoardLine {
  const path = `simulated:${settings.lineId}`;
  const binding = new MemoryBinding();
  const end = binding.wire(path);
  const description = codecOf(settings.codec);
  const boards = new Map(
    settings.boards.map(({ boardId, address }) => [boardId, new VirtualBoard({ codec: description, address, end })]),
  );
  const decodedOf = (boardId: BoardId): string | null => {
    const board = boards.get(boardId);
    return board ? textOn(board) : null;
  };
  const line = boardLine(settings, { ...COMMON_SERIAL_SETTINGS, path }, { ...parts, binding }, decodedOf);
  const takeHandsAway = parts.shelf.put(
    simulatedBoardHands(settings.lineId, end, boards, (boardId) => {
      const known = line.status().boards.find((board) => board.boardId === boardId);
      return known?.state ?? 'waiting';
    }),
  );
  return {
    ...line,
    close() {
      takeHandsAway();
      return line.close();
    },
  };
}
