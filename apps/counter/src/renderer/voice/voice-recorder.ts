import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import type { Language } from '@motcua/protocol';
import { voiceRecorderTexts, type VoiceRecorderTexts } from '@motcua/messages';
import type { ScriptLine } from '@motcua/voice';
import { smallButton } from '../screens/settings-entry.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { clipFileField } from './clip-file-field.ts';
import { keepDraft, keptDraft } from './draft-store.ts';
import {
  clipFrom,
  microphoneObstacle,
  playClip,
  record,
  type MicrophoneObstacle,
  type Recording,
} from './microphone.ts';
import { checkClip, linesOf, putClip, startDraft, type PackDraft, type TileName } from './pack-draft.ts';
import type { HeldPack } from './voice-packs-api.ts';
import { packFields } from './pack-fields.ts';
import './recorded-pack.ts';

type Act =
  { readonly kind: 'idle' } | { readonly kind: 'recording'; readonly recording: Recording } | { readonly kind: 'busy' };

/** A speaker records a pack here clip by clip, hears each and ticks it. */
export class McVoiceRecorder extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    language: { attribute: false },
    tiles: { attribute: false },
    packs: { attribute: false },
    draft: { state: true },
    place: { state: true },
    act: { state: true },
    obstacle: { state: true },
    wasSilent: { state: true },
    unreadFile: { state: true },
    asksAnother: { state: true },
  };

  declare language: Language;
  declare tiles: readonly TileName[];
  declare packs: readonly HeldPack[];
  declare draft: PackDraft;
  /** Of the line that is recorded now. */
  declare place: number;
  declare act: Act;
  declare obstacle: MicrophoneObstacle | null;
  declare wasSilent: boolean;
  /** The name of a file in which there was nothing to hear. */
  declare unreadFile: string | null;
  declare asksAnother: boolean;

  constructor() {
    super();
    this.language = 'vi';
    this.tiles = [];
    this.packs = [];
    this.draft = startDraft('km');
    this.place = 0;
    this.act = { kind: 'idle' };
    this.obstacle = microphoneObstacle();
    this.wasSilent = false;
    this.unreadFile = null;
    this.asksAnother = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void keptDraft().then((kept) => {
      if (kept !== null) this.draft = kept;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.act.kind === 'recording') this.act.recording.cancel();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What a browser that keeps nothing has recorded can still be saved as a file.
    if (changed.has('draft') && changed.get('draft') !== undefined) keepDraft(this.draft).catch(() => undefined);
  }

  override render() {
    const words = voiceRecorderTexts(this.language);
    const lines = linesOf(this.draft, this.tiles);
    const line = lines[this.place] ?? lines[0];
    return html`<p class="remark"><mc-icon .name=${'info'}></mc-icon>${words.lead}</p>
      ${packFields(words, this.language, this.draft, this.#another(words), (draft) => {
        // Another tongue has lines of its own.
        if (draft.tongue !== this.draft.tongue) this.place = 0;
        this.draft = draft;
      })}
      ${
        this.obstacle === null
          ? nothing
          : html`<p class="problem" role="alert" data-test="no-microphone">
              <mc-icon .name=${'warning'}></mc-icon>${words.obstacles[this.obstacle]}
            </p>`
      }
      ${line === undefined ? nothing : this.#line(words, lines, line)}
      <mc-recorded-pack
        .language=${this.language}
        .draft=${this.draft}
        .tiles=${this.tiles}
        .packs=${this.packs}
        .lines=${lines}
        .go=${(place: number) => this.#go(place)}
      ></mc-recorded-pack>`;
  }

  /** The first press asks, the second begins anew. */
  #another(words: VoiceRecorderTexts) {
    return smallButton(this.asksAnother ? words.anotherSure : words.another, false, () => {
      if (this.asksAnother) {
        this.draft = startDraft(this.draft.tongue);
        this.#go(0);
      }
      this.asksAnother = !this.asksAnother;
    });
  }

  #line(words: VoiceRecorderTexts, lines: readonly ScriptLine[], { clipId, text, isDraft }: ScriptLine) {
    const clip = this.draft.clips[clipId];
    const { act } = this;
    const isTranslated = !['vi', 'en', 'km'].includes(this.draft.tongue);
    const step = (by: number) => this.#go(Math.max(0, Math.min(lines.length - 1, this.place + by)));
    return html`<section class="field" aria-live="polite">
      <p class="soft">${isTranslated ? words.sayInTongue : words.say} (${this.place + 1}/${lines.length})</p>
      <p class="script-line" data-test="script-line" lang=${this.draft.tongue}>${text}</p>
      ${isDraft && !isTranslated ? html`<p class="hint">${words.draftWords}</p>` : nothing}
      ${this.wasSilent ? html`<p class="problem" role="alert">${words.silent}</p>` : nothing}
      ${
        this.unreadFile === null
          ? nothing
          : html`<p class="problem" role="alert" data-test="not-sound">${words.notSound(this.unreadFile)}</p>`
      }
      <div class="line">
        ${smallButton(words.previous, act.kind !== 'idle' || this.place === 0, () => step(-1))}
        ${
          act.kind === 'recording'
            ? mainButton(words.stop, false, () => void this.#stop(clipId, act.recording))
            : mainButton(words.record, act.kind === 'busy' || this.obstacle === 'insecure', () => void this.#record())
        }
        ${smallButton(words.listen, clip === undefined || act.kind !== 'idle', () => void (clip && this.#listen(clip)))}
        <label class="choice"
          ><input
            type="checkbox"
            data-test="clip-right"
            ?disabled=${clip === undefined}
            .checked=${clip?.checked ?? false}
            @change=${(event: Event) => {
              const isRight = event.target instanceof HTMLInputElement && event.target.checked;
              this.draft = checkClip(this.draft, clipId, isRight);
            }}
          />${words.right}</label
        >
        ${smallButton(words.next, act.kind !== 'idle' || this.place === lines.length - 1, () => step(1))}
      </div>
      ${clipFileField(words, act.kind !== 'idle', (file) => void this.#bring(clipId, file))}
    </section>`;
  }

  #go(place: number): void {
    if (this.act.kind !== 'idle') return;
    this.place = place;
    this.wasSilent = false;
    this.unreadFile = null;
  }

  async #record(): Promise<void> {
    this.act = { kind: 'busy' };
    this.wasSilent = false;
    this.unreadFile = null;
    const begun = await record();
    this.obstacle = typeof begun === 'string' ? begun : null;
    this.act = typeof begun === 'string' ? { kind: 'idle' } : { kind: 'recording', recording: begun };
  }

  async #stop(clipId: string, recording: Recording): Promise<void> {
    this.act = { kind: 'busy' };
    const clip = await recording.stop();
    if (clip !== null) this.draft = putClip(this.draft, clipId, clip);
    this.wasSilent = clip === null;
    this.act = { kind: 'idle' };
  }

  async #bring(clipId: string, file: File): Promise<void> {
    this.act = { kind: 'busy' };
    this.wasSilent = false;
    const clip = await clipFrom(await file.arrayBuffer());
    if (clip !== null) this.draft = putClip(this.draft, clipId, clip);
    this.unreadFile = clip === null ? file.name : null;
    this.act = { kind: 'idle' };
  }

  async #listen(clip: PackDraft['clips'][string]): Promise<void> {
    this.act = { kind: 'busy' };
    await playClip(clip).catch(() => undefined);
    this.act = { kind: 'idle' };
  }
}

/** The one thing to do now. */
function mainButton(words: string, disabled: boolean, press: () => void) {
  return html`<button class="plain-button main" type="button" ?disabled=${disabled} @click=${press}>${words}</button>`;
}

customElements.define('mc-voice-recorder', McVoiceRecorder);

declare global {
  interface HTMLElementTagNameMap {
    'mc-voice-recorder': McVoiceRecorder;
  }
}
