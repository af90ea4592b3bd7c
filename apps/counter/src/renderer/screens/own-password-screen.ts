import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { accountTexts } from '@motcua/messages';
import type { SignInRequest } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { doorHeading, formFrame, otherWay } from '../form-frame.ts';
import { signInWaitMs } from '../model/sign-in.ts';
import type { SignInNote } from '../model/staff-state.ts';
import { newPasswordField } from '../new-password-field.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { refusedWords } from '../refused-words.ts';
import { SPEAKING_AT_FIRST, type Speaking } from '../speaking.ts';
import { textOf } from '../text-of.ts';
import { doorScreenStyles } from './door-screen-styles.ts';

/** AC12: whoever signs in with a password that somebody else made chooses one before anything else. */
export class McOwnPasswordScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    given: { attribute: false },
    note: { attribute: false },
    speaking: { attribute: false },
    isMissing: { state: true },
    showsPassword: { state: true },
  };
  static override styles = [baseStyles, partsStyles, doorScreenStyles];

  declare given: SignInRequest | null;
  declare note: SignInNote;
  declare speaking: Speaking;
  declare isMissing: boolean;
  declare showsPassword: boolean;

  constructor() {
    super();
    this.given = null;
    this.note = { kind: 'ready' };
    this.speaking = SPEAKING_AT_FIRST;
    this.isMissing = false;
    this.showsPassword = false;
  }

  protected override firstUpdated(): void {
    this.#field()?.focus();
  }

  override render() {
    const { texts, language, localMs } = this.speaking;
    const words = accountTexts(language);
    const isBusy = this.note.kind === 'busy';
    return html`<main>
      ${formFrame({
        onSubmit: this.#onSubmit,
        heading: html`${doorHeading({
          ...{ icon: 'lock', brand: texts.appName, title: words.ownPasswordTitle, lead: words.ownPasswordLead },
        })}
        ${this.#problem()}`,
        fields: newPasswordField({
          id: 'newPassword',
          texts: words,
          hint: words.ownPasswordHint,
          isShown: this.showsPassword,
          onShow: (isShown) => (this.showsPassword = isShown),
        }),
        send: {
          words: isBusy ? texts.signingIn : words.ownPasswordSend,
          ...{ look: 'main', test: 'own-password', isOff: isBusy || signInWaitMs(this.note, localMs) > 0 },
        },
        after: otherWay(texts.back, 'back', this.#back),
      })}
    </main>`;
  }

  #problem() {
    const { texts, language, localMs } = this.speaking;
    const problem = (words: string) =>
      html`<p class="problem" role="alert" data-test="own-password-problem">${words}</p>`;
    if (this.isMissing) return problem(accountTexts(language).missing.newPassword);
    if (this.note.kind === 'no-answer') return problem(texts.signInNoAnswer);
    if (this.note.kind !== 'refused' || this.note.problem.code === 'new-password-needed') return nothing;
    const waitMs = signInWaitMs(this.note, localMs);
    return problem(refusedWords(this.note.problem, waitMs > 0 ? waitMs : null, this.speaking));
  }

  #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#newPassword');
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || this.given === null) return;
    const newPassword = textOf(new FormData(event.target), 'newPassword');
    this.isMissing = newPassword === '';
    if (this.isMissing) {
      this.#field()?.focus();
      return;
    }
    this.dispatchEvent(new PageEvent({ kind: 'sign-in', request: { ...this.given, newPassword } }));
  };

  readonly #back = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'sign-in-form' }));
  };
}

customElements.define('mc-own-password-screen', McOwnPasswordScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-own-password-screen': McOwnPasswordScreen;
  }
}
