import { describe, expect, it } from 'vitest';
import { galleryQuery, readGalleryLook } from './gallery-look.ts';

describe('the address of the gallery', () => {
  it('says the whole look', () => {
    const look = { language: 'km', contrast: 'more', text: 'largest', theme: 'day' } as const;
    expect(readGalleryLook(galleryQuery(look))).toEqual(look);
  });

  it('is the usual look where it says nothing or nonsense', () => {
    const usual = { language: 'vi', contrast: 'usual', text: 'usual', theme: 'night' };
    expect(readGalleryLook('')).toEqual(usual);
    expect(readGalleryLook('?language=fr&text=tiny')).toEqual(usual);
  });
});
