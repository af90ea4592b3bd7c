import { afterEach, describe, expect, it } from 'vitest';

import { createBoardCodec } from '../codec/board-codec.ts';
import { READY_CODECS } from '../codec/ready-codecs.ts';
import { COMMON_SERIAL_SETTINGS } from '../line/serial-settings.ts';
import { MemoryBinding } from '../simulated/memory-binding.ts';
import { VirtualBoard } from '../simulated/virtual-board.ts';
import { ManualTimers } from '../testing/manual-timers.ts';
import { BoardLine } from './board-line.ts';
import { brightnessAt } from './brightness-by-hour.ts';

const PATH = '/dev/boards';
const lines: BoardLine[] = [];
afterEach(async () => {
  for (const line of lines.splice(0)) await line.close();
});

function lay(codecId: string, addresses: readonly number[]) {
  const description = READY_CODECS.find(({ id }) => id === codecId);
  if (description === undefined) throw new Error(`no ready codec ${codecId}`);
  const timers = new ManualTimers();
  const binding = new MemoryBinding();
  const wire = binding.wire(PATH);
  const boards = addresses.map((address) => new VirtualBoard({ codec: description, address, end: wire }));
  const heard: number[] = [];
  wire.onBytes((bytes) => heard.push(...bytes));
  const codec = createBoardCodec(description);
  const line = new BoardLine({
    settings: { ...COMMON_SERIAL_SETTINGS, path: PATH },
    binding,
    timers,
    random: () => 0,
    boards: addresses.map((address) => ({ key: `b${String(address)}`, address, codec })),
  });
  lines.push(line);
  line.open();
  const statesOf = (): string[] => line.boards.map(({ state }) => state);
  return { timers, wire, boards, line, heard, statesOf };
}

const shown = (text: string, number: number) => ({ text, number, counter: 3 });

describe.each(READY_CODECS.map(({ id }) => id))('BoardLine, %s', (codecId) => {
  it('shows what is wanted, on the board it is wanted of, and knows what it can know', async () => {
    const { timers, boards, line, statesOf } = lay(codecId, [1, 2]);
    line.show('b1', shown('A012', 12));
    line.show('b2', shown('B007', 7));
    await timers.advance(1_000);
    const codec = READY_CODECS.find(({ id }) => id === codecId);
    const answers = codec?.kind === 'modbus' ? codec.replyWithinMs !== null : codec?.reply !== null;
    expect(statesOf()).toEqual(answers ? ['showing', 'showing'] : ['unproven', 'unproven']);
    for (const [board, text, number] of [
      [boards[0], 'A012', 12],
      [boards[1], 'B007', 7],
    ] as const) {
      const is = board?.shown;
      expect([is?.text, is?.number]).toContain(is?.text === '' ? number : text);
    }
  });
});

