import type { CounterId, ServiceId } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { SimulatedBoard } from '../preview/simulated-board.ts';
import { startDisplay, step, type DisplayState } from './display-model.ts';
import { NONE_FINISHED } from './finished-announcements.ts';
import { SHOWING_ALL, type Showing } from './showing.ts';

const START = Date.UTC(2026, 10, 21, 1, 0, 0);
const now = { hubMs: START, localMs: 1_000 };

function hallOf(showing: Partial<Showing>, board: SimulatedBoard): DisplayState {
  let state = step(startDisplay(NONE_FINISHED, 0), { type: 'link', link: { kind: 'connected', since: 0 } });
  state = step(state, { type: 'showing', showing: { ...SHOWING_ALL, ...showing }, now });
  return step(state, { type: 'board', board: board.view(), now });
}

function boardOfTwo(): SimulatedBoard {
  const board = new SimulatedBoard(START);
  board.call({ number: 'A001', counter: '1', language: 'vi', priority: 'ordinary', service: 'ho-tich' });
  board.call({ number: 'C001', counter: '2', language: 'vi', priority: 'ordinary', service: 'dat-dai' });
  board.waitingFor = [
    { serviceId: 'ho-tich', name: { vi: 'Hộ tịch', en: null, km: null }, waiting: 3 },
    { serviceId: 'dat-dai', name: { vi: 'Đất đai', en: null, km: null }, waiting: 4 },
  ] as SimulatedBoard['waitingFor'];
  return board;
}

const numbers = (state: DisplayState) => state.cards.map(({ call }) => call.number).sort();

describe('what one display shows', () => {
  it('DP5 is all calls, those of some services, or those to some counters', () => {
    expect(numbers(hallOf({}, boardOfTwo()))).toEqual(['A001', 'C001']);
    expect(numbers(hallOf({ serviceIds: new Set(['ho-tich' as ServiceId]) }, boardOfTwo()))).toEqual(['A001']);
    expect(numbers(hallOf({ counterIds: new Set(['counter-2' as CounterId]) }, boardOfTwo()))).toEqual(['C001']);
  });

  it('DP5 counts the people who wait for its services', () => {
    const waiting = (showing: Partial<Showing>) => hallOf(showing, boardOfTwo()).board?.body.waiting;
    expect(waiting({ serviceIds: new Set(['dat-dai' as ServiceId]) })).toBe(4);
    expect(waiting({})).toBe(12);
  });

  it('DP5, IS6 counts a visit to several of its services as one person', () => {
    const board = boardOfTwo();
    board.waitingForSeveral = [
      { serviceIds: ['dat-dai', 'ho-tich'], waiting: 2 },
      { serviceIds: ['dat-dai', 'tra-ket-qua'], waiting: 1 },
    ] as SimulatedBoard['waitingForSeveral'];
    const waiting = (...serviceIds: string[]) =>
      hallOf({ serviceIds: new Set(serviceIds as ServiceId[]) }, board).board?.body.waiting;
    // 3 and 4 stand in the two lines; two of them stand in both.
    expect(waiting('dat-dai', 'ho-tich')).toBe(5);
    expect(waiting('dat-dai')).toBe(4);
    expect(waiting('ho-tich')).toBe(3);
  });

  it('DP5 is done at once with what does not concern it, so that nobody waits for its voice', () => {
    const state = hallOf({ counterIds: new Set(['counter-2' as CounterId]) }, boardOfTwo());
    expect(state.voice.speaking?.announcement.number).toBe('C001');
    expect(state.finished).toMatchObject({ through: 1 });
  });

  it('DP5 follows another choice at once, and announces nothing twice by it', () => {
    const before = hallOf({}, boardOfTwo());
    const spoken = before.voice.speaking?.announcement.number;
    const one = step(before, {
      type: 'showing',
      showing: { ...SHOWING_ALL, counterIds: new Set(['counter-2' as CounterId]) },
      now,
    });
    expect(numbers(one)).toEqual(['C001']);
    const all = step(one, { type: 'showing', showing: SHOWING_ALL, now });
    expect(numbers(all)).toEqual(['A001', 'C001']);
    expect(all.voice.waiting.map(({ number }) => number)).not.toContain(spoken);
  });

  it('DP6 shows as many cards as its layout has, the others among the recent calls', () => {
    expect(hallOf({ cards: 1 }, boardOfTwo()).cards).toHaveLength(1);
  });
});
