import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { SCENE_PICTURES } from './scene-list.ts';

it('docs/screens.md shows each picture that is taken, and no other', () => {
  const text = readFileSync(new URL('../../docs/screens.md', import.meta.url), 'utf8');
  const shown = [...text.matchAll(/images\/screens\/([\w-]+)\.webp/g)].map(([, name]) => name);
  expect(shown.toSorted()).toEqual(Object.keys(SCENE_PICTURES).toSorted());
});
