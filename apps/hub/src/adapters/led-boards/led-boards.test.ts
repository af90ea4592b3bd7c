import { READY_CODECS } from '@motcua/wires';
import { READY_BOARD_CODECS, type BoardLineSettings } from '@motcua/protocol/board-lines';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { expect, test, vi } from 'vitest';
import { ShelfOfSimulators } from '../../application/simulator-desk.ts';
import { demoCentre } from '../../demo/demo-centre.ts';
import { checkBoardCodecs } from './check-board-codecs.ts';
import { boardLineMaker } from './led-board-line.ts';

const demo = demoCentre({ connection: { kind: 'simulated' }, paperWidthMm: 80 });
const [line] = demo.boardLines as readonly [BoardLineSettings];
const withLine = (change: Partial<BoardLineSettings>): CentreSettings => ({
  ...demo,
  boardLines: [{ ...line, ...change }],
});

test('LB2 the ready kinds of board that settings can name are those that the hub can talk to', () => {
  expect(READY_BOARD_CODECS).toEqual(READY_CODECS.map(({ id }) => id));
});

test('LB2 a description of an office’s own is good or names the field that is not', () => {
  const own = structuredClone(READY_CODECS[0]) as unknown as Record<string, unknown>;
  expect(checkBoardCodecs(withLine({ codec: { kind: 'own', description: own } }))).toEqual([]);
  const faulty = { ...own, frames: [[{ put: 'bytes', hex: '0' }]] };
  const [problem] = checkBoardCodecs(withLine({ codec: { kind: 'own', description: faulty } }));
  expect(problem).toMatchObject({ field: 'boardLines[0].codec', code: 'board-codec' });
  expect(problem?.figures[0]).toBe('frames[0][0].hex');
});

test('LB2 an address that boards of the kind do not have is refused', () => {
  const boards = line.boards.map((board) => ({ ...board, address: 0 })).slice(0, 1);
  expect(checkBoardCodecs(withLine({ boards }))).toEqual([
    { field: 'boardLines[0].boards[0].address', code: 'board-address-range', figures: [0, 1, 99] },
  ]);
});

test('LB2 a simulated board tells what it has read from the frames of each kind', async () => {
  const clock = { now: () => 1_000, monotonicMs: () => performance.now() };
  for (const id of READY_BOARD_CODECS) {
    const open = boardLineMaker({ clock, shelf: { put: () => () => undefined } })({
      ...line,
      codec: { kind: 'ready', id },
    });
    const [board] = line.boards;
    if (!board) throw new Error('no board');
    open.show(board.boardId, { text: 'A012', number: 12, counter: 1 });
    open.open();
    await vi.waitFor(() => expect(open.status().boards[0]?.decoded).toMatch(/^A?0*12$/), { timeout: 5_000 });
    expect(open.status().state).toBe('open');
    await open.close();
  }
});

test('SM1 hands at simulated boards break them, pull their cable, and see what they show, until the line closes', async () => {
  const clock = { now: () => 1_000, monotonicMs: () => performance.now() };
  const shelf = new ShelfOfSimulators(() => demo);
  const open = boardLineMaker({ clock, shelf })(line);
  const [board] = line.boards;
  if (!board) throw new Error('no board');
  const look = () => shelf.look().boardLines[0]?.boards[0];
  open.show(board.boardId, { text: 'A012', number: 12, counter: 1 });
  open.open();
  await vi.waitFor(() => expect(look()?.text).toBe('A012'), { timeout: 5_000 });
  expect(look()).toMatchObject({ name: 'Bảng quầy 1', mischief: [], blinks: false });

  const wish = {
    kind: 'board',
    lineId: line.lineId,
    boardId: board.boardId,
    mischief: 'refusing',
    isOn: true,
  } as const;
  expect(shelf.wish(wish)).toBe(true);
  expect(shelf.wish({ ...wish, boardId: 'none' as typeof board.boardId })).toBe(false);
  open.show(board.boardId, { text: 'A013', number: 13, counter: 1 });
  await vi.waitFor(() => expect(open.status().boards[0]?.state).toBe('refusing'), { timeout: 5_000 });
  expect(look()).toMatchObject({ text: 'A012', mischief: ['refusing'] });

  shelf.wish({ ...wish, isOn: false });
  shelf.wish({ kind: 'board-cable', lineId: line.lineId, isPlugged: false });
  await vi.waitFor(() => expect(open.status().state).toBe('absent'), { timeout: 5_000 });
  expect(shelf.look().boardLines[0]?.isPlugged).toBe(false);
  shelf.wish({ kind: 'board-cable', lineId: line.lineId, isPlugged: true });
  await vi.waitFor(() => expect(look()?.text).toBe('A013'), { timeout: 5_000 });
  await open.close();
  expect(shelf.look().boardLines).toEqual([]);
});
