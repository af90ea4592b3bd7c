import { html } from 'lit';
import type { HubHttp } from '@motcua/client';
import { onDemand } from './on-demand.ts';
import type { SettingsForm } from './settings-form.ts';

const want = onDemand(() => import('./voice-editor.ts'));

/** VO1–VO5: how calls are spoken. Fetched when somebody first goes there. */
export function settingsVoice(form: SettingsForm, http: HubHttp | null) {
  want();
  return html`<mc-voice-editor .form=${form} .http=${http}></mc-voice-editor>`;
}
