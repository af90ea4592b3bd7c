import { LANGUAGES, type Language } from '@motcua/protocol/vocabulary';
import type { Look } from '../look.ts';

/** Everything that the gallery can be looked at in; it stands in the address, so that a test or a colleague sees the same. */
export type GalleryLook = Look & { readonly language: Language };

export const CONTRASTS = ['usual', 'more'] as const;
export const TEXTS = ['usual', 'larger', 'largest'] as const;
export const GALLERY_THEMES = ['night', 'day'] as const;

/** Reads `?language=km&contrast=more&text=larger&theme=day`; what is missing or unknown is as usual. */
export function readGalleryLook(query: string): GalleryLook {
  const wish = new URLSearchParams(query);
  const oneOf = <T extends string>(values: readonly [T, ...T[]], name: string): T =>
    values.find((value) => value === wish.get(name)) ?? values[0];
  return {
    language: LANGUAGES.find((one) => one === wish.get('language')) ?? 'vi',
    contrast: oneOf(CONTRASTS, 'contrast'),
    text: oneOf(TEXTS, 'text'),
    theme: oneOf(GALLERY_THEMES, 'theme'),
  };
}

/** The other way round. */
export function galleryQuery(look: GalleryLook): string {
  return `?${new URLSearchParams(look).toString()}`;
}
