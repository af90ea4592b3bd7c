import { describe, expect, it } from 'vitest';
import { readPackList } from './read-pack-list.ts';

describe('the list of packs as a display reads it', () => {
  it('says where each clip lies', () => {
    const manifest = { packId: 'en', tongue: 'en', clips: { 'n-1': { file: 'n-1.ogg' } }, later: 1 };
    expect(readPackList({ packs: [{ manifest, isShipped: true }] })).toEqual([
      { packId: 'en', tongue: 'en', files: new Map([['n-1', 'n-1.ogg']]) },
    ]);
  });

  it('leaves out what is no pack and what is no clip', () => {
    for (const raw of [null, 7, [], {}, { packs: 'x' }, { packs: [null, { manifest: { packId: 7 } }] }]) {
      expect(readPackList(raw)).toEqual([]);
    }
    const manifest = { packId: 'en', tongue: 'en', clips: { a: null, b: { file: 7 } } };
    expect(readPackList({ packs: [{ manifest }] })[0]?.files.size).toBe(0);
  });
});
