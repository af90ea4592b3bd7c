import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createBoardCodec } from '../codec/board-codec.ts';
import { READY_CODECS } from '../codec/ready-codecs.ts';
import type { PortBinding } from '../line/port-binding.ts';
import { COMMON_SERIAL_SETTINGS } from '../line/serial-settings.ts';
import { systemPortBinding } from '../line/system-binding.ts';
import { PtyWire } from '../simulated/pty-wire.ts';
import { VirtualBoard } from '../simulated/virtual-board.ts';
import { findSocat } from '../simulated/find-socat.ts';
import { reluctantBinding } from '../testing/reluctant-binding.ts';
import { waitUntil } from '../testing/wait-until.ts';
import { systemWireTimers } from '../wire-timers.ts';
import { BoardLine } from './board-line.ts';

const socat = findSocat();
const CODEC = READY_CODECS.find(({ id }) => id === 'modbus-binary');
const cleanUps: (() => Promise<unknown>)[] = [];
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-boards-'));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function lay(
  program: string,
  addresses: readonly number[],
  name = 'port',
  binding: PortBinding = systemPortBinding(),
) {
  if (CODEC === undefined) throw new Error('no such codec');
  const wire = new PtyWire({ path: join(folder, name), socat: program });
  await wire.plug();
  cleanUps.push(() => wire.unplug());
  const boards = addresses.map((address) => new VirtualBoard({ codec: CODEC, address, end: wire }));
  const heard: number[] = [];
  wire.onBytes((bytes) => heard.push(...bytes));
  const codec = createBoardCodec(CODEC);
  const line = new BoardLine({
    settings: { ...COMMON_SERIAL_SETTINGS, path: wire.path },
    binding,
    timers: systemWireTimers(),
    random: () => 0,
    boards: addresses.map((address) => ({ key: `b${String(address)}`, address, codec })),
  });
  cleanUps.push(() => line.close());
  line.open();
  const show = (key: string, number: number): void => {
    line.show(key, { text: String(number), number, counter: 3 });
  };
  return { wire, boards, line, heard, show };
}

describe('BoardLine on pseudo-terminals', () => {
  it('the frame on the wire is the one of the golden list, byte for byte', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const { line, heard } = await lay(socat.program, [7]);
    line.show('b7', { text: 'A012', number: 12, counter: 3 });
    line.blink('b7', 60_000);
    const frame = '07100000000408000c000300010007a87a';
    await waitUntil('the frame', () => Buffer.from(heard).toString('hex').endsWith(frame), 5_000);
    expect(Buffer.from(heard).toString('hex').slice(-frame.length)).toBe(frame);
  });

  it(
    'fifty times the cable is pulled and put back: the right number within 3 s',
    { timeout: 180_000 },
    async (context) => {
      if ('obstacle' in socat) return context.skip(socat.obstacle);
      const { wire, boards, line, show } = await lay(socat.program, [7], 'port', reluctantBinding());
      await waitUntil('the first frame', () => line.boards[0]?.state === 'showing', 5_000);
      let slowestMs = 0;
      for (let round = 1; round <= 50; round++) {
        await wire.unplug();
        boards[0]?.power(false);
        await waitUntil('the loss to be noticed', () => line.lineStatus.state !== 'open', 5_000);
        show('b7', round);
        boards[0]?.power(true);
        await wire.plug();
        slowestMs = Math.max(
          slowestMs,
          await waitUntil(`number ${String(round)}`, () => boards[0]?.shown.number === round, 3_000),
        );
      }
      expect(slowestMs).toBeLessThan(3_000);
      expect(line.lineStatus.counts.opened).toBe(51);
      expect(line.lineStatus.counts.failedOpenings).toBeGreaterThanOrEqual(50);
    },
  );

  it('dead boards on the line, and a line that is dead, delay no other board by more than 200 ms', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const shared = await lay(socat.program, [1, 2, 3, 4], 'shared');
    const dead = await lay(socat.program, [1], 'dead');
    await waitUntil('all boards', () => shared.line.boards.every(({ state }) => state === 'showing'), 5_000);
    for (const board of shared.boards.slice(1)) board.power(false);
    await dead.wire.unplug();
    const turnsOfTheDead = (): number => shared.line.boards.slice(1).reduce((sum, { counts }) => sum + counts.sent, 0);
    const delays: number[] = [];
    for (let number = 1; number <= 20; number++) {
      dead.show('b1', number);
      const before = turnsOfTheDead();
      for (const { key } of shared.line.boards.slice(1)) shared.show(key, number);
      // Now one dead board has had its turn in vain, and the next one's has just begun.
      await waitUntil('a turn of a dead board', () => turnsOfTheDead() > before, 5_000);
      shared.show('b1', number);
      delays.push(await waitUntil('the number', () => shared.boards[0]?.shown.number === number, 2_000));
    }
    delays.sort((left, right) => left - right);
    // The rest of the machine may hold a run up; the middle one tells what the line does.
    expect(delays[10]).toBeLessThan(200);
    expect(shared.line.boards.slice(1).map(({ state }) => state)).toEqual(['silent', 'silent', 'silent']);
    expect(dead.line.boards[0]?.state).toBe('line-down');
  });

  it('a port that another program holds is said to be in use, and taken when it is free', async (context) => {
    if ('obstacle' in socat) return context.skip(socat.obstacle);
    const first = await lay(socat.program, [7]);
    await waitUntil('the first', () => first.line.lineStatus.state === 'open', 5_000);
    const codec = createBoardCodec(CODEC ?? expect.fail('no such codec'));
    const second = new BoardLine({
      settings: { ...COMMON_SERIAL_SETTINGS, path: first.wire.path },
      ...{ binding: systemPortBinding(), timers: systemWireTimers(), random: () => 0 },
      boards: [{ key: 'b', address: 7, codec }],
    });
    cleanUps.push(() => second.close());
    second.open();
    await waitUntil('the refusal', () => second.lineStatus.state === 'in-use', 5_000);
    await first.line.close();
    await waitUntil('the port', () => second.lineStatus.state === 'open', 5_000);
  });
});
