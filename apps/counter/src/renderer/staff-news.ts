import { html, nothing } from 'lit';
import { watchRenewal } from '@motcua/client/watch-renewal';
import type { HubLink } from '@motcua/client';
import { isIdle } from './model/is-idle.ts';
import { hasChanges } from './settings/editing.ts';
import type { KeptSettings } from './settings/kept-settings.ts';
import type { StaffState } from './model/staff-state.ts';
import type { Speaking } from './speaking.ts';
import './renewal-banner.ts';
import './sign-out-banner.ts';

export type StaffNewsParts = {
  readonly link: HubLink;
  readonly state: () => StaffState | null;
  /** What stands in the settings page, while another one is shown too. */
  readonly kept: () => KeptSettings | null;
  readonly onChange: () => void;
};

/** Somebody who has just pressed a key may press the next. */
const HAND_RESTS_MS = 10_000;
const BY_HAND = ['pointerdown', 'keydown'] as const;

/** UI7: whether the hub has other pages, and when this one may be loaded anew by itself. */
export class StaffNews {
  readonly #parts: StaffNewsParts;
  readonly #renewal: ReturnType<typeof watchRenewal>;
  #handAtMs = -Infinity;
  readonly #onHand = (): void => {
    this.#handAtMs = performance.now();
  };

  constructor(parts: StaffNewsParts) {
    this.#parts = parts;
    const { link, onChange } = parts;
    this.#renewal = watchRenewal(window, { link, onChange, isCalm: () => this.#isCalm() });
    for (const name of BY_HAND) window.addEventListener(name, this.#onHand, { capture: true, passive: true });
  }

  close(): void {
    this.#renewal?.close();
    for (const name of BY_HAND) window.removeEventListener(name, this.#onHand, { capture: true });
  }

  /** Above the page, while somebody works on it. */
  banner(speaking: Speaking) {
    const state = this.#parts.state();
    const still = state?.signedOutInVain === true ? (state.you?.name ?? null) : null;
    return html`${
      still === null ? nothing : html`<mc-sign-out-banner .name=${still} .speaking=${speaking}></mc-sign-out-banner>`
    }${this.#renewalBanner(speaking)}`;
  }

  #renewalBanner(speaking: Speaking) {
    const due = this.#renewal?.due ?? null;
    if (due === null) return nothing;
    const isTyped = this.#hasTyped();
    return html`<mc-renewal-banner .due=${due} .isTyped=${isTyped} .speaking=${speaking}></mc-renewal-banner>`;
  }

  #isCalm(): boolean {
    const state = this.#parts.state();
    if (state === null || performance.now() - this.#handAtMs < HAND_RESTS_MS) return false;
    return isIdle(state) && !this.#hasTyped();
  }

  #hasTyped(): boolean {
    const kept = this.#parts.kept();
    return (kept !== null && hasChanges(kept.editing)) || holdsTyped(document);
  }
}

/** Whether a field holds something, or a box is open, anywhere in the page. */
function holdsTyped(root: Document | ShadowRoot): boolean {
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLDialogElement && element.open) return true;
    if (element instanceof HTMLTextAreaElement && element.value !== '') return true;
    if (element instanceof HTMLInputElement && TYPED.has(element.type) && element.value !== '') return true;
    if (element.shadowRoot !== null && holdsTyped(element.shadowRoot)) return true;
  }
  return false;
}

const TYPED: ReadonlySet<string> = new Set(['text', 'password', 'search', 'number', 'tel', 'url', 'date', 'time']);
