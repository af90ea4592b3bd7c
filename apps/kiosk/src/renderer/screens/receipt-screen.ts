import { LitElement, html, type PropertyDeclarations } from 'lit';
import { kioskFindMessages, kioskLaterMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { givesNumbers } from '../model/alone.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { GivesWay } from './gives-way.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import './page-header.ts';

/** PC6: nobody waits for a result that is not ready yet. */
export class ReceiptScreen extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, hubNow: { attribute: false } };
  static override styles = [baseStyles, plainScreenStyles];

  declare state: KioskState;
  declare hubNow: () => number;

  constructor() {
    super();
    new GivesWay(this);
  }

  #touch(touch: KioskTouch): void {
    this.dispatchEvent(new KioskTouchEvent(touch));
  }

  override render() {
    const { state } = this;
    const say = messagesIn(kioskFindMessages, state.language);
    return html`<page-header .state=${state} .hubNow=${this.hubNow}></page-header>
      <main role="alert">
        <mc-icon .name=${'inbox'}></mc-icon>
        <h1 tabindex="-1" data-test="receipt-question">${say.receiptTitle}</h1>
        <p>${say.receiptHow}</p>
      </main>
      <footer class="question">
        <mc-button
          kind="primary"
          icon="check"
          data-test="receipt-yes"
          ?disabled=${!givesNumbers(state)}
          @press=${() => this.#touch({ kind: 'receipt-has-come' })}
          >${say.receiptYes}</mc-button
        >
        <mc-button icon="clock" data-test="receipt-no" @press=${() => this.#touch({ kind: 'receipt-not-yet' })}
          >${say.receiptNo}</mc-button
        >
        <mc-button kind="quiet" icon="undo" data-test="start-again" @press=${() => this.#touch({ kind: 'start-again' })}
          >${messagesIn(kioskLaterMessages, state.language).startAgain}</mc-button
        >
      </footer>`;
  }
}

customElements.define('receipt-screen', ReceiptScreen);

declare global {
  interface HTMLElementTagNameMap {
    'receipt-screen': ReceiptScreen;
  }
}
