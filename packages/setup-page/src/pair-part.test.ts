import type { PairStep } from '@motcua/client/setup';
import { describe, expect, it } from 'vitest';
import { pairing, troubleIn } from './pair-part.ts';

const hub = { key: 'k', centre: 'Trung tâm', address: '10.0.0.5:4843', digits: null };
const step = (more: Partial<PairStep>): PairStep => ({
  ...{ kind: 'pair', hub, code: 'ABC 234', reason: 'first', staffUrl: 'http://10.0.0.5:4800/counter/', trouble: null },
  ...more,
});

/** What would stand on the page, without one. */
function wordsIn(part: unknown): string {
  if (Array.isArray(part)) return part.map(wordsIn).join(' ');
  if (typeof part === 'object' && part !== null && 'values' in part) return wordsIn(part.values);
  return typeof part === 'string' ? part : '';
}

const silent = () => undefined;
const shown = (more: Partial<PairStep>, language: 'vi' | 'en' = 'vi') =>
  wordsIn(pairing(step(more), { language, act: silent, typed: '', type: silent, erase: silent }));

describe('what a device says while it is set up', () => {
  it.each([
    [{ kind: 'looking' }, /Máy đang tìm máy chủ ở địa chỉ khác/, /looking for it at other addresses/],
    [{ kind: 'clock' }, /Ngày giờ .+ bị sai/, /clock of this device or of the hub is wrong/],
    [{ kind: 'stranger', address: '10.0.0.9:4843' }, /10\.0\.0\.9:4843/, /10\.0\.0\.9:4843/],
  ] as const)('FS5 FS6 says of $kind what is the matter, in words', (trouble, vi, en) => {
    expect(troubleIn(trouble, 'vi')).toMatch(vi);
    expect(troubleIn(trouble, 'en')).toMatch(en);
    expect(shown({ trouble })).toMatch(vi);
  });

  it('FS3 says that a code is a new one, and why a device shows one again', () => {
    expect(shown({ reason: 'new-code' })).toMatch(/Mã trước đã hết hạn\. Đây là mã mới/);
    expect(shown({ reason: 'new-code' }, 'en')).toMatch(/has run out\. This is a new one/);
    expect(shown({ reason: 'first' })).not.toMatch(/mã mới/);
    const [takenOut, unknown] = [shown({ reason: 'taken-out' }, 'en'), shown({ reason: 'unknown' }, 'en')];
    expect(takenOut).not.toBe(unknown);
    expect(takenOut).toMatch(/taken/);
  });
});
