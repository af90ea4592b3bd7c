import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FitWords } from './fit-words.ts';

/** As much of an element as is written to. */
function heading(words: string) {
  const written = { fit: '', isFull: false };
  const element = {
    textContent: words,
    style: { setProperty: (_name: string, value: string) => (written.fit = value) },
    setAttribute: () => (written.isFull = true),
    removeAttribute: () => (written.isFull = false),
  };
  return { written, element: element as unknown as HTMLElement };
}

describe('UI2 words that are made smaller to find room', () => {
  beforeEach(() => {
    vi.stubGlobal('window', { innerWidth: 1920, innerHeight: 1080 });
    vi.stubGlobal('document', { fonts: { addEventListener: () => undefined } });
    return () => vi.unstubAllGlobals();
  });

  it('UI2 are measured once for the same words in the same room', () => {
    const fit = new FitWords();
    const isTooLarge = vi.fn(() => false);
    const { element, written } = heading('Vắng mặt');
    fit.fit(element, '90', isTooLarge);
    fit.fit(element, '90', isTooLarge);
    expect(isTooLarge).toHaveBeenCalledTimes(1);
    expect(written).toEqual({ fit: '1', isFull: false });
  });

  it('UI2 are as small when they went and came back, in an element of their own', () => {
    const fit = new FitWords();
    const before = heading('Vắng mặt');
    fit.fit(before.element, '90', () => Number(before.written.fit) > 0.8);
    const after = heading('Vắng mặt');
    fit.fit(after.element, '90', () => Number(after.written.fit) > 0.8);
    expect([before.written.fit, after.written.fit]).toEqual(['0.77', '0.77']);
  });
});
