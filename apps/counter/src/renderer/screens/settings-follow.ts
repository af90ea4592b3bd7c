import { html } from 'lit';
import type { HubHttp } from '@motcua/client';
import { onDemand } from './on-demand.ts';
import type { SettingsForm } from './settings-form.ts';

const want = onDemand(() => import('./follow-editor.ts'));

/** FO6, FO7: where phones look, and whether one gets there. Fetched when somebody first goes there. */
export function settingsFollow(form: SettingsForm, http: HubHttp | null) {
  want();
  return html`<mc-follow-editor .form=${form} .http=${http}></mc-follow-editor>`;
}
