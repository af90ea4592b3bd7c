import type { HubLink } from '@motcua/client';
import { MAX_ANNOUNCEMENTS } from '@motcua/protocol';
import type { DisplayState } from './model/display-model.ts';
import { reportsOf } from './model/progress-reports.ts';

/** The hub waits for a display that has told within ten seconds that it has something still to say. */
const TOLD_AGAIN_EVERY_MS = 4_000;

/**
 * SE2: tells the hub how far this display is with its announcements: what changes, and what it has still to say again
 * from time to time, so that no counter waits for a display that says nothing any more.
 */
export class ProgressTeller {
  readonly #link: Pick<HubLink, 'reportAnnouncements'>;
  #toldAt = 0;

  constructor(link: Pick<HubLink, 'reportAnnouncements'>) {
    this.#link = link;
  }

  /** After each step of the display. Times are this machine's own. */
  tell(before: DisplayState, after: DisplayState, localMs: number): void {
    const isDue = localMs - this.#toldAt >= TOLD_AGAIN_EVERY_MS;
    const reports = reportsOf(before, after, isDue);
    if (reports === null) return;
    if (isDue) this.#toldAt = localMs;
    this.#link.reportAnnouncements(reports.slice(0, MAX_ANNOUNCEMENTS));
  }
}
