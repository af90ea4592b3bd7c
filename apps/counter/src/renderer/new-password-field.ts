import { html } from 'lit';
import type { AccountTexts } from '@motcua/messages';

type NewPasswordField = {
  /** As the hub names the field. */
  readonly id: 'newPassword' | 'password';
  readonly texts: AccountTexts;
  /** What is asked of one's own password; left out: of any. */
  readonly hint?: string;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
};

/** A field for a new password: what is asked of it, and a way to see what one types. */
export function newPasswordField({ id, texts, hint, isShown, onShow }: NewPasswordField) {
  const toggle = (event: Event) => onShow(event.target instanceof HTMLInputElement && event.target.checked);
  return html`<label for=${id}>${texts.newPassword}</label>
    <input
      id=${id}
      name=${id}
      type=${isShown ? 'text' : 'password'}
      autocomplete="new-password"
      autocapitalize="none"
      spellcheck="false"
      maxlength="200"
      aria-describedby="password-hint"
      data-test="new-password"
    />
    <p class="hint" id="password-hint">${hint ?? texts.newPasswordHint}</p>
    <label class="choice"><input type="checkbox" .checked=${isShown} @change=${toggle} />${texts.showPassword}</label>`;
}
