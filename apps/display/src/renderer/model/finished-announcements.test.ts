import { describe, expect, it } from 'vitest';
import type { Announcement } from '@motcua/protocol';
import {
  finishAnnouncements,
  isFinished,
  isOtherNumbering,
  NONE_FINISHED,
  parseFinished,
} from './finished-announcements.ts';
import { SimulatedBoard } from '../preview/simulated-board.ts';

function announcements(count: number, hubTime = 1_000_000): readonly Announcement[] {
  const board = new SimulatedBoard(hubTime);
  for (let n = 1; n <= count; n += 1) {
    board.hubTime += 1_000;
    board.call({ number: `A${String(n).padStart(3, '0')}`, counter: String(n), language: 'vi', priority: 'ordinary' });
  }
  return board.view().body.announcements;
}

describe('finished announcements', () => {
  it('remembers one that went before its turn, without skipping those it overtook', () => {
    const board = announcements(4);
    const finished = finishAnnouncements(NONE_FINISHED, [3], board);
    expect([1, 2, 3, 4].filter((seq) => isFinished(finished, seq))).toEqual([3]);
    expect(finishAnnouncements(finished, [1, 2], board)).toEqual({ through: 3, throughAt: board[2]?.at, beyond: [] });
  });

  it('closes over numbers that are no longer, or never were, on the board', () => {
    const board = announcements(60);
    expect(board).toHaveLength(50);
    const finished = finishAnnouncements(NONE_FINISHED, [11, 12], board);
    expect(finished.through).toBe(12);
    expect(isFinished(finished, 3)).toBe(true);
  });

  it('survives being stored and read again', () => {
    const finished = finishAnnouncements(NONE_FINISHED, [1, 3], announcements(4));
    expect(parseFinished(JSON.stringify(finished))).toEqual(finished);
  });

  it.each([null, '', 'x', '7', 'null', '[]', '{}', '{"through":"7","throughAt":null,"beyond":[]}', '{"through":-1}'])(
    'takes %j as nothing finished',
    (stored) => {
      expect(parseFinished(stored)).toEqual(NONE_FINISHED);
    },
  );

  it('recognises a new data folder by its lower numbers', () => {
    const finished = finishAnnouncements(NONE_FINISHED, [1, 2, 3, 4], announcements(4));
    expect(isOtherNumbering(finished, announcements(2, 9_000_000))).toBe(true);
    expect(isOtherNumbering(finished, announcements(4))).toBe(false);
    expect(isOtherNumbering(finished, announcements(6))).toBe(false);
    expect(isOtherNumbering(finished, [])).toBe(false);
  });

  it('recognises a new data folder that has counted further already by the time of the same number', () => {
    const finished = finishAnnouncements(NONE_FINISHED, [1, 2], announcements(2));
    expect(isOtherNumbering(finished, announcements(6, 9_000_000))).toBe(true);
  });
});
