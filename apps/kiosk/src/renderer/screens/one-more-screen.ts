import { LitElement, html, type PropertyDeclarations } from 'lit';
import { kioskLaterMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { givesNumbers } from '../model/alone.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { GivesWay } from './gives-way.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import './page-header.ts';

/** IS8: asks back, never blocks. No answer is a no: the page goes back by itself. */
export class OneMoreScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    given: { attribute: false },
    hubNow: { attribute: false },
  };
  static override styles = [baseStyles, plainScreenStyles];

  declare state: KioskState;
  declare given: number;
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
    const say = messagesIn(kioskLaterMessages, state.language);
    return html`<page-header .state=${state} .hubNow=${this.hubNow}></page-header>
      <main role="alert">
        <mc-icon .name=${'ticket'}></mc-icon>
        <h1 tabindex="-1">${say.oneMoreTitle}</h1>
        <p data-test="one-more-question">${say.oneMoreGiven(this.given)}</p>
      </main>
      <footer class="question">
        <mc-button kind="primary" icon="check" data-test="enough" @press=${() => this.#touch({ kind: 'start-again' })}
          >${say.enough}</mc-button
        >
        <mc-button
          icon="ticket"
          data-test="take-one-more"
          ?disabled=${!givesNumbers(state)}
          @press=${() => this.#touch({ kind: 'take-one-more' })}
          >${say.takeOneMore}</mc-button
        >
      </footer>`;
  }
}

customElements.define('one-more-screen', OneMoreScreen);

declare global {
  interface HTMLElementTagNameMap {
    'one-more-screen': OneMoreScreen;
  }
}
