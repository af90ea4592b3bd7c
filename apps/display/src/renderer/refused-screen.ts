import { LitElement, html, type PropertyDeclarations } from 'lit';
import { displayMessages, messagesIn, refusalMessages } from '@motcua/messages';
import type { RefusalCode } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { plainScreenStyles } from './plain-screen-styles.ts';

/** The hub refuses this screen: says why, and what citizens and staff can do. */
export class McRefusedScreen extends LitElement {
  static override properties: PropertyDeclarations = { code: { type: String } };
  static override styles = [baseStyles, plainScreenStyles];

  declare code: RefusalCode;

  constructor() {
    super();
    this.code = 'unknown-device';
  }

  override render() {
    const vi = messagesIn(displayMessages, 'vi');
    return html`<main data-test="refused" data-code=${this.code}>
      <mc-icon .name=${'offline'}></mc-icon>
      <h1>${vi.refusedTitle}</h1>
      <p class="reason">${messagesIn(refusalMessages, 'vi')[this.code]}</p>
      <p>${vi.refusedHelp}</p>
      <p class="second" lang="en">${messagesIn(refusalMessages, 'en')[this.code]}</p>
    </main>`;
  }
}

customElements.define('mc-refused-screen', McRefusedScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-refused-screen': McRefusedScreen;
  }
}
