import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { kioskCodeMessages, messagesIn } from '@motcua/messages';
import { baseStyles, type ButtonKind, type IconName } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { isConnected, type FoundScreen as Found, type KioskState } from '../model/kiosk-state.ts';
import { foundScreenStyles } from './found-screen-styles.ts';
import { foundWords, type FoundWay } from './found-words.ts';
import { GivesWay } from './gives-way.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import { sentences } from './sentences.ts';
import { tellingOf } from './telling.ts';
import { asksRating } from '../model/reduce-rating.ts';
import './page-header.ts';
import './rating-part.ts';

/** Each way on, as it stands on a button. `test`: what tests look for. */
const WAYS: Readonly<Record<FoundWay, { touch: KioskTouch; kind: ButtonKind; icon: IconName; test: string }>> = {
  'come-back': { touch: { kind: 'come-back' }, kind: 'primary', icon: 'user-here', test: 'come-back' },
  'check-in': { touch: { kind: 'check-in' }, kind: 'primary', icon: 'ticket', test: 'check-in' },
  cancel: { touch: { kind: 'ask-cancel' }, kind: 'secondary', icon: 'circle-x', test: 'ask-cancel' },
  keep: { touch: { kind: 'keep-number' }, kind: 'primary', icon: 'check', test: 'keep-number' },
  'cancel-yes': { touch: { kind: 'cancel-by-code' }, kind: 'secondary', icon: 'circle-x', test: 'cancel-yes' },
  close: { touch: { kind: 'start-again' }, kind: 'secondary', icon: 'check', test: 'start-again' },
  'close-first': { touch: { kind: 'start-again' }, kind: 'primary', icon: 'check', test: 'start-again' },
};

/** KI6: what the code stands for, and what its holder can do about it. */
export class FoundScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    screen: { attribute: false },
    hubNow: { attribute: false },
  };
  static override styles = [baseStyles, plainScreenStyles, foundScreenStyles];

  declare state: KioskState;
  declare screen: Found;
  declare hubNow: () => number;

  constructor() {
    super();
    new GivesWay(this);
  }

  override render() {
    const { state, screen, hubNow } = this;
    const words = foundWords(screen, state.menu?.services ?? [], tellingOf(state, hubNow()));
    return html`<page-header .state=${state} .hubNow=${hubNow}></page-header>
      <main role="status" class=${asksRating(screen) ? 'asks' : ''}>
        <p class="large" data-test="found-number">${words.large}</p>
        <p class="service">${words.services.map(({ text, lang }) => html`<span lang=${lang}>${text}</span>`)}</p>
        <h1 tabindex="-1" data-test="found-state">${words.title}</h1>
        ${words.texts.map((text) => html`<p data-test="found-text">${sentences(text)}</p>`)}
        ${
          words.facts.length === 0
            ? nothing
            : html`<ul class="facts">
                ${words.facts.map(
                  ({ icon, text, test }) =>
                    html`<li><mc-icon .name=${icon}></mc-icon><span data-test=${test}>${text}</span></li>`,
                )}
              </ul>`
        }
      </main>
      ${
        asksRating(screen)
          ? html`<rating-part .state=${state} .screen=${screen}></rating-part>`
          : html`<footer class="question">${words.ways.map((way) => this.#way(way))}</footer>`
      }`;
  }

  #way(way: FoundWay) {
    const { state, screen } = this;
    const say = messagesIn(kioskCodeMessages, state.language);
    const number = screen.found.type === 'ticket' ? screen.found.number : '';
    const labels: Readonly<Record<FoundWay, string>> = {
      'come-back': say.comeBack,
      'check-in': say.checkIn,
      cancel: say.cancel,
      keep: say.cancelNo,
      'cancel-yes': say.cancelYes(number),
      close: say.close,
      'close-first': say.close,
    };
    const { touch, kind, icon, test } = WAYS[way];
    return html`<mc-button
      .kind=${kind}
      .icon=${icon}
      data-test=${test}
      ?disabled=${screen.doing !== null || !isConnected(state)}
      @press=${() => this.dispatchEvent(new KioskTouchEvent(touch))}
      >${labels[way]}</mc-button
    >`;
  }
}

customElements.define('found-screen', FoundScreen);

declare global {
  interface HTMLElementTagNameMap {
    'found-screen': FoundScreen;
  }
}
