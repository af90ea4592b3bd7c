import { html } from 'lit';
import { centreSettingsSchema } from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import { putInEditor } from '../settings/editing.ts';
import type { SettingsForm } from './settings-form.ts';

/** Backup and restore: a file out, a file in, and the version before. Nothing here applies anything. */
export function settingsFile(form: SettingsForm, notRead: () => void) {
  const { fields, editing, edit } = form;
  const { previous } = editing;
  const read = async (event: Event): Promise<void> => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const [file] = input.files ?? [];
    const settings = file === undefined ? null : readSettings(await file.text());
    input.value = '';
    if (settings === null) return notRead();
    edit((now) => putInEditor(now, settings, 'imported'));
  };
  return html`<h4>${fields.exportTitle}</h4>
    <p class="hint">${fields.exportLead}</p>
    <button class="plain-button" type="button" data-test="export" @click=${() => download(editing.base)}>
      ${fields.exportIt}
    </button>
    <h4>${fields.importTitle}</h4>
    <p class="hint" id="import-hint">${fields.importLead}</p>
    <label class="plain-button file">
      ${fields.importIt}
      <input
        type="file"
        accept="application/json,.json"
        aria-describedby="import-hint"
        data-test="import"
        @change=${read}
      />
    </label>
    <h4>${fields.previousTitle}</h4>
    <p class="hint">${previous === null ? fields.previousNone : fields.previousLead}</p>
    <button
      class="plain-button"
      type="button"
      data-test="previous"
      ?disabled=${previous === null}
      @click=${() => previous !== null && edit((now) => putInEditor(now, previous, 'put-back'))}
    >
      ${fields.previousIt}
    </button>`;
}

/** Null: no settings document. */
function readSettings(text: string): CentreSettings | null {
  try {
    // Some editors put a mark at the beginning that is no JSON.
    const read = centreSettingsSchema.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function download(settings: CentreSettings): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(settings, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `motcua-settings-${settings.version}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
