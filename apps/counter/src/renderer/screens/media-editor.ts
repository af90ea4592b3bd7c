import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { HubHttp } from '@motcua/client';
import { httpProblemMessages, messagesIn, screenSettingsTexts, type ScreenSettingsTexts } from '@motcua/messages';
import type { MediaId, StoredMediaReply } from '@motcua/protocol';
import type { MediaItem } from '@motcua/protocol/screen-settings';
import { moveAt, removeAt, setField } from '../settings/editing.ts';
import { textAt } from '../settings/field-path.ts';
import { mediaApi } from '../settings/media-api.ts';
import { safeId } from '../settings/safe-id.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { smallButton, takeAwayButton } from './settings-entry.ts';
import {
  fieldProblems,
  inputField,
  localTextField,
  numberField,
  textField,
  type SettingsForm,
} from './settings-form.ts';

const LIST = 'screens.media';
const USUAL_SECONDS = 15;

/** DP8: the playlist, and the files that it can name. */
export class McMediaEditor extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    http: { attribute: false },
    files: { state: true },
    told: { state: true },
    isBusy: { state: true },
    unshown: { state: true },
  };

  declare form: SettingsForm | null;
  declare http: HubHttp | null;
  declare files: readonly StoredMediaReply[];
  declare told: string;
  declare isBusy: boolean;
  /** Files that this browser cannot open: a display will hardly do better. */
  declare unshown: ReadonlySet<string>;
  #isRead = false;

  constructor() {
    super();
    this.form = null;
    this.http = null;
    this.files = [];
    this.told = '';
    this.isBusy = false;
    this.unshown = new Set();
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.http === null || this.#isRead) return;
    this.#isRead = true;
    void this.#read();
  }

  async #read(): Promise<void> {
    if (this.http === null) return;
    const result = await mediaApi(this.http).list();
    if (result.kind === 'ok') this.files = result.value.files;
  }

  override render() {
    const { form } = this;
    if (form === null) return nothing;
    const words = screenSettingsTexts(form.language);
    const { media } = form.editing.draft.screens;
    const named = new Set(media.map(({ content }) => (content.kind === 'notice' ? '' : content.fileName)));
    const unused = this.files.filter(({ fileName }) => !named.has(fileName));
    return html`<p class="hint">${words.mediaLead}</p>
      <div class="upload">
        <label class="plain-button">
          ${words.upload}
          <input
            class="hidden-input"
            type="file"
            accept="image/jpeg,image/png,image/webp,video/mp4,video/webm"
            data-test="media-file"
            ?disabled=${this.isBusy}
            @change=${(event: Event) => void this.#upload(event, words)}
          />
        </label>
        ${smallButton(words.addNotice, false, () => this.#addNotice(words))}
        <span class="soft" role="status" data-test="media-told">${this.told}</span>
      </div>
      ${media.map((item, place) => this.#line(form, words, item, place, media.length))}
      ${unused.length === 0 ? nothing : html`<h4>${words.stored}</h4>`}
      ${unused.map((file) => this.#unused(words, file))}`;
  }

  #line(form: SettingsForm, words: ScreenSettingsTexts, { content }: MediaItem, place: number, count: number) {
    const path = `${LIST}[${place}]`;
    const { edit, texts } = form;
    return html`<div class="media-line" id=${path} tabindex="-1" data-test="media-${place}">
      <div>
        ${content.kind === 'notice' ? nothing : this.#thumbnail(content.kind, content.fileName)}
        <span class="soft">${words.kinds[content.kind]}</span>
      </div>
      <div>
        ${fieldProblems(form, path)} ${fieldProblems(form, `${path}.content.fileName`)}
        ${content.kind !== 'notice' && this.unshown.has(content.fileName) ? unshown(words) : nothing}
        ${textField(form, `${path}.title`, words.title)}
        ${
          content.kind === 'notice'
            ? html`${localTextField(form, `${path}.content.heading`, words.heading)}
              ${localTextField(form, `${path}.content.text`, words.text)}`
            : nothing
        }
        <div class="row four">
          ${content.kind === 'video' ? nothing : numberField(form, `${path}.seconds`, words.seconds)}
          ${dateField(form, `${path}.from`, words.from, words.dateNote)}
          ${dateField(form, `${path}.to`, words.to, words.dateNote)}
        </div>
        <div class="entry-ways">
          ${smallButton(texts.up, place === 0, () => edit((now) => moveAt(now, LIST, place, -1)))}
          ${smallButton(texts.down, place === count - 1, () => edit((now) => moveAt(now, LIST, place, 1)))}
          ${takeAwayButton(texts.remove, () => edit((now) => removeAt(now, LIST, place)))}
        </div>
      </div>
    </div>`;
  }

  #unused(words: ScreenSettingsTexts, file: StoredMediaReply) {
    return html`<div class="media-line">
      <div>${this.#thumbnail(file.kind, file.fileName)}</div>
      <div>
        <p><b>${file.name === '' ? file.fileName : file.name}</b></p>
        ${this.unshown.has(file.fileName) ? unshown(words) : nothing}
        <div class="entry-ways">
          ${smallButton(words.take, false, () => this.#take(file))}
          ${smallButton(words.throwAway, this.isBusy, () => void this.#throwAway(file, words), undefined, true)}
        </div>
      </div>
    </div>`;
  }

  #thumbnail(kind: 'picture' | 'video', fileName: string) {
    const address = `/media/${encodeURIComponent(fileName)}`;
    const fail = () => (this.unshown = new Set([...this.unshown, fileName]));
    return kind === 'picture'
      ? html`<img src=${address} alt="" @error=${fail} />`
      : html`<video src="${address}#t=1" muted preload="metadata" tabindex="-1" @error=${fail}></video>`;
  }

  #add(item: Omit<MediaItem, 'mediaId'>): void {
    this.form?.edit((now) => {
      const { media } = now.draft.screens;
      const mediaId = safeId(
        'muc',
        media.map((each) => each.mediaId as string),
        'media',
      ) as MediaId;
      return setField(now, LIST, [...media, { ...item, mediaId }]);
    });
  }

  #take({ kind, fileName, name }: StoredMediaReply): void {
    const title = name.replace(/\.\w{2,4}$/, '').slice(0, 80);
    this.#add({ title, content: { kind, fileName }, seconds: USUAL_SECONDS, from: null, to: null });
  }

  #addNotice(words: ScreenSettingsTexts): void {
    const empty = { vi: '', en: null, km: null };
    const content = { kind: 'notice', heading: empty, text: empty } as const;
    this.#add({ title: words.kinds.notice, content, seconds: USUAL_SECONDS, from: null, to: null });
  }

  async #upload(event: Event, words: ScreenSettingsTexts): Promise<void> {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (file === undefined || this.http === null || this.isBusy || this.form === null) return;
    const { language } = this.form;
    this.isBusy = true;
    this.told = words.uploading(file.name, 0);
    const result = await mediaApi(this.http).upload(file, (share, isHeldUp) => {
      const sent = words.uploading(file.name, Math.round(share * 100));
      this.told = isHeldUp ? `${sent}. ${words.heldUp}` : sent;
    });
    this.isBusy = false;
    if (input instanceof HTMLInputElement) input.value = '';
    if (result.kind === 'ok' && result.value.kind === 'stored') {
      const { file: stored } = result.value;
      this.told = '';
      this.files = [stored, ...this.files.filter(({ fileName }) => fileName !== stored.fileName)];
      return this.#take({ ...stored, name: file.name });
    }
    const isRefused = result.kind === 'ok' && result.value.kind === 'refused';
    this.told = isRefused
      ? words.refused[result.value.reason]
      : result.kind !== 'refused'
        ? words.noAnswer
        : result.problem.code === 'malformed'
          ? words.refused['too-large']
          : messagesIn(httpProblemMessages, language)[result.problem.code];
  }

  async #throwAway({ fileName }: StoredMediaReply, words: ScreenSettingsTexts): Promise<void> {
    if (this.http === null) return;
    this.isBusy = true;
    const result = await mediaApi(this.http).remove(fileName);
    this.isBusy = false;
    this.told = result.kind !== 'ok' ? words.noAnswer : result.value.kind === 'in-use' ? words.inUse : '';
    await this.#read();
  }
}

function unshown({ unshown }: ScreenSettingsTexts) {
  return html`<p class="problem"><mc-icon .name=${'warning'}></mc-icon>${unshown}</p>`;
}

/** A date as it is typed; empty is no bound. */
function dateField(form: SettingsForm, path: string, label: string, note: string) {
  return inputField(form, path, {
    ...{ label, note, inputMode: 'numeric', width: 'short', onChange: null },
    shown: textAt(form.editing.draft, path),
    onInput: (typed) => form.edit((now) => setField(now, path, typed.trim() === '' ? null : typed.trim())),
  });
}

customElements.define('mc-media-editor', McMediaEditor);
