import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import type { HubHttp } from '@motcua/client';
import { accountTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { doorHeading, formFrame, otherWay, signInNameField } from '../form-frame.ts';
import { newPasswordField } from '../new-password-field.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from '../speaking.ts';
import { textOf } from '../text-of.ts';
import { failureTold, focusField, type Told } from '../told.ts';
import { doorScreenStyles } from './door-screen-styles.ts';

/** In their order on the screen. */
const FIELDS = ['name', 'recoveryCode', 'newPassword'] as const;

/** The code from the safe sets a new password; the code that takes its place is shown here, once. */
export class McRecoveryScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    speaking: { attribute: false },
    http: { attribute: false },
    told: { state: true },
    isBusy: { state: true },
    showsPassword: { state: true },
    nextCode: { state: true },
  };
  static override styles = [baseStyles, partsStyles, doorScreenStyles];

  declare speaking: Speaking;
  declare http: HubHttp | null;
  declare told: Told | null;
  declare isBusy: boolean;
  declare showsPassword: boolean;
  /** Null until the hub has given it. */
  declare nextCode: string | null;

  constructor() {
    super();
    this.speaking = SPEAKING_AT_FIRST;
    this.http = null;
    this.told = null;
    this.isBusy = false;
    this.showsPassword = false;
    this.nextCode = null;
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#recover(event.target);
  };

  async #recover(form: EventTarget | null): Promise<void> {
    if (!(form instanceof HTMLFormElement) || this.http === null || this.isBusy) return;
    const fields = new FormData(form);
    const request = {
      name: textOf(fields, 'name').trim(),
      recoveryCode: textOf(fields, 'recoveryCode').trim(),
      newPassword: textOf(fields, 'newPassword'),
    };
    const empty = FIELDS.find((field) => request[field] === '');
    if (empty !== undefined) {
      this.told = { tone: 'alarm', words: accountTexts(this.speaking.language).missing[empty] };
      this.renderRoot.querySelector<HTMLInputElement>(`#${empty}`)?.focus();
      return;
    }
    this.isBusy = true;
    const result = await this.http.recover(request);
    this.isBusy = false;
    if (result.kind === 'ok') {
      this.nextCode = result.value.recoveryCode;
      return;
    }
    this.told = failureTold(result, this.speaking);
    focusField(this.renderRoot, result);
  }

  override render() {
    return html`<main>${this.nextCode === null ? this.#form() : this.#recovered(this.nextCode)}</main>`;
  }

  #form() {
    const { texts } = this.speaking;
    const words = accountTexts(this.speaking.language);
    return formFrame({
      onSubmit: this.#onSubmit,
      heading: html`${doorHeading({
        ...{ icon: 'lock', brand: texts.appName, title: words.recoveryTitle, lead: words.recoveryLead },
      })}
      ${
        this.told === null
          ? nothing
          : html`<p class="problem" role="alert" data-test="recovery-problem">${this.told.words}</p>`
      }`,
      fields: html`${signInNameField(texts.name, 'recovery-name')}
        <div class="field">
          <label for="recoveryCode">${words.recoveryCode}</label>
          <input
            id="recoveryCode"
            name="recoveryCode"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            maxlength="60"
            data-test="recovery-code"
          />
        </div>
        ${newPasswordField({
          id: 'newPassword',
          texts: words,
          isShown: this.showsPassword,
          onShow: (isShown) => (this.showsPassword = isShown),
        })}`,
      send: { words: words.recover, look: 'main', test: 'recover', isOff: this.isBusy },
      after: otherWay(texts.back, 'back', this.#back),
    });
  }

  #recovered(code: string) {
    const words = accountTexts(this.speaking.language);
    return html`<div class="box" role="alert">
      <h1>${words.recoveredTitle}</h1>
      <p class="lead">${words.recoveredLead}</p>
      <p class="secret" data-test="next-recovery-code">${code}</p>
      <button class="plain-button main" type="button" data-test="noted" @click=${this.#noted}>${words.noted}</button>
    </div>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'sign-in-form' }));
  };

  readonly #noted = (): void => {
    this.nextCode = null;
    this.dispatchEvent(new PageEvent({ kind: 'password-changed' }));
  };
}

customElements.define('mc-recovery-screen', McRecoveryScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-recovery-screen': McRecoveryScreen;
  }
}
