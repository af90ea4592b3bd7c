import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { LANGUAGES } from '@motcua/protocol/vocabulary';
import { LANGUAGE_NAMES, kioskMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import { isConnected, type KioskState } from '../model/kiosk-state.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';

/** Beneath the tiles: the bar for priority numbers, languages in their own names, text size. */
export class StartControls extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 1.1rem;
        --mc-button-height: 4.6rem;
      }
      .bar {
        --mc-button-height: 6.8rem;
        font-size: 1.25rem;
      }
      .bar::part(icon) {
        width: 3.4rem;
        height: 3.4rem;
      }
      .bar::part(button) {
        justify-content: flex-start;
        gap: 1.4rem;
        padding: 0.5rem 1.6rem;
        text-align: left;
      }
      .bar strong {
        display: block;
        font-size: 1.75rem;
        font-weight: var(--mc-weight-title);
      }
      .bar .who {
        display: block;
        margin-top: 0.2rem;
        color: var(--mc-ink);
        font-weight: var(--mc-weight-text);
        line-height: 1.3;
      }
      .bar:lang(km) .who {
        line-height: 1.6;
      }
      .row {
        display: flex;
        gap: 1.1rem;
        font-size: 1.4rem;
      }
      .row mc-button {
        flex: 1 1 auto;
        white-space: nowrap;
      }
      .row mc-button::part(button) {
        padding-inline: 0.7em;
      }
      @media (orientation: landscape) {
        :host {
          flex-direction: row;
          --mc-button-height: 6rem;
        }
        .bar {
          flex: 1;
          --mc-button-height: 6rem;
        }
        .row {
          flex: none;
        }
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
    const taking = state.priority === 'priority';
    const offered = LANGUAGES.filter((language) => language === 'vi' || state.menu?.languages.includes(language));
    return html`<mc-button
        class="bar"
        kind="priority"
        icon=${taking ? 'arrow-left' : 'accessibility'}
        data-test="priority"
        ?disabled=${!isConnected(state)}
        @press=${() => this.#touch({ kind: 'toggle-priority' })}
      >
        ${
          taking
            ? html`<strong>${say.priorityLeave}</strong>`
            : html`<span><strong>${say.priorityTake}</strong><span class="who">${say.priorityFor}</span></span>`
        }
      </mc-button>
      <div class="row" role="group" aria-label=${say.languageGroup}>
        ${
          offered.length < 2
            ? nothing
            : offered.map(
                (language) =>
                  html`<mc-button
                    lang=${language}
                    data-test="language-${language}"
                    .selected=${language === state.language}
                    @press=${() => this.#touch({ kind: 'choose-language', language })}
                    >${LANGUAGE_NAMES[language]}</mc-button
                  >`,
              )
        }
        <mc-button
          icon="larger-text"
          data-test="text-size"
          .selected=${state.largerText}
          @press=${() => this.#touch({ kind: 'toggle-text' })}
          >${state.largerText ? say.textNormal : say.textLarger}</mc-button
        >
      </div>`;
  }
}

customElements.define('start-controls', StartControls);

declare global {
  interface HTMLElementTagNameMap {
    'start-controls': StartControls;
  }
}
