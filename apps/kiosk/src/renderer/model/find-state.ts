import type { CatalogueEntry, CatalogueProcedure, PrintedListFate, ServiceId } from '@motcua/protocol';

/** PC2: what people come for, in their own words. They stand here and nowhere else, until the page is left. */
export type SearchScreen = {
  readonly kind: 'search';
  readonly typed: string;
  /** The last key; before the first one, when the page appeared. */
  readonly typedAt: number;
  /** The newest answer, and the words that it answers; null: too little was typed to ask. */
  readonly found: { readonly words: string; readonly entries: readonly CatalogueEntry[] } | null;
  readonly page: number;
  readonly asked: { readonly pressId: number; readonly words: string } | null;
  readonly trouble: 'no-answer' | null;
};

/** PC3: whose papers? First the service, then what it does. */
export type PapersScreen = {
  readonly kind: 'papers';
  /** Null: the services are shown. */
  readonly serviceId: ServiceId | null;
  /** What that service does; null: not told yet. */
  readonly entries: readonly CatalogueEntry[] | null;
  readonly page: number;
  readonly askedAs: number | null;
  readonly touchedAt: number;
};

/** PC3: what to bring, what it costs, how long it takes, as far as the centre says so. */
export type ProcedureScreen = {
  readonly kind: 'procedure';
  readonly entry: CatalogueEntry & { readonly code: string };
  /** Null: not told yet. */
  readonly procedure: CatalogueProcedure | null;
  readonly askedAs: number | null;
  /** The square that a phone reads is shown large. */
  readonly showsCode: boolean;
  readonly touchedAt: number;
  /** Where the list has several pages: one of the papers on the page that is shown. How many a page holds, the glass says. */
  readonly readsFrom: number;
  /** PC8: what is known of the list on paper; null: nobody has asked for it. */
  readonly paper: PaperStanding | null;
  /** Where "back" leads. */
  readonly cameFrom: SearchScreen | PapersScreen;
};

/** PC8: `pressId`: it is being printed; `fate` `no-answer`: nobody knows what became of it. */
export type PaperStanding =
  | { readonly kind: 'asked'; readonly pressId: number }
  | { readonly kind: 'told'; readonly fate: PrintedListFate | 'no-answer' };

/** PC6: has the day on the receipt come? */
export type ReceiptScreen = { readonly kind: 'receipt'; readonly serviceId: ServiceId };

export type FindScreen = SearchScreen | PapersScreen | ProcedureScreen;

/** PC2: results on a page, each a row that an unsteady finger finds. */
export const MOST_ROWS = 4;
export const LONGEST_SEARCH = 40;
/** One letter finds everything. */
export const LEAST_SEARCH = 2;
