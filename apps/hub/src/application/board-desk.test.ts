import type { BoardLineSettings } from '@motcua/protocol/board-lines';
import type { BoardId, CounterId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { QueueScenario, SECOND, staff } from '../domain/testing/queue-scenario.ts';
import type { LedBoardLine, LedBoardLineStatus } from '../ports/led-boards.ts';
import { BoardDesk } from './board-desk.ts';

const lan = staff('lan');
const admin = staff('chief', 'administrator');
const quay2 = 'quay-2' as CounterId;
const board = (boardId: string, counterId: string, address: number) => ({
  ...{ boardId: boardId as BoardId, name: boardId, address },
  shows: { kind: 'counter', counterId: counterId as CounterId } as const,
});
const LINE: BoardLineSettings = {
  ...{ lineId: 'l1' as BoardLineSettings['lineId'], name: 'Bảng', connection: { kind: 'simulated' } },
  ...{ codec: { kind: 'ready', id: 'modbus-binary' }, blinkSeconds: 8, restingAs: 'dark' },
  boards: [board('b1', 'quay-1', 1), board('b2', 'quay-2', 2)],
  brightness: [
    { from: '07:00', percent: 90 },
    { from: '09:00', percent: 50 },
  ],
};

/** Writes down what is asked of it. */
class ToldLine implements LedBoardLine {
  readonly told: string[] = [];
  state: LedBoardLineStatus['state'] = 'lost';
  readonly lineId: BoardLineSettings['lineId'];
  readonly #boards: BoardLineSettings['boards'];

  constructor({ lineId, boards }: BoardLineSettings) {
    this.lineId = lineId;
    this.#boards = boards;
  }

  status(): LedBoardLineStatus {
    const counts = { opened: 1, lost: 2, failedOpenings: 0, bytesOut: 0 };
    return {
      ...{ state: this.state, since: 5, lastError: 'gone', counts },
      boards: this.#boards.map(({ boardId }) => ({
        ...{ boardId, state: 'line-down', since: 5, timesFailed: 0, decoded: null },
        counts: { sent: 0, silent: 0, refused: 0 },
      })),
    };
  }

  onChange = () => () => true;
  open = () => void this.told.push('open');
  show = (boardId: BoardId, { text }: { readonly text: string }) => void this.told.push(`${boardId} ${text}`);
  blink = (boardId: BoardId, ms: number) => void this.told.push(`${boardId} blinks ${ms}`);
  test = (boardId: BoardId, ms: number) => void this.told.push(`${boardId} shows 88 for ${ms}`);
  dim = (percent: number) => void this.told.push(`dim ${percent}`);
  close = () => {
    this.told.push('close');
    return Promise.resolve();
  };
}

function setUp(boardLines: readonly BoardLineSettings[] = [LINE]) {
  const queue = new QueueScenario({ boardLines });
  const lines: ToldLine[] = [];
  const waiting: (() => void)[] = [];
  const desk = new BoardDesk({
    state: () => queue.state,
    clock: { now: () => queue.at, monotonicMs: () => queue.at },
    logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
    makeLine: (settings) => {
      const line = new ToldLine(settings);
      lines.push(line);
      return line;
    },
    afterThisTurn: (action) => void waiting.push(action),
    onChanged: () => undefined,
  });
  const follow = async (): Promise<readonly string[]> => {
    desk.afterCommit();
    for (const action of waiting.splice(0)) action();
    await Promise.resolve();
    await Promise.resolve();
    return lines.flatMap(({ told }) => told.splice(0));
  };
  return { queue, desk, lines, waiting, follow };
}

