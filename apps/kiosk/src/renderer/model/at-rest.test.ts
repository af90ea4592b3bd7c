import type { ServiceId } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { isAtRest } from './at-rest.ts';
import { IDLE_AFTER_MS } from './times.ts';
import { initialKioskState, type KioskState } from './kiosk-state.ts';

const AT_FIRST = initialKioskState(0);

describe('UI7', () => {
  it('UI7 a start page that nobody has touched for a while is at rest', () => {
    expect(isAtRest(AT_FIRST, IDLE_AFTER_MS - 1)).toBe(false);
    expect(isAtRest(AT_FIRST, IDLE_AFTER_MS)).toBe(true);
    expect(isAtRest({ ...AT_FIRST, touchedAt: 50_000 }, 50_000 + IDLE_AFTER_MS - 1)).toBe(false);
  });

  it.each<[string, Partial<KioskState>]>([
    ['a number on its way', { screen: { kind: 'taking', pressId: 1, serviceId: 'a' as ServiceId, slow: false } }],
    ['a message', { screen: { kind: 'message', message: { kind: 'gave-up' } } }],
    ['a cancelled number that is still told', { screen: { kind: 'start', cancelledNumber: 'A012' } }],
    ['a language that somebody chose', { language: 'km' }],
    ['larger text', { largerText: true }],
    ['a question whether anybody is there', { askedSince: 10 }],
    ['tiles for priority numbers', { helpOpen: true }],
  ])('UI7 %s is not rest', (_what, change) => {
    expect(isAtRest({ ...AT_FIRST, ...change }, 3_600_000)).toBe(false);
  });
});
