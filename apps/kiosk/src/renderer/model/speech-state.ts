import type { Language, ServiceId } from '@motcua/protocol';

/** KI11: what is said aloud. */
export type Speech =
  { readonly kind: 'service'; readonly serviceId: ServiceId } | { readonly kind: 'number'; readonly number: string };

/** KI11: what the voice packs have clips for: names of services by language, and the languages in which numbers can be read. */
export type Sayable = {
  readonly services: Readonly<Partial<Record<Language, readonly ServiceId[]>>>;
  readonly numbers: readonly Language[];
};
export const NOTHING_SAYABLE: Sayable = { services: {}, numbers: [] };

/** KI11: the tile that is being read, and those that come after it. */
export type Reading = { readonly serviceId: ServiceId; readonly rest: readonly ServiceId[] };
