import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { addEntry, duplicateEntry, moveAt, problemsWithin, removeAt } from '../settings/editing.ts';
import { idsOf, type Entry, type EntryList } from '../settings/new-entries.ts';
import { fieldProblems, type SettingsForm } from './settings-form.ts';

/** What is seen of one entry of a list. */
type EntryShown = {
  readonly title: string;
  /** Beside the title, quieter. */
  readonly soft: string;
  readonly content: unknown;
};

type EntryOptions = EntryShown & {
  readonly list: EntryList;
  readonly place: number;
  /** Where the order is seen by people: kiosk tiles, counters. */
  readonly isOrdered: boolean;
};

/** Lists whose order people see. */
const ORDERED: ReadonlySet<EntryList> = new Set(['services', 'serviceGroups', 'counters']);

/** A list of the document, and the button that adds to it. `path`: that of the entry. */
export function settingsEntries<List extends EntryList>(
  form: SettingsForm,
  list: List,
  add: { readonly words: string; readonly name: string },
  show: (entry: Entry<List>, path: string, place: number) => EntryShown,
) {
  const { draft } = form.editing;
  const entries: readonly Entry<List>[] = draft[list];
  const ids = idsOf(draft, list);
  return html`<div class="entries">
      ${repeat(
        entries,
        (_, place) => ids[place],
        (entry, place) =>
          settingsEntry(form, {
            list,
            place,
            isOrdered: ORDERED.has(list),
            ...show(entry, `${list}[${place}]`, place),
          }),
      )}
    </div>
    ${addButton(form, list, add.words, add.name)}`;
}

/** A list with what is to be known of it first, and what is wrong with it as a whole. */
export function explainedEntries<List extends EntryList>(
  form: SettingsForm,
  list: List,
  lead: string,
  add: { readonly words: string; readonly name: string },
  show: (entry: Entry<List>, path: string, place: number) => EntryShown,
) {
  return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${lead}</p>
    ${fieldProblems(form, list)} ${settingsEntries(form, list, add, show)}`;
}

/** One entry of a list: a line that opens. */
function settingsEntry(form: SettingsForm, options: EntryOptions) {
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

function addButton(form: SettingsForm, list: EntryList, words: string, name: string) {
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

/**
 * Removing asks once; what goes can still be had back until the page is told to apply. `words`: what stands on the button
 * where several things can be removed.
 */
export function removeButton(form: SettingsForm, path: string, name: string, remove: () => void, words?: string) {
  const { texts, asksRemove, askRemove } = form;
  if (asksRemove !== path) return smallButton(words ?? texts.remove, false, () => askRemove(path));
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

/** UI9: takes a line away at once; the next line comes up under the same hand, and is not taken away by the same press. */
export function takeAwayButton(words: string, press: () => void, label?: string) {
  return smallButton(words, false, press, label, true);
}

/** `label`: where the words alone do not say of what. */
export function smallButton(words: string, disabled: boolean, press: () => void, label?: string, isOnce = false) {
  return html`<button
    class="plain-button"
    type="button"
    aria-label=${label ?? nothing}
    ?data-once=${isOnce}
    ?disabled=${disabled}
    @click=${press}
  >
    ${words}
  </button>`;
}
