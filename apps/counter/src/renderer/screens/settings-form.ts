import { html, nothing } from 'lit';
import { settingsProblemText, type SettingsFieldTexts, type SettingsTexts } from '@motcua/messages';
import type { Account, DeviceId, Language, PrinterId } from '@motcua/protocol';
import { capitalised } from '../capitalised.ts';
import { problemsOf, setField, setUnread, type Editing } from '../settings/editing.ts';
import { textAt, valueAt } from '../settings/field-path.ts';
import { readTime } from '../settings/week.ts';

/** What the sections of the settings page are drawn from, and how they change it. */
export type SettingsForm = {
  readonly editing: Editing;
  readonly texts: SettingsTexts;
  readonly fields: SettingsFieldTexts;
  readonly language: Language;
  readonly accounts: readonly Account[];
  /** Those that are paired. */
  readonly kiosks: readonly {
    readonly deviceId: DeviceId;
    readonly name: string;
    /** SL2: where its slips come out now; undefined: not known. */
    readonly printerId?: PrinterId | null | undefined;
  }[];
  readonly displays: readonly { readonly deviceId: DeviceId; readonly name: string; readonly connected: boolean }[];
  /** Whoever is signed in, and the day of the hub: PC4. */
  readonly confirming: { readonly by: string; readonly on: string };
  /** Path of the entry that somebody wants to remove. */
  readonly asksRemove: string | null;
  /** Path of the entry that was added last: it stands open. */
  readonly added: string | null;
  readonly edit: (change: (editing: Editing) => Editing) => void;
  /** The hub itself has changed the settings: what it has now is taken up here. */
  readonly catchUp: () => void;
  readonly askRemove: (path: string | null) => void;
  readonly showAdded: (path: string) => void;
};

const typedIn = (event: Event): string =>
  event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement ? event.target.value : '';
const isTicked = (event: Event): boolean => event.target instanceof HTMLInputElement && event.target.checked;

/** What is wrong with exactly this field, below it. */
export function fieldProblems({ editing, language }: SettingsForm, path: string) {
  const problems = problemsOf(editing).filter(({ field }) => field === path);
  if (problems.length === 0) return nothing;
  const words = problems.map((problem) => `${capitalised(settingsProblemText(problem, language))}.`).join(' ');
  return html`<p class="problem" id="${path}-problem"><mc-icon .name=${'warning'}></mc-icon>${words}</p>`;
}

function isWrong({ editing }: SettingsForm, path: string): boolean {
  return problemsOf(editing).some(({ field }) => field === path);
}

/** One line of text. `note`: what is said below it. */
export function textField(form: SettingsForm, path: string, label: string, note = '') {
  return inputField(form, path, {
    ...{ label, note, inputMode: 'text', width: '' },
    shown: textAt(form.editing.draft, path),
    onInput: (typed) => form.edit((editing) => setField(editing, path, typed)),
    onChange: null,
  });
}

const SHOWN: readonly Language[] = ['vi', 'en', 'km'];

/**
 * The same words in each language of the centre; an empty translation is none. `noteOf`: what is to be known of a text as it
 * stands; empty: nothing.
 */
export function localTextField(
  form: SettingsForm,
  path: string,
  label: string,
  noteOf: (text: string) => string = () => '',
) {
  const { draft } = form.editing;
  const languages = SHOWN.filter((language) => language === 'vi' || draft.languages.includes(language));
  return html`<div class="texts" role="group" id=${path} tabindex="-1" aria-label=${label}>
    ${languages.map((language) =>
      inputField(form, `${path}.${language}`, {
        label: languages.length === 1 ? label : `${label} (${form.texts.inLanguage[language]})`,
        ...{ note: noteOf(textAt(draft, `${path}.${language}`)), inputMode: 'text', width: '', onChange: null },
        shown: textAt(draft, `${path}.${language}`),
        onInput: (typed) => {
          const isNone = language !== 'vi' && typed.trim() === '';
          form.edit((editing) => setField(editing, `${path}.${language}`, isNone ? null : typed));
        },
      }),
    )}
    ${fieldProblems(form, path)}
  </div>`;
}

export type NumberOptions = {
  /** How many of the document's units one of the shown is: 1000 shows milliseconds as seconds. */
  readonly scale?: number;
  readonly note?: string;
  /** Null is possible: the words for it, and the number to begin with otherwise. */
  readonly none?: { readonly words: string; readonly otherwise: number };
};

export function numberField(form: SettingsForm, path: string, label: string, options: NumberOptions = {}) {
  const { scale = 1, note = '', none } = options;
  const value = valueAt(form.editing.draft, path);
  const field = inputField(form, path, {
    ...{ label, note, inputMode: 'numeric', width: 'short', onChange: null },
    shown: typeof value === 'number' ? String(value / scale) : '',
    onInput: (typed) => {
      const isWhole = /^\s*\d+\s*$/.test(typed);
      form.edit((editing) =>
        isWhole ? setField(editing, path, Number(typed) * scale) : setUnread(editing, path, typed),
      );
    },
  });
  if (none === undefined) return field;
  const isNone = value === null;
  const choose = (event: Event): void => {
    const chosen = isTicked(event) ? null : none.otherwise * scale;
    form.edit((editing) => setField(editing, path, chosen));
  };
  const tick = html`<label class="choice">
    <input type="checkbox" id=${isNone ? path : `${path}-none`} .checked=${isNone} @change=${choose} />${none.words}
  </label>`;
  // The name stands above the tick as well, so that it says what has no limit.
  return html`<div class="may-be-none">
    ${isNone ? html`<span class="name">${label}</span>${note === '' ? nothing : html`<p class="hint">${note}</p>`}` : field}
    ${tick}
  </div>`;
}

