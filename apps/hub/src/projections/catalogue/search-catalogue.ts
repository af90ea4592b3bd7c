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
  const readings = [words, writtenOut(words)].filter((reading) => reading !== null);
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

/** The best of its names, and a little for words that stand in others of them. */
function scoreOf(index: SearchIndex, { phrases }: Searched, words: readonly string[]): Score {
  const total = sum(words.map((word) => index.worth(word)));
  const high = best(phrases.map((phrase) => ({ value: scorePhrase(index, phrase, words, total), by: phrase })));
  const anywhere = sum(
    words.map((word, n) => {
      const isLast = n === words.length - 1;
      const like = phrases.map((p) => p.weight * Math.max(0, ...p.words.map((each) => likeness(word, each, isLast))));
      return index.worth(word) * Math.max(0, ...like);
    }),
  );
  return { value: high.value * 0.75 + (anywhere / total) * 0.25, by: high.by };
}

/** How much of what was typed is in the name, and how much of the name was typed. */
function scorePhrase({ worth }: SearchIndex, phrase: Phrase, words: readonly string[], total: number): number {
  const joined = joinedLikeness(words.join(''), phrase.joined);
  const left = phrase.words.map((word) => ({ word, isFree: true }));
  const whole = sum(phrase.words.map(worth));
  let typedFound = 0;
  let nameFound = 0;
  words.forEach((word, n) => {
    const isLast = n === words.length - 1;
    const found = left
      .filter(({ isFree }) => isFree)
      .map((each) => ({ each, like: likeness(word, each.word, isLast) }))
      .reduce<{ each: (typeof left)[number] | null; like: number }>((a, b) => (b.like > a.like ? b : a), {
        ...{ each: null, like: 0 },
      });
    if (found.each === null) return;
    found.each.isFree = false;
    typedFound += worth(word) * found.like;
    nameFound += worth(found.each.word) * found.like;
  });
  const byWords = 0.75 * (typedFound / total) + (whole === 0 ? 0 : 0.25 * (nameFound / whole));
  return phrase.weight * Math.max(byWords, joined);
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