describe('the desk of the boards', () => {
  it('LB3 after a start the boards show what is, and nobody is made to look up', async () => {
    const { queue, follow } = setUp();
    queue.open('quay-2', lan);
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(await follow()).toEqual(['b1 ', 'b2 A001', 'dim 90', 'open']);
    expect(await follow()).toEqual([]);
  });

  it('LB3 blinks on a call and on a recall, and on nothing else; a withdrawn call ends it', async () => {
    const { queue, follow } = setUp();
    queue.open('quay-2', lan);
    await follow();
    const { ticketId } = queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(await follow()).toEqual(['b2 A001', 'b2 blinks 8000']);
    queue.issue('ho-tich');
    expect(await follow()).toEqual([]);
    queue.wait(5 * SECOND).given(lan, { type: 'recall-ticket', counterId: quay2, ticketId });
    expect(await follow()).toEqual(['b2 blinks 8000']);
    queue.wait(60 * SECOND).next('quay-2', lan);
    expect(await follow()).toEqual(['b2 A002', 'b2 blinks 8000']);
    const act = queue.state.counters.get(quay2)?.acts ?? 0;
    queue.given(lan, { type: 'undo-act', counterId: quay2, act, reason: 'staff-mistake' });
    expect(await follow()).toEqual(['b2 A001', 'b2 blinks 0']);
  });

  it('LB4 several commits of one turn are told once, after the answers', () => {
    const { desk, lines, waiting } = setUp();
    desk.afterCommit();
    desk.afterCommit();
    expect(lines).toEqual([]);
    expect(waiting).toHaveLength(1);
  });

  it('LB1 changed settings hold at once: a changed line begins anew, the others go on', async () => {
    const other = { ...LINE, lineId: 'l2' as BoardLineSettings['lineId'], boards: [board('b3', 'quay-3', 1)] };
    const { queue, desk, lines, follow } = setUp([LINE, other]);
    await follow();
    const settings = queue.state.index?.settings;
    if (!settings) throw new Error('no settings');
    const changed = { ...other, blinkSeconds: 0 };
    const next = { ...settings, version: 2, boardLines: [changed, LINE] };
    queue.given(admin, { type: 'change-settings', baseVersion: 1, settings: next });
    expect(await follow()).toEqual(['close', 'b3 ', 'dim 90', 'open']);
    expect(lines).toHaveLength(3);
    expect(desk.health().map(({ lineId }) => lineId)).toEqual(['l2', 'l1']);
  });

  it('LB6 is dimmed when the hour comes, once', async () => {
    const { queue, desk, lines, follow } = setUp();
    await follow();
    queue.wait(3_600 * SECOND);
    desk.tick();
    desk.tick();
    expect(lines[0]?.told).toEqual(['dim 50']);
  });

  it('LB5 each board of a line, or one, shows 88 for five seconds; never at a line that is away, nor one that is not there', async () => {
    const { queue, desk, lines, follow } = setUp();
    await follow();
    const [line] = lines;
    if (!line) throw new Error('no line');
    expect(desk.showTest(LINE.lineId, null)).toBe('not-open');
    line.state = 'open';
    expect(desk.showTest(LINE.lineId, null)).toEqual({ boards: 2, endsAt: queue.at + 5 * SECOND });
    expect(line.told.splice(0)).toEqual(['b1 shows 88 for 5000', 'b2 shows 88 for 5000']);
    expect(desk.showTest(LINE.lineId, 'b2' as BoardId)).toMatchObject({ boards: 1 });
    expect(line.told.splice(0)).toEqual(['b2 shows 88 for 5000']);
    expect(desk.showTest(LINE.lineId, 'b7' as BoardId)).toBe('unknown-machine');
    expect(desk.showTest('l7' as BoardLineSettings['lineId'], null)).toBe('unknown-machine');
    expect(line.told).toEqual([]);
  });

  it('LB5 staff see each line and board, since when, and what should stand there', async () => {
    const { desk, follow } = setUp();
    await follow();
    expect(desk.health()).toEqual([
      {
        ...{ lineId: 'l1', name: 'Bảng', simulated: true, state: 'lost', since: 5, lastError: 'gone', timesLost: 2 },
        boards: ['b1', 'b2'].map((boardId) => ({
          ...{ boardId, name: boardId, state: 'line-down', since: 5, timesFailed: 0, wanted: '', decoded: null },
        })),
      },
    ]);
  });
});
