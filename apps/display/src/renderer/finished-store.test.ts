import { describe, expect, it } from 'vitest';
import { createFinishedStore } from './finished-store.ts';
import { NONE_FINISHED } from './model/finished-announcements.ts';

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    removeItem: (key) => void kept.delete(key),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('the memory of finished announcements', () => {
  it('is there again after a reload', () => {
    const storage = memory();
    const finished = { through: 7, throughAt: 1000, beyond: [9] };
    createFinishedStore(() => storage).write(finished);
    expect(createFinishedStore(() => storage).read()).toEqual(finished);
  });

  it('is empty at first', () => {
    expect(createFinishedStore(memory).read()).toEqual(NONE_FINISHED);
  });

  it('does not stop the display where the browser forbids storage', () => {
    const forbidden = createFinishedStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(() => forbidden.write(NONE_FINISHED)).not.toThrow();
    expect(forbidden.read()).toEqual(NONE_FINISHED);
  });
});
