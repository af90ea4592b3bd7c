import { html, nothing, type PropertyDeclarations } from 'lit';
import type { HubHttp } from '@motcua/client';
import { voiceSettingsTexts, type VoiceSettingsTexts } from '@motcua/messages';
import { kiosksRead } from '@motcua/protocol/plain-screens';
import type { Tongue, VoiceSettings, ZoneId } from '@motcua/protocol';
import { setField } from '../settings/editing.ts';
import { safeId } from '../settings/safe-id.ts';
import { listenToCall } from '../voice/listen.ts';
import { chooseAlways, choosePack, namesWait, tonguesOf } from '../voice/pack-choice.ts';
import { tileNamesOf } from '../voice/pack-draft.ts';
import { readPacks, type HeldPack } from '../voice/voice-packs-api.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { choice } from './settings-choice.ts';
import { smallButton, takeAwayButton } from './settings-entry.ts';
import { fieldProblems, numberField, selectField, textField, tickField, type SettingsForm } from './settings-form.ts';
import { voiceEditorStyles } from './voice-editor-styles.ts';
import './voice-pack-list.ts';

type Display = { readonly deviceId: string; readonly name: string };

/** How calls are spoken: which pack for which language, in which order, how numbers are read, and who speaks in which room. */
export class McVoiceEditor extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    form: { attribute: false },
    http: { attribute: false },
    packs: { state: true },
    displays: { state: true },
    cannotListen: { state: true },
    isRecording: { state: true },
  };

  protected override readonly wears = voiceEditorStyles;
  declare form: SettingsForm | null;
  declare http: HubHttp | null;
  /** Null: not read yet; 'unread': they could not be. */
  declare packs: readonly HeldPack[] | null | 'unread';
  declare displays: readonly Display[];
  /** The tongue that was to be heard last, and was not. */
  declare cannotListen: string | null;
  declare isRecording: boolean;

  constructor() {
    super();
    this.form = null;
    this.http = null;
    this.packs = null;
    this.displays = [];
    this.cannotListen = null;
    this.isRecording = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  readonly #read = async (): Promise<void> => {
    this.packs = (await readPacks()) ?? 'unread';
    const devices = await this.http?.devices();
    if (devices?.kind === 'ok') this.displays = devices.value.devices.filter(({ role }) => role === 'display');
  };

  override render() {
    const { form, packs } = this;
    if (form === null) return nothing;
    const words = voiceSettingsTexts(form.language);
    if (packs === null) return html`<p class="hint">${words.loading}</p>`;
    if (packs === 'unread') return html`<p class="problem">${words.unread}</p>`;
    if (this.isRecording) return this.#recorder(form, words, packs);
    const unsaid = namesWait(form.editing.draft.voice) ? words.kioskNamesUnsaid : '';
    return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${words.lead}</p>
      ${this.#packFields(form, words, packs)} ${this.#alwaysFields(form, words, packs)}
      ${tickField(form, 'voice.ticketLanguage', words.ticketLanguage)}
      ${selectField(form, 'voice.numbers', words.numbers, [
        { value: 'digits', words: words.digits },
        { value: 'whole', words: words.whole },
      ])}
      ${tickField(form, 'voice.twiceWhenQuiet', words.twice)}
      ${tickField(form, 'voice.kioskNames', words.kioskNames, unsaid, kiosksRead(form.editing.draft.voice))}
      ${tickField(form, 'voice.serviceNames', words.serviceNames)}
      ${numberField(form, 'voice.volumePercent', words.volume)} ${this.#zoneFields(form, words)}
      <mc-voice-pack-list .packs=${packs} .words=${words} .changed=${this.#read}></mc-voice-pack-list>
      <p>${smallButton(words.record, false, () => (this.isRecording = true))}</p>`;
  }

  #recorder(form: SettingsForm, words: VoiceSettingsTexts, packs: readonly HeldPack[]) {
    void import('../voice/voice-recorder.ts');
    return html`<p>
        ${smallButton(words.backFromRecording, false, () => {
          this.isRecording = false;
          void this.#read();
        })}
      </p>
      <mc-voice-recorder
        .language=${form.language}
        .tiles=${tileNamesOf(form.editing.base)}
        .packs=${packs}
      ></mc-voice-recorder>`;
  }

  #packFields(form: SettingsForm, words: VoiceSettingsTexts, packs: readonly HeldPack[]) {
    const { voice } = form.editing.draft;
    const tongues = tonguesOf(packs, voice.packs);
    return html`<fieldset class="field" id="voice.packs" tabindex="-1">
      <legend>${words.packs}</legend>
      ${tongues.map((tongue) => {
        const offered = packs.filter(({ manifest }) => manifest.tongue === tongue).map(({ manifest }) => manifest);
        const chosen = voice.packs.find((pack) => pack.tongue === tongue)?.packId ?? null;
        const ids = [null, ...offered.map(({ packId }) => packId)];
        const names = [words.noPack, ...offered.map(({ name }) => name)];
        // A pack that the hub does not have any more stays to be seen, until another is chosen.
        if (chosen !== null && !ids.includes(chosen)) {
          ids.push(chosen);
          names.push(chosen);
        }
        const take = (place: number) => {
          const packId = (ids[place] ?? null) as Parameters<typeof choosePack>[2];
          this.#change(form, choosePack(voice, tongue, packId));
        };
        const manifest = offered.find(({ packId }) => packId === chosen);
        return html`<div class="line">
          ${choice(`voice.packs.${tongue}`, words.tongues[tongue] ?? tongue, ids.indexOf(chosen), names, take)}
          ${
            manifest === undefined
              ? nothing
              : smallButton(words.listen, false, () => void this.#listen(voice, manifest))
          }
          ${this.cannotListen === tongue ? html`<p class="problem">${words.cannotListen}</p>` : nothing}
        </div>`;
      })}
      ${fieldProblems(form, 'voice.packs')}
    </fieldset>`;
  }

  async #listen({ numbers }: VoiceSettings, manifest: HeldPack['manifest']): Promise<void> {
    const call = { kind: 'call', number: 'A042', counterLabel: '3', serviceId: null } as const;
    const isHeard = await listenToCall(manifest, call, { numbers, followsOn: false });
    this.cannotListen = isHeard ? null : manifest.tongue;
  }

  #alwaysFields(form: SettingsForm, words: VoiceSettingsTexts, packs: readonly HeldPack[]) {
    const { voice } = form.editing.draft;
    const tongues: readonly (Tongue | null)[] = [null, ...tonguesOf(packs, voice.packs)];
    const names = tongues.map((tongue) => (tongue === null ? words.none : (words.tongues[tongue] ?? tongue)));
    return html`<fieldset class="field" id="voice.always" tabindex="-1">
      <legend>${words.always}</legend>
      <div class="row">
        ${[words.first, words.second, words.third].map((label, place) =>
          choice(`voice.always.${place}`, label, tongues.indexOf(voice.always[place] ?? null), names, (chosen) =>
            this.#change(form, { ...voice, always: chooseAlways(voice.always, place, tongues[chosen] ?? null) }),
          ),
        )}
      </div>
      ${fieldProblems(form, 'voice.always')}
    </fieldset>`;
  }

  #zoneFields(form: SettingsForm, words: VoiceSettingsTexts) {
    const { voice } = form.editing.draft;
    const speakers = [
      { value: null, words: words.anySpeaker },
      ...this.displays.map(({ deviceId, name }) => ({ value: deviceId, words: name })),
    ];
    const add = () => {
      const taken = voice.zones.map(({ zoneId }) => zoneId as string);
      const zoneId = safeId(words.newZone, taken, 'phong') as ZoneId;
      const zone = { zoneId, name: words.newZone, speakerId: null };
      this.#change(form, { ...voice, zones: [...voice.zones, zone] });
    };
    return html`<fieldset class="field" id="voice.zones" tabindex="-1">
      <legend>${words.zones}</legend>
      <p class="hint">${words.zonesHint}</p>
      ${voice.zones.map(
        (_zone, n) =>
          html`<div class="line">
            ${textField(form, `voice.zones[${n}].name`, words.zoneName(n + 1))}
            ${selectField(form, `voice.zones[${n}].speakerId`, words.speaker, speakers)}
            ${
              voice.zones.length === 1
                ? nothing
                : takeAwayButton(words.remove, () =>
                    this.#change(form, { ...voice, zones: voice.zones.filter((_each, place) => place !== n) }),
                  )
            }
          </div>`,
      )}
      ${smallButton(words.addZone, voice.zones.length >= 20, add)} ${fieldProblems(form, 'voice.zones')}
    </fieldset>`;
  }

  #change(form: SettingsForm, voice: VoiceSettings): void {
    form.edit((editing) => setField(editing, 'voice', voice));
  }
}

customElements.define('mc-voice-editor', McVoiceEditor);

declare global {
  interface HTMLElementTagNameMap {
    'mc-voice-editor': McVoiceEditor;
  }
}
