import { describe, expect, it } from 'vitest';
import type { AccountId, CounterId } from '@motcua/protocol';
import { createPageMemory } from './page-memory.ts';

function storageWith(kept: Map<string, string>): Storage {
  return {
    length: kept.size,
    clear: () => kept.clear(),
    key: () => null,
    removeItem: (key) => void kept.delete(key),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

const lan = 'lan' as AccountId;
const quay3 = 'quay-3' as CounterId;

describe('the memory of a counter page', () => {
  it('gives each person their own counter back, and nobody the one of another', () => {
    const kept = new Map<string, string>();
    createPageMemory(() => storageWith(kept)).rememberCounter(lan, quay3);
    const memory = createPageMemory(() => storageWith(kept));
    expect(memory.counterOf(lan)).toBe(quay3);
    expect(memory.counterOf('hoa' as AccountId)).toBeNull();
    memory.rememberCounter(lan, null);
    expect(memory.counterOf(lan)).toBeNull();
  });

  it('speaks Vietnamese until told otherwise', () => {
    const kept = new Map<string, string>();
    const memory = createPageMemory(() => storageWith(kept));
    expect(memory.language()).toBe('vi');
    memory.rememberLanguage('en');
    expect(memory.language()).toBe('en');
    kept.set('motcua.counter.language', 'fr');
    expect(memory.language()).toBe('vi');
  });

  it('goes on without storage, and with damaged storage', () => {
    const memory = createPageMemory(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(() => memory.rememberCounter(lan, quay3)).not.toThrow();
    expect(memory.counterOf(lan)).toBeNull();
    expect(memory.language()).toBe('vi');
    const damaged = createPageMemory(() => storageWith(new Map([['motcua.counter.chosen', '{']])));
    expect(damaged.counterOf(lan)).toBeNull();
  });
});
