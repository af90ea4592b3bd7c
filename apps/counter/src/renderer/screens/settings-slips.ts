import { html } from 'lit';
import type { HubHttp } from '@motcua/client';
import { onDemand } from './on-demand.ts';
import type { SettingsForm } from './settings-form.ts';

const want = onDemand(() => import('./slips-editor.ts'));

/** TP1, TP5: templates of slips. Fetched when somebody first goes there: most never do. */
export function settingsSlips(form: SettingsForm, http: HubHttp | null) {
  want();
  return html`<mc-slips-editor .form=${form} .http=${http}></mc-slips-editor>`;
}
