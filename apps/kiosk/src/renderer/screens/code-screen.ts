import { html, nothing } from 'lit';
import { inGroups, READABLE_LETTERS } from '@motcua/protocol/readable-codes';
import { kioskCodeMessages, messagesIn } from '@motcua/messages';
import type { CodeScreen as Typing } from '../model/kiosk-state.ts';
import { codeScreenStyles } from './code-screen-styles.ts';
import { sentences } from './sentences.ts';
import { TypingScreen, type TypingTouches } from './typing-screen.ts';

/** KI6: takes the code on a slip or of an appointment. */
export class CodeScreen extends TypingScreen {
  static override styles = [TypingScreen.styles, codeScreenStyles];

  declare screen: Typing;

  protected readonly touches: TypingTouches = {
    type: (letter, from) => (/^[0-9a-z]$/i.test(letter) ? { kind: 'type-letter', letter, from } : null),
    erase: { kind: 'erase-letter' },
    submit: { kind: 'submit-code' },
  };

  override render() {
    const { state } = this;
    const say = messagesIn(kioskCodeMessages, state.language);
    return html`${this.header()}
      <main>
        <section class=${this.screen.trouble === null && this.screen.askedAs === null ? 'question' : 'question news'}>
          <h1 tabindex="-1">${say.title}</h1>
          <p class="which">${say.whichSlip}<br />${say.whichAppointment}</p>
          ${this.#typed()} ${this.#news()}
        </section>
        ${this.pad([...READABLE_LETTERS], say.keys, say.erase)}
      </main>
      ${this.footer(say.goOn, 'code-continue', nothing)}`;
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
    return html`<mc-banner kind="warn" icon="info" role="alert" data-test="code-trouble">${sentences(words[trouble])}</mc-banner>`;
  }
}

customElements.define('code-screen', CodeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'code-screen': CodeScreen;
  }
}
