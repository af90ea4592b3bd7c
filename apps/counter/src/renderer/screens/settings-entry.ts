import { html, nothing } from 'lit';
import { addEntry, duplicateEntry, moveAt, problemsWithin, removeAt } from '../settings/editing.ts';
import type { EntryList } from '../settings/new-entries.ts';
import { fieldProblems, type SettingsForm } from './settings-form.ts';

type EntryOptions = {
  readonly list: EntryList;
  readonly place: number;
  readonly title: string;
  /** Beside the title, quieter. */
  readonly soft: string;
  /** Where the order is seen by people: kiosk tiles, counters. */
  readonly isOrdered: boolean;
  readonly content: unknown;
};

/** One entry of a list: a line that opens. */
export function settingsEntry(form: SettingsForm, options: EntryOptions) {
  const { list, place, title, soft, isOrdered, content } = options;
  const { editing, texts, edit } = form;
  const path = `${list}[${place}]`;
  const wrong = problemsWithin(editing, path).length;
  const last = editing.draft[list].length - 1;
  return html`<details class="entry ${wrong > 0 ? 'wrong' : ''}" ?open=${wrong > 0 || form.added === path}>
    <summary id=${path} data-test="entry-${list}-${place}">
      <b>${title.trim() === '' ? '…' : title}</b> <span class="soft">${soft}</span>
      ${wrong > 0 ? html`<span class="mark">${texts.problemCount(wrong)}</span>` : nothing}
    </summary>
    <div class="inside">
      ${fieldProblems(form, path)} ${content}
      <div class="entry-ways">
        ${
          isOrdered
            ? html`${smallButton(texts.up, place === 0, () => edit((now) => moveAt(now, list, place, -1)))}
              ${smallButton(texts.down, place === last, () => edit((now) => moveAt(now, list, place, 1)))}`
            : nothing
        }
        ${smallButton(texts.duplicate, false, () => {
          edit((now) => duplicateEntry(now, list, place));
          form.showAdded(`${list}[${place + 1}]`);
        })}
        ${removeButton(form, path, title, () => edit((now) => removeAt(now, list, place)))}
      </div>
    </div>
  </details>`;
}

export function addButton(form: SettingsForm, list: EntryList, words: string, name: string) {
  return html`<button
    class="plain-button"
    type="button"
    data-test="add-${list}"
    @click=${() => {
      form.edit((now) => addEntry(now, list, name));
      form.showAdded(`${list}[${form.editing.draft[list].length}]`);
    }}
  >
    ${words}
  </button>`;
}

/** Removing asks once; what goes can still be had back until the page is told to apply. */
export function removeButton(form: SettingsForm, path: string, name: string, remove: () => void) {
  const { texts, asksRemove, askRemove } = form;
  if (asksRemove !== path) return smallButton(texts.remove, false, () => askRemove(path));
  return html`<span class="ask" role="alertdialog">
    <b>${texts.askRemove(name)}</b>
    <button
      class="plain-button danger"
      type="button"
      @click=${() => {
        askRemove(null);
        remove();
      }}
    >
      ${texts.removeYes}
    </button>
    <button class="plain-button" type="button" @click=${() => askRemove(null)}>${texts.cancel}</button>
  </span>`;
}

export function smallButton(words: string, disabled: boolean, press: () => void) {
  return html`<button class="plain-button" type="button" ?disabled=${disabled} @click=${press}>${words}</button>`;
}
