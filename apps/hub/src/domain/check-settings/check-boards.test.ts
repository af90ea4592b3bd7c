import type { BoardLineSettings, BoardSettings } from '@motcua/protocol/board-lines';
import type { SerialConnection } from '@motcua/protocol/serial-connection';
import type { BoardId, CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import { expect, test } from 'vitest';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkBoards } from './check-boards.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const [line] = demo.boardLines as readonly [BoardLineSettings];
const [board] = line.boards as readonly [BoardSettings];
const serial: SerialConnection = {
  ...{ kind: 'serial', path: '/dev/ttyUSB0', baudRate: 9_600, dataBits: 8 },
  ...{ parity: 'none', stopBits: 1, flowControl: 'none' },
};

const found = (...boardLines: readonly BoardLineSettings[]): readonly string[] =>
  checkBoards({ ...demo, boardLines }).map(({ field, code }) => `${field} ${code}`);
const withBoards = (...boards: readonly Partial<BoardSettings>[]): BoardLineSettings => ({
  ...line,
  boards: boards.map((change, n) => ({ ...board, boardId: `b${n}` as BoardId, address: n + 1, ...change })),
});

test('LB1 the demo’s boards are in order, and so is a centre without any', () => {
  expect(found(line)).toEqual([]);
  expect(found()).toEqual([]);
});

test('LB1 a board shows a counter or services that there are', () => {
  const gone = { kind: 'counter', counterId: 'quay-99' as CounterId } as const;
  const services = (...ids: readonly string[]) =>
    ({ kind: 'services', serviceIds: ids as readonly ServiceId[] }) as const;
  expect(
    found(
      withBoards(
        { shows: gone },
        { shows: services() },
        { shows: services('x') },
        { shows: services('cu-tru', 'cu-tru') },
      ),
    ),
  ).toEqual([
    'boardLines[0].boards[0].shows.counterId unknown-counter',
    'boardLines[0].boards[1].shows.serviceIds empty',
    'boardLines[0].boards[2].shows.serviceIds unknown-service',
    'boardLines[0].boards[3].shows.serviceIds named-twice',
  ]);
});

test('LB1 each board has an address of its own on its line, and an id of its own among all', () => {
  expect(found(withBoards({ address: 3 }, { address: 3 }))).toEqual([
    'boardLines[0].boards[1].address board-address-twice',
  ]);
  const other = { ...line, lineId: 'khac' as BoardLineSettings['lineId'] };
  expect(found(withBoards({}), { ...other, boards: [{ ...board, boardId: 'b0' as BoardId }] })).toEqual([
    'boardLines[1].boards[0] id-twice',
  ]);
});

test('LB1 each line has a name, an id and a port of its own', () => {
  const a = { ...line, connection: serial };
  const b = { ...a, lineId: 'khac' as BoardLineSettings['lineId'], boards: [] };
  expect(found(a, b)).toEqual(['boardLines[1].connection.path board-port-twice']);
  expect(found({ ...line, boards: [] }, line)).toEqual(['boardLines[1] id-twice']);
  expect(found({ ...a, name: ' ', connection: { ...serial, path: '' } })).toEqual([
    'boardLines[0].name empty',
    'boardLines[0].connection.path empty',
  ]);
});

test('LB6 brightness has hours that are hours, each once', () => {
  const brightness = [
    { from: '07:00', percent: 90 },
    { from: '25:00', percent: 101 },
    { from: '07:00', percent: 20 },
  ];
  expect(found({ ...line, brightness })).toEqual([
    'boardLines[0].brightness[1].from not-a-time',
    'boardLines[0].brightness[1].percent whole-number',
    'boardLines[0].brightness[2].from named-twice',
  ]);
});
