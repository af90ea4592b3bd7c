import type { CounterId } from '@motcua/protocol';
import { oncePictureStands } from '@motcua/ui';
import type { FetchedParts } from './fetched-parts.ts';
import type { StaffState } from './model/staff-state.ts';
import type { PageGuard } from './page-guard.ts';
import type { KeptSettings } from './settings/kept-settings.ts';
import type { Speaking } from './speaking.ts';
import type { StaffDesk, StaffParts } from './staff-desk.ts';
import type { StaffNews } from './staff-news.ts';

type Surroundings = {
  readonly parts: StaffParts;
  readonly desk: StaffDesk;
  readonly fetched: FetchedParts;
  readonly kept: () => KeptSettings | null;
  readonly onChange: () => void;
};

/** What watches over the staff page and needs not be there for its first picture; it comes after that. */
export class LaterParts {
  readonly #around: Surroundings;
  #guard: PageGuard | null = null;
  #news: StaffNews | null = null;
  #callOut: ((state: StaffState, speaking: Speaking) => void) | null = null;
  #isIncomplete = false;
  #isAskedFor = false;
  #isClosed = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /** AC15, AC16: what locks and covers the page; null: not here yet. */
  get guard(): PageGuard | null {
    return this.#guard;
  }

  /** UI7: what tells of another version and of parts that did not come; null: not here yet. */
  get news(): StaffNews | null {
    return this.#news;
  }

  /** UI7: one of those two did not come: without the first nothing locks, without the second nobody is told of the rest. */
  get isIncomplete(): boolean {
    return this.#isIncomplete;
  }

  /** HE6: by sound and by the page's title, once that is here. */
  callAttention(state: StaffState, speaking: Speaking): void {
    this.#callOut?.(state, speaking);
  }

  close(): void {
    this.#isClosed = true;
    this.#guard?.close();
    this.#guard = null;
    this.#news?.close();
    this.#news = null;
  }

  /**
   * Once, when the picture that is being drawn stands on the glass. Signing in is shown first; choosing a counter, the counter's own screen and
   * the strip about machines come while that is done.
   */
  fetch(): void {
    if (this.#isAskedFor) return;
    this.#isAskedFor = true;
    oncePictureStands(() => this.#fetchAll());
  }

  #fetchAll(): void {
    if (this.#isClosed) return;
    const { fetched } = this.#around;
    // Without them numbers are first seen in other letters.
    import('@motcua/ui/load-number-letters').then(
      ({ loadNumberLetters }) => loadNumberLetters(document.fonts),
      () => undefined,
    );
    fetched.standing('mc-counters-screen');
    import('./page-guard.ts').then(({ PageGuard }) => this.#watchOver(PageGuard), this.#miss);
    // Where one of these does not come, the page says so (staff-news.ts).
    import('./device-strip.ts').catch(() => undefined);
    import('./help-alerts.ts').catch(() => undefined);
    import('./browser-attention.ts').then(
      (attention) => (this.#callOut = attention.callAttention),
      () => undefined,
    );
    fetched.standing('mc-counter-screen');
    import('./staff-news.ts').then(({ StaffNews }) => this.#tell(StaffNews), this.#miss);
  }

  #watchOver(Guard: typeof PageGuard): void {
    if (this.#isClosed) return;
    const { parts, desk, onChange } = this.#around;
    const resume = (): void => desk.press('open');
    const choose = (counterId: CounterId): void => desk.choose(counterId);
    this.#guard = new Guard({ ...parts, onChange, resume, choose });
    onChange();
  }

  #tell(News: typeof StaffNews): void {
    if (this.#isClosed) return;
    const { parts, desk, kept, onChange } = this.#around;
    this.#news = new News({ link: parts.link, state: () => desk.state, kept, onChange });
  }

  readonly #miss = (): void => {
    this.#isIncomplete = true;
    this.#around.onChange();
  };
}
