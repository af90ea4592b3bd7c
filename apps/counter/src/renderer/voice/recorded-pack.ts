import { html, nothing, type PropertyDeclarations } from 'lit';
import type { Language } from '@motcua/protocol';
import { voiceRecorderTexts, type VoiceRecorderTexts } from '@motcua/messages';
import type { ScriptLine } from '@motcua/voice';
import type { PackManifest } from '@motcua/voice/manifest';
import { saveFile } from '../save-file.ts';
import { smallButton } from '../screens/settings-entry.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { lackingIn, manifestOf, startDraft, zipOf, type PackDraft, type TileName } from './pack-draft.ts';
import { bringPack, type BroughtPack, type HeldPack } from './voice-packs-api.ts';

/** What has been recorded of a pack, and what becomes of it: a file, or a pack on the hub. */
export class McRecordedPack extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    language: { attribute: false },
    draft: { attribute: false },
    tiles: { attribute: false },
    packs: { attribute: false },
    lines: { attribute: false },
    go: { attribute: false },
    told: { state: true },
    isIncomplete: { state: true },
  };

  declare language: Language;
  declare draft: PackDraft;
  declare tiles: readonly TileName[];
  declare packs: readonly HeldPack[];
  declare lines: readonly ScriptLine[];
  declare go: (place: number) => void;
  declare told: BroughtPack | null;
  declare isIncomplete: boolean;

  constructor() {
    super();
    this.language = 'vi';
    this.draft = startDraft('vi');
    this.tiles = [];
    this.packs = [];
    this.lines = [];
    this.go = () => undefined;
    this.told = null;
    this.isIncomplete = false;
  }

  override render() {
    const words = voiceRecorderTexts(this.language);
    const { draft, lines } = this;
    const clips = lines.flatMap(({ clipId }) => draft.clips[clipId] ?? []);
    const lacking = lackingIn(draft).length;
    return html`<p data-test="recorded">
        ${words.progress(clips.length, lines.length, clips.filter(({ checked }) => checked).length)}.
        ${lacking === 0 ? words.complete : words.lacking(lacking)}
      </p>
      ${this.isIncomplete ? html`<p class="problem" role="alert">${words.incomplete}</p>` : nothing}
      ${this.#told(words)}
      <div class="line">
        ${smallButton(words.hand, clips.length === 0, () => void this.#hand())}
        ${smallButton(words.save, clips.length === 0, () => this.#save())}
      </div>
      <ol class="script-lines">
        ${lines.map(({ clipId, text }, place) => {
          const clip = draft.clips[clipId];
          const state = clip === undefined ? 'missing' : clip.checked ? 'checked' : 'recorded';
          return html`<li>
            <button type="button" class="plain-button" @click=${() => this.go(place)}>${text}</button>
            <span class="soft">${words.states[state]}</span>
          </li>`;
        })}
      </ol>`;
  }

  #told(words: VoiceRecorderTexts) {
    switch (this.told?.kind) {
      case undefined:
        return nothing;
      case 'taken':
        return html`<p role="status" data-test="pack-told">${words.handed(this.told.name)}</p>`;
      case 'too-large':
        return html`<p role="alert" class="problem" data-test="pack-told">${words.tooLarge}</p>`;
      case 'full':
        return html`<p role="alert" class="problem" data-test="pack-told">${words.full}</p>`;
      case 'unusable':
        return html`<p role="alert" class="problem" data-test="pack-told">${words.notHanded(this.told.where)}</p>`;
      case 'no-pack':
        return html`<p role="alert" class="problem" data-test="pack-told">${words.notHanded('zip')}</p>`;
    }
  }

  #manifest(): PackManifest | null {
    const shipped = this.packs.filter(({ isShipped }) => isShipped).map(({ manifest }) => manifest.packId);
    const version = new Date().toISOString().slice(0, 10);
    const manifest = manifestOf(this.draft, this.tiles, version, shipped);
    this.isIncomplete = manifest === null;
    return manifest;
  }

  async #hand(): Promise<void> {
    const manifest = this.#manifest();
    if (manifest !== null) this.told = await bringPack(zipOf(this.draft, manifest));
  }

  #save(): void {
    const manifest = this.#manifest();
    if (manifest === null) return;
    saveFile(`${manifest.packId}.zip`, new Blob([zipOf(this.draft, manifest)], { type: 'application/zip' }));
  }
}

customElements.define('mc-recorded-pack', McRecordedPack);

declare global {
  interface HTMLElementTagNameMap {
    'mc-recorded-pack': McRecordedPack;
  }
}
