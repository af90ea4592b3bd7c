import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HttpResult } from '@motcua/client';
import { accountTexts, type AccountTexts } from '@motcua/messages';
import { passwordGivenSchema, type Account, type AccountChange, type PasswordGiven } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { accountForm, readAccountForm } from '../account-form.ts';
import { accountRow, type AccountAsked, type AccountQuestion } from '../account-row.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { failureTold, focusField, type Failure, type Told } from '../told.ts';
import { setupScreenStyles } from './setup-screen-styles.ts';
import { StatePart } from '../state-part.ts';
import { pageTitle } from './page-title.ts';
import '../page-header.ts';

/** Administrators make, help out and remove the accounts of the staff here. */
export class McAccountsScreen extends StatePart {
  static override properties: PropertyDeclarations = {
    accounts: { state: true },
    told: { state: true },
    problem: { state: true },
    asked: { state: true },
    made: { state: true },
    isBusy: { state: true },
    choosesPassword: { state: true },
    showsPassword: { state: true },
  };
  static override styles = [baseStyles, partsStyles, setupScreenStyles];

  declare accounts: readonly Account[];
  declare told: Told | null;
  /** Why the form was refused. */
  declare problem: string | null;
  declare asked: AccountAsked | null;
  /** The password that the hub has just made, until somebody says that it is written down. */
  declare made: { readonly name: string; readonly password: string } | null;
  declare isBusy: boolean;
  declare choosesPassword: boolean;
  declare showsPassword: boolean;

  constructor() {
    super();
    this.accounts = [];
    this.told = null;
    this.problem = null;
    this.asked = null;
    this.made = null;
    this.isBusy = false;
    this.choosesPassword = false;
    this.showsPassword = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('http')) void this.#refresh();
  }

  async #refresh(): Promise<void> {
    const result = await this.http?.accounts();
    if (result?.kind === 'ok') this.accounts = result.value.accounts;
    else if (result !== undefined) this.#fail(result);
  }

  #fail(failure: Failure): void {
    this.told = failureTold(failure, this.speaking);
    window.scrollTo({ top: 0 });
  }

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || this.http === null || this.isBusy) return;
    const { wanted, empty } = readAccountForm(form, this.choosesPassword);
    if (empty !== null) {
      this.problem = accountTexts(this.speaking.language).missing[empty];
      this.renderRoot.querySelector<HTMLInputElement>(`#${empty}`)?.focus();
      return;
    }
    this.isBusy = true;
    this.told = null;
    this.problem = null;
    const result = await this.http.addAccount(wanted);
    this.isBusy = false;
    if (result.kind !== 'ok') {
      this.problem = failureTold(result, this.speaking).words;
      focusField(this.renderRoot, result);
      return;
    }
    const { account, password } = result.value;
    form.reset();
    window.scrollTo({ top: 0 });
    this.choosesPassword = false;
    this.told = { tone: 'good', words: accountTexts(this.speaking.language).accountAdded(account.name) };
    if (password !== null) this.made = { name: account.name, password };
    await this.#refresh();
  };

  async #do({ what, account }: AccountQuestion): Promise<void> {
    this.asked = null;
    this.told = null;
    if (this.http === null) return;
    switch (what) {
      case 'give-password': {
        const result = await this.http.givePassword(account.accountId, { password: null });
        this.#given(account, result, null);
        break;
      }
      case 'enable': {
        const result = await this.#post(account, what, {}, (answer) => passwordGivenSchema.parse(answer));
        this.#given(account, result, accountTexts(this.speaking.language).accountEnabled(account.name));
        break;
      }
      case 'disable': {
        const result = await this.http.disableAccount(account.accountId);
        if (result.kind !== 'ok') this.#fail(result);
        else this.told = { tone: 'good', words: accountTexts(this.speaking.language).accountDisabled(account.name) };
        break;
      }
    }
    await this.#refresh();
  }

  /** A password that the hub has made stands on the page. `words`: what there is to be told besides. */
  #given(account: Account, result: HttpResult<PasswordGiven>, words: string | null): void {
    if (result.kind !== 'ok') return this.#fail(result);
    const { password } = result.value;
    if (password === null) return;
    this.made = { name: account.name, password };
    if (words !== null) this.told = { tone: 'good', words };
    window.scrollTo({ top: 0 });
  }

  /** The question stays open until the hub has taken the change: what was typed is not lost by a refusal. */
  async #change(account: Account, wanted: AccountChange | null): Promise<void> {
    const words = accountTexts(this.speaking.language);
    if (wanted === null) {
      this.told = { tone: 'alarm', words: words.missing.displayName };
      this.renderRoot.querySelector<HTMLInputElement>('#changedName')?.focus();
      return;
    }
    const result = await this.#post(account, 'change', wanted, () => null);
    if (result.kind !== 'ok') return this.#fail(result);
    this.asked = null;
    this.told = { tone: 'good', words: words.accountChanged(account.name) };
    await this.#refresh();
  }

  async #post<T>(account: Account, act: string, body: object, parse: (answer: unknown) => T): Promise<HttpResult<T>> {
    const path = `/api/accounts/${encodeURIComponent(account.accountId)}/${act}`;
    return (await this.http?.ask('POST', path, body, parse)) ?? { kind: 'no-answer' };
  }

  override render() {
    const { state, speaking } = this;
    if (state === null) return nothing;
    const words = accountTexts(speaking.language);
    return html`<div class="page">
      <mc-page-header .state=${state} .speaking=${speaking}></mc-page-header>
      <main>
        ${pageTitle(speaking.texts.accounts, words.accountsLead, speaking.texts, this.#back)}
        <p class="told ${this.told?.tone ?? 'none'}" role="status" data-test="accounts-told">
          ${this.told?.words ?? ''}
        </p>
        ${this.#made(words)}
        <div class="split">
          <form @submit=${this.#onSubmit} novalidate>
            ${accountForm({
              words,
              language: speaking.language,
              isBusy: this.isBusy,
              problem: this.problem,
              choosesPassword: this.choosesPassword,
              showsPassword: this.showsPassword,
              onChoose: (choosesPassword) => (this.choosesPassword = choosesPassword),
              onShow: (showsPassword) => (this.showsPassword = showsPassword),
            })}
          </form>
          <div>
            <h3>${words.accountsTitle}</h3>
            <ul class="rows" data-test="accounts-list">
              ${this.accounts.map((account) =>
                accountRow({
                  account,
                  speaking,
                  words,
                  isOwn: account.accountId === state.you?.accountId,
                  asked: this.asked,
                  ask: (asked) => (this.asked = asked),
                  answer: (asked) => void this.#do(asked),
                  change: (one, wanted) => void this.#change(one, wanted),
                }),
              )}
            </ul>
          </div>
        </div>
      </main>
    </div>`;
  }

  #made(words: AccountTexts) {
    const { made } = this;
    if (made === null) return nothing;
    return html`<section class="once" role="alert">
      <h3>${words.shownOnceTitle(made.name)}</h3>
      <p class="secret" data-test="made-password">${made.password}</p>
      <p class="hint">${words.shownOnceLead}</p>
      <button class="plain-button main" type="button" data-test="noted" @click=${() => (this.made = null)}>
        ${words.noted}
      </button>
    </section>`;
  }

  readonly #back = (): void => {
    this.dispatchEvent(new PageEvent({ kind: 'back' }));
  };
}

customElements.define('mc-accounts-screen', McAccountsScreen);

declare global {
  interface HTMLElementTagNameMap {
    'mc-accounts-screen': McAccountsScreen;
  }
}
