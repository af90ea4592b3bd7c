import type { HelpHere } from './help.ts';

/** How a phone in a pocket tells what has come: not at all, somebody is wanted, or an alarm; in milliseconds on and off. */
export type Shake = readonly number[] | null;
const WANTED = [300, 150, 300] as const;
const ALARM = [600, 150, 600, 150, 600] as const;

/** Requests that nobody has answered; each is told once, and again where it is open anew. */
export class NewCalls {
  #told: ReadonlySet<string> = new Set();

  /** What the phone is to do now. Called with each change. */
  of(open: readonly HelpHere[]): Shake {
    const fresh = open.filter(({ request }) => !this.#told.has(request.helpId));
    this.#told = new Set(open.map(({ request }) => request.helpId));
    if (fresh.length === 0) return null;
    return fresh.some(({ request }) => request.kind === 'alarm') ? ALARM : WANTED;
  }
}
