import { html, nothing } from 'lit';
import { localText, procedureSettingsTexts, slipSettingsTexts } from '@motcua/messages';
import { BUILT_IN_SLIP_TEMPLATE_ID, SERVICE_ICONS, type LocalText } from '@motcua/protocol';
import type { ServiceSettings } from '@motcua/protocol/settings-document';
import { removeAt, setField, setList } from '../settings/editing.ts';
import { hintField } from './hint-field.ts';
import { removeButton, settingsEntries, smallButton } from './settings-entry.ts';
import { localTextField, numberField, selectField, tickField, timeField, type SettingsForm } from './settings-form.ts';
import { seriesWords } from './settings-series.ts';
import { weekFields } from './settings-week.ts';

const MOST_NOTES = 3;
const EMPTY: LocalText = { vi: '', en: null, km: null };

export function settingsServices(form: SettingsForm) {
  const { series } = form.editing.draft;
  const add = { words: form.fields.addService, name: form.fields.newService };
  return settingsEntries(form, 'services', add, (service, path) => ({
    title: localText(service.name, form.language),
    soft: series.find(({ seriesId }) => seriesId === service.seriesId)?.prefix ?? '',
    content: serviceFields(form, service, path),
  }));
}

function serviceFields(form: SettingsForm, service: ServiceSettings, path: string) {
  const { fields, texts, editing } = form;
  return html`${localTextField(form, `${path}.name`, fields.name)} ${hintField(form, path)}
    <div class="row">
      ${selectField(
        form,
        `${path}.icon`,
        fields.icon,
        SERVICE_ICONS.map((icon) => ({ value: icon, words: fields.icons[icon] })),
      )}
      ${selectField(
        form,
        `${path}.seriesId`,
        fields.seriesOf,
        editing.draft.series.map((series) => ({ value: series.seriesId, words: seriesWords(form, series) })),
      )}
    </div>
    <div class="row">
      ${numberField(form, `${path}.usualMinutes`, fields.usualMinutes)}
      ${numberField(form, `${path}.dailyLimit`, fields.dailyLimit, {
        none: { words: texts.noLimit, otherwise: 100 },
      })}
    </div>
    ${tickField(form, `${path}.askReceipt`, procedureSettingsTexts(form.language).askReceipt)}
    ${optional(form, `${path}.weeklyHours`, fields.ownHours, editing.draft.hours.weekly)}
    ${service.weeklyHours === null ? nothing : weekFields(form, `${path}.weeklyHours`)}
    ${optional(form, `${path}.lateNotice`, fields.lateNotice, { from: '15:00', text: EMPTY })}
    ${
      service.lateNotice === null
        ? nothing
        : html`<div class="deeper">
            ${timeField(form, `${path}.lateNotice.from`, fields.lateFrom)}
            ${localTextField(form, `${path}.lateNotice.text`, fields.lateText)}
          </div>`
    }
    ${slipNotes(form, service, `${path}.slipNotes`)} ${slipTemplateField(form, `${path}.slipTemplateId`)}`;
}

/** A part that may be missing: ticked, it begins with `first`. */
function optional(form: SettingsForm, path: string, words: string, first: unknown) {
  const value = form.editing.draft;
  const place = Number(/\[(\d+)\]/.exec(path)?.[1]);
  const service = value.services[place];
  const isThere = path.endsWith('.weeklyHours') ? service?.weeklyHours !== null : service?.lateNotice !== null;
  const toggle = (event: Event): void => {
    const isOn = event.target instanceof HTMLInputElement && event.target.checked;
    form.edit((editing) => setField(editing, path, isOn ? first : null));
  };
  return html`<label class="choice">
    <input type="checkbox" id=${path} .checked=${isThere} @change=${toggle} />${words}
  </label>`;
}

function slipNotes(form: SettingsForm, { slipNotes: notes }: ServiceSettings, path: string) {
  const { fields } = form;
  return html`<fieldset id=${path} tabindex="-1">
    <legend>${fields.slipNotes}</legend>
    ${notes.map(
      (_, n) =>
        html`<div class="line">
          ${localTextField(form, `${path}[${n}]`, fields.note(n + 1))}
          ${removeButton(form, `${path}[${n}]`, fields.note(n + 1), () => form.edit((now) => removeAt(now, path, n)))}
        </div>`,
    )}
    ${
      notes.length < MOST_NOTES
        ? smallButton(fields.addNote, false, () => form.edit((now) => setList(now, path, [...notes, EMPTY])))
        : nothing
    }
  </fieldset>`;
}

/** TP1 */
function slipTemplateField(form: SettingsForm, path: string) {
  const words = slipSettingsTexts(form.language);
  return selectField(form, path, words.ofService, [
    { value: null, words: words.asCentre },
    { value: BUILT_IN_SLIP_TEMPLATE_ID, words: words.builtIn },
    ...form.editing.draft.slipTemplates.map(({ templateId, name }) => ({ value: templateId, words: name })),
  ]);
}
