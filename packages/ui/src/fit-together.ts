import { pxPerMillimetre } from './glass.ts';
import { usesLettersOf } from './letters-used.ts';

/** What tries its words in one size after the other, the largest first, until none is cut through. */
export type Fitting = HTMLElement & {
  /** What its words stand in is drawn; before that nothing can be measured. Null: it is not. */
  readonly fittingBox: HTMLElement | null;
  /** Settles once what stands inside it has drawn itself too. */
  readonly insideDrawn: Promise<unknown>;
  /** Its words: with the same ones in the same box the same step is needed. */
  readonly fittingWords: string;
  /** How many steps there are. */
  readonly fittingSteps: number;
  /** Shows its words as the step says. */
  wearFit(step: number): void;
  /** Whether all its words have room, as it is dressed now. */
  readonly isWhole: boolean;
  /** The step that it turned out to need. */
  takeFit(step: number): void;
};

/** Of each box with its words, the step that was needed. Forgotten when letters come that were not there. */
const known = new Map<string, number>();
/** A day of changing waits says many words; what is forgotten is only tried again. */
const MOST_KNOWN = 500;
const unfitted = new Set<Fitting>();
const watched = new Set<Fitting>();
const hosts = new WeakMap<Element, Fitting>();
let resizes: ResizeObserver | null = null;
let isComing = false;

/**
 * Has its words fitted whenever its box, or what is watched with it, changes its size, and when letters come. One observer
 * for all: what several ask for at once is one round.
 */
export function watchFitting(fitting: Fitting): void {
  if (watched.size === 0) document.fonts.addEventListener('loadingdone', onLetters);
  watched.add(fitting);
  watchInside(fitting, fitting);
}

/** What inside it changes with the size of the letters. */
export function watchInside(fitting: Fitting, part: Element): void {
  hosts.set(part, fitting);
  resizes ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const host = hosts.get(target);
      if (host !== undefined && watched.has(host)) fitSoon(host);
    }
  });
  resizes.observe(part);
}

/** It has left the page. */
export function leaveFitting(fitting: Fitting, parts: readonly Element[]): void {
  watched.delete(fitting);
  unfitted.delete(fitting);
  for (const part of [fitting, ...parts]) resizes?.unobserve(part);
  if (watched.size === 0) document.fonts.removeEventListener('loadingdone', onLetters);
}

/** Fits it with all others that change now, before the next picture. */
export function fitSoon(fitting: Fitting): void {
  unfitted.add(fitting);
  if (isComing) return;
  isComing = true;
  void fitWhenDrawn();
}

/** Letters that none of these words uses change no size: Khmer ones come for the name of a language alone. */
function onLetters({ fontfaces }: FontFaceSetLoadEvent): void {
  const changed = [...watched].filter(({ fittingWords }) =>
    fontfaces.some(({ unicodeRange }) => usesLettersOf(unicodeRange, fittingWords)),
  );
  if (changed.length === 0) return;
  known.clear();
  for (const fitting of changed) fitSoon(fitting);
}

/** The elements of a board draw themselves one after the other: with the last one all are there. */
async function fitWhenDrawn(): Promise<void> {
  for (let asked = -1; asked !== unfitted.size;) {
    asked = unfitted.size;
    await Promise.all([...unfitted].map(({ insideDrawn }) => insideDrawn));
  }
  isComing = false;
  const here = [...unfitted].filter(({ fittingBox }) => fittingBox !== null);
  unfitted.clear();
  fitAll(here);
}

/** All try each step together: the page is laid out once a step and not once an element, and not at all for what is known. */
function fitAll(fittings: readonly Fitting[]): void {
  const { fontSize } = getComputedStyle(document.documentElement);
  const page = `${fontSize} ${pxPerMillimetre(document.documentElement)}`;
  const keys = new Map(fittings.map((fitting) => [fitting, keyOf(fitting, page)]));
  const needed = new Map<Fitting, number>();
  let trying: Fitting[] = [];
  for (const [fitting, key] of keys) {
    const step = known.get(key);
    if (step === undefined) trying.push(fitting);
    else needed.set(fitting, step);
  }
  for (let step = 0; trying.length > 0; step += 1) {
    for (const fitting of trying) fitting.wearFit(step);
    const fitted = new Set(trying.filter((each) => step >= each.fittingSteps - 1 || each.isWhole));
    for (const fitting of fitted) needed.set(fitting, step);
    trying = trying.filter((fitting) => !fitted.has(fitting));
  }
  if (known.size > MOST_KNOWN) known.clear();
  for (const [fitting, step] of needed) {
    known.set(keys.get(fitting) ?? '', step);
    fitting.takeFit(step);
  }
}

function keyOf({ fittingBox, fittingWords }: Fitting, page: string): string {
  const { width = 0, height = 0 } = fittingBox?.getBoundingClientRect() ?? {};
  return [page, width, height, fittingWords].join('|');
}
