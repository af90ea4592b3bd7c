import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { accountTexts, messagesIn, staffRoleMessages, type AccountTexts } from '@motcua/messages';
import type { Account } from '@motcua/protocol';
import { baseStyles } from '@motcua/ui';
import { accountForm, readAccountForm } from '../account-form.ts';
import { PageEvent } from '../page-event.ts';
import { partsStyles } from '../parts-styles.ts';
import { failureTold, focusField, type Failure, type Told } from '../told.ts';
import { setupScreenStyles } from './setup-screen-styles.ts';
import { StatePart } from '../state-part.ts';
import { pageTitle } from './page-title.ts';
import '../page-header.ts';

type Asked = { readonly what: 'give-password' | 'disable'; readonly account: Account };

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
  declare asked: Asked | null;
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

  async #do({ what, account }: Asked): Promise<void> {
    this.asked = null;
    this.told = null;
    if (this.http === null) return;
    switch (what) {
      case 'give-password': {
        const result = await this.http.givePassword(account.accountId, { password: null });
        if (result.kind !== 'ok') this.#fail(result);
        else if (result.value.password !== null) {
          this.made = { name: account.name, password: result.value.password };
          window.scrollTo({ top: 0 });
        }
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
              ${this.accounts.map((account) => this.#account(account, words))}
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

  #account(account: Account, words: AccountTexts) {
    const role = messagesIn(staffRoleMessages, this.speaking.language)[account.role];
    const isOwn = account.accountId === this.state?.you?.accountId;
    const isPast = account.disabledAt !== null;
    const standing = isPast ? words.disabledAccount : isOwn ? words.you : account.fixed ? words.fixedAccount : null;
    const { asked } = this;
    return html`<li class=${isPast ? 'past' : ''} data-test="account-${account.name}">
      <mc-icon .name=${isPast ? 'lock' : 'user-here'}></mc-icon>
      <span>
        <b>${account.displayName}</b> <span class="soft">${account.name}</span>
        <small>${role}${standing === null ? '' : ` · ${standing}`}</small>
      </span>
      ${
        isPast || isOwn || account.fixed
          ? nothing
          : asked?.account.accountId === account.accountId
            ? this.#ask(asked, words)
            : html`<span class="actions">
                ${this.#button({ what: 'give-password', account }, words.givePassword)}
                ${this.#button({ what: 'disable', account }, words.disable)}
              </span>`
      }
    </li>`;
  }

  #button(asks: Asked, words: string) {
    return html`<button class="plain-button" type="button" data-test=${asks.what} @click=${() => (this.asked = asks)}>
      ${words}
    </button>`;
  }

  #ask(asked: Asked, words: AccountTexts) {
    const { what, account } = asked;
    const isDisabling = what === 'disable';
    return html`<span class="ask" role="alertdialog">
      <b>${isDisabling ? words.askDisable(account.name) : words.askGivePassword(account.name)}</b>
      <button
        class="plain-button ${isDisabling ? 'danger' : 'main'}"
        type="button"
        data-test="answer-yes"
        @click=${() => this.#do(asked)}
      >
        ${isDisabling ? words.disable : words.givePassword}
      </button>
      <button class="plain-button" type="button" @click=${() => (this.asked = null)}>
        ${this.speaking.texts.cancel}
      </button>
    </span>`;
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
