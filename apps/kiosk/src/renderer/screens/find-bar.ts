import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { kioskMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { isConnected, type KioskState } from '../model/kiosk-state.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';

/** PC2, PC3: above the tiles, for whoever does not see among them what they came for. Nobody has to pass through it. */
export class FindBar extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        gap: max(1.1rem, var(--mc-touch-gap));
        font-size: max(1.55rem, var(--mc-read));
        --mc-button-height: max(3.05rem, var(--mc-touch-least));
      }
      mc-button {
        flex: 1;
      }
      mc-button::part(button) {
        justify-content: flex-start;
        gap: 1rem;
        padding-inline: 1.4rem;
        text-align: left;
      }
      mc-button::part(icon) {
        flex: none;
        width: 2.4rem;
        height: 2.4rem;
        color: var(--mc-action);
      }
      .why {
        display: block;
        font-size: max(1.15rem, var(--mc-read));
        font-weight: var(--mc-weight-text);
      }
    `,
  ];

  declare state: KioskState;

  #touch(touch: KioskTouch): void {
    this.dispatchEvent(new KioskTouchEvent(touch));
  }

  override render() {
    const { state } = this;
    const say = messagesIn(kioskMessages, state.language);
    const isOff = !isConnected(state);
    return html`<mc-button
        class="search"
        icon="search"
        data-test="search"
        ?disabled=${isOff}
        @press=${() => this.#touch({ kind: 'search' })}
        ><span>${say.search}${isOff ? html`<span class="why">${say.needsConnection}</span>` : nothing}</span></mc-button
      >
      ${
        (state.menu?.procedures ?? 0) === 0
          ? nothing
          : html`<mc-button
              icon="check-list"
              data-test="what-to-bring"
              ?disabled=${isOff}
              @press=${() => this.#touch({ kind: 'what-to-bring' })}
              >${say.whatToBring}</mc-button
            >`
      }`;
  }
}

customElements.define('find-bar', FindBar);

declare global {
  interface HTMLElementTagNameMap {
    'find-bar': FindBar;
  }
}
