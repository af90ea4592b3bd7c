import { REFUSAL_CODES } from '@motcua/protocol';
import { expect, test } from 'vitest';
import { judgeRefusal } from './judge-refusal.ts';

test('a device that is not paired asks to be, and staff sign in: nobody else can help them', () => {
  expect(judgeRefusal('revoked', 'kiosk')).toEqual({ kind: 'pair', role: 'kiosk', isRevoked: true });
  expect(judgeRefusal('unknown-device', 'display')).toEqual({ kind: 'pair', role: 'display', isRevoked: false });
  for (const code of ['revoked', 'unknown-device', 'not-signed-in', 'session-ended'] as const) {
    expect(judgeRefusal(code, 'staff')).toEqual({ kind: 'show', retryAfterMs: null });
  }
});

test('a hub that is full or ends is tried again like one that is away, and one of another version seldom', () => {
  for (const role of ['kiosk', 'staff'] as const) {
    const soon = REFUSAL_CODES.filter((code) => judgeRefusal(code, role).kind === 'lost');
    expect(soon.toSorted()).toEqual(['shutting-down', 'too-many-connections']);
    for (const code of ['client-too-old', 'hub-too-old'] as const) {
      expect(judgeRefusal(code, role)).toEqual({ kind: 'show', retryAfterMs: 10_000 });
    }
  }
});
