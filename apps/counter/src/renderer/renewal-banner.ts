import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import type { RenewalReason } from '@motcua/client';
import { renewalTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { bannerLineStyles, partsStyles } from './parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';

/** UI7: one quiet line above a page on which somebody works: that there is a newer one, and the way to it. */
export class McRenewalBanner extends LitElement {
  static override properties: PropertyDeclarations = {
    due: { attribute: false },
    isTyped: { attribute: false },
    speaking: { attribute: false },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    bannerLineStyles,
    css`
      :host {
        display: block;
      }
      div {
        background: var(--mc-action-soft);
        color: var(--mc-ink);
      }
    `,
  ];

  declare due: RenewalReason;
  declare isTyped: boolean;
  declare speaking: Speaking;

  constructor() {
    super();
    this.due = 'new-pages';
    this.isTyped = false;
    this.speaking = SPEAKING_AT_FIRST;
  }

  override render() {
    const say = renewalTexts(this.speaking.language);
    return html`<div role="status" data-test="renewal">
      <p>${say[this.due]} ${this.isTyped ? say.typed : nothing}</p>
      <button class="plain-button" type="button" data-test="reload" @click=${() => window.location.reload()}>
        ${say.reload}
      </button>
    </div>`;
  }
}

customElements.define('mc-renewal-banner', McRenewalBanner);

declare global {
  interface HTMLElementTagNameMap {
    'mc-renewal-banner': McRenewalBanner;
  }
}
