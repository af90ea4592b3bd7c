import { html } from 'lit';
import type { DayException } from '@motcua/protocol/settings-document';
import { removeAt, setField, setList, setUnread } from '../settings/editing.ts';
import { readDates, withDates } from '../settings/holidays.ts';
import { readSpans, spansText } from '../settings/week.ts';
import { removeButton, smallButton } from './settings-entry.ts';
import { fieldProblems, inputField, numberField, tickField, timeField, type SettingsForm } from './settings-form.ts';
import { weekFields } from './settings-week.ts';

const LIST = 'hours.exceptions';

export function settingsHours(form: SettingsForm) {
  const { fields, editing } = form;
  const { exceptions } = editing.draft.hours;
  return html`${weekFields(form, 'hours.weekly')}
    <fieldset id=${LIST} tabindex="-1">
      <legend>${fields.exceptionsTitle}</legend>
      ${fieldProblems(form, LIST)} ${exceptions.map((exception, n) => exceptionFields(form, exception, n))}
      ${smallButton(fields.addDate, false, () => form.edit((now) => setList(now, LIST, [...exceptions, nextDay()])))}
    </fieldset>
    ${paste(form)}
    <div class="row">
      ${numberField(form, 'issuing.opensMinutesBefore', fields.opensMinutesBefore)}
      ${numberField(form, 'issuing.stopsMinutesBefore', fields.stopsMinutesBefore)}
    </div>
    ${tickField(form, 'issuing.duringBreaks', fields.duringBreaks)}
    ${timeField(form, 'hours.dayClosesAt', fields.dayClosesAt, fields.dayClosesHint)}`;
}

function nextDay(): DayException {
  return { date: '', spans: [], reason: null };
}

function exceptionFields(form: SettingsForm, { date, spans, reason }: DayException, n: number) {
  const { fields } = form;
  const path = `${LIST}[${n}]`;
  return html`<div class="exception" id=${path} tabindex="-1">
    ${inputField(form, `${path}.date`, {
      ...{ label: fields.date, note: '', inputMode: 'numeric', width: '', onInput: null },
      shown: date,
      onChange: (typed) => {
        const [read] = readDates(typed).exceptions;
        form.edit((now) => setField(now, `${path}.date`, read?.date ?? typed.trim()));
      },
    })}
    ${inputField(form, `${path}.spans`, {
      ...{ label: fields.hoursOfDate, note: '', inputMode: 'text', width: '', onInput: null },
      shown: spansText(spans),
      onChange: (typed) => {
        const read = readSpans(typed);
        form.edit((now) =>
          read === null ? setUnread(now, `${path}.spans`, typed) : setField(now, `${path}.spans`, read),
        );
      },
    })}
    ${inputField(form, `${path}.reason.vi`, {
      ...{ label: fields.reason, note: '', inputMode: 'text', width: '', onChange: null },
      shown: reason?.vi ?? '',
      onInput: (typed) =>
        form.edit((now) =>
          setField(
            now,
            `${path}.reason`,
            typed.trim() === '' ? null : { en: null, km: null, ...now.draft.hours.exceptions[n]?.reason, vi: typed },
          ),
        ),
    })}
    ${removeButton(form, path, date, () => form.edit((now) => removeAt(now, LIST, n)))}
    ${spans.map((_, m) => fieldProblems(form, `${path}.spans[${m}]`))} ${fieldProblems(form, `${path}.reason`)}
  </div>`;
}

/** A year's dates at once. Lines that were not understood stay in the box. */
function paste(form: SettingsForm) {
  const { fields } = form;
  const add = (event: Event): void => {
    const box = (event.currentTarget as HTMLElement).parentElement?.querySelector('textarea');
    const told = (event.currentTarget as HTMLElement).parentElement?.querySelector('output');
    if (!box || !told) return;
    const { exceptions, misread } = readDates(box.value);
    form.edit((now) => setList(now, LIST, withDates(now.draft.hours.exceptions, exceptions)));
    box.value = misread.join('\n');
    told.value = [
      exceptions.length > 0 ? fields.pasted(exceptions.length) : '',
      misread.length > 0 ? fields.misread : '',
    ].join(' ');
  };
  return html`<details class="entry">
    <summary data-test="paste-dates"><b>${fields.pasteTitle}</b></summary>
    <div class="inside">
      <label for="dates">${fields.pasteHint}</label>
      <textarea id="dates" rows="5"></textarea>
      <button class="plain-button" type="button" data-test="add-dates" @click=${add}>${fields.pasteAdd}</button>
      <output class="hint" for="dates"></output>
    </div>
  </details>`;
}
