import { html } from 'lit';
import type { WeeklyHours } from '@motcua/protocol/settings-document';
import { problemsWithin, setField, setUnread } from '../settings/editing.ts';
import { valueAt } from '../settings/field-path.ts';
import { readSpans, spansOn, spansText, WEEKDAYS, withSpansOn } from '../settings/week.ts';
import { smallButton } from './settings-entry.ts';
import { fieldProblems, inputField, type SettingsForm } from './settings-form.ts';

/** A week, a line for each day: "07:00–11:30, 13:30–17:00". `path`: where the document keeps it. */
export function weekFields(form: SettingsForm, path: string) {
  const { fields } = form;
  const weekly = weeklyAt(form, path);
  const likeMonday = (): void => {
    const monday = spansOn(weekly, 1);
    form.edit((now) =>
      setField(
        now,
        path,
        [2, 3, 4, 5].reduce((week, weekday) => withSpansOn(week, weekday, monday), weekly),
      ),
    );
  };
  return html`<fieldset class="week" id=${path} tabindex="-1">
    <legend>${fields.weekTitle}</legend>
    <p class="hint">${fields.weekHint}</p>
    ${WEEKDAYS.map((weekday) => dayField(form, path, weekly, weekday))} ${fieldProblems(form, path)}
    ${smallButton(fields.sameAsMonday, false, likeMonday)}
  </fieldset>`;
}

function dayField(form: SettingsForm, path: string, weekly: readonly WeeklyHours[], weekday: number) {
  const { fields, editing } = form;
  // What is typed and not understood has no place in the document yet.
  const own = `${path}.day-${weekday}`;
  const places = weekly.flatMap((hours, n) => (hours.weekday === weekday ? [n] : []));
  const wrong = places.filter((n) => problemsWithin(editing, `${path}[${n}]`).length > 0);
  return html`<div class="day">
    ${inputField(form, own, {
      ...{ label: fields.weekdays[weekday - 1] ?? '', note: '', inputMode: 'text', width: '', onInput: null },
      shown: spansText(spansOn(weekly, weekday)),
      onChange: (typed) => {
        const spans = readSpans(typed);
        form.edit((now) => {
          if (spans === null) return setUnread(now, own, typed);
          const others = Object.fromEntries(Object.entries(now.unread).filter(([field]) => field !== own));
          const changed = setField(now, path, withSpansOn(weeklyAt({ editing: now }, path), weekday, spans));
          return { ...changed, unread: others };
        });
      },
    })}
    ${wrong.map((n) => html`<div id="${path}[${n}]" tabindex="-1">${fieldProblems(form, `${path}[${n}]`)}</div>`)}
  </div>`;
}

function weeklyAt({ editing }: Pick<SettingsForm, 'editing'>, path: string): readonly WeeklyHours[] {
  const value = valueAt(editing.draft, path);
  return Array.isArray(value) ? (value as readonly WeeklyHours[]) : [];
}
