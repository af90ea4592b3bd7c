import { html } from 'lit';
import type { HubHttp } from '@motcua/client';
import { onDemand } from './on-demand.ts';
import type { SettingsForm } from './settings-form.ts';

const want = onDemand(() => import('./screens-editor.ts'));

/** DP4–DP10: displays, layouts, running lines, media. Fetched when somebody first goes there. */
export function settingsScreens(form: SettingsForm, http: HubHttp | null) {
  want();
  return html`<mc-screens-editor .form=${form} .http=${http}></mc-screens-editor>`;
}
