import { describe, expect, it } from 'vitest';
import { SimulatedBoard } from '../preview/simulated-board.ts';
import { cardLook } from './card-look.ts';
import type { CallCard } from './call-cards.ts';

function cardWith(change: Partial<CallCard>, status: 'called' | 'serving' = 'called'): CallCard {
  const board = new SimulatedBoard(1_000);
  board.call({ number: 'A001', counter: '1', language: 'vi', priority: 'ordinary' });
  if (status === 'serving') board.serve('1');
  const call = board.view().body.current[0];
  if (call === undefined) throw new Error('the board has one call');
  return { call, shownAt: 0, spokenAt: null, withdrawnUntil: null, ...change };
}

describe('how a card looks', () => {
  it('flashes three times, keeps a border for ten seconds, then rests', () => {
    const card = cardWith({ spokenAt: 0 });
    expect([0, 1_899, 1_900, 11_899, 11_900].map((ms) => cardLook(card, false, ms))).toEqual([
      'flashing',
      'flashing',
      'fresh',
      'fresh',
      'called',
    ]);
  });

  it('a card waiting for the voice is fresh at once', () => {
    expect(cardLook(cardWith({}), true, 0)).toBe('fresh');
  });

  it('says that the citizen is being served, and above all that a call was taken back', () => {
    expect(cardLook(cardWith({ spokenAt: 0 }, 'serving'), false, 1_000)).toBe('flashing');
    expect(cardLook(cardWith({ spokenAt: 0 }, 'serving'), false, 3_000)).toBe('serving');
    expect(cardLook(cardWith({ spokenAt: 0, withdrawnUntil: 9_000 }), false, 1_000)).toBe('withdrawn');
  });
});