/** A time of day, tidied when the field is left: "7h30" becomes "07:30". */
export function timeField(form: SettingsForm, path: string, label: string, note = '') {
  return inputField(form, path, {
    ...{ label, note, inputMode: 'text', width: 'short', onInput: null },
    shown: textAt(form.editing.draft, path),
    onChange: (typed) => {
      const time = readTime(typed);
      form.edit((editing) => (time === null ? setUnread(editing, path, typed) : setField(editing, path, time)));
    },
  });
}

/** A day of the calendar, chosen as the browser lets it be chosen. */
export function dateField(form: SettingsForm, path: string, label: string, note = '') {
  return inputField(form, path, {
    ...{ label, note, type: 'date', inputMode: 'none', width: '', onInput: null },
    shown: textAt(form.editing.draft, path),
    onChange: (typed) => form.edit((editing) => setField(editing, path, typed)),
  });
}

/** `unsaid`: what it is where the settings do not say. */
export function tickField(form: SettingsForm, path: string, label: string, note = '', unsaid = false) {
  const tick = (event: Event): void => form.edit((editing) => setField(editing, path, isTicked(event)));
  return html`<div class="field">
    <label class="choice">
      <input
        type="checkbox"
        id=${path}
        .checked=${(valueAt(form.editing.draft, path) ?? unsaid) === true}
        @change=${tick}
      />${label}
    </label>
    ${note === '' ? nothing : html`<p class="hint">${note}</p>`} ${fieldProblems(form, path)}
  </div>`;
}

/** `value` null: the option that stands for none. */
export type Option = { readonly value: string | number | null; readonly words: string };

export function selectField(form: SettingsForm, path: string, label: string, options: readonly Option[], note = '') {
  const value = valueAt(form.editing.draft, path);
  const choose = (event: Event): void => {
    const chosen = options[Number(typedIn(event))];
    if (chosen !== undefined) form.edit((editing) => setField(editing, path, chosen.value));
  };
  return html`<div class="field">
    <label for=${path}>${label}</label>
    <select id=${path} aria-invalid=${isWrong(form, path) ? 'true' : 'false'} @change=${choose}>
      ${options.map(
        (option, n) => html`<option value=${n} .selected=${option.value === value}>${option.words}</option>`,
      )}
    </select>
    ${note === '' ? nothing : html`<p class="hint">${note}</p>`} ${fieldProblems(form, path)}
  </div>`;
}

/** Which of many; the document keeps them in the order of `options`. */
export function setOfField(
  form: SettingsForm,
  path: string,
  label: string,
  options: readonly { readonly value: string; readonly words: string; readonly isFixed?: boolean }[],
  note = '',
) {
  const value = valueAt(form.editing.draft, path);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (option: string, event: Event): void => {
    const isOn = isTicked(event);
    const next = options.map((each) => each.value).filter((each) => (each === option ? isOn : chosen.includes(each)));
    form.edit((editing) => setField(editing, path, next));
  };
  return html`<fieldset class="field" id=${path} tabindex="-1">
    <legend>${label}</legend>
    ${note === '' ? nothing : html`<p class="hint">${note}</p>`}
    <div class="ticks">
      ${options.map(
        ({ value: option, words, isFixed = false }) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${chosen.includes(option)}
              ?disabled=${isFixed}
              @change=${(event: Event) => toggle(option, event)}
            />${words}
          </label>`,
      )}
    </div>
    ${fieldProblems(form, path)}
  </fieldset>`;
}

type InputOptions = {
  readonly label: string;
  readonly note: string;
  readonly shown: string;
  readonly type?: 'date';
  readonly inputMode: string;
  readonly width: string;
  readonly onInput: ((typed: string) => void) | null;
  readonly onChange: ((typed: string) => void) | null;
};

/** A labelled line; what could not be read stands in it as it was typed. */
export function inputField(form: SettingsForm, path: string, options: InputOptions) {
  const { label, note, shown, type = 'text', inputMode, width, onInput, onChange } = options;
  return html`<div class="field ${width}">
    <label for=${path}>${label}</label>
    <input
      id=${path}
      type=${type}
      autocomplete="off"
      inputmode=${inputMode}
      aria-invalid=${isWrong(form, path) ? 'true' : 'false'}
      aria-describedby="${path}-problem"
      .value=${form.editing.unread[path] ?? shown}
      @input=${(event: Event) => onInput?.(typedIn(event))}
      @change=${(event: Event) => onChange?.(typedIn(event))}
    />
    ${note === '' ? nothing : html`<p class="hint">${note}</p>`} ${fieldProblems(form, path)}
  </div>`;
}
