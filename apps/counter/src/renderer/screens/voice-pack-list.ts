import { html, nothing, type PropertyDeclarations } from 'lit';
import type { VoiceSettingsTexts } from '@motcua/messages';
import { missingClips } from '@motcua/voice/manifest';
import { bringPack, removePack, type BroughtPack, type HeldPack } from '../voice/voice-packs-api.ts';
import { UnshadowedPart } from '../unshadowed-part.ts';
import { smallButton } from './settings-entry.ts';

/** The packs that the hub holds: what each lacks, and one more from a file. What is done here is done at once. */
export class McVoicePackList extends UnshadowedPart {
  static override properties: PropertyDeclarations = {
    packs: { attribute: false },
    words: { attribute: false },
    changed: { attribute: false },
    brought: { state: true },
    asksRemove: { state: true },
    unremoved: { state: true },
    isBusy: { state: true },
  };

  declare packs: readonly HeldPack[];
  declare words: VoiceSettingsTexts | null;
  /** The hub's packs are others now. */
  declare changed: () => Promise<void>;
  declare brought: BroughtPack | null;
  declare asksRemove: string | null;
  declare unremoved: 'in-use' | 'failed' | null;
  declare isBusy: boolean;

  constructor() {
    super();
    this.packs = [];
    this.words = null;
    this.changed = () => Promise.resolve();
    this.brought = null;
    this.asksRemove = null;
    this.unremoved = null;
    this.isBusy = false;
  }

  override render() {
    const { words } = this;
    if (words === null) return nothing;
    return html`<fieldset class="field">
      <legend>${words.allPacks}</legend>
      <ul data-test="voice-packs">
        ${this.packs.map((pack) => this.#pack(pack, words))}
      </ul>
      <label class="field"
        >${words.bring}<input
          type="file"
          accept=".zip,application/zip"
          data-test="bring-pack"
          ?disabled=${this.isBusy}
          @change=${this.#bring}
      /></label>
      ${this.#told(words)}
    </fieldset>`;
  }

  #pack({ manifest, isShipped }: HeldPack, words: VoiceSettingsTexts) {
    const missing = missingClips(manifest).length;
    const unchecked = Object.values(manifest.clips).filter(({ checked }) => !checked).length;
    const facts = [
      ...[manifest.speaker, manifest.licence],
      ...(isShipped ? [words.shipped] : []),
      missing === 0 ? words.complete : words.missing(missing),
      ...(unchecked === 0 ? [] : [words.unchecked(unchecked)]),
    ];
    const { packId } = manifest;
    const asks = this.asksRemove === packId;
    return html`<li>
      <strong>${manifest.name}</strong> <span class="soft">${facts.join(' · ')}</span>
      ${
        isShipped
          ? nothing
          : smallButton(asks ? words.removeSure : words.remove, this.isBusy, () => void this.#remove(packId))
      }
    </li>`;
  }

  #told(words: VoiceSettingsTexts) {
    if (this.unremoved !== null) {
      const told = this.unremoved === 'in-use' ? words.inUse : words.notRemoved;
      return html`<p role="alert" class="problem" data-test="pack-told">${told}</p>`;
    }
    switch (this.brought?.kind) {
      case undefined:
        return nothing;
      case 'taken':
        return html`<p role="status" data-test="pack-told">${words.brought(this.brought.name)}</p>`;
      case 'unusable':
        return html`<p role="alert" class="problem" data-test="pack-told">${words.notBrought(this.brought.where)}</p>`;
      case 'too-large':
        return html`<p role="alert" class="problem" data-test="pack-told">${words.tooLarge}</p>`;
      case 'full':
        return html`<p role="alert" class="problem" data-test="pack-told">${words.full}</p>`;
      case 'no-pack':
        return html`<p role="alert" class="problem" data-test="pack-told">${words.notAPack}</p>`;
    }
  }

  readonly #bring = async (event: Event): Promise<void> => {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!(input instanceof HTMLInputElement) || file === undefined) return;
    this.isBusy = true;
    this.unremoved = null;
    this.brought = await bringPack(new Uint8Array(await file.arrayBuffer()));
    input.value = '';
    this.isBusy = false;
    await this.changed();
  };

  /** The first press asks, the second does it. */
  async #remove(packId: string): Promise<void> {
    if (this.asksRemove !== packId) {
      this.asksRemove = packId;
      return;
    }
    this.asksRemove = null;
    this.isBusy = true;
    this.brought = null;
    const result = await removePack(packId);
    this.unremoved = result === 'removed' ? null : result;
    this.isBusy = false;
    await this.changed();
  }
}

customElements.define('mc-voice-pack-list', McVoicePackList);

declare global {
  interface HTMLElementTagNameMap {
    'mc-voice-pack-list': McVoicePackList;
  }
}
