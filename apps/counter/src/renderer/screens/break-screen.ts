import type { HttpResult, HubHttp } from '@motcua/client';
import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { lockTexts } from '@motcua/messages';
import { pinStateSchema, type CounterId } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { withActs } from '../act-speaking.ts';
import { doorHeading, formFrame, otherWay } from '../form-frame.ts';
import { otherHeldCounters } from '../model/held-counters.ts';
import type { StaffState } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from '../speaking.ts';
import { failureTold } from '../told.ts';
import { coverHelpStyles, doorScreenStyles } from './door-screen-styles.ts';
import '../help-keys.ts';
import '../notice-line.ts';

/** AC16: covers the whole page during a break, so that nobody who passes reads who waits. A PIN or the password ends it. */
export class McBreakScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    state: { attribute: false },
    http: { attribute: false },
    provePassword: { attribute: false },
    needsPassword: { attribute: false },
    proved: { attribute: false },
    speaking: { attribute: false },
    hasPin: { state: true },
    takesPassword: { state: true },
    problem: { state: true },
    isBusy: { state: true },
  };
  static override styles = [
    baseStyles,
    partsStyles,
    doorScreenStyles,
    coverHelpStyles,
    css`
      .open {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem 1rem;
        margin-top: 1rem;
        padding: 0.7rem 0.9rem;
        background: var(--mc-warn-soft);
        border-left: 0.35rem solid var(--mc-warn-line);
        color: var(--mc-warn);
        font-weight: var(--mc-weight-strong);
      }
      .open button {
        min-height: 2.75rem;
        padding: 0 0.5rem;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        text-decoration: underline;
        cursor: pointer;
      }
    `,
  ];

  declare state: StaffState | null;
  declare http: HubHttp | null;
  declare provePassword: ((password: string) => Promise<HttpResult<unknown>>) | null;
  /** AC17: nobody has been here for so long that a PIN is not enough. */
  declare needsPassword: boolean;
  /** CA9: at which of this person's other counters work goes on; null: at this one. */
  declare proved: ((at: CounterId | null) => void) | null;
  declare speaking: Speaking;
  /** Null: the hub has not said yet. */
  declare hasPin: boolean | null;
  declare takesPassword: boolean;
  declare problem: string | null;
  declare isBusy: boolean;

  constructor() {
    super();
    this.state = null;
    this.http = null;
    this.provePassword = null;
    this.needsPassword = false;
    this.proved = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.hasPin = null;
    this.takesPassword = false;
    this.problem = null;
    this.isBusy = false;
  }

  protected override firstUpdated(): void {
    const asked = this.http?.ask('GET', '/api/account/pin', null, (answer) => pinStateSchema.parse(answer));
    void asked?.then((result) => {
      // The password opens the counter whether the hub says so or not.
      this.hasPin = result.kind === 'ok' && result.value.isSet;
      void this.updateComplete.then(() => this.#field()?.focus());
    });
  }

  override render() {
    const { texts, language } = this.speaking;
    const words = lockTexts(language);
    if (this.hasPin === null) return html`<main data-test="on-break"></main>`;
    const byPin = this.#isByPin();
    const mayUsePin = this.hasPin && !this.needsPassword;
    const byPassword = this.hasPin ? words.byPasswordThisTime : words.byPassword;
    const lead = byPin ? words.byPin : this.needsPassword ? words.byPasswordAfterLong : byPassword;
    return html`<main data-test="on-break">
      ${formFrame({
        onSubmit: this.#onSubmit,
        heading: html`${doorHeading({
          ...{
            icon: 'coffee',
            brand: texts.counterNumber(this.state?.counter?.body.label ?? ''),
            title: texts.pausedTitle,
            lead,
          },
        })}
        ${
          this.problem === null
            ? nothing
            : html`<p class="problem" role="alert" data-test="resume-problem">${this.problem}</p>`
        }`,
        fields: html`<div class="field">
          <label for="proof">${byPin ? words.pin : texts.password}</label>
          <input
            id="proof"
            type="password"
            inputmode=${byPin ? 'numeric' : 'text'}
            autocomplete=${byPin ? 'one-time-code' : 'new-password'}
            maxlength=${byPin ? 6 : 200}
            data-test="resume-proof"
            required
          />
        </div>`,
        send: { words: texts.resume, look: 'main', test: 'resume', isOff: this.isBusy },
        after: html`${this.#others().map(
          ({ counterId, label }) =>
            html`<button class="plain-button" type="submit" value=${counterId} data-test="go-on-at-${counterId}">
              ${words.goOnAt(label)}
            </button>`,
        )}
        ${mayUsePin ? otherWay(byPin ? words.usePassword : words.usePin, 'resume-other-way', this.#otherWay) : nothing}
        ${otherWay(words.someoneElse, 'someone-else', this.#leave)}`,
      })}
      ${this.#others()
        .filter(({ status }) => status === 'open')
        .map(
          ({ counterId, label }) =>
            html`<p class="open" data-test="still-open-${counterId}">
              <span>${words.stillOpen(label)}</span>
              <button type="button" data-test="pause-${counterId}" @click=${() => this.#pause(counterId)}>
                ${words.pauseToo(label)}
              </button>
            </p>`,
        )}
      <mc-notice-line .notice=${this.state?.notice ?? null} .speaking=${withActs(this.speaking)}></mc-notice-line>
      <div class="help"><mc-help-keys .state=${this.state} .speaking=${this.speaking}></mc-help-keys></div>
    </main>`;
  }

  /** CA9: this person's other counters. A break at this one hides them as well. */
  #others() {
    return this.state === null ? [] : otherHeldCounters(this.state);
  }

  /** Nobody has to prove anything for that: less is to be seen and done by it. */
  #pause(counterId: CounterId): void {
    const sending = { act: 'pause', number: null, command: { type: 'pause-counter', counterId } } as const;
    this.dispatchEvent(new PageEvent({ kind: 'send', sending }));
  }

  #isByPin(): boolean {
    return this.hasPin === true && !this.takesPassword && !this.needsPassword;
  }

  #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#proof');
  }

  readonly #otherWay = (): void => {
    this.takesPassword = !this.takesPassword;
    this.problem = null;
    const field = this.#field();
    if (field !== null) field.value = '';
    field?.focus();
  };

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const wanted = event.submitter instanceof HTMLButtonElement ? event.submitter.value : '';
    void this.#try(this.#others().find(({ counterId }) => counterId === wanted)?.counterId ?? null);
  };

  async #try(at: CounterId | null): Promise<void> {
    const field = this.#field();
    if (field === null || this.isBusy) return;
    if (field.value === '') {
      const { texts, language } = this.speaking;
      this.problem = this.#isByPin() ? lockTexts(language).pinMissing : texts.passwordMissing;
      field.focus();
      return;
    }
    this.isBusy = true;
    const result = await this.#prove(field.value);
    this.isBusy = false;
    field.value = '';
    if (result?.kind === 'ok') return this.proved?.(at);
    this.problem = result === null ? null : failureTold(result, this.speaking).words;
    field.focus();
  }

  #prove(proof: string): Promise<HttpResult<unknown> | null> {
    if (!this.#isByPin()) return this.provePassword?.(proof) ?? Promise.resolve(null);
    return this.http?.ask('POST', '/api/account/pin/proof', { pin: proof }, () => null) ?? Promise.resolve(null);
  }

  readonly #leave = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'sign-out' }));
  };
}

customElements.define('mc-break-screen', McBreakScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-break-screen': McBreakScreen;
  }
}
