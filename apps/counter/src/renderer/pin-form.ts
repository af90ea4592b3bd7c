import type { HubHttp } from '@motcua/client';
import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { accountTexts, lockTexts } from '@motcua/messages';
import { pinStateSchema } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { formFrame } from './form-frame.ts';
import { partsStyles } from './parts-styles.ts';
import { setupScreenStyles } from './screens/setup-screen-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from './speaking.ts';
import { failureTold, focusField, type Told } from './told.ts';

/** AC16: one's own short PIN for coming back from a break, set and taken away by the password. */
export class McPinForm extends LitElement {
  static override properties: PropertyDeclarations = {
    http: { attribute: false },
    speaking: { attribute: false },
    isSet: { state: true },
    told: { state: true },
    isBusy: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    setupScreenStyles,
    css`
      :host {
        display: block;
        min-height: 0;
      }
    `,
  ];

  declare http: HubHttp | null;
  declare speaking: Speaking;
  /** Null: not known. */
  declare isSet: boolean | null;
  declare told: Told | null;
  declare isBusy: boolean;

  constructor() {
    super();
    this.http = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.isSet = null;
    this.told = null;
    this.isBusy = false;
  }

  protected override firstUpdated(): void {
    const asked = this.http?.ask('GET', '/api/account/pin', null, (answer) => pinStateSchema.parse(answer));
    void asked?.then((result) => (this.isSet = result.kind === 'ok' ? result.value.isSet : null));
  }

  override render() {
    const { language } = this.speaking;
    const words = lockTexts(language);
    return html`<p class="told ${this.told?.tone ?? 'none'}" role="status" data-test="pin-told">
        ${this.told?.words ?? ''}
      </p>
      ${formFrame({
        onSubmit: this.#onSubmit,
        heading: html`<h3>${words.pinTitle}</h3>
          <p class="soft">${words.pinLead}</p>
          ${
            this.isSet === null
              ? nothing
              : html`<p data-test="pin-now"><b>${this.isSet ? words.pinNow.set : words.pinNow.none}</b></p>`
          }`,
        fields: html`<label for="password">${accountTexts(language).oldPassword}</label>
          <input
            id="password"
            type="password"
            autocomplete="current-password"
            maxlength="200"
            data-test="pin-password"
          />
          <label for="pin">${words.newPin}</label>
          <input
            id="pin"
            type="password"
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength="6"
            aria-describedby="pin-hint"
            data-test="new-pin"
          />
          <p class="hint" id="pin-hint">${words.newPinHint}</p>`,
        send: { words: words.setPin, look: 'main', test: 'set-pin', isOff: this.isBusy },
        after:
          this.isSet === true
            ? html`<button
                class="plain-button"
                type="button"
                data-test="drop-pin"
                ?disabled=${this.isBusy}
                @click=${this.#drop}
              >
                ${words.dropPin}
              </button>`
            : nothing,
      })}`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#send(this.#valueOf('pin'));
  };

  readonly #drop = (): void => void this.#send(null);

  #valueOf(id: 'password' | 'pin'): string {
    return this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value ?? '';
  }

  async #send(pin: string | null): Promise<void> {
    if (this.http === null || this.isBusy) return;
    const words = lockTexts(this.speaking.language);
    const password = this.#valueOf('password');
    const empty = password === '' ? 'password' : pin === '' ? 'pin' : null;
    if (empty !== null) {
      const missing = accountTexts(this.speaking.language).missing.oldPassword;
      this.told = { tone: 'alarm', words: empty === 'pin' ? words.pinMissing : missing };
      this.renderRoot.querySelector<HTMLInputElement>(`#${empty}`)?.focus();
      return;
    }
    this.isBusy = true;
    const result = await this.http.ask('POST', '/api/account/pin', { password, pin }, () => null);
    this.isBusy = false;
    if (result.kind !== 'ok') {
      this.told = failureTold(result, this.speaking);
      focusField(this.renderRoot, result);
      return;
    }
    this.isSet = pin !== null;
    this.told = { tone: 'good', words: pin === null ? words.pinDropped : words.pinSet };
    for (const field of this.renderRoot.querySelectorAll('input')) field.value = '';
  }
}

customElements.define('mc-pin-form', McPinForm);

declare global {
  interface HTMLElementTagNameMap {
    'mc-pin-form': McPinForm;
  }
}
