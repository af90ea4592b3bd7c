import { html } from 'lit';
import type { HubHttp } from '@motcua/client';
import type { SettingsForm } from './settings-form.ts';

let isWanted = false;

/** DP4–DP10: displays, layouts, running lines, media. Fetched when somebody first goes there. */
export function settingsScreens(form: SettingsForm, http: HubHttp | null) {
  if (!isWanted) {
    isWanted = true;
    // Where it cannot be fetched now, going there once more tries again.
    import('./screens-editor.ts').catch(() => (isWanted = false));
  }
  return html`<mc-screens-editor .form=${form} .http=${http}></mc-screens-editor>`;
}
