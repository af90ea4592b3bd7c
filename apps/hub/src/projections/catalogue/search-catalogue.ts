import type { CatalogueEntry } from '@motcua/protocol';
import { foldWords, writtenOut } from './fold-words.ts';
import type { Phrase, SearchIndex, Searched } from './search-index.ts';
import { isOneSlip, likeness } from './word-likeness.ts';

/** Three pages of a kiosk. */
const MOST_FOUND = 12;
/** Beneath it, what was typed means something else. */
const LEAST_SCORE = 0.5;
/** What is so much worse than the best is not meant. */
const LEAST_OF_BEST = 0.55;
const MOST_WORDS = 12;

type Score = { readonly value: number; readonly by: Phrase | null };
const NOTHING: Score = { value: 0, by: null };

/**
 * PC2: what is called so, the likeliest first: without diacritics, in any order of the words, with a letter wrong, spaces
 * left out, words begun, or known abbreviations.
 */
export function searchCatalogue(index: SearchIndex, typed: string): readonly CatalogueEntry[] {
  const words = foldWords(typed).slice(0, MOST_WORDS);
  if (words.length === 0 || words.join('').length < 2) return [];
  const readings = [words, writtenOut(words)].flatMap((each) => (each === null ? [] : [readWords(index, each)]));
  const scored = index.all
    .map((searched) => ({ searched, score: best(readings.map((reading) => scoreOf(index, searched, reading))) }))
    .filter(({ score }) => score.value >= LEAST_SCORE)
    .sort((a, b) => b.score.value - a.score.value);
  const least = (scored[0]?.score.value ?? 0) * LEAST_OF_BEST;
  return scored
    .filter(({ score }) => score.value >= least)
    .slice(0, MOST_FOUND)
    .map(({ searched, score }) => ({ ...searched.entry, said: score.by?.isEveryday === true ? score.by.text : null }));
}

function best(scores: readonly Score[]): Score {
  return scores.reduce((high, each) => (each.value > high.value ? each : high), NOTHING);
}

/** What was typed, read once: how much each of its words tells, and how well it stands for every word there is. */
type Reading = {
  readonly joined: string;
  readonly words: readonly { readonly worth: number; readonly like: ReadonlyMap<string, number> }[];
  readonly total: number;
};

function readWords({ vocabulary, worth }: SearchIndex, typed: readonly string[]): Reading {
  const words = typed.map((word, n) => {
    const like = new Map<string, number>();
    for (const known of vocabulary) {
      const alike = likeness(word, known, n === typed.length - 1);
      if (alike > 0) like.set(known, alike);
    }
    return { worth: worth(word), like };
  });
  return { joined: typed.join(''), words, total: sum(words.map((word) => word.worth)) };
}

/** The best of its names, and a little for words that stand in others of them. */
function scoreOf(index: SearchIndex, { phrases }: Searched, reading: Reading): Score {
  const high = best(phrases.map((phrase) => ({ value: scorePhrase(index, phrase, reading), by: phrase })));
  const anywhere = sum(
    reading.words.map(({ worth, like }) => {
      const most = phrases.map((each) => each.weight * Math.max(0, ...each.words.map((word) => like.get(word) ?? 0)));
      return worth * Math.max(0, ...most);
    }),
  );
  return { value: high.value * 0.75 + (anywhere / reading.total) * 0.25, by: high.by };
}

/** How much of what was typed is in the name, and how much of the name was typed; each word of it stands for one. */
function scorePhrase({ worth }: SearchIndex, phrase: Phrase, { joined, words, total }: Reading): number {
  const free = new Set(phrase.words.keys());
  let typedFound = 0;
  let nameFound = 0;
  for (const { worth: worthTyped, like } of words) {
    let at = -1;
    let most = 0;
    for (const n of free) {
      const alike = like.get(phrase.words[n] ?? '') ?? 0;
      if (alike > most) [at, most] = [n, alike];
    }
    if (at < 0) continue;
    free.delete(at);
    typedFound += worthTyped * most;
    nameFound += worth(phrase.words[at] ?? '') * most;
  }
  const byWords = 0.75 * (typedFound / total) + (phrase.worth === 0 ? 0 : 0.25 * (nameFound / phrase.worth));
  return phrase.weight * Math.max(byWords, joinedLikeness(joined, phrase.joined));
}

/** Spaces left out or put in: the letters alone. */
function joinedLikeness(typed: string, name: string): number {
  if (typed === name) return 1.15;
  if (typed.length < 4 || name.length < 4) return 0;
  const part = Math.min(typed.length, name.length) / Math.max(typed.length, name.length);
  if (name.startsWith(typed)) return 0.8 + 0.2 * part;
  if (name.includes(typed)) return 0.7 + 0.2 * part;
  if (typed.length >= 5 && isOneSlip(typed, name)) return 0.92;
  return name.length >= 6 && typed.includes(name) ? 0.85 * part : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
