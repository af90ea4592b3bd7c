import { describe, expect, it } from 'vitest';
import { SimulatedBoard } from '../preview/simulated-board.ts';
import { startDisplay, step, type DisplayState } from './display-model.ts';
import { NONE_FINISHED } from './finished-announcements.ts';
import { hallNotice, largeNotice } from './hall-notice.ts';
import { headerNote } from './header-note.ts';

const EIGHT = Date.parse('2026-11-21T08:00:00+07:00');
const at = (time: string): number => Date.parse(`2026-11-21T${time}:00+07:00`);

function boardWith(change: Partial<SimulatedBoard>): SimulatedBoard {
  return Object.assign(new SimulatedBoard(EIGHT), change);
}

function shown(board: SimulatedBoard): DisplayState {
  const linked = step(startDisplay(NONE_FINISHED, 0), { type: 'link', link: { kind: 'connected', since: 0 } });
  return step(linked, { type: 'board', board: board.view(), now: { hubMs: EIGHT, localMs: 0 } });
}

const noteOf = (board: SimulatedBoard, soundBlocked = false) =>
  headerNote(shown(board), soundBlocked, { hubMs: EIGHT, localMs: 0 }, 'vi');

describe('what holds for the whole room', () => {
  it('DA4 a break says until when, by its name at noon, and that every place is kept', () => {
    const words = (until: string) => hallNotice(boardWith({ breakUntil: at(until) }).view().body, 'vi')?.words;
    expect(words('13:00')).toEqual(['Nghỉ trưa đến 13 giờ 00.', 'Số đang chờ vẫn giữ nguyên thứ tự.']);
    expect(words('09:30')?.[0]).toBe('Tạm nghỉ đến 9 giờ 30.');
  });

  it('DA1 the end of calling goes before a break, a break before a stop of issuing', () => {
    const all = {
      callingEnded: true,
      breakUntil: at('13:00'),
      stopped: { reason: 'meeting', reopensAt: null },
    } as const;
    const kinds = [all, { ...all, callingEnded: false }, { stopped: all.stopped }].map(
      (change) => hallNotice(boardWith(change).view().body, 'vi')?.kind,
    );
    expect(kinds).toEqual(['ended', 'break', 'stopped']);
    expect(hallNotice(boardWith({}).view().body, 'vi')).toBeNull();
  });

  it('IS3 a stop says until when, where that is known', () => {
    const words = (reopensAt: number | null) =>
      hallNotice(boardWith({ stopped: { reason: 'power-cut', reopensAt } }).view().body, 'vi')?.words[0];
    expect(words(at('14:00'))).toBe('Tạm ngừng phát số đến 14 giờ 00.');
    expect(words(null)).toBe('Tạm ngừng phát số.');
  });

  it('DA4 stands large where there is no card, in the top line beside cards, and never twice', () => {
    const board = boardWith({ breakUntil: at('13:00') });
    expect(largeNotice(board.view().body, 0, 'vi')?.kind).toBe('break');
    expect(noteOf(board)).toEqual({ kind: 'none' });
    board.call({ number: 'A001', counter: '1', language: 'vi', priority: 'ordinary' });
    expect(largeNotice(board.view().body, 1, 'vi')).toBeNull();
    expect(noteOf(board)).toMatchObject({ kind: 'notice', notice: { kind: 'break' } });
    expect(noteOf(board, true)).toEqual({ kind: 'sound' });
    const stopped = boardWith({ stopped: { reason: 'meeting', reopensAt: null } });
    expect(largeNotice(stopped.view().body, 0, 'vi')).toBeNull();
    expect(noteOf(stopped)).toMatchObject({ kind: 'notice', notice: { kind: 'stopped' } });
  });
});
