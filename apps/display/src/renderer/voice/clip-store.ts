import type { PlayablePack } from '@motcua/voice';
import { soundSpan } from '@motcua/voice/sound';
import type { ClipSource } from './clip-source.ts';

/** A clip that is ready to be played: the part of the buffer in which there is sound. */
export type ReadyClip = { readonly buffer: AudioBuffer; readonly offsetS: number; readonly durationS: number };

type LoadedPack = { readonly clips: Map<string, ReadyClip> };

const AT_ONCE = 4;
const TRY_AGAIN_MS = 5_000;

export type ClipStoreParts = {
  readonly source: ClipSource;
  readonly decode: (bytes: ArrayBuffer) => Promise<AudioBuffer>;
  readonly after: (ms: number, action: () => void) => void;
  /** More can be said than before, or something turned out to be missing. */
  readonly onChanged: () => void;
};

/**
 * Holds the packs in use, every clip decoded beforehand: a voice that has to fetch a word first is late. What cannot be had
 * is tried again; a clip that the hub has lost, or that cannot be decoded, is as good as missing.
 */
export class ClipStore {
  readonly #parts: ClipStoreParts;
  #packs: ReadonlyMap<string, LoadedPack> = new Map();
  #absent: ReadonlySet<string> = new Set();
  /** Of what is loaded, or being loaded. */
  #wanted = '';

  constructor(parts: ClipStoreParts) {
    this.#parts = parts;
  }

  /** These packs are in use. `revision`: another one than before means that the hub's packs have changed. */
  use(packIds: readonly string[], revision: number): void {
    const wanted = `${revision} ${packIds.join(' ')}`;
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.#load(packIds, wanted);
  }

  /** Whether there is anything of it; not before it has been loaded. */
  has(packId: string): boolean {
    return this.#packs.has(packId);
  }

  clip(packId: string, clipId: string): ReadyClip | null {
    return this.#packs.get(packId)?.clips.get(clipId) ?? null;
  }

  /** Packs that are in use and that the hub does not have. */
  absent(): ReadonlySet<string> {
    return this.#absent;
  }

  async #load(packIds: readonly string[], wanted: string): Promise<void> {
    const { source, after, onChanged } = this.#parts;
    try {
      const found = (await source.list()).filter(({ packId }) => packIds.includes(packId));
      const loaded = new Map<string, LoadedPack>();
      for (const pack of found) loaded.set(pack.packId, await this.#loadPack(pack));
      if (wanted !== this.#wanted) return;
      this.#packs = loaded;
      this.#absent = new Set(packIds.filter((packId) => !loaded.has(packId)));
      onChanged();
    } catch {
      after(TRY_AGAIN_MS, () => {
        if (wanted === this.#wanted) void this.#load(packIds, wanted);
      });
    }
  }

  async #loadPack({ packId, files }: PlayablePack): Promise<LoadedPack> {
    const { source, decode } = this.#parts;
    const clips = new Map<string, ReadyClip>();
    const waiting = [...files];
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [clipId, file] = next;
        const bytes = await source.clip(packId, file);
        const buffer = bytes === null ? null : await decode(bytes).catch(() => null);
        if (buffer !== null) clips.set(clipId, readyClip(buffer));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { clips };
  }
}

/** Coders put silence around what they code: what is heard begins and ends where there is sound. */
function readyClip(buffer: AudioBuffer): ReadyClip {
  const { sampleRate: rate } = buffer;
  const { from, to } = soundSpan({ rate, values: buffer.getChannelData(0) });
  return { buffer, offsetS: from / rate, durationS: (to - from) / rate };
}
