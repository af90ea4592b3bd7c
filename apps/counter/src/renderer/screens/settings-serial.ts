import { html, nothing } from 'lit';
import { boardSettingsTexts } from '@motcua/messages';
import { setField, setUnread } from '../settings/editing.ts';
import { choice } from './settings-choice.ts';
import { fieldProblems, numberField, selectField, textField, type SettingsForm } from './settings-form.ts';

/** A serial port and how bytes are sent through it. */
export function serialFields(form: SettingsForm, path: string) {
  const words = boardSettingsTexts(form.language);
  const parity = (['none', 'even', 'odd'] as const).map((value) => ({ value, words: words.parities[value] }));
  const { dataBits, stopBits } = words;
  return html`${textField(form, `${path}.path`, words.path, words.pathHint)}
    <div class="row four">
      ${numberField(form, `${path}.baudRate`, words.baudRate)}
      ${selectField(form, `${path}.parity`, words.parity, parity)} ${numberField(form, `${path}.dataBits`, dataBits)}
      ${numberField(form, `${path}.stopBits`, stopBits)}
    </div>`;
}

type Codec<Id extends string> =
  | { readonly kind: 'ready'; readonly id: Id }
  | { readonly kind: 'own'; readonly description: Readonly<Record<string, unknown>> };

/** How a kind of device is talked to: one of the ready ways, or an office's own. */
export function codecFields<Id extends string>(
  form: SettingsForm,
  path: string,
  codec: Codec<Id>,
  ready: readonly Id[],
  words: { readonly codec: string; readonly codecHint: string; readonly codecs: Readonly<Record<Id, string>> },
) {
  const chosen = codec.kind === 'ready' ? ready.indexOf(codec.id) : ready.length;
  const options = [...ready.map((id) => words.codecs[id]), boardSettingsTexts(form.language).ownCodec];
  return html`${choice(path, words.codec, chosen, options, (next) => {
      const id = ready[next];
      const described = id === undefined ? { kind: 'own', description: {} } : { kind: 'ready', id };
      form.edit((now) => setField(now, path, described));
    })}
    <p class="hint">${words.codecHint}</p>
    ${fieldProblems(form, path)} ${codec.kind === 'own' ? descriptionField(form, codec.description, path) : nothing}`;
}

/** A device's description of an office's own, as JSON; what is not JSON stays to be mended. */
function descriptionField(form: SettingsForm, description: object, codecPath: string) {
  const words = boardSettingsTexts(form.language);
  const path = `${codecPath}.description`;
  const change = (event: Event): void => {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const typed = event.target.value;
    const read = readDescription(typed);
    form.edit((now) => (read === null ? setUnread(now, path, typed) : setField(now, path, read)));
  };
  return html`<div class="field">
    <label for=${path}>${words.description}</label>
    <textarea
      id=${path}
      rows="12"
      spellcheck="false"
      .value=${form.editing.unread[path] ?? JSON.stringify(description, null, 2)}
      @change=${change}
    ></textarea>
    ${fieldProblems(form, path)}
  </div>`;
}

/** The description as it was typed or pasted; null where it is none. */
function readDescription(typed: string): object | null {
  try {
    const read: unknown = JSON.parse(typed);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? read : null;
  } catch {
    return null;
  }
}
