import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { kioskGuidePageMessages, kioskLockMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { ownLock } from '../model/kiosk-lock.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import './language-row.ts';
import './page-header.ts';

/** KI8: staff have locked this kiosk: why, and where to go instead. */
export class LockedScreen extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, hubNow: { attribute: false } };
  static override styles = [baseStyles, plainScreenStyles];

  declare state: KioskState;
  declare hubNow: () => number;

  override render() {
    const { state } = this;
    const { language } = state;
    const say = messagesIn(kioskGuidePageMessages, language);
    const lock = ownLock(state);
    if (lock === null) return nothing;
    return html`<page-header .state=${state} .hubNow=${this.hubNow}></page-header>
      <main role="status">
        <mc-icon .name=${'lock'}></mc-icon>
        <h1 tabindex="-1">${say.locked}</h1>
        <p data-test="lock-reason">${messagesIn(kioskLockMessages, language)[lock.reason]}</p>
        ${lock.text === null ? nothing : html`<p lang="vi" data-test="lock-text">${lock.text}</p>`}
        ${lock.reason === 'use-another' ? nothing : html`<p>${say.useAnother}</p>`}
      </main>
      <footer><language-row .state=${state}></language-row></footer>`;
  }
}

customElements.define('locked-screen', LockedScreen);

declare global {
  interface HTMLElementTagNameMap {
    'locked-screen': LockedScreen;
  }
}
