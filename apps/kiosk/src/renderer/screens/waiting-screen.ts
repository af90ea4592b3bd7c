import { LitElement, html, type PropertyDeclarations } from 'lit';
import type { Language } from '@motcua/protocol';
import { kioskMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { plainScreenStyles } from './plain-screen-styles.ts';

/** Before the first word from the hub: nothing is known yet, not even whose kiosk this is. */
export class WaitingScreen extends LitElement {
  static override properties: PropertyDeclarations = { lost: { type: Boolean }, language: { type: String } };
  static override styles = [baseStyles, plainScreenStyles];

  declare lost: boolean;
  declare language: Language;

  override render() {
    const say = messagesIn(kioskMessages, this.language);
    return html`<main role="status">
      <mc-icon .name=${this.lost ? 'offline' : 'clock'}></mc-icon>
      <h1 tabindex="-1">${this.lost ? say.outOfService : say.starting}</h1>
      ${this.lost ? html`<p data-test="connection">${say.connectionLost}</p>` : ''}
    </main>`;
  }
}

customElements.define('waiting-screen', WaitingScreen);

declare global {
  interface HTMLElementTagNameMap {
    'waiting-screen': WaitingScreen;
  }
}
