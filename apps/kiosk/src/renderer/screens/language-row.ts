import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { LANGUAGE_NAMES, kioskGuideMessages, kioskMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import type { KioskState } from '../model/kiosk-state.ts';
import { offeredLanguages } from '../model/offered-languages.ts';
import { readableTiles } from '../model/speech.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';

/** Languages in their own names, without flags; larger text; high contrast. */
export class LanguageRow extends LitElement {
  static override properties: PropertyDeclarations = { state: { attribute: false } };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        gap: max(0.9rem, var(--mc-touch-gap));
        width: 100%;
        font-size: max(1.4rem, var(--mc-read));
        --mc-button-height: max(3.1rem, var(--mc-touch-least, 0px));
      }
      mc-button {
        flex: 1 1 auto;
        white-space: nowrap;
      }
      mc-button::part(button) {
        padding-block: 0.2em;
        padding-inline: 0.5em;
      }
      .look {
        flex: 0 0 5.4rem;
      }
      .look::part(icon) {
        width: 2.4rem;
        height: 2.4rem;
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
    const offered = offeredLanguages(state);
    return html`${
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
      }${
        readableTiles(state).length === 0
          ? nothing
          : html`<mc-button
              class="look"
              icon="sound-on"
              data-test="listen"
              .label=${messagesIn(kioskGuideMessages, state.language).listen}
              .selected=${state.reading !== null}
              @press=${() => this.#touch({ kind: 'listen' })}
            ></mc-button>`
      }<mc-button
        class="look"
        icon="larger-text"
        data-test="text-size"
        .label=${state.largerText ? say.textNormal : say.textLarger}
        .selected=${state.largerText}
        @press=${() => this.#touch({ kind: 'toggle-text' })}
      ></mc-button
      ><mc-button
        class="look"
        icon="contrast"
        data-test="contrast"
        .label=${messagesIn(kioskGuideMessages, state.language).moreContrast}
        .selected=${state.moreContrast}
        @press=${() => this.#touch({ kind: 'toggle-contrast' })}
      ></mc-button>`;
  }
}

customElements.define('language-row', LanguageRow);

declare global {
  interface HTMLElementTagNameMap {
    'language-row': LanguageRow;
  }
}
