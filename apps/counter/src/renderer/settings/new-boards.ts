import type { BoardLineSettings, BoardSettings } from '@motcua/protocol/board-lines';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { BoardId, BoardLineId } from '@motcua/protocol/vocabulary';
import { safeId } from './safe-id.ts';

/** What nearly all boards come with. */
export const COMMON_CONNECTION: SerialConnection = {
  ...{ kind: 'serial', path: '', baudRate: 9_600, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
};

/** A line without boards, with figures that are a good beginning. */
export function newBoardLine(id: string, name: string): BoardLineSettings {
  return {
    ...{ lineId: id as BoardLineId, name, connection: COMMON_CONNECTION },
    ...{ codec: { kind: 'ready', id: 'ascii-stx-xor' }, boards: [] },
    ...{ blinkSeconds: 8, restingAs: 'dark', brightness: [] },
  };
}

/** A board for the first counter that has none, at the lowest free address of the line. */
export function newBoard(
  { boardLines, counters, services }: CentreSettings,
  place: number,
  name: string,
): BoardSettings {
  const all = boardLines.flatMap((line) => line.boards);
  const taken = new Set(boardLines[place]?.boards.map(({ address }) => address));
  let address = 1;
  while (taken.has(address)) address += 1;
  const counter =
    counters.find(({ counterId }) =>
      all.every(({ shows }) => shows.kind !== 'counter' || shows.counterId !== counterId),
    ) ?? counters[0];
  return {
    boardId: safeId(
      name,
      all.map(({ boardId }) => boardId),
      'bang',
    ) as BoardId,
    ...{ name, address },
    shows: counter
      ? { kind: 'counter', counterId: counter.counterId }
      : { kind: 'services', serviceIds: services.slice(0, 1).map(({ serviceId }) => serviceId) },
  };
}
