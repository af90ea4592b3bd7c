import type { BoardLineSettings } from '@motcua/protocol/board-lines';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { minuteOfDay } from '../local-calendar.ts';
import { fails, problem, repeated, unless, wholeNumber, type SettingsProblem } from './problem.ts';

const MOST_LINES = 20;
/** A view has room for so many. */
const MOST_BOARDS = 50;
const LONGEST_BLINK_SECONDS = 60;
const MOST_HOURS = 24;

/** LB1: boards that show something there is, each with an address of its own on its line, each line with its own port. */
export function checkBoards(settings: CentreSettings): readonly SettingsProblem[] {
  const { boardLines } = settings;
  const boards = boardLines.flatMap((line) => line.boards).length;
  const paths = boardLines.map(({ connection }, i) => (connection.kind === 'serial' ? connection.path.trim() : i));
  return [
    ...unless(boardLines.length <= MOST_LINES, 'boardLines', 'too-many', boardLines.length, MOST_LINES),
    ...unless(boards <= MOST_BOARDS, 'boardLines', 'too-many', boards, MOST_BOARDS),
    ...repeated(boardLines.map(({ lineId }) => lineId)).map((i) =>
      problem(`boardLines[${i}]`, 'id-twice', boardLines[i]?.lineId ?? ''),
    ),
    ...repeated(paths)
      .filter((i) => paths[i] !== '')
      .map((i) => problem(`boardLines[${i}].connection.path`, 'board-port-twice', paths[i] ?? '')),
    ...checkBoardIds(boardLines),
    ...boardLines.flatMap((line, i) => checkLine(settings, line, `boardLines[${i}]`)),
  ];
}

/** Unique among all boards, so that a board keeps its name wherever it is plugged in. */
function checkBoardIds(boardLines: readonly BoardLineSettings[]): readonly SettingsProblem[] {
  const places = boardLines.flatMap(({ boards }, i) =>
    boards.map(({ boardId }, n) => ({ boardId, field: `boardLines[${i}].boards[${n}]` })),
  );
  return repeated(places.map(({ boardId }) => boardId)).map((k) =>
    problem(places[k]?.field ?? '', 'id-twice', places[k]?.boardId ?? ''),
  );
}

function checkLine(settings: CentreSettings, line: BoardLineSettings, field: string): readonly SettingsProblem[] {
  const { name, connection, boards, blinkSeconds, brightness } = line;
  return [
    ...unless(name.trim() !== '', `${field}.name`, 'empty'),
    ...(connection.kind === 'serial'
      ? [
          ...unless(connection.path.trim() !== '', `${field}.connection.path`, 'empty'),
          ...wholeNumber(`${field}.connection.baudRate`, connection.baudRate, 300, 921_600),
        ]
      : []),
    ...wholeNumber(`${field}.blinkSeconds`, blinkSeconds, 0, LONGEST_BLINK_SECONDS),
    ...boards.flatMap((board, n) => [
      ...unless(board.name.trim() !== '', `${field}.boards[${n}].name`, 'empty'),
      ...wholeNumber(`${field}.boards[${n}].address`, board.address, 0, 255),
      ...checkShown(settings, board.shows, `${field}.boards[${n}].shows`),
    ]),
    ...repeated(boards.map(({ address }) => address)).map((n) =>
      problem(`${field}.boards[${n}].address`, 'board-address-twice', boards[n]?.address ?? 0),
    ),
    ...unless(brightness.length <= MOST_HOURS, `${field}.brightness`, 'too-many', brightness.length, MOST_HOURS),
    ...brightness.flatMap(({ from, percent }, n) => [
      ...unless(!fails(() => minuteOfDay(from)), `${field}.brightness[${n}].from`, 'not-a-time', from),
      ...wholeNumber(`${field}.brightness[${n}].percent`, percent, 0, 100),
    ]),
    ...repeated(brightness.map(({ from }) => from)).map((n) =>
      problem(`${field}.brightness[${n}].from`, 'named-twice', brightness[n]?.from ?? ''),
    ),
  ];
}

function checkShown(
  { counters, services }: CentreSettings,
  shows: BoardLineSettings['boards'][number]['shows'],
  field: string,
): readonly SettingsProblem[] {
  if (shows.kind === 'counter') {
    const { counterId } = shows;
    return unless(
      counters.some((each) => each.counterId === counterId),
      `${field}.counterId`,
      'unknown-counter',
      counterId,
    );
  }
  const { serviceIds } = shows;
  return [
    ...unless(serviceIds.length > 0, `${field}.serviceIds`, 'empty'),
    ...serviceIds
      .filter((serviceId) => !services.some((each) => each.serviceId === serviceId))
      .map((serviceId) => problem(`${field}.serviceIds`, 'unknown-service', serviceId)),
    ...repeated(serviceIds).map((n) => problem(`${field}.serviceIds`, 'named-twice', serviceIds[n] ?? '')),
  ];
}