describe('BoardLine', () => {
  it('a board that had no power shows the right number again within its heartbeat', async () => {
    const { timers, boards, line } = lay('modbus-binary', [1]);
    line.show('b1', shown('A012', 12));
    await timers.advance(500);
    boards[0]?.power(false);
    await timers.advance(10_000);
    expect(line.boards[0]?.state).toBe('silent');
    boards[0]?.power(true);
    await timers.advance(2_200);
    expect(boards[0]?.shown.number).toBe(12);
    expect(line.boards[0]?.state).toBe('showing');
  });

  it('a change reaches a board that answers within 200 ms, however many others are dead', async () => {
    const { timers, boards, line } = lay('modbus-binary', [1, 2, 3, 4, 5, 6]);
    await timers.advance(1_000);
    // The one that answers comes last, so that nothing but its answering brings it forward.
    const [alive] = boards.slice(-1);
    for (const dead of boards.slice(0, -1)) dead.power(false);
    // Each is found silent once before it stands back.
    await timers.advance(3_000);
    let worstMs = 0;
    for (let number = 1; number <= 60; number++) {
      for (const { key } of line.boards) line.show(key, shown(String(number), number));
      const askedAtMs = timers.monotonicMs();
      while (alive?.shown.number !== number) await timers.advance(1);
      worstMs = Math.max(worstMs, timers.monotonicMs() - askedAtMs);
      await timers.advance(173 + 7 * (number % 10));
    }
    expect(worstMs).toBeLessThanOrEqual(200);
    expect(line.boards.slice(0, -1).every(({ state }) => state === 'silent')).toBe(true);
  });

  it('a line that is pulled and put back carries the number of now, within 3 s', async () => {
    const { timers, wire, boards, line, statesOf } = lay('ascii-stx-xor', [1, 2]);
    line.show('b1', shown('A012', 12));
    await timers.advance(500);
    wire.unplug(false);
    for (const board of boards) board.power(false);
    await timers.advance(7_000);
    expect(statesOf()).toEqual(['line-down', 'line-down']);
    line.show('b1', shown('A013', 13));
    wire.plug();
    wire.refuseOpening('in-use', 1);
    for (const board of boards) board.power(true);
    await timers.advance(3_000);
    expect(boards[0]?.shown.text).toBe('A013');
    expect(statesOf()).toEqual(['showing', 'showing']);
  });

  it('blinks for as long as it is told to, and then shows steadily', async () => {
    const { timers, boards, line } = lay('modbus-binary', [1]);
    line.show('b1', shown('A012', 12));
    line.blink('b1', 5_000);
    await timers.advance(1_000);
    expect(boards[0]?.shown).toMatchObject({ number: 12, blink: true });
    await timers.advance(4_200);
    expect(boards[0]?.shown).toMatchObject({ number: 12, blink: false });
  });

  it('a board that cannot blink is made to, dark and lit by turns, and ends lit', async () => {
    const { timers, boards, line } = lay('ascii-dollar-line', [1]);
    line.show('b1', shown('A012', 12));
    line.blink('b1', 3_000);
    const seen: (number | null | undefined)[] = [];
    for (let step = 0; step < 12; step++) {
      await timers.advance(250);
      seen.push(boards[0]?.shown.number);
    }
    expect(seen.filter((number) => number === null)).toHaveLength(6);
    expect(seen.filter((number) => number === 12)).toHaveLength(6);
    await timers.advance(500);
    expect(boards[0]?.shown.number).toBe(12);
  });

  it('is dimmed without a change of what it shows', async () => {
    const { timers, boards, line } = lay('modbus-binary', [1]);
    line.show('b1', shown('A012', 12));
    line.dim(0);
    await timers.advance(300);
    expect(boards[0]?.shown).toMatchObject({ number: 12, brightness: 0 });
  });

  it('LB5 shows 88 in full light for as long as a test lasts, then what it should show', async () => {
    const { timers, boards, line } = lay('modbus-binary', [1, 2]);
    line.show('b1', shown('A012', 12));
    line.show('b2', shown('B007', 7));
    line.dim(0);
    await timers.advance(1_000);
    line.test('b1', 5_000);
    await timers.advance(300);
    expect(boards.map((board) => board.shown)).toMatchObject([
      { number: 88, blink: false, brightness: 100 },
      { number: 7, brightness: 0 },
    ]);
    // What was wanted already is no news.
    line.show('b1', shown('A012', 12));
    await timers.advance(4_500);
    expect(boards[0]?.shown.number).toBe(88);
    await timers.advance(400);
    expect(boards[0]?.shown).toMatchObject({ number: 12, brightness: 0 });
  });

  it('LB5 a call, or the same one again, ends a test at once', async () => {
    const { timers, boards, line } = lay('modbus-binary', [1]);
    line.show('b1', shown('A012', 12));
    await timers.advance(500);
    for (const call of [() => line.show('b1', shown('A013', 13)), () => line.blink('b1', 3_000)]) {
      line.test('b1', 5_000);
      await timers.advance(300);
      expect(boards[0]?.shown.number).toBe(88);
      call();
      await timers.advance(300);
      expect(boards[0]?.shown.number).toBe(13);
    }
    expect(boards[0]?.shown.blink).toBe(true);
  });

  it.each(READY_CODECS.map(({ id }) => id))('LB5 the test stands on a board of the kind %s too', async (codecId) => {
    const { timers, boards, line } = lay(codecId, [1]);
    await timers.advance(500);
    line.test('b1', 5_000);
    await timers.advance(1_000);
    const is = boards[0]?.shown;
    expect(is?.text.trim() || String(is?.number)).toMatch(/^0*88$/);
    await timers.advance(6_000);
    expect(`${boards[0]?.shown.text.trim()}${boards[0]?.shown.number ?? ''}`).toBe('');
  });

  it('sends what has not changed at each heartbeat only', async () => {
    const { timers, line, boards } = lay('modbus-binary', [1]);
    line.show('b1', shown('A012', 12));
    await timers.advance(1_000);
    const before = boards[0]?.framesTaken ?? 0;
    for (let again = 0; again < 50; again++) line.show('b1', shown('A012', 12));
    await timers.advance(6_000);
    expect((boards[0]?.framesTaken ?? 0) - before).toBe(3);
  });

  it('noise on the line, a mute board, one that refuses: each is said as it is', async () => {
    const { timers, boards, line, statesOf } = lay('modbus-binary', [1, 2, 3]);
    const [noisy, mute, refusing] = boards;
    if (!noisy || !mute || !refusing) throw new Error('three boards');
    noisy.noisy = true;
    mute.mute = true;
    refusing.refusing = true;
    line.show('b2', shown('A012', 12));
    await timers.advance(1_000);
    expect(statesOf()).toEqual(['showing', 'silent', 'refusing']);
    expect(mute.shown.number).toBe(12);
  });

  it('a line that takes nothing is opened anew', async () => {
    const { timers, wire, boards, line } = lay('modbus-binary', [1]);
    await timers.advance(500);
    wire.stall(true);
    line.show('b1', shown('A012', 12));
    await timers.advance(2_000);
    expect(line.lineStatus.counts.stalledWrites).toBeGreaterThan(2);
    wire.stall(false);
    await timers.advance(1_000);
    expect(boards[0]?.shown.number).toBe(12);
  });
});

describe('brightnessAt', () => {
  const steps = [
    { fromMinute: 18 * 60, brightness: 40 },
    { fromMinute: 7 * 60, brightness: 90 },
  ];
  it.each([
    [0, 40],
    [7 * 60 - 1, 40],
    [7 * 60, 90],
    [18 * 60, 40],
  ])('at minute %i: %i', (minute, brightness) => {
    expect(brightnessAt(steps, minute)).toBe(brightness);
  });
  it('is full when nobody said anything', () => {
    expect(brightnessAt([], 600)).toBe(100);
  });
});
