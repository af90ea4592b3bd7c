import { describe, expect, it } from 'vitest';
import { SimulatedBoard } from '../preview/simulated-board.ts';
import { startDisplay, step, type DisplayState, type LinkNote } from './display-model.ts';
import { NONE_FINISHED } from './finished-announcements.ts';
import { headerNote } from './header-note.ts';
import type { Moment } from './moment.ts';

/** Four in the afternoon. */
const LOST_AT = Date.parse('2026-11-23T16:00:00+07:00');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A display that is started so long after the hub was lost, and shows the board of then. */
function started(board: SimulatedBoard, ageMs: number): { state: DisplayState; now: Moment } {
  const now: Moment = { hubMs: LOST_AT + ageMs, localMs: 1_000 };
  const link: LinkNote = { kind: 'lost', since: now.localMs - ageMs, isKept: true };
  const lost = step(startDisplay(NONE_FINISHED, 0), { type: 'link', link });
  return { state: step(lost, { type: 'board', board: board.view(), now }), now };
}

function boardWithCall(): SimulatedBoard {
  const board = new SimulatedBoard(LOST_AT - 10_000);
  board.call({ number: 'A007', counter: '3', language: 'vi', priority: 'ordinary' });
  return board;
}

const later = ({ hubMs, localMs }: Moment, ms: number): Moment => ({ hubMs: hubMs + ms, localMs: localMs + ms });
const numbers = (state: DisplayState) => state.cards.map(({ call }) => call.number);

describe('HL2 a display that is started while the hub is away', () => {
  it('HL2 shows the last calls with the hour at which it was so, and says nothing of them', () => {
    const { state, now } = started(boardWithCall(), 20_000);
    const ticked = step(state, { type: 'tick', now: later(now, MINUTE) });
    for (const shown of [state, ticked]) {
      expect(numbers(shown)).toEqual(['A007']);
      expect([shown.voice.speaking, shown.voice.waiting, shown.finished]).toEqual([null, [], NONE_FINISHED]);
    }
    expect(headerNote(ticked, false, later(now, MINUTE), 'vi')).toEqual({
      ...{ kind: 'kept', at: LOST_AT, ageMs: 80_000 },
    });
  });

  it('HL2 is told of a call of the last minute by the hub that is back, and says it then', () => {
    const board = boardWithCall();
    const { state, now } = started(board, 20_000);
    const connected = step(state, { type: 'link', link: { kind: 'connected', since: now.localMs } });
    const back = step(connected, { type: 'board', board: board.view(), now: later(now, 1_000) });
    expect(back.voice.speaking?.announcement.number).toBe('A007');
  });

  it('HL2 drops what is of another date, whether the program was started since or not', () => {
    const { state, now } = started(boardWithCall(), MINUTE);
    const before = step(state, { type: 'tick', now: later(now, 7 * HOUR) });
    expect(numbers(before)).toEqual(['A007']);
    const at = later(now, 8 * HOUR);
    const after = step(before, { type: 'tick', now: at });
    expect([after.board, after.cards]).toEqual([null, []]);
    expect(headerNote(after, false, at, 'vi').kind).toBe('connecting');

    const running = step({ ...state, link: { kind: 'connected', since: 0 } }, { type: 'link', link: state.link });
    const lost = step(running, { type: 'link', link: { kind: 'lost', since: now.localMs } });
    expect(step(lost, { type: 'tick', now: later(now, 7 * HOUR) }).board).not.toBeNull();
    expect(step(lost, { type: 'tick', now: at }).board).toBeNull();
    expect(started(boardWithCall(), 20 * HOUR).state.board).toBeNull();
  });

  it('HL2 drops it where the clock is put right meanwhile and the age is told anew', () => {
    const board = boardWithCall();
    const { state, now } = started(board, MINUTE);
    const right: Moment = { hubMs: LOST_AT + 64 * HOUR, localMs: now.localMs + 10_000 };
    const link: LinkNote = { kind: 'lost', since: right.localMs - 64 * HOUR, isKept: true };
    const told = step(state, { type: 'link', link });
    expect(step(told, { type: 'board', board: board.view(), now: right }).board).toBeNull();
  });

  it('HL2 outside the hours it is dark until numbers are given again, also over a weekend', () => {
    const board = new SimulatedBoard(LOST_AT);
    board.night = { opensAt: LOST_AT + 63 * HOUR };
    expect(started(board, 62 * HOUR).state.board?.body.night).toEqual(board.night);
    expect(started(board, 63 * HOUR).state.board).toBeNull();
  });
});
