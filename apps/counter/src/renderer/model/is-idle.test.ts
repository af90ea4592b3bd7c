import type { AccountId, CommandId, StaffRole, Welcome } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { isIdle } from './is-idle.ts';
import { startStaff, type StaffState } from './staff-state.ts';

const AT_THE_DOOR = startStaff({ kind: 'refused', code: 'not-signed-in' }, 0);

function at(screen: StaffState['screen'], role: StaffRole = 'officer'): StaffState {
  const you = { accountId: 'lan' as AccountId, name: 'Nguyễn Thị Mẫu', role, atPairedPc: true };
  return { ...AT_THE_DOOR, link: { kind: 'connected', welcome: {} as Welcome }, you, screen };
}

describe('UI7', () => {
  it.each([
    ['the call panel', at('counter')],
    ['the choice of a counter', at('counters')],
    ["the guide's page", at('day', 'guide')],
    ['the door', AT_THE_DOOR],
  ])('UI7 %s at rest may be loaded anew by itself', (_what, state) => {
    expect(isIdle(state)).toBe(true);
  });

  it.each([
    ['records', at('records', 'supervisor')],
    ['the floor', at('floor', 'supervisor')],
    ["a supervisor's page of the day", at('day', 'supervisor')],
    ['settings', at('settings', 'administrator')],
    ['a command without an answer', { ...at('counter'), inDoubt: [{ commandId: 'c' as CommandId, action: 'next' }] }],
    ['an answer that is still to be read', { ...at('counter'), notice: { kind: 'already-done', until: 9 } }],
    ['a question', { ...at('counter'), question: { kind: 'take-over', holder: 'Hòa', askedAt: 0 } }],
    ['signing out that did not happen', { ...at('counter'), signedOutInVain: true }],
    ['an alarm pressed once', { ...at('counter'), alarmPressedAt: 1 }],
    ['a signing in that is under way', { ...AT_THE_DOOR, signIn: { kind: 'busy' } }],
    ['a new recovery code', { ...AT_THE_DOOR, entrance: 'recovery' }],
  ] satisfies [string, StaffState][])('UI7 %s is not left by itself', (_what, state) => {
    expect(isIdle(state)).toBe(false);
  });

  it('UI7 a page that the hub does not take any more has nothing else to wait for', () => {
    expect(isIdle({ ...at('settings'), link: { kind: 'refused', code: 'client-too-old' } })).toBe(true);
  });
});
