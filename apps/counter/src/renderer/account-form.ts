import { html, nothing } from 'lit';
import { messagesIn, staffRoleMessages, type AccountTexts } from '@motcua/messages';
import { STAFF_ROLES, type NewAccount, type Language } from '@motcua/protocol';
import { capitalised } from './capitalised.ts';
import { newPasswordField } from './new-password-field.ts';
import { textOf } from './text-of.ts';

type AccountForm = {
  readonly words: AccountTexts;
  readonly language: Language;
  readonly isBusy: boolean;
  /** Why it was refused. */
  readonly problem: string | null;
  readonly choosesPassword: boolean;
  readonly showsPassword: boolean;
  readonly onChoose: (choosesPassword: boolean) => void;
  readonly onShow: (showsPassword: boolean) => void;
};

/** The fields of a new account, each named as the hub names it. */
export function accountForm(form: AccountForm) {
  const { words, language, choosesPassword } = form;
  const roles = messagesIn(staffRoleMessages, language);
  const choose = (event: Event) => form.onChoose(event.target instanceof HTMLInputElement && event.target.checked);
  return html`<h3>${words.addAccountTitle}</h3>
    <label for="displayName">${words.displayName}</label>
    <input id="displayName" name="displayName" autocomplete="off" maxlength="60" data-test="display-name" />
    <label for="name">${words.signInName}</label>
    <input
      id="name"
      name="name"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      maxlength="40"
      aria-describedby="name-hint"
      data-test="account-name"
    />
    <p class="hint" id="name-hint">${words.signInNameHint}</p>
    <label for="role">${words.role}</label>
    <select id="role" name="role" data-test="account-role">
      ${STAFF_ROLES.map((role) => html`<option value=${role}>${capitalised(roles[role])}</option>`)}
    </select>
    <label class="choice">
      <input type="checkbox" .checked=${choosesPassword} data-test="choose-password" @change=${choose} />
      ${words.choosePassword}
    </label>
    ${
      choosesPassword
        ? newPasswordField({ id: 'password', texts: words, isShown: form.showsPassword, onShow: form.onShow })
        : html`<p class="hint">${words.makePassword}</p>`
    }
    ${
      form.problem === null
        ? nothing
        : html`<p class="told alarm" role="alert" data-test="account-problem">${form.problem}</p>`
    }
    <button class="plain-button main" type="submit" data-test="add-account" ?disabled=${form.isBusy}>
      ${words.addAccount}
    </button>`;
}

/** What was typed, and the first field that still is empty. */
export function readAccountForm(
  form: HTMLFormElement,
  choosesPassword: boolean,
): { readonly wanted: NewAccount; readonly empty: 'displayName' | 'name' | 'password' | null } {
  const fields = new FormData(form);
  const role = STAFF_ROLES.find((one) => one === textOf(fields, 'role')) ?? 'officer';
  const displayName = textOf(fields, 'displayName').trim();
  const name = textOf(fields, 'name').trim();
  const password = choosesPassword ? textOf(fields, 'password') : null;
  const empty = displayName === '' ? 'displayName' : name === '' ? 'name' : password === '' ? 'password' : null;
  return { wanted: { name, displayName, role, password }, empty };
}
