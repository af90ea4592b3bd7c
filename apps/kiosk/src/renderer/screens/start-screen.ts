import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import {
  DEFAULT_PRIORITY_AGE,
  DEFAULT_PRIORITY_CHILD_MONTHS,
  issuingClosedText,
  kioskMessages,
  messagesIn,
  type Telling,
} from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { closedForAll } from '../model/closed-for-all.ts';
import { isConnected, type KioskState } from '../model/kiosk-state.ts';
import { startScreenStyles } from './start-screen-styles.ts';
import { tellingOf } from './telling.ts';
import './page-header.ts';
import './start-controls.ts';
import './tile-board.ts';

/** From here it is one tap to a number. */
export class StartScreen extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false }, hubNow: { attribute: false } };
  static override styles = [baseStyles, startScreenStyles];

  declare state: KioskState;
  declare hubNow: () => number;

  override render() {
    const { state, hubNow } = this;
    const telling = tellingOf(state, hubNow());
    return html`<div class="top">
        <page-header
          .centre=${state.menu?.centre ?? null}
          .demo=${state.menu?.demo ?? false}
          .language=${state.language}
          .hubNow=${hubNow}
        ></page-header>
        <div class="welcome">${this.#welcome(telling)}</div>
      </div>
      <div class="bottom">
        <tile-board .state=${state} .hubNow=${hubNow}></tile-board>
        ${state.menu === null ? nothing : html`<start-controls .state=${state}></start-controls>`}
      </div>`;
  }

  #welcome(telling: Telling) {
    const { state } = this;
    const say = messagesIn(kioskMessages, telling.language);
    const priority = state.priority === 'priority';
    const heading = html`<h1 tabindex="-1" class=${priority ? 'priority' : ''}>
      ${priority ? say.priorityTake : say.heading}
    </h1>`;
    return html`${heading} ${this.#beneath(telling)}`;
  }

  /** One thing at a time beneath the heading, the most urgent. */
  #beneath(telling: Telling) {
    const { state } = this;
    const say = messagesIn(kioskMessages, telling.language);
    const { screen, menu } = state;
    if (state.link.kind === 'lost' || (!isConnected(state) && menu !== null)) {
      return html`<mc-banner kind="alarm" icon="offline" data-test="connection">${say.connectionLost}</mc-banner>`;
    }
    if (menu === null) {
      return html`<mc-banner kind="calm" icon="clock" data-test="connection">${say.starting}</mc-banner>`;
    }
    if (screen.kind === 'taking' && screen.slow) {
      return html`<mc-banner kind="calm" icon="clock">${say.takingNumber}</mc-banner>`;
    }
    if (screen.kind === 'start' && screen.cancelledNumber !== null) {
      return html`<mc-banner kind="good" icon="circle-check">${say.cancelled(screen.cancelledNumber)}</mc-banner>`;
    }
    const closed = closedForAll(menu);
    if (closed !== null) {
      return html`<mc-banner kind="warn" icon="clock">${issuingClosedText(closed, telling)}</mc-banner>`;
    }
    if (menu.services.length === 0) {
      return html`<mc-banner kind="warn" icon="info">${say.nothingToChoose}</mc-banner>`;
    }
    if (state.priority === 'priority') {
      const groups = [
        say.priorityAge(DEFAULT_PRIORITY_AGE),
        say.priorityDisabled,
        say.priorityPregnant,
        say.priorityChild(DEFAULT_PRIORITY_CHILD_MONTHS),
        say.priorityMerit,
      ];
      return html`<ul class="groups">
          ${groups.map((group) => html`<li>${group}</li>`)}
        </ul>
        <p class="aside">${say.priorityMayAsk}</p>`;
    }
    return html`<ol class="steps">
      <li><mc-icon .name=${'touch'}></mc-icon>${say.stepTouch}</li>
      <li><mc-icon .name=${'ticket'}></mc-icon>${say.stepSlip}</li>
      <li><mc-icon .name=${'sound-on'}></mc-icon>${say.stepListen}</li>
    </ol>`;
  }
}

customElements.define('start-screen', StartScreen);

declare global {
  interface HTMLElementTagNameMap {
    'start-screen': StartScreen;
  }
}
