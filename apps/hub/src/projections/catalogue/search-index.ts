import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { LocalText, ServiceId } from '@motcua/protocol/vocabulary';
import type { CatalogueEntry } from '@motcua/protocol';
import { foldWords } from './fold-words.ts';

/** One name of something, as it is searched in. */
export type Phrase = {
  /** As it is written. */
  readonly text: string;
  readonly words: readonly string[];
  readonly joined: string;
  /** How much its words tell together. */
  readonly worth: number;
  /** How sure a match with it is: a hint says less than a name. */
  readonly weight: number;
  readonly isEveryday: boolean;
};

export type Searched = { readonly entry: CatalogueEntry; readonly phrases: readonly Phrase[] };

export type SearchIndex = {
  readonly all: readonly Searched[];
  /** Every word of every name, once. */
  readonly vocabulary: readonly string[];
  /** How much a word tells, by how few things are called so. */
  readonly worth: (word: string) => number;
};

const NAME = 1;
const HINT = 0.8;
/** The service of a procedure: it tells little about the procedure. */
const CONTEXT = 0.35;
/** Said with everything, so they tell nothing: "tôi muốn xin làm …". */
const FILLERS: ReadonlySet<string> = new Set(
  (
    'toi muon xin can lam cho chau con em be di nop ho so thu tuc giay to o dau bi duoc nao hoi ve cai va cua minh ' +
    'a an the my for to i want need of how get dang ky cap mot tai'
  ).split(' '),
);
const FILLER_WORTH = 0.25;

type NotWeighedPhrase = Omit<Phrase, 'worth'>;
type NotWeighed = { readonly entry: CatalogueEntry; readonly phrases: readonly NotWeighedPhrase[] };

/** Everything that can be found in a centre: its services, and the procedures that it names. */
export function indexCatalogue({ services, procedures }: CentreSettings): SearchIndex {
  const contexts = new Map<ServiceId, readonly NotWeighedPhrase[]>(
    services.map(({ serviceId, name, hint }) => [serviceId, [...phrases(name, CONTEXT), ...phrases(hint, CONTEXT)]]),
  );
  const all: NotWeighed[] = [
    ...services.map(({ serviceId, name, hint }) => ({
      entry: { code: null, name, said: null, serviceId, elsewhere: null },
      phrases: [...phrases(name, NAME), ...phrases(hint, HINT)],
    })),
    ...procedures.map(({ code, name, everydayNames, serviceId, elsewhere }) => ({
      entry: { code, name, said: null, serviceId, elsewhere },
      phrases: [
        ...phrases(name, NAME),
        ...everydayNames.map((each) => phrase(each, NAME, true)),
        ...((serviceId === null ? null : contexts.get(serviceId)) ?? []),
      ],
    })),
  ];
  const worth = worthOfWords(all);
  return {
    all: all.map(({ entry, phrases: each }) => ({
      entry,
      phrases: each.map((one) => ({ ...one, worth: one.words.reduce((sum, word) => sum + worth(word), 0) })),
    })),
    vocabulary: [...new Set(all.flatMap(({ phrases: each }) => each.flatMap(({ words }) => words)))],
    worth,
  };
}

function phrases({ vi, en, km }: LocalText, weight: number): readonly NotWeighedPhrase[] {
  return [vi, en, km].flatMap((text) => (text === null ? [] : [phrase(text, weight, false)]));
}

function phrase(text: string, weight: number, isEveryday: boolean): NotWeighedPhrase {
  const words = foldWords(text);
  return { text, words, joined: words.join(''), weight, isEveryday };
}

function worthOfWords(all: readonly NotWeighed[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { phrases: each } of all) {
    for (const word of new Set(each.filter(({ weight }) => weight > CONTEXT).flatMap(({ words }) => words))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const most = Math.log(1 + all.length);
  return (word) => {
    if (FILLERS.has(word)) return FILLER_WORTH;
    return Math.max(FILLER_WORTH, Math.log(1 + all.length / (counts.get(word) ?? 2)) / most);
  };
}
