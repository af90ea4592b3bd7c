import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import type { HubHttp } from '@motcua/client';
import { messagesIn, refusalMessages } from '@motcua/messages';
import type { Language, RefusalCode } from '@motcua/protocol';
import { baseStyles, oncePictureStands } from '@motcua/ui';
import { doorHeading, formFrame, otherWay, signInNameField } from '../form-frame.ts';
import { languageChoice, languageChoiceStyles } from '../language-choice.ts';
import { signInWaitMs } from '../model/sign-in.ts';
import type { SignInNote } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { textOf } from '../text-of.ts';
import { refusedWords } from '../refused-words.ts';
import { SPEAKING_AT_FIRST, type Speaking } from '../speaking.ts';
import { doorScreenStyles } from './door-screen-styles.ts';

/** Name and password. A refusal says why, and when to try again. */
export class McSignInScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    note: { attribute: false },
    refusal: { attribute: false },
    http: { attribute: false },
    missing: { state: true },
    speaking: { attribute: false },
  };
  static override styles = [baseStyles, partsStyles, doorScreenStyles, languageChoiceStyles];

  declare note: SignInNote;
  /** Why the link was refused before: a session that ended is said in words. */
  declare refusal: RefusalCode | null;
  declare http: HubHttp | null;
  declare speaking: Speaking;
  /** The field that was left empty. */
  declare missing: 'name' | 'password' | null;

  constructor() {
    super();
    this.note = { kind: 'ready' };
    this.refusal = null;
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.missing = null;
  }

  protected override firstUpdated(): void {
    // To take the focus the form has to be laid out, and would be again with what it asks for, which nobody waits for.
    oncePictureStands(() => {
      if (this.shadowRoot?.activeElement === null) this.renderRoot.querySelector('input')?.focus();
      void import('../hub-notice.ts');
      void import('../this-pc.ts');
    });
  }

  override render() {
    const { texts, language, localMs } = this.speaking;
    const isBusy = this.note.kind === 'busy';
    const waitMs = signInWaitMs(this.note, localMs);
    return html`<main>
      ${formFrame({
        onSubmit: this.#onSubmit,
        heading: html`${doorHeading({
          ...{ icon: 'ticket', brand: texts.appName, title: texts.signInTitle, lead: texts.signInLead },
        })}
        ${this.#problem(waitMs)}`,
        fields: html`${signInNameField(texts.name, 'sign-in-name')}
          <div class="field">
            <label for="password">${texts.password}</label>
            <input
              id="password"
              name="password"
              type="password"
              autocomplete="current-password"
              maxlength="200"
              data-test="sign-in-password"
              required
            />
          </div>`,
        send: {
          words: isBusy ? texts.signingIn : texts.signIn,
          ...{ look: 'main', test: 'sign-in', isOff: isBusy || waitMs > 0 },
        },
        after: html`${otherWay(texts.recoveryWay, 'recovery', this.#recover)}
          <mc-this-pc .http=${this.http} .speaking=${this.speaking}></mc-this-pc>
          <mc-hub-notice .speaking=${this.speaking}></mc-hub-notice>
          ${languageChoice(language, this.#choose)}`,
      })}
    </main>`;
  }

  #problem(waitMs: number) {
    const { texts, language } = this.speaking;
    if (this.missing !== null) {
      const words = this.missing === 'name' ? texts.nameMissing : texts.passwordMissing;
      return html`<p class="problem" role="alert" data-test="sign-in-missing">${words}</p>`;
    }
    if (this.note.kind === 'no-answer') return html`<p class="problem" role="alert">${texts.signInNoAnswer}</p>`;
    if (this.note.kind === 'refused') {
      const words = refusedWords(this.note.problem, waitMs > 0 ? waitMs : null, this.speaking);
      return html`<p class="problem" role="alert" data-test="sign-in-problem">${words}</p>`;
    }
    if (this.note.kind === 'password-changed') {
      return html`<p class="problem good" role="status" data-test="password-changed">${texts.passwordChanged}</p>`;
    }
    if (this.refusal !== 'session-ended') return nothing;
    return html`<p class="problem told" role="status">${messagesIn(refusalMessages, language)['session-ended']}</p>`;
  }

  readonly #choose = (language: Language): void => {
    this.dispatchEvent(new PageEvent({ kind: 'language', language }));
  };

  readonly #recover = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'recovery' }));
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const fields = new FormData(event.target);
    const name = textOf(fields, 'name').trim();
    const password = textOf(fields, 'password');
    const empty = name === '' ? 'name' : password === '' ? 'password' : null;
    this.missing = empty;
    if (empty !== null) {
      this.renderRoot.querySelector<HTMLInputElement>(`#${empty}`)?.focus();
      return;
    }
    this.dispatchEvent(new PageEvent({ kind: 'sign-in', request: { name, password } }));
  };
}

customElements.define('mc-sign-in-screen', McSignInScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-sign-in-screen': McSignInScreen;
  }
}
