import { describe, expect, it } from 'vitest';
import { applyLook } from './look.ts';

describe('a look', () => {
  it('leaves as it is what is not named', () => {
    const root = { dataset: {} as DOMStringMap };
    applyLook(root, { contrast: 'more', text: 'larger' });
    applyLook(root, { text: 'usual' });
    expect(root.dataset).toEqual({ contrast: 'more', text: 'usual' });
  });
});
