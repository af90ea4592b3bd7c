import { html, nothing } from 'lit';
import type { CounterId } from '@motcua/protocol';
import { BreakReturn } from './model/break-return.ts';
import { otherHeldCounters } from './model/held-counters.ts';
import { IdleWatch } from './model/idle-watch.ts';
import { isOnBreak, locksPanel, locksWhenIdle } from './model/locked-screens.ts';
import type { StaffState } from './model/staff-state.ts';
import type { Speaking } from './speaking.ts';
import type { StaffParts } from './staff-desk.ts';
import './lock-soon.ts';
import './screens/break-screen.ts';
import './screens/lock-screen.ts';

/** AC15: how a page stands for a moment that has just come back. */
const asking = (speaking: Speaking) =>
  html`<div class="refused" role="status" data-test="asking-lock">${speaking.texts.connecting}</div>`;

/** Which acts are by hand. */
const BY_HAND = ['pointerdown', 'keydown'] as const;

export type GuardParts = Pick<StaffParts, 'http' | 'monotonicMs'> & {
  readonly onChange: () => void;
  /** Opens the counter shown again after a break. */
  readonly resume: () => void;
  /** CA9: shows another counter of this person. */
  readonly choose: (counterId: CounterId) => void;
};

/** AC15, AC16: watches whether somebody sits at the page, and covers what may then not be seen or used. */
export class PageGuard {
  readonly #parts: GuardParts;
  #watch: IdleWatch | null = null;
  readonly #return: BreakReturn;
  #wasConnected = false;
  #opened: StaffState['screen'] | null = null;
  readonly #onHand = (): void => {
    this.#return.hand();
    this.#watch?.hand();
  };
  readonly #onSeen = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.#watch?.tick();
    this.#watch?.lookAgain();
  };

  constructor(parts: GuardParts) {
    this.#parts = parts;
    this.#return = new BreakReturn({ monotonicMs: parts.monotonicMs, wallMs: () => Date.now() });
    // Before any part of the page can stop it.
    for (const name of BY_HAND) window.addEventListener(name, this.#onHand, { capture: true, passive: true });
    document.addEventListener('visibilitychange', this.#onSeen);
  }

  close(): void {
    for (const name of BY_HAND) window.removeEventListener(name, this.#onHand, { capture: true });
    document.removeEventListener('visibilitychange', this.#onSeen);
  }

  /** One watch for each signing in. */
  follow(state: StaffState): void {
    const isConnected = state.link.kind === 'connected';
    if (isConnected && !this.#wasConnected) this.#watch?.lookAgain();
    this.#wasConnected = isConnected;
    if (state.you === null) {
      this.#watch = null;
      this.#opened = null;
      return;
    }
    if (!isOnBreak(state)) this.#return.end();
    this.#watch ??= new IdleWatch({ ...this.#parts, wallMs: () => Date.now() });
    this.#watch.tick();
  }

  /** AC16: what stands in the place of the whole page during a break; null: nothing does. */
  breakCover(state: StaffState, speaking: Speaking) {
    const watch = this.#watch;
    if (watch === null || !this.#coversBreak(state)) return null;
    return html`<mc-break-screen
      .state=${state}
      .http=${this.#parts.http}
      .provePassword=${(password: string) => watch.unlock(password)}
      .needsPassword=${watch.sitting.kind === 'locked' && locksPanel(state)}
      .proved=${(at: CounterId | null) => this.#comeBack(state, at)}
      .speaking=${speaking}
    ></mc-break-screen>`;
  }

  /** Whether the page itself may neither be seen nor used. */
  isCovering(state: StaffState): boolean {
    const sitting = this.#watch?.sitting.kind;
    return this.#coversBreak(state) || ((sitting === 'locked' || sitting === 'asking') && locksWhenIdle(state));
  }

  /** Whether the page was there before its cover. One that is first opened under it would ask for what the hub refuses it. */
  wasOpened(state: StaffState): boolean {
    if (!this.isCovering(state)) this.#opened = state.screen;
    return this.#opened === state.screen;
  }

  /** What stands over the page, or in its place. */
  cover(state: StaffState, speaking: Speaking) {
    const watch = this.#watch;
    if (watch === null || !locksWhenIdle(state)) return nothing;
    const { sitting } = watch;
    switch (sitting.kind) {
      case 'open':
        return nothing;
      case 'asking':
        return asking(speaking);
      case 'soon':
        return html`<mc-lock-soon .leftMs=${sitting.leftMs} .speaking=${speaking}></mc-lock-soon>`;
      case 'locked':
        return html`<mc-lock-screen
          .name=${state.you?.name ?? ''}
          .state=${state}
          .unlock=${(password: string) => watch.unlock(password)}
          .speaking=${speaking}
        ></mc-lock-screen>`;
    }
  }

  #coversBreak(state: StaffState): boolean {
    return isOnBreak(state) && !this.#return.isBack;
  }

  /**
   * The cover goes even where the counter cannot be opened at the moment: then the page itself says why, while somebody acts. `at`: work goes on at
   * another counter, and this one stays on its break.
   */
  #comeBack(state: StaffState, at: CounterId | null): void {
    this.#return.prove();
    const isOpen = otherHeldCounters(state).some(({ counterId, status }) => counterId === at && status === 'open');
    if (at !== null) this.#parts.choose(at);
    if (!isOpen) this.#parts.resume();
    this.#parts.onChange();
  }
}
