import type { PlayablePack } from '@motcua/voice';
import { fetchClip, type ClipSource, type ReadyClip } from '@motcua/voice/clip-library';

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
        const clip = await fetchClip(source, decode, packId, file);
        if (clip !== null) clips.set(clipId, clip);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { clips };
  }
}
