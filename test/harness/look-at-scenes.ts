import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import { findMisfits } from './find-misfits.ts';
import { BARRIER_ENGINE, openScenes, type SceneApp, type ScenePages } from './scene-pages.ts';

export type Size = { readonly width: number; readonly height: number };

export const PORTRAIT: Size = { width: 1080, height: 1920 };
export const LANDSCAPE: Size = { width: 1920, height: 1080 };
export const OFFICE: Size = { width: 1366, height: 768 };
/** Before a citizen at a counter, lying and upright. */
export const TABLET: Size = { width: 1024, height: 768 };
export const TABLET_UPRIGHT: Size = { width: 800, height: 1280 };
export const NARROW: Size = { width: 360, height: 740 };
/** Many scenes, each looked at in turn, on a machine that may be busy. */
export const LONG_MS = 900_000;

/** Opens the scenes of one screen for the tests of a block; `browser`: there when they begin. */
export function scenesOf(browser: () => Browser, app: SceneApp, speech: 'real' | 'test'): { all(): ScenePages } {
  let pages: ScenePages | undefined;
  beforeAll(async () => {
    pages = await openScenes(browser(), app, speech);
  }, LONG_MS);
  afterAll(() => pages?.close());
  return {
    all: () => {
      if (pages === undefined) throw new Error('the scenes are not open');
      return pages;
    },
  };
}

/**
 * Looks at each scene in one of the sizes, the next one in the next size, so that over the queries each is seen in all. `query`: the
 * same for all, or that of the nth scene.
 */
export async function lookAtAll(
  pages: ScenePages,
  sizes: readonly Size[],
  query: string | ((nth: number) => string),
  turn: number,
  look: (page: Page, nth: number) => Promise<readonly string[]>,
  names = pages.names,
): Promise<string[]> {
  const found: string[] = [];
  for (const [nth, name] of names.entries()) {
    const size = sizes[(nth + turn) % sizes.length] ?? OFFICE;
    const asked = typeof query === 'string' ? query : query(nth);
    const page = await pages.show(name, size, asked);
    const seen = [...(await look(page, nth)), ...pages.complaints()];
    for (const what of seen) found.push(`${name}?${asked} at ${size.width} × ${size.height}: ${what}`);
  }
  return found;
}

/** What is cut off, or hidden behind something else. */
export const misfits = (mayScroll: boolean) => (page: Page) => page.evaluate(findMisfits, mayScroll);
/** What is in somebody’s way. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ url: BARRIER_ENGINE });
  return findBarriers(page);
}
export const barriersAndMisfits = (mayScroll: boolean) => async (page: Page) => [
  ...(await barriers(page)),
  ...(await misfits(mayScroll)(page)),
];
/**
 * What is in somebody’s way hardly follows from the language, and to look for it takes longer than all the rest: in each of
 * `turns` passes it is done at another share of the scenes, of each share at every second size.
 */
export const misfitsAndBarriersInTurn =
  (mayScroll: boolean, turn: number, turns: number) => async (page: Page, nth: number) => {
    const isItsTurn = Math.floor(nth / 2) % turns === turn;
    return await (isItsTurn ? barriersAndMisfits(mayScroll) : misfits(mayScroll))(page);
  };
