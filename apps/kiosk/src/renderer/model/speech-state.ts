import type { Language } from '@motcua/protocol';

/** KI11: what is said aloud: clips by their names, or a number. */
export type Speech =
  | { readonly kind: 'clips'; readonly clipIds: readonly string[] }
  /** `waits`: that its holder is to take a seat is said as well, as the page says it. */
  | { readonly kind: 'number'; readonly number: string; readonly waits: boolean };

/** KI11: what the voice packs have clips for: words on tiles and pages by language, and the languages in which numbers can be read. */
export type Sayable = {
  readonly clips: Readonly<Partial<Record<Language, readonly string[]>>>;
  readonly numbers: readonly Language[];
};
export const NOTHING_SAYABLE: Sayable = { clips: {}, numbers: [] };

/** KI11: the clip of the tile that is being read, and those that come after it. */
export type Reading = { readonly clipId: string; readonly rest: readonly string[] };
