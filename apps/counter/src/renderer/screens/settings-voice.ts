import { html } from 'lit';
import type { HubHttp } from '@motcua/client';
import type { SettingsForm } from './settings-form.ts';

let isWanted = false;

/** VO1–VO5: how calls are spoken. Fetched when somebody first goes there. */
export function settingsVoice(form: SettingsForm, http: HubHttp | null) {
  if (!isWanted) {
    isWanted = true;
    // Where it cannot be fetched now, going there once more tries again.
    import('./voice-editor.ts').catch(() => (isWanted = false));
  }
  return html`<mc-voice-editor .form=${form} .http=${http}></mc-voice-editor>`;
}
