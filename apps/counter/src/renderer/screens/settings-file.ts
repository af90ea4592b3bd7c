import { html } from 'lit';
import type { HubHttp } from '@motcua/client';
import { calendarDate, clockTime } from '@motcua/messages';
import type { SettingsFile } from '@motcua/protocol';
import { saveFile } from '../save-file.ts';
import { putInEditor } from '../settings/editing.ts';
import { settingsApi } from '../settings/settings-api.ts';
import type { Failure, Told } from '../told.ts';
import type { SettingsForm } from './settings-form.ts';

/** What came of a file: words, or why the hub has not read or made it. */
export type TellOfFile = (told: Told | Failure) => void;

/** Backup and restore: a file out, a file in, and the version before. Nothing here applies anything. */
export function settingsFile(form: SettingsForm, http: HubHttp | null, tell: TellOfFile) {
  const { fields, editing, edit } = form;
  const { previous } = editing;
  const read = async (event: Event): Promise<void> => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const [file] = input.files ?? [];
    const json = file === undefined ? undefined : asJson(await file.text());
    input.value = '';
    if (json === undefined || http === null) return tell({ tone: 'alarm', words: fields.importNotRead });
    // The hub reads it: it knows what older programs wrote.
    const result = await settingsApi(http).readFile(json);
    if (result.kind !== 'ok') return tell(result);
    const { value } = result;
    switch (value.kind) {
      case 'read':
        edit((now) => putInEditor(now, value.settings, 'imported'));
        if (value.liftedFrom !== null) tell({ tone: 'good', words: fields.importOlder });
        return;
      case 'too-new':
        return tell({ tone: 'alarm', words: fields.importTooNew(value.program) });
      case 'not-settings': {
        const where = value.field === '' ? '' : ` ${fields.importWrongField(value.field)}`;
        return tell({ tone: 'alarm', words: fields.importNotRead + where });
      }
    }
  };
  const save = async (): Promise<void> => {
    if (http === null) return;
    const result = await settingsApi(http).exported();
    if (result.kind === 'ok') download(result.value);
    else tell(result);
  };
  return html`<h4>${fields.exportTitle}</h4>
    <p class="hint">${fields.exportLead}</p>
    <button class="plain-button" type="button" data-test="export" @click=${save}>${fields.exportIt}</button>
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
    <p class="hint" data-test="previous-of">${previousOf(form)}</p>
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

/** JN6: whose change it would take back. */
function previousOf({ fields, editing: { previous, changed, base } }: SettingsForm): string {
  if (previous === null) return fields.previousNone;
  if (changed === null) return fields.previousLead;
  const { timeZone } = base.centre;
  const when = `${calendarDate(changed.at, timeZone)} ${clockTime(changed.at, timeZone)}`;
  return fields.previousBy(changed.by ?? fields.previousByHub, when);
}

/** Undefined: no JSON. */
function asJson(text: string): unknown {
  try {
    // Some editors put a mark at the beginning that is no JSON.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function download(file: SettingsFile): void {
  const text = `${JSON.stringify(file, null, 2)}\n`;
  saveFile(`motcua-settings-${String(file['version'])}.json`, new Blob([text], { type: 'application/json' }));
}
