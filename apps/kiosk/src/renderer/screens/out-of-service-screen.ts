import { LitElement, html, type PropertyDeclarations } from 'lit';
import type { Language, RefusalCode } from '@motcua/protocol';
import { kioskMessages, messagesIn, refusalMessages } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';

/** The hub refuses this kiosk: where the citizen goes, and what staff should do. */
export class OutOfServiceScreen extends LitElement {
  static override properties: PropertyDeclarations = { code: { type: String }, language: { type: String } };
  static override styles = [baseStyles, plainScreenStyles];

  declare code: RefusalCode;
  declare language: Language;

  override render() {
    const say = messagesIn(kioskMessages, this.language);
    return html`<main>
        <mc-icon .name=${'pause'}></mc-icon>
        <h1 tabindex="-1">${say.outOfService}</h1>
        <p>${say.askAtDesk}</p>
        <p class="staff" data-test="connection">
          ${say.forStaff}: ${messagesIn(refusalMessages, this.language)[this.code]}
        </p>
      </main>
      <footer>
        <mc-button
          icon="refresh"
          data-test="reload"
          @press=${() => this.dispatchEvent(new KioskTouchEvent({ kind: 'reload' }))}
          >${say.reload}</mc-button
        >
      </footer>`;
  }
}

customElements.define('out-of-service-screen', OutOfServiceScreen);

declare global {
  interface HTMLElementTagNameMap {
    'out-of-service-screen': OutOfServiceScreen;
  }
}
