import { describe, expect, it } from 'vitest';
import { SPEAKING_AT_FIRST } from './speaking.ts';
import { failureTold } from './told.ts';

describe('a failed request', () => {
  it('is told in words, with the time to wait', () => {
    const problem = { code: 'try-later', field: null, retryAfterMs: 3_200 } as const;
    expect(failureTold({ kind: 'refused', problem }, SPEAKING_AT_FIRST)).toEqual({
      tone: 'alarm',
      words: 'Đã thử quá nhiều lần. Hãy chờ một chút rồi thử lại. Có thể thử lại sau 4 giây.',
    });
    const taken = { code: 'name-taken', field: 'name', retryAfterMs: null } as const;
    expect(failureTold({ kind: 'refused', problem: taken }, SPEAKING_AT_FIRST).words).toMatch(
      /^Tên đăng nhập này đã có/,
    );
    expect(failureTold({ kind: 'no-answer' }, SPEAKING_AT_FIRST).words).toBe('Máy chủ không trả lời.');
  });
});
