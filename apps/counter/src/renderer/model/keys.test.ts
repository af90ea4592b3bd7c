import { describe, expect, it } from 'vitest';
import type { TicketId, TicketNumber } from '@motcua/protocol';
import { actionOfKey, KEY_LABELS } from './keys.ts';
import type { Question } from './staff-state.ts';

const pressed = (key: string, change = {}) => ({ key, repeat: false, modified: false, ...change });
const question: Question = {
  kind: 'came-or-absent',
  ticketId: '1-1' as TicketId,
  number: 'A001' as TicketNumber,
  askedAt: 0,
};

describe('the keys', () => {
  it.each([
    ['Enter', 'next'],
    ['+', 'recall'],
    ['=', 'recall'],
    ['-', 'absent'],
    ['1', 'start'],
    ['0', 'done'],
    ['*', 'done'],
    ['/', 'pause'],
    ['9', 'leave'],
    ['Escape', 'dismiss'],
    ['a', null],
    [' ', null],
  ])('"%s" means %s', (key, action) => {
    expect(actionOfKey(pressed(key), null)).toBe(action);
  });

  it('while a question stands, only its answers mean anything', () => {
    expect(['Enter', '0', '1', '-', '+', 'Escape'].map((key) => actionOfKey(pressed(key), question))).toEqual([
      null,
      null,
      'yes',
      'no',
      null,
      'dismiss',
    ]);
  });

  it('CA7 a key held down acts once', () => {
    expect(actionOfKey(pressed('Enter', { repeat: true }), null)).toBeNull();
  });

  it('leaves the browser its own combinations', () => {
    expect(actionOfKey(pressed('+', { modified: true }), null)).toBeNull();
  });

  it('are the ones printed on the buttons', () => {
    expect(actionOfKey(pressed(KEY_LABELS.next), null)).toBe('next');
    expect(actionOfKey(pressed(KEY_LABELS.absent), null)).toBe('absent');
    expect(actionOfKey(pressed(KEY_LABELS.start), null)).toBe('start');
  });
});
