import { LitElement, html, type PropertyDeclarations } from 'lit';
import type { Language } from '@motcua/protocol';
import { kioskMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { plainScreenStyles } from './plain-screen-styles.ts';

/** Shown until an administrator has confirmed the code. */
export class PairingScreen extends LitElement {
  static override properties: PropertyDeclarations = { code: { type: String }, language: { type: String } };
  static override styles = [baseStyles, plainScreenStyles];

  declare code: string;
  declare language: Language;

  override render() {
    const say = messagesIn(kioskMessages, this.language);
    return html`<main>
      <mc-icon .name=${'link'}></mc-icon>
      <h1 tabindex="-1">${say.pairingTitle}</h1>
      <p class="code" data-test="pairing-code" aria-label="${say.pairingCode} ${[...this.code].join(' ')}">
        ${this.code}
      </p>
      <p>${say.pairingHow}</p>
    </main>`;
  }
}

customElements.define('pairing-screen', PairingScreen);

declare global {
  interface HTMLElementTagNameMap {
    'pairing-screen': PairingScreen;
  }
}
