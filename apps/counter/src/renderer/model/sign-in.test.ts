import { describe, expect, it } from 'vitest';
import { signInWaitMs } from './sign-in.ts';

describe('the wait before another try', () => {
  it('counts down from what the hub said', () => {
    const problem = { code: 'try-later', field: null, retryAfterMs: 4_000 } as const;
    const note = { kind: 'refused', problem, at: 10_000 } as const;
    expect([10_000, 12_500, 14_000, 90_000].map((now) => signInWaitMs(note, now))).toEqual([4_000, 1_500, 0, 0]);
  });

  it('is none without a refusal that names one', () => {
    const problem = { code: 'wrong-name-or-password', field: null, retryAfterMs: null } as const;
    expect(signInWaitMs({ kind: 'refused', problem, at: 0 }, 0)).toBe(0);
    expect(signInWaitMs({ kind: 'busy' }, 0)).toBe(0);
  });
});
