import { html } from 'lit';
import type { HubHttp } from '@motcua/client';
import type { SettingsForm } from './settings-form.ts';

let isWanted = false;

/** TP1, TP5: templates of slips. Fetched when somebody first goes there: most never do. */
export function settingsSlips(form: SettingsForm, http: HubHttp | null) {
  if (!isWanted) {
    isWanted = true;
    // Where it cannot be fetched now, going there once more tries again.
    import('./slips-editor.ts').catch(() => (isWanted = false));
  }
  return html`<mc-slips-editor .form=${form} .http=${http}></mc-slips-editor>`;
}
