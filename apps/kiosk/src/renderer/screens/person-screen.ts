import { html, nothing } from 'lit';
import { kioskPersonMessages, messagesIn } from '@motcua/messages';
import type { PersonScreen as Asking } from '../model/kiosk-state.ts';
import { digitsOnGlass } from '../model/person-digits.ts';
import { personScreenStyles } from './person-screen-styles.ts';
import { sentences } from './sentences.ts';
import { TypingScreen, type TypingTouches } from './typing-screen.ts';

const DIGIT_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** IS3: asks for the number on the identity paper. */
export class PersonScreen extends TypingScreen {
  static override styles = [TypingScreen.styles, personScreenStyles];

  declare screen: Asking;

  protected readonly touches: TypingTouches = {
    type: (digit, from) => (/^[0-9]$/.test(digit) ? { kind: 'type-digit', digit, from } : null),
    erase: { kind: 'erase-digit' },
    submit: { kind: 'submit-person' },
  };

  override render() {
    const { state, screen } = this;
    const say = messagesIn(kioskPersonMessages, state.language);
    return html`${this.header()}
      <main>
        <section class="question">
          <h1 tabindex="-1">${say.title}</h1>
          <p class="which">${say.which}</p>
          ${this.#typed()}
          ${
            screen.trouble !== null
              ? html`<mc-banner kind="warn" icon="info" role="alert" data-test="person-trouble"
                  >${sentences(screen.trouble === 'too-short' ? say.tooShort : say.cardNotRead)}</mc-banner
                >`
              : html`<p class="kept"><mc-icon .name=${'lock'}></mc-icon><span>${say.notKept}</span></p>`
          }
        </section>
        ${this.pad(DIGIT_KEYS, say.pad, say.erase)}
      </main>
      ${this.footer(
        say.goOn,
        'person-continue',
        html`<mc-button class="none" data-test="no-paper" @press=${() => this.touch({ kind: 'no-paper' })}
          >${say.noPaper}</mc-button
        >`,
      )}`;
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
}

customElements.define('person-screen', PersonScreen);

declare global {
  interface HTMLElementTagNameMap {
    'person-screen': PersonScreen;
  }
}
