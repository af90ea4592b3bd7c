import { html, nothing } from 'lit';
import { messagesIn, staffRoleMessages, type AccountTexts } from '@motcua/messages';
import { STAFF_ROLES, type Account, type AccountChange } from '@motcua/protocol';
import { capitalised } from './capitalised.ts';
import type { Speaking } from './speaking.ts';
import { textOf } from './text-of.ts';

/** What an administrator may want of an account: to be answered with yes or no, or in a form. */
export type AccountQuestion = { readonly what: 'give-password' | 'disable' | 'enable'; readonly account: Account };
export type AccountAsked = AccountQuestion | { readonly what: 'change'; readonly account: Account };
type AccountAct = AccountAsked['what'];

type AccountRow = {
  readonly account: Account;
  readonly speaking: Speaking;
  readonly words: AccountTexts;
  /** The administrator's own account. */
  readonly isOwn: boolean;
  /** What has been asked and not been answered, at this account or another. */
  readonly asked: AccountAsked | null;
  readonly ask: (asked: AccountAsked | null) => void;
  readonly answer: (asked: AccountQuestion) => void;
  /** Null: the name is empty. */
  readonly change: (account: Account, wanted: AccountChange | null) => void;
};

/** An account, what may be done with it, and the question before it is done. */
export function accountRow(row: AccountRow) {
  const { account, speaking, words, isOwn, asked } = row;
  const role = messagesIn(staffRoleMessages, speaking.language)[account.role];
  const isPast = account.disabledAt !== null;
  const standing = isPast ? words.disabledAccount : isOwn ? words.you : account.fixed ? words.fixedAccount : null;
  return html`<li class=${isPast ? 'past' : ''} data-test="account-${account.name}">
    <mc-icon .name=${isPast ? 'lock' : 'user-here'}></mc-icon>
    <span>
      <b>${account.displayName}</b> <span class="soft">${account.name}</span>
      <small>${role}${standing === null ? '' : ` · ${standing}`}</small>
    </span>
    ${
      isOwn || account.fixed
        ? nothing
        : asked?.account.accountId !== account.accountId
          ? acts(row, isPast ? ['enable'] : ['change', 'give-password', 'disable'])
          : asked.what === 'change'
            ? changeForm(row)
            : question(row, asked)
    }
  </li>`;
}

function acts({ account, words, ask }: AccountRow, offered: readonly AccountAct[]) {
  return html`<span class="actions">
    ${offered.map(
      (what) =>
        html`<button class="plain-button" type="button" data-test=${what} @click=${() => ask({ what, account })}>
          ${wordsOf(what, words)}
        </button>`,
    )}
  </span>`;
}

function question({ words, speaking, ask, answer }: AccountRow, asked: AccountQuestion) {
  const { what, account } = asked;
  const questions = { disable: words.askDisable, enable: words.askEnable, 'give-password': words.askGivePassword };
  return html`<span class="ask" role="alertdialog">
    <b>${questions[what](account.name)}</b>
    <button
      class="plain-button ${what === 'disable' ? 'danger' : 'main'}"
      type="button"
      data-test="answer-yes"
      @click=${() => answer(asked)}
    >
      ${wordsOf(what, words)}
    </button>
    <button class="plain-button" type="button" @click=${() => ask(null)}>${speaking.texts.cancel}</button>
  </span>`;
}

function changeForm({ account, words, speaking, ask, change }: AccountRow) {
  const roles = messagesIn(staffRoleMessages, speaking.language);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const fields = new FormData(form);
    const displayName = textOf(fields, 'changedName').trim();
    const role = STAFF_ROLES.find((one) => one === textOf(fields, 'changedRole')) ?? account.role;
    change(account, displayName === '' ? null : { displayName, role });
  };
  return html`<form class="change" novalidate @submit=${onSubmit} aria-label=${words.changeTitle(account.name)}>
    <label for="changedName">${words.displayName}</label>
    <input
      id="changedName"
      name="changedName"
      autocomplete="off"
      maxlength="60"
      data-test="changed-name"
      .value=${account.displayName}
    />
    <label for="changedRole">${words.role}</label>
    <select id="changedRole" name="changedRole" data-test="changed-role" aria-describedby="changed-role-hint">
      ${STAFF_ROLES.map(
        (role) => html`<option value=${role} ?selected=${role === account.role}>${capitalised(roles[role])}</option>`,
      )}
    </select>
    <p class="hint" id="changed-role-hint">${words.changeRoleHint}</p>
    <span class="actions">
      <button class="plain-button main" type="submit" data-test="save-change">${words.saveChange}</button>
      <button class="plain-button" type="button" @click=${() => ask(null)}>${speaking.texts.cancel}</button>
    </span>
  </form>`;
}

function wordsOf(what: AccountAct, words: AccountTexts): string {
  switch (what) {
    case 'change':
      return words.change;
    case 'give-password':
      return words.givePassword;
    case 'disable':
      return words.disable;
    case 'enable':
      return words.enable;
  }
}
