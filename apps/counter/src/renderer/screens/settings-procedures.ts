import { html } from 'lit';
import type { SettingsForm } from './settings-form.ts';
import './procedures-editor.ts';

/** PC1, PC4 */
export function settingsProcedures(form: SettingsForm) {
  return html`<mc-procedures-editor .form=${form}></mc-procedures-editor>`;
}
