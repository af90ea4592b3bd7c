import { describe, expect, it } from 'vitest';
import type { CounterId, TicketId, TicketNumber } from '@motcua/protocol';
import { actionOfKey, KEY_LABELS } from './keys.ts';
import type { Question } from './staff-state.ts';

const pressed = (key: string, change = {}) => ({ key, repeat: false, modified: false, ...change });
const AT_COUNTER = { question: null, menu: null };
const question: Question = {
  kind: 'came-or-absent',
  ticketId: '1-1' as TicketId,
  number: 'A001' as TicketNumber,
  call: { type: 'call-next', counterId: 'quay-3' as CounterId, expectedCurrent: null, settle: null },
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
    ['*', 'more'],
    ['/', 'pause'],
    ['7', 'park'],
    ['8', 'transfer'],
    ['4', 'change-service'],
    ['2', 'line'],
    ['5', 'parked'],
    ['6', 'absentees'],
    ['3', 'switch'],
    ['.', 'outcomes'],
    ['Backspace', 'undo'],
    ['9', 'leave'],
    ['F2', 'call-guide'],
    ['Escape', 'dismiss'],
    ['a', null],
    [' ', null],
  ])('"%s" means %s', (key, action) => {
    expect(actionOfKey(pressed(key), AT_COUNTER)).toBe(action);
  });

  it('while a question stands, only its answers mean anything', () => {
    expect(
      ['Enter', '0', '1', '-', '+', 'Escape'].map((key) => actionOfKey(pressed(key), { question, menu: null })),
    ).toEqual([null, null, 'yes', 'no', null, 'dismiss']);
  });

  it('while a list stands, digits choose and the way back is Esc or Backspace', () => {
    const meanings = ['1', '9', '0', 'Enter', '+', 'Backspace', 'Escape'].map((key) =>
      actionOfKey(pressed(key), { question: null, menu: 'transfer' }),
    );
    expect(meanings).toEqual(['pick-1', 'pick-9', null, null, null, 'dismiss', 'dismiss']);
  });

  it('SE1 in the list of outcomes 0 and Enter are Done', () => {
    const meanings = ['0', 'Enter', '1'].map((key) => actionOfKey(pressed(key), { question: null, menu: 'outcomes' }));
    expect(meanings).toEqual(['done', 'done', 'pick-1']);
  });

  it('names of an object’s own are no keys', () => {
    expect(actionOfKey(pressed('constructor'), AT_COUNTER)).toBeNull();
  });

  it('CA7 a key held down acts once', () => {
    expect(actionOfKey(pressed('Enter', { repeat: true }), AT_COUNTER)).toBeNull();
  });

  it('leaves the browser its own combinations', () => {
    expect(actionOfKey(pressed('+', { modified: true }), AT_COUNTER)).toBeNull();
  });

  it('are the ones printed on the buttons', () => {
    expect(actionOfKey(pressed(KEY_LABELS.next), AT_COUNTER)).toBe('next');
    expect(actionOfKey(pressed(KEY_LABELS.absent), AT_COUNTER)).toBe('absent');
    expect(actionOfKey(pressed(KEY_LABELS.start), AT_COUNTER)).toBe('start');
  });
});
