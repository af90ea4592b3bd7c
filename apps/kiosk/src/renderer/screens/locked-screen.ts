import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import type { Language } from '@motcua/protocol/vocabulary';
import { kioskLockWords } from '@motcua/protocol/kiosk-lock-words';
import { kioskGuidePageMessages, kioskLockMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { ownLock } from '../model/kiosk-lock.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { offeredLanguages } from '../model/offered-languages.ts';
import { lockedScreenStyles } from './locked-screen-styles.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import { Refits } from './refits.ts';
import { standsWithin } from './stands-within.ts';
import { sentences } from './sentences.ts';
import './language-row.ts';
import './page-header.ts';

/**
 * First the picture goes, then the letters become smaller; the other languages go last, and are a touch away on their buttons.
 * Whoever wants larger letters has touched the glass.
 */
const FITS: readonly string[] = ['', 'close', 'close small', 'close alone', 'close small alone'];

type Lock = NonNullable<ReturnType<typeof ownLock>>;

/**
 * KI8: staff have locked this kiosk: why, and where to go instead. It is read like a notice, from afar and by whoever
 * passes, and nobody touches a machine that is closed to choose a language: it speaks all that it offers.
 */
export class LockedScreen extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, hubNow: { attribute: false } };
  static override styles = [baseStyles, plainScreenStyles, lockedScreenStyles];

  declare state: KioskState;
  declare hubNow: () => number;
  readonly #refits = new Refits(this, () => this.#fit());

  protected override updated(): void {
    this.#fit();
    // The edges draw themselves a little later than the page, and leave it less room then.
    const main = this.renderRoot.querySelector('main');
    if (main !== null) this.#refits.watch(main);
  }

  #fit(): void {
    const main = this.renderRoot.querySelector('main');
    for (const fit of main === null ? [] : FITS) {
      main?.setAttribute('class', fit);
      if (main !== null && standsWithin(main)) return;
    }
  }

  override render() {
    const { state } = this;
    const { language } = state;
    const lock = ownLock(state);
    if (lock === null) return nothing;
    const say = messagesIn(kioskGuidePageMessages, language);
    const typed = typedIn(lock, language);
    const others = offeredLanguages(state).filter((each) => each !== language);
    return html`<page-header .state=${state} .hubNow=${this.hubNow}></page-header>
      <main role="status">
        <mc-icon .name=${'lock'}></mc-icon>
        <h1 tabindex="-1">${say.locked}</h1>
        <p data-test="lock-reason">${messagesIn(kioskLockMessages, language)[lock.reason]}</p>
        ${typed === null ? nothing : html`<p data-test="lock-text">${sentences(typed)}</p>`}
        ${lock.reason === 'use-another' ? nothing : html`<p>${say.useAnother}</p>`}
        ${others.length === 0 ? nothing : html`<div class="others">${others.map((each) => inBrief(lock, each))}</div>`}
      </main>
      <footer><language-row .state=${state}></language-row></footer>`;
  }
}

/**
 * What the centre typed in this language; null: nothing. Its words in another one do not stand in for it: that language
 * has its own place on the page.
 */
function typedIn(lock: Lock, language: Language): string | null {
  return kioskLockWords(lock)?.[language]?.trim() || null;
}

/** For whoever reads another language: where to go is told by the centre's own words, or by ours. */
function inBrief(lock: Lock, language: Language) {
  const say = messagesIn(kioskGuidePageMessages, language);
  const where = typedIn(lock, language) ?? (lock.reason === 'use-another' ? null : say.useAnother);
  const told = [messagesIn(kioskLockMessages, language)[lock.reason], ...(where === null ? [] : [where])];
  return html`<p lang=${language} data-test="locked-${language}"><b>${say.locked}</b> ${sentences(told.join(' '))}</p>`;
}

customElements.define('locked-screen', LockedScreen);

declare global {
  interface HTMLElementTagNameMap {
    'locked-screen': LockedScreen;
  }
}
