import type { RenewalTurn } from './renewal-turn.ts';

/**
 * UI7: asks the hub for its page; whether that is the one `made` so, and to be loaded now. Whatever is no page is no answer: where a
 * whole hall asks through one router the hub may refuse this phone, and its turn comes again.
 */
export function asksForPage(turn: RenewalTurn, made: string, address: string, isCalm: () => boolean): Promise<boolean> {
  // Whoever loads a page that nobody sends, or one that a cache on the way has kept, is left with nothing.
  return fetch(address, { credentials: 'omit', cache: 'no-store' })
    .then((response) => {
      if (response.status !== 200) throw new Error(`${response.status}`);
      return response.text();
    })
    .then((page) => {
      // Called in the meantime: what has come is asked for again when that is over.
      if (!isCalm()) return false;
      turn.wasAnswered(made);
      return page.indexOf(made) >= 0;
    })
    .catch(() => {
      turn.wasLost();
      return false;
    });
}
