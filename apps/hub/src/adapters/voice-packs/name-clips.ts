import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestSchema, type PackClip, type PackManifest } from '@motcua/voice/manifest';
import { encodeWav, levelClip, USUAL_GOAL } from '@motcua/voice/sound';
import type { SpokenName } from '../../ports/voice-packs.ts';
import type { SpeakText } from './espeak.ts';

const INDEX = 'names.json';

/** The voices of espeak-ng that speak like a pack; a tongue that it cannot say has none. */
function voiceOf({ tongue, variety }: Pick<PackManifest, 'tongue' | 'variety'>): string | null {
  if (tongue === 'vi') return variety === 'north' ? 'vi' : 'vi-vn-x-south';
  return tongue === 'en' ? 'en-gb' : null;
}

/**
 * VO7: names of services and of groups that the hub's own machine has made, beside the packs in the hub's data: one folder for each pack. A
 * pack's own clip of a name, which a person has spoken, always goes first.
 */
export class NameClips {
  readonly #folder: string;
  readonly #speak: SpeakText;
  readonly #made = new Map<string, Readonly<Record<string, PackClip>>>();
  #isStopped = false;

  constructor(folder: string, speak: SpeakText) {
    this.#folder = folder;
    this.#speak = speak;
  }

  /** The hub is closing: what is not made now is made after the next start. */
  stop(): void {
    this.#isStopped = true;
  }

  /** What was made for a pack earlier. */
  async open(packId: string): Promise<void> {
    try {
      const read: unknown = JSON.parse(await readFile(join(this.#folder, packId, INDEX), 'utf8'));
      this.#made.set(packId, manifestSchema.shape.clips.parse(read));
    } catch {
      this.#made.delete(packId);
    }
  }

  of(packId: string): Readonly<Record<string, PackClip>> {
    return this.#made.get(packId) ?? {};
  }

  pathOf(packId: string, file: string): string {
    return join(this.#folder, packId, file);
  }

  /**
   * Makes what is missing or was made of other words, and drops what nobody names any more. True: something has changed.
   * `inTurn` says when what was made may be written down: speaking takes long, and nobody is to wait for it.
   */
  async make(
    manifest: PackManifest,
    names: readonly SpokenName[],
    inTurn: (store: () => Promise<void>) => Promise<void> = (store) => store(),
  ): Promise<boolean> {
    const voice = voiceOf(manifest);
    if (voice === null) return false;
    const before = this.of(manifest.packId);
    const wanted = names
      .map(({ clipId, name }) => ({ clipId, text: wordsIn(manifest.tongue, name) }))
      .filter(({ clipId }) => /^[a-z0-9-]{1,72}$/.test(clipId) && manifest.clips[clipId] === undefined);
    const made: Record<string, PackClip> = {};
    for (const { clipId, text } of wanted) {
      if (this.#isStopped) return false;
      const known = before[clipId];
      const clip = known?.text === text ? known : await this.#makeOne(manifest.packId, clipId, text, voice);
      if (clip !== null) made[clipId] = clip;
    }
    if (this.#isStopped || JSON.stringify(made) === JSON.stringify(before)) return false;
    await inTurn(() => this.#store(manifest.packId, before, made));
    return true;
  }

  async #makeOne(packId: string, clipId: string, text: string, voice: string): Promise<PackClip | null> {
    const spoken = await this.#speak(text, voice);
    const levelled = spoken === null || this.#isStopped ? null : levelClip(spoken, USUAL_GOAL);
    if (levelled === null) return null;
    const file = `${clipId}.wav`;
    await mkdir(join(this.#folder, packId), { recursive: true });
    await writeFile(this.pathOf(packId, file), encodeWav(levelled.sound));
    return { file, text, ...levelled.measure, checked: false };
  }

  async #store(
    packId: string,
    before: Readonly<Record<string, PackClip>>,
    made: Readonly<Record<string, PackClip>>,
  ): Promise<void> {
    await mkdir(join(this.#folder, packId), { recursive: true });
    await writeFile(this.pathOf(packId, INDEX), `${JSON.stringify(made, null, 2)}\n`, { flush: true });
    this.#made.set(packId, made);
    const kept = new Set(Object.values(made).map(({ file }) => file));
    for (const { file } of Object.values(before)) {
      if (!kept.has(file)) await rm(this.pathOf(packId, file), { force: true });
    }
  }
}

function wordsIn(tongue: string, { vi, en }: SpokenName['name']): string {
  return (tongue === 'en' ? (en ?? vi) : vi).trim().slice(0, 200);
}
