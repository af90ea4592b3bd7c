import { html, nothing } from 'lit';
import { localText } from '@motcua/messages';
import type { SeriesSettings } from '@motcua/protocol/settings-document';
import { setField } from '../settings/editing.ts';
import { settingsEntries } from './settings-entry.ts';
import { fieldProblems, numberField, selectField, textField, type SettingsForm } from './settings-form.ts';

export function settingsSeries(form: SettingsForm) {
  const add = { words: form.fields.addSeries, name: form.fields.newSeries };
  return settingsEntries(form, 'series', add, (each, path) => ({
    title: seriesWords(form, each),
    soft: `${printed(each, each.first)} – ${printed(each, each.last)}`,
    content: seriesFields(form, each, path),
  }));
}

/** A series by its letter and who uses it. */
export function seriesWords({ editing, fields, language }: SettingsForm, { seriesId, prefix }: SeriesSettings): string {
  const users = editing.draft.services.filter((service) => service.seriesId === seriesId);
  return fields.seriesTitle(prefix, users.map(({ name }) => localText(name, language)).join(', '));
}

function printed({ prefix, digits }: SeriesSettings, ordinal: number): string {
  return `${prefix}${String(ordinal).padStart(digits, '0')}`;
}

function seriesFields(form: SettingsForm, series: SeriesSettings, path: string) {
  const { fields } = form;
  const next = series.last + 1;
  return html`${textField(form, `${path}.prefix`, fields.prefix, fields.prefixHint)}
    <div class="row">
      ${numberField(form, `${path}.first`, fields.first)} ${numberField(form, `${path}.last`, fields.last)}
      ${numberField(form, `${path}.digits`, fields.digits)}
    </div>
    <p class="hint">${fields.example(printed(series, series.first), printed(series, series.last))}</p>
    ${selectField(form, `${path}.atEnd`, fields.atEnd, [
      { value: 'wrap', words: fields.atEndWrap },
      { value: 'stop', words: fields.atEndStop },
    ])}
    ${optional(form, `${path}.reserve`, fields.reserve, series.reserve !== null, {
      ...{ first: next, last: next + 99, perKiosk: 25 },
    })}
    ${
      series.reserve === null
        ? nothing
        : html`<div class="row deeper">
            ${numberField(form, `${path}.reserve.first`, fields.first)}
            ${numberField(form, `${path}.reserve.last`, fields.last)}
            ${numberField(form, `${path}.reserve.perKiosk`, fields.perKiosk)}
          </div>`
    }
    ${optional(form, `${path}.pad`, fields.pad, series.pad !== null, {
      first: (series.reserve?.last ?? series.last) + 1,
      last: (series.reserve?.last ?? series.last) + 100,
    })}
    ${
      series.pad === null
        ? nothing
        : html`<div class="row deeper">
            ${numberField(form, `${path}.pad.first`, fields.first)}
            ${numberField(form, `${path}.pad.last`, fields.last)}
          </div>`
    }`;
}

/** A range that a series may have: ticked, it begins behind those there are. */
function optional(form: SettingsForm, path: string, words: string, isThere: boolean, first: object) {
  const toggle = (event: Event): void => {
    const isOn = event.target instanceof HTMLInputElement && event.target.checked;
    form.edit((editing) => setField(editing, path, isOn ? first : null));
  };
  return html`<label class="choice">
      <input type="checkbox" id=${path} .checked=${isThere} @change=${toggle} />${words}
    </label>
    ${fieldProblems(form, path)}`;
}
