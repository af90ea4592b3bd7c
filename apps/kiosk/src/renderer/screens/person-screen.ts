import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { kioskLaterMessages, kioskPersonMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { isInPractice } from '../model/practice.ts';
import type { KioskTouch } from '../model/kiosk-event.ts';
import type { KioskState, PersonScreen as Asking } from '../model/kiosk-state.ts';
import { digitsOnGlass } from '../model/person-digits.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { personScreenStyles } from './person-screen-styles.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import './page-header.ts';

const DIGIT_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** IS3: asks for the number on the identity paper. Keeps nothing itself: what was typed stands in the state alone. */
export class PersonScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    screen: { attribute: false },
    hubNow: { attribute: false },
  };
  static override styles = [baseStyles, plainScreenStyles, personScreenStyles];

  declare state: KioskState;
  declare screen: Asking;
  declare hubNow: () => number;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#onKey);
  }

  #touch(touch: KioskTouch): void {
    this.dispatchEvent(new KioskTouchEvent(touch));
  }

  /** A keyboard works as the keys on the glass do; on a focused button Enter presses that button. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^[0-9]$/.test(event.key)) this.#touch({ kind: 'type-digit', digit: event.key, from: 'keyboard' });
    else if (event.key === 'Backspace') this.#touch({ kind: 'erase-digit' });
    else if (event.key === 'Escape') this.#touch({ kind: 'start-again' });
    else if (event.key === 'Enter' && !(event.composedPath()[0] instanceof HTMLButtonElement)) {
      this.#touch({ kind: 'submit-person' });
    } else return;
    event.preventDefault();
  };

  override render() {
    const { state, screen } = this;
    const say = messagesIn(kioskPersonMessages, state.language);
    return html`<page-header
        .centre=${state.menu?.centre ?? null}
        .demo=${state.menu?.demo ?? false}
        .practice=${isInPractice(state)}
        .language=${state.language}
        .hubNow=${this.hubNow}
      ></page-header>
      <main>
        <section class="question">
          <h1 tabindex="-1">${say.title}</h1>
          <p class="which">${say.which}</p>
          ${this.#typed()}
          ${
            screen.trouble !== null
              ? html`<mc-banner kind="warn" icon="info" role="alert" data-test="person-trouble"
                  >${screen.trouble === 'too-short' ? say.tooShort : say.cardNotRead}</mc-banner
                >`
              : html`<p class="kept"><mc-icon .name=${'lock'}></mc-icon><span>${say.notKept}</span></p>`
          }
        </section>
        ${this.#pad()}
      </main>
      <footer>
        <mc-button class="back" icon="undo" data-test="start-again" @press=${() => this.#touch({ kind: 'start-again' })}
          >${messagesIn(kioskLaterMessages, state.language).startAgain}</mc-button
        >
        <mc-button class="none" data-test="no-paper" @press=${() => this.#touch({ kind: 'no-paper' })}
          >${say.noPaper}</mc-button
        >
        <mc-button
          class="on"
          kind="primary"
          icon="chevron-right"
          data-test="person-continue"
          @press=${() => this.#touch({ kind: 'submit-person' })}
          >${say.goOn}</mc-button
        >
      </footer>`;
  }

  /** A screen reader says how many digits stand there, never which. */
  #typed() {
    const { digits, hidden } = this.screen;
    const say = messagesIn(kioskPersonMessages, this.state.language);
    const groups = digitsOnGlass(digits, hidden).split(' ');
    return html`<div class="typed" role="status" aria-label=${say.typed(digits.length)} data-test="person-digits">
      ${digits === '' ? nothing : groups.map((group) => html`<span aria-hidden="true">${group}</span>`)}
      <i></i>
    </div>`;
  }

  #pad() {
    const say = messagesIn(kioskPersonMessages, this.state.language);
    return html`<div class="pad" role="group" aria-label=${say.pad}>
      ${DIGIT_KEYS.map(
        (digit) =>
          html`<mc-button
            class="key-${digit}"
            data-test="key-${digit}"
            @press=${() => this.#touch({ kind: 'type-digit', digit, from: 'glass' })}
            >${digit}</mc-button
          >`,
      )}
      <mc-button class="erase" data-test="key-erase" @press=${() => this.#touch({ kind: 'erase-digit' })}
        >${say.erase}</mc-button
      >
    </div>`;
  }
}

customElements.define('person-screen', PersonScreen);

declare global {
  interface HTMLElementTagNameMap {
    'person-screen': PersonScreen;
  }
}
