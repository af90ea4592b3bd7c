import { html, nothing } from 'lit';
import { IdleWatch } from './model/idle-watch.ts';
import { locksWhenIdle } from './model/locked-screens.ts';
import type { StaffState } from './model/staff-state.ts';
import type { Speaking } from './speaking.ts';
import type { StaffParts } from './staff-desk.ts';
import './lock-soon.ts';
import './screens/lock-screen.ts';

/** Which acts are by hand. */
const BY_HAND = ['pointerdown', 'keydown'] as const;

/** AC15: watches whether somebody sits at the page, and covers what may then not be seen or used. */
export class PageGuard {
  readonly #parts: StaffParts;
  readonly #onChange: () => void;
  #watch: IdleWatch | null = null;
  readonly #onHand = (): void => this.#watch?.hand();

  constructor(parts: StaffParts, onChange: () => void) {
    this.#parts = parts;
    this.#onChange = onChange;
    // Before any part of the page can stop it.
    for (const name of BY_HAND) window.addEventListener(name, this.#onHand, { capture: true, passive: true });
  }

  close(): void {
    for (const name of BY_HAND) window.removeEventListener(name, this.#onHand, { capture: true });
  }

  /** One watch for each signing in. */
  follow(state: StaffState): void {
    if (state.you === null) {
      this.#watch = null;
      return;
    }
    const { http, monotonicMs } = this.#parts;
    this.#watch ??= new IdleWatch({ http, monotonicMs, onChange: this.#onChange });
    this.#watch.tick();
  }

  /** Whether the page itself may neither be seen nor used. */
  isCovering(state: StaffState): boolean {
    return this.#watch?.sitting.kind === 'locked' && locksWhenIdle(state);
  }

  /** What stands over the page, or in its place. */
  cover(state: StaffState, speaking: Speaking) {
    const watch = this.#watch;
    if (watch === null || !locksWhenIdle(state)) return nothing;
    const { sitting } = watch;
    switch (sitting.kind) {
      case 'open':
        return nothing;
      case 'soon':
        return html`<mc-lock-soon .leftMs=${sitting.leftMs} .speaking=${speaking}></mc-lock-soon>`;
      case 'locked':
        return html`<mc-lock-screen
          .name=${state.you?.name ?? ''}
          .unlock=${(password: string) => watch.unlock(password)}
          .speaking=${speaking}
        ></mc-lock-screen>`;
    }
  }
}
