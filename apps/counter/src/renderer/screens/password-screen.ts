import { html, nothing, type PropertyDeclarations } from 'lit';
import { accountTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { formFrame } from '../form-frame.ts';
import { newPasswordField } from '../new-password-field.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { textOf } from '../text-of.ts';
import { failureTold, focusField, type Told } from '../told.ts';
import { setupScreenStyles } from './setup-screen-styles.ts';
import { StatePart } from '../state-part.ts';
import { pageTitle } from './page-title.ts';
import '../page-header.ts';
import '../pin-form.ts';

/** One's own password: the old one, the new one, and then signing in anew. */
export class McPasswordScreen extends StatePart {
  static override properties: PropertyDeclarations = {
    told: { state: true },
    isBusy: { state: true },
    showsPassword: { state: true },
  };
  static override styles = [baseStyles, partsStyles, setupScreenStyles];

  declare told: Told | null;
  declare isBusy: boolean;
  declare showsPassword: boolean;

  constructor() {
    super();
    this.told = null;
    this.isBusy = false;
    this.showsPassword = false;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#change(event.target);
  };

  async #change(form: EventTarget | null): Promise<void> {
    if (!(form instanceof HTMLFormElement) || this.http === null || this.isBusy) return;
    const fields = new FormData(form);
    const change = { oldPassword: textOf(fields, 'oldPassword'), newPassword: textOf(fields, 'newPassword') };
    const empty = change.oldPassword === '' ? 'oldPassword' : change.newPassword === '' ? 'newPassword' : null;
    if (empty !== null) {
      this.told = { tone: 'alarm', words: accountTexts(this.speaking.language).missing[empty] };
      this.renderRoot.querySelector<HTMLInputElement>(`#${empty}`)?.focus();
      return;
    }
    this.isBusy = true;
    // The hub cuts the link with the old session, perhaps before its answer is here, and this screen goes with it.
    const page = this.getRootNode();
    const result = await this.http.changePassword(change);
    this.isBusy = false;
    if (result.kind === 'ok') {
      page.dispatchEvent(new PageEvent({ kind: 'password-changed' }));
      return;
    }
    this.told = failureTold(result, this.speaking);
    focusField(this.renderRoot, result);
  }

  override render() {
    const { state, speaking } = this;
    if (state === null) return nothing;
    const { texts } = speaking;
    const words = accountTexts(speaking.language);
    return html`<div class="page">
      <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
      <main>
        ${pageTitle(texts.changePassword, words.changePasswordLead, texts, this.#back)}
        <div class="own">
          <div>
            <p class="told ${this.told?.tone ?? 'none'}" role="status" data-test="password-told">
              ${this.told?.words ?? ''}
            </p>
            ${this.#form()}
          </div>
          <mc-pin-form .http=${this.http} .speaking=${speaking}></mc-pin-form>
        </div>
      </main>
    </div>`;
  }

  #form() {
    const { texts, language } = this.speaking;
    const words = accountTexts(language);
    return formFrame({
      onSubmit: this.#onSubmit,
      heading: nothing,
      fields: html`<label for="oldPassword">${words.oldPassword}</label>
        <input
          id="oldPassword"
          name="oldPassword"
          type="password"
          autocomplete="current-password"
          maxlength="200"
          data-test="old-password"
        />
        ${newPasswordField({
          id: 'newPassword',
          texts: words,
          hint: words.ownPasswordHint,
          isShown: this.showsPassword,
          onShow: (isShown) => (this.showsPassword = isShown),
        })}`,
      send: { words: texts.changePassword, look: 'main', test: 'change-password', isOff: this.isBusy },
      after: nothing,
    });
  }

  readonly #back = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'back' }));
  };
}

customElements.define('mc-password-screen', McPasswordScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-password-screen': McPasswordScreen;
  }
}
