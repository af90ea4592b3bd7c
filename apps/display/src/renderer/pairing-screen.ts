import { LitElement, html, type PropertyDeclarations } from 'lit';
import { displayMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { plainScreenStyles } from './plain-screen-styles.ts';

/** The code that an administrator types at a counter page to pair this screen. */
export class McPairingScreen extends LitElement {
  static override properties: PropertyDeclarations = { code: { type: String } };
  static override styles = [baseStyles, plainScreenStyles];

  declare code: string;

  constructor() {
    super();
    this.code = '';
  }

  override render() {
    const vi = messagesIn(displayMessages, 'vi');
    const en = messagesIn(displayMessages, 'en');
    return html`<main>
      <mc-icon .name=${'link'}></mc-icon>
      <h1>${vi.pairTitle}</h1>
      <p>${vi.pairHow}</p>
      <p class="code" data-test="pairing-code" aria-label=${[...this.code].join(' ')}>${this.code}</p>
      <p>${vi.pairThen}</p>
      <p class="second" lang="en">${en.pairHow} ${en.pairThen}</p>
    </main>`;
  }
}

customElements.define('mc-pairing-screen', McPairingScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-pairing-screen': McPairingScreen;
  }
}
