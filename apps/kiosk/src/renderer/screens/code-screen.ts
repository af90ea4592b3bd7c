import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { inGroups, READABLE_LETTERS } from '@motcua/protocol/readable-codes';
import { kioskCodeMessages, kioskLaterMessages, messagesIn } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import type { KioskTouch } from '../model/kiosk-event.ts';
import type { CodeScreen as Typing, KioskState } from '../model/kiosk-state.ts';
import { codeScreenStyles } from './code-screen-styles.ts';
import { KioskTouchEvent } from './kiosk-touch-event.ts';
import { plainScreenStyles } from './plain-screen-styles.ts';
import './page-header.ts';

/** KI6: takes the code on a slip or of an appointment. Keeps nothing itself: what was typed stands in the state alone. */
export class CodeScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    screen: { attribute: false },
    hubNow: { attribute: false },
  };
  static override styles = [baseStyles, plainScreenStyles, codeScreenStyles];

  declare state: KioskState;
  declare screen: Typing;
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
    if (/^[0-9a-z]$/i.test(event.key)) this.#touch({ kind: 'type-letter', letter: event.key, from: 'keyboard' });
    else if (event.key === 'Backspace') this.#touch({ kind: 'erase-letter' });
    else if (event.key === 'Escape') this.#touch({ kind: 'start-again' });
    else if (event.key === 'Enter' && !(event.composedPath()[0] instanceof HTMLButtonElement)) {
      this.#touch({ kind: 'submit-code' });
    } else return;
    event.preventDefault();
  };

  override render() {
    const { state } = this;
    const say = messagesIn(kioskCodeMessages, state.language);
    return html`<page-header
        .centre=${state.menu?.centre ?? null}
        .demo=${state.menu?.demo ?? false}
        .language=${state.language}
        .hubNow=${this.hubNow}
      ></page-header>
      <main>
        <section class=${this.screen.trouble === null && this.screen.askedAs === null ? 'question' : 'question news'}>
          <h1 tabindex="-1">${say.title}</h1>
          <p class="which">${say.whichSlip}<br />${say.whichAppointment}</p>
          ${this.#typed()} ${this.#news()}
        </section>
        ${this.#pad()}
      </main>
      <footer>
        <mc-button class="back" icon="undo" data-test="start-again" @press=${() => this.#touch({ kind: 'start-again' })}
          >${messagesIn(kioskLaterMessages, state.language).startAgain}</mc-button
        >
        <mc-button
          class="on"
          kind="primary"
          icon="chevron-right"
          data-test="code-continue"
          @press=${() => this.#touch({ kind: 'submit-code' })}
          >${say.goOn}</mc-button
        >
      </footer>`;
  }

  #typed() {
    const { typed } = this.screen;
    const say = messagesIn(kioskCodeMessages, this.state.language);
    // Up to six letters stand as on a slip, more as an appointment's.
    const groups = typed.length <= 6 ? [typed.slice(0, 3), typed.slice(3)] : inGroups(typed.padEnd(8)).split(' ');
    return html`<div class="typed" role="status" aria-label=${say.typed(typed.length)} data-test="code-typed">
      ${groups.map((group) => (group.trim() === '' ? nothing : html`<span>${group.trim()}</span>`))}<i></i>
    </div>`;
  }

  /** What the hub said, or that it is being asked. */
  #news() {
    const { trouble, askedAs } = this.screen;
    const say = messagesIn(kioskCodeMessages, this.state.language);
    if (askedAs !== null) {
      return html`<mc-banner kind="calm" icon="clock" role="status" data-test="code-asking">${say.asking}</mc-banner>`;
    }
    const words = {
      'too-short': say.tooShort,
      'not-found': say.notFound,
      resting: say.resting,
      'no-answer': say.noAnswer,
    };
    if (trouble === null) return nothing;
    return html`<mc-banner kind="warn" icon="info" role="alert" data-test="code-trouble">${words[trouble]}</mc-banner>`;
  }

  #pad() {
    const say = messagesIn(kioskCodeMessages, this.state.language);
    return html`<div class="pad" role="group" aria-label=${say.keys}>
      ${[...READABLE_LETTERS].map(
        (letter) =>
          html`<mc-button
            data-test="key-${letter}"
            @press=${() => this.#touch({ kind: 'type-letter', letter, from: 'glass' })}
            >${letter}</mc-button
          >`,
      )}
      <mc-button class="erase" data-test="key-erase" @press=${() => this.#touch({ kind: 'erase-letter' })}
        >${say.erase}</mc-button
      >
    </div>`;
  }
}

customElements.define('code-screen', CodeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'code-screen': CodeScreen;
  }
}
