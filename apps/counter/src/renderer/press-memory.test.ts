import { beforeEach, describe, expect, it } from 'vitest';
import { HASTY_MS, NEAR_PX, PressMemory, type Pressed } from './press-memory.ts';

const TAKE = { name: 'the button of the first row' };
const NEXT_ROW = { name: 'the button of the next row' };

let memory: PressMemory;

beforeEach(() => {
  memory = new PressMemory();
});

function press(at: number, control: object, words: string, more: Partial<Pressed> = {}): boolean {
  return memory.counts({ at, x: 100, y: 100, control, words, ...more });
}

describe('UI9 the second press of a hasty pair', () => {
  it('counts at the same control that says the same: what counts up stays quick', () => {
    for (const at of [0, 90, 180, 270]) expect(press(at, TAKE, '+')).toBe(true);
  });

  it('does nothing at a control that says something else meanwhile', () => {
    expect(press(0, TAKE, 'I come')).toBe(true);
    expect(press(150, TAKE, 'Done')).toBe(false);
  });

  it('does nothing at another control that came up in its place, whatever it says', () => {
    expect(press(0, TAKE, 'Has returned')).toBe(true);
    expect(press(150, NEXT_ROW, 'Has returned')).toBe(false);
  });

  it('does nothing where the first one took its row away and the page has put the next row into the same control', () => {
    expect(press(0, TAKE, 'Remove', { once: true })).toBe(true);
    expect(press(150, TAKE, 'Remove', { once: true })).toBe(false);
  });

  it('counts when it comes later, or elsewhere', () => {
    expect(press(0, TAKE, 'I come')).toBe(true);
    expect(press(HASTY_MS, TAKE, 'Done')).toBe(true);
    expect(press(HASTY_MS + 10, NEXT_ROW, 'Back', { x: 101 + NEAR_PX })).toBe(true);
  });

  it('is awaited from the end of the first one on, however long that was held', () => {
    expect(memory.counts({ at: 0, x: 0, y: 0, control: TAKE, words: 'I come' }, 2_000)).toBe(true);
    expect(memory.counts({ at: 2_100, x: 0, y: 0, control: TAKE, words: 'Done' }, 2_150)).toBe(false);
  });

  it('is followed by no third one that counts for less', () => {
    expect(press(0, TAKE, 'I come')).toBe(true);
    expect(press(150, TAKE, 'Done')).toBe(false);
    expect(press(300, TAKE, 'Done')).toBe(false);
    expect(press(300 + HASTY_MS, TAKE, 'Done')).toBe(true);
  });

  it('is the first one again once another key has been pressed between', () => {
    expect(press(0, TAKE, 'I come')).toBe(true);
    memory.forget();
    expect(press(150, NEXT_ROW, 'Done')).toBe(true);
  });
});
