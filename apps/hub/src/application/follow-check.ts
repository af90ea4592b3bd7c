import { checkAddress, type FollowPlace } from '@motcua/protocol/follow-address';
import type { FollowView, OfficeSighting } from '@motcua/protocol/follow-view';
import type { Actor } from '@motcua/protocol/vocabulary';
import type { QueueCommandBody } from '../domain/commands.ts';
import { followCheckView } from '../projections/follow-check-view.ts';
import type { Clock } from '../ports/clock.ts';
import type { Handled } from './handle-command.ts';

/** Long enough to fetch a phone and to find the Wi-Fi; then the code is worth nothing. */
const OPEN_FOR_MS = 10 * 60_000;

export type FollowCheckParts = {
  readonly clock: Clock;
  readonly freshCode: () => string;
  /** The office's own pages, as the phone may try them. */
  readonly officeUrls: () => readonly string[];
  readonly hubPort: number;
  /** Where they are as well and a phone might get, which it cannot try; null: nowhere. */
  readonly httpsPort: () => number | null;
  readonly submit: (by: Actor, body: QueueCommandBody) => Promise<Handled>;
};

type Running = {
  readonly code: string;
  readonly place: FollowPlace;
  readonly by: Actor;
  readonly expiresAt: number;
  readonly untilMs: number;
};

/** FO7: one check at a time, in memory alone: a hub that starts again asks for another. */
export class FollowCheck {
  readonly #parts: FollowCheckParts;
  #running: Running | null = null;
  /** The code that a phone has used: opened again on it, it says the same. */
  #done: string | null = null;
  /** What that phone found of the office's pages. */
  #seen: OfficeSighting | null = null;
  /** The code that a phone has just opened, until the hub has noted it. */
  #noting: { readonly running: Running; readonly noted: Promise<boolean> } | null = null;

  constructor(parts: FollowCheckParts) {
    this.#parts = parts;
  }

  /** The last code ends. */
  begin(place: FollowPlace, by: Actor): void {
    const { clock, freshCode } = this.#parts;
    const expiresAt = clock.now() + OPEN_FOR_MS;
    this.#running = { code: freshCode(), place, by, expiresAt, untilMs: clock.monotonicMs() + OPEN_FOR_MS };
    this.#done = null;
    this.#seen = null;
  }

  end(): void {
    this.#running = null;
    this.#seen = null;
  }

  present(): { readonly url: string; readonly expiresAt: number } | null {
    const running = this.#alive();
    return running && { url: checkAddress(running.place, running.code), expiresAt: running.expiresAt };
  }

  /** What the phone of the last check found. */
  seen(): OfficeSighting | null {
    return this.#seen;
  }

  /** FO7: the phone that used the code has tried the office's pages. Said once. */
  note(code: string, sighting: OfficeSighting): FollowView {
    if (code !== this.#done) return followCheckView('over');
    // Where there was nothing to try, nothing was found.
    if (this.#parts.officeUrls().length > 0) this.#seen ??= sighting;
    return this.#reached();
  }

  /** FO7: where the office's pages are is told to the phone of this check alone, until it has tried them. */
  officeUrlsFor(code: string): readonly string[] {
    const isItsOwn = code === this.#alive()?.code || (code === this.#done && this.#seen === null);
    return isItsOwn ? this.#parts.officeUrls() : [];
  }

  #reached(): FollowView {
    const { officeUrls, hubPort, httpsPort } = this.#parts;
    return this.#seen === null
      ? followCheckView('reached', null, officeUrls())
      : followCheckView('reached', { found: this.#seen, hubPort, httpsPort: httpsPort() });
  }

  async open(code: string, fromOwnMachine: boolean): Promise<FollowView> {
    if (code === this.#done) return this.#reached();
    const running = this.#alive();
    if (running?.code !== code) return followCheckView('over');
    if (fromOwnMachine) return followCheckView('own-machine');
    // A page that is loaded twice at once is noted once, and told the same.
    if (this.#noting?.running !== running) this.#noting = { running, noted: this.#note(running) };
    return (await this.#noting.noted) ? this.#reached() : followCheckView('over');
  }

  async #note(running: Running): Promise<boolean> {
    const { code, place, by } = running;
    try {
      const handled = await this.#parts.submit(by, { type: 'note-phone', ...place });
      // A storage that is away: the code still holds, and the phone may try again.
      if (handled.kind === 'rejected') return false;
      // What was begun or ended meanwhile is of another version of the settings: this phone has shown nothing of it.
      if (this.#running !== running) return false;
      this.#done = code;
      this.#running = null;
      return true;
    } finally {
      if (this.#noting?.running === running) this.#noting = null;
    }
  }

  #alive(): Running | null {
    if (this.#running !== null && this.#running.untilMs <= this.#parts.clock.monotonicMs()) this.#running = null;
    return this.#running;
  }
}
