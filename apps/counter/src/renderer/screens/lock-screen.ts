import type { HttpResult } from '@motcua/client';
import { LitElement, html, nothing, type PropertyDeclarations } from 'lit';
import { lockTexts } from '@motcua/messages';
import { baseStyles } from '@motcua/ui';
import { withActs } from '../act-speaking.ts';
import { doorHeading, formFrame, otherWay } from '../form-frame.ts';
import { holdsCounter, type StaffState } from '../model/staff-state.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { SPEAKING_AT_FIRST, type Speaking } from '../speaking.ts';
import { failureTold } from '../told.ts';
import { coverHelpStyles, doorScreenStyles } from './door-screen-styles.ts';
import '../help-keys.ts';
import '../notice-line.ts';

/** AC15: stands in the place of a page that nobody has used for a while, until the password opens it. */
export class McLockScreen extends LitElement {
  static override properties: PropertyDeclarations = {
    name: { attribute: false },
    unlock: { attribute: false },
    state: { attribute: false },
    speaking: { attribute: false },
    problem: { state: true },
    isBusy: { state: true },
  };
  static override styles = [baseStyles, partsStyles, doorScreenStyles, coverHelpStyles];

  /** Whose password opens it. */
  declare name: string;
  declare unlock: ((password: string) => Promise<HttpResult<unknown>>) | null;
  /** HE7: over a counter's own page help is called as ever. */
  declare state: StaffState | null;
  declare speaking: Speaking;
  declare problem: string | null;
  declare isBusy: boolean;

  constructor() {
    super();
    this.name = '';
    this.unlock = null;
    this.state = null;
    this.speaking = SPEAKING_AT_FIRST;
    this.problem = null;
    this.isBusy = false;
  }

  protected override firstUpdated(): void {
    this.#field()?.focus();
  }

  override render() {
    const { texts, language } = this.speaking;
    const words = lockTexts(language);
    return html`<main data-test="locked">
      ${formFrame({
        onSubmit: this.#onSubmit,
        heading: html`${doorHeading({
          ...{ icon: 'lock', brand: texts.appName, title: words.lockedTitle, lead: words.lockedLead(this.name) },
        })}
        ${
          this.problem === null
            ? nothing
            : html`<p class="problem" role="alert" data-test="unlock-problem">${this.problem}</p>`
        }`,
        fields: html`<div class="field">
          <label for="password">${texts.password}</label>
          <input
            id="password"
            name="password"
            type="password"
            autocomplete="new-password"
            maxlength="200"
            data-test="unlock-password"
            required
          />
        </div>`,
        send: { words: words.unlock, look: 'main', test: 'unlock', isOff: this.isBusy },
        after: otherWay(words.someoneElse, 'someone-else', this.#leave),
      })}
      ${this.#help()}
    </main>`;
  }

  #help() {
    const { state, speaking } = this;
    if (state === null || state.screen !== 'counter' || !holdsCounter(state)) return nothing;
    return html`<mc-notice-line .notice=${state.notice} .speaking=${withActs(speaking)}></mc-notice-line>
      <div class="help"><mc-help-keys .state=${state} .speaking=${speaking}></mc-help-keys></div>`;
  }

  #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#password');
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#try();
  };

  async #try(): Promise<void> {
    const field = this.#field();
    if (field === null || this.unlock === null || this.isBusy) return;
    if (field.value === '') {
      this.problem = this.speaking.texts.passwordMissing;
      field.focus();
      return;
    }
    this.isBusy = true;
    const result = await this.unlock(field.value);
    this.isBusy = false;
    field.value = '';
    if (result.kind === 'ok') return;
    this.problem = failureTold(result, this.speaking).words;
    field.focus();
  }

  readonly #leave = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'sign-out' }));
  };
}

customElements.define('mc-lock-screen', McLockScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-lock-screen': McLockScreen;
  }
}
