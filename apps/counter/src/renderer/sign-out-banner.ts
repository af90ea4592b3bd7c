import { LitElement, css, html, type PropertyDeclarations } from 'lit';
import { lockTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { PageEvent } from './page-event.ts';
import { bannerLineStyles, partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';

/** AC8: above whatever page is shown, a covered or locked one too: signing out did not happen, and who is still signed in. */
export class McSignOutBanner extends LitElement {
  static override properties: PropertyDeclarations = { name: { attribute: false }, speaking: { attribute: false } };
  static override styles = [
    baseStyles,
    partsStyles,
    bannerLineStyles,
    css`
      div {
        background: var(--mc-warn-soft);
        color: var(--mc-warn);
        font-weight: var(--mc-weight-strong);
      }
    `,
  ];

  declare name: string;
  declare speaking: Speaking;

  constructor() {
    super();
    this.name = '';
    this.speaking = SPEAKING_AT_FIRST;
  }

  override render() {
    const say = lockTexts(this.speaking.language);
    return html`<div role="alert" data-test="still-signed-in">
      <p>${say.stillSignedIn(this.name)}</p>
      <button class="plain-button" type="button" data-test="sign-out-again" @click=${this.#again}>
        ${say.signOutAgain}
      </button>
    </div>`;
  }

  readonly #again = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'sign-out' }));
  };
}

customElements.define('mc-sign-out-banner', McSignOutBanner);

declare global {
  interface HTMLElementTagNameMap {
    'mc-sign-out-banner': McSignOutBanner;
  }
}
