import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freeBytesOf, isDiskFull, ROOM_LEFT_BYTES } from '@motcua/updates';
import { MOST_PACK_BYTES, packIdSchema, type PackManifest } from '@motcua/voice/manifest';
import type { Logger } from '../../ports/logger.ts';
import type { HeldPack, PackFile, PackRefusal, SpokenName, VoicePacks } from '../../ports/voice-packs.ts';
import type { NameClips } from './name-clips.ts';
import { checkPack, readPack } from './read-pack.ts';
import { soundTypeOf } from './sound-files.ts';
import { unpackZip } from './unpack-zip.ts';

/** Packs of the centre's own; nobody needs more voices. */
const MOST_OWN_PACKS = 20;
/** Before the name of a pack that is being written, and of the one whose place it takes. */
const NEW = '.new-';
const OLD = '.old-';

export type PackShelfParts = {
  /** Absolute: what ships with the program, and where the centre's own packs lie. */
  readonly shippedFolder: string;
  readonly ownFolder: string;
  readonly names: NameClips;
  readonly log: Logger;
  /** The packs are others than before. */
  readonly onChanged: () => void;
  readonly freeBytes?: (folder: string) => Promise<number>;
};

type Shelved = HeldPack & { readonly folder: string; readonly names: ReadonlySet<string> };

/**
 * VO2: the voice packs that lie in the two folders. Which files there are is read once, into a table: what somebody asks for
 * can only ever be a name in it.
 */
export class PackShelf implements VoicePacks {
  readonly #parts: PackShelfParts;
  #packs: ReadonlyMap<string, Shelved> = new Map();
  /** One change after the other. */
  #busy: Promise<unknown> = Promise.resolve();
  /** One making of names after the other, beside all that. */
  #naming: Promise<unknown> = Promise.resolve();

  constructor(parts: PackShelfParts) {
    this.#parts = parts;
  }

  /** Reads both folders. Before it there are no packs. */
  open(): Promise<void> {
    return this.#after(() => this.#open());
  }

  list(): readonly HeldPack[] {
    return [...this.#packs.values()]
      .map(({ manifest, isShipped }) => ({ manifest: this.#withNames(manifest), isShipped }))
      .toSorted((a, b) => (a.manifest.packId < b.manifest.packId ? -1 : 1));
  }

  async file(packId: string, name: string): Promise<PackFile | null> {
    const pack = this.#packs.get(packId);
    const type = soundTypeOf(name);
    if (pack === undefined || type === null) return null;
    const made = Object.values(this.#parts.names.of(packId)).some(({ file }) => file === name);
    if (!pack.names.has(name) && !made) return null;
    const path = pack.names.has(name) ? join(pack.folder, name) : this.#parts.names.pathOf(packId, name);
    try {
      const bytes = await readFile(path);
      return { type, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
    } catch (fault) {
      this.#parts.log.warn({ event: 'voice-clip-lost', packId, name, err: fault }, 'A clip of a voice pack is gone');
      return null;
    }
  }

  take(packId: string, zip: Uint8Array): Promise<PackRefusal | null> {
    return this.#after(() => this.#take(packId, zip));
  }

  makeNames(packIds: readonly string[], names: readonly SpokenName[]): Promise<void> {
    // After the changes of now: a pack that is being taken in gets its names too.
    const made = this.#naming.then(() => this.#busy).then(() => this.#makeNames(packIds, names));
    this.#naming = made.catch(() => undefined);
    return made;
  }

  /** Only what is written down takes its turn with other changes: a program speaks for minutes where there are many services. */
  async #makeNames(packIds: readonly string[], names: readonly SpokenName[]): Promise<void> {
    if (!(await this.#hasRoomFor(MOST_PACK_BYTES))) {
      const { log } = this.#parts;
      log.warn({ event: 'voice-names-no-room' }, 'The disk has no room for spoken names of services');
      return;
    }
    let isOther = false;
    for (const packId of packIds) {
      const manifest = this.#packs.get(packId)?.manifest;
      if (manifest === undefined) continue;
      if (await this.#parts.names.make(manifest, names, (store) => this.#after(store))) isOther = true;
    }
    if (isOther) this.#parts.onChanged();
  }

  /** What a person has spoken goes before what a machine has made. */
  #withNames(manifest: PackManifest): PackManifest {
    return { ...manifest, clips: { ...this.#parts.names.of(manifest.packId), ...manifest.clips } };
  }

  remove(packId: string): Promise<boolean> {
    return this.#after(async () => {
      const pack = this.#packs.get(packId);
      if (pack === undefined || pack.isShipped) return false;
      await rm(pack.folder, { recursive: true, force: true });
      await this.#open();
      return true;
    });
  }

  async #open(): Promise<void> {
    const { shippedFolder, ownFolder } = this.#parts;
    await this.#putBack();
    const shipped = await this.#read(shippedFolder, true);
    const own = await this.#read(ownFolder, false);
    const ids = new Set(shipped.map(({ manifest }) => manifest.packId));
    const all = [...shipped, ...own.filter(({ manifest }) => !ids.has(manifest.packId))];
    for (const { manifest } of all) await this.#parts.names.open(manifest.packId);
    this.#packs = new Map(all.map((pack) => [pack.manifest.packId, pack]));
    this.#parts.onChanged();
  }

  async #take(packId: string, zip: Uint8Array): Promise<PackRefusal | null> {
    if (!packIdSchema.safeParse(packId).success) return { kind: 'unreadable', where: 'packId' };
    const before = this.#packs.get(packId);
    if (before?.isShipped) return { kind: 'shipped' };
    const own = [...this.#packs.values()].filter(({ isShipped }) => !isShipped).length;
    if (before === undefined && own >= MOST_OWN_PACKS) return { kind: 'too-many' };
    if (zip.length > MOST_PACK_BYTES) return { kind: 'too-large' };
    const unpacked = unpackZip(zip);
    if (unpacked.kind !== 'unpacked') return unpacked;
    const checked = checkPack(unpacked.files, packId);
    if (checked.kind === 'unusable') return { kind: 'unreadable', where: checked.where };
    const bytes = [...unpacked.files.values()].reduce((sum, file) => sum + file.length, 0);
    if (!(await this.#hasRoomFor(bytes))) return { kind: 'full' };
    try {
      await this.#store(checked.manifest, unpacked.files);
    } catch (fault) {
      // What it has taken so far is what the journal needs now; and the old pack may have left its place.
      await rm(join(this.#parts.ownFolder, NEW + packId), { recursive: true, force: true });
      await this.#putBack();
      if (isDiskFull(fault)) return { kind: 'full' };
      throw fault;
    }
    await this.#open();
    return null;
  }

  /** Beside what the journal needs. Asked of the data folder: that of the packs comes with the first one. */
  async #hasRoomFor(bytes: number): Promise<boolean> {
    const { ownFolder, freeBytes = freeBytesOf } = this.#parts;
    return (await freeBytes(dirname(ownFolder))) >= bytes + ROOM_LEFT_BYTES;
  }

  /** The whole pack stands beside the old one before it takes its place: a power cut leaves the one or the other. */
  async #store(manifest: PackManifest, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const { ownFolder } = this.#parts;
    const fresh = join(ownFolder, NEW + manifest.packId);
    const old = join(ownFolder, OLD + manifest.packId);
    const place = join(ownFolder, manifest.packId);
    await this.#putBack();
    await mkdir(fresh, { recursive: true });
    await writeFile(join(fresh, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    for (const { file } of Object.values(manifest.clips)) {
      await writeFile(join(fresh, file), files.get(file) ?? new Uint8Array(), { flush: true });
    }
    if (this.#packs.has(manifest.packId)) await rename(place, old);
    await rm(place, { recursive: true, force: true });
    await rename(fresh, place);
    await rm(old, { recursive: true, force: true });
  }

  /** Where a change was cut off the old pack takes its place again, unless the new one stands there. */
  async #putBack(): Promise<void> {
    const { ownFolder, log } = this.#parts;
    const names = await foldersIn(ownFolder);
    for (const name of names.filter((each) => each.startsWith(NEW) || each.startsWith(OLD))) {
      const packId = name.slice(OLD.length);
      try {
        if (name.startsWith(OLD) && !names.includes(packId))
          await rename(join(ownFolder, name), join(ownFolder, packId));
        else await rm(join(ownFolder, name), { recursive: true, force: true });
      } catch (fault) {
        log.warn({ event: 'voice-pack-left', name, err: fault }, 'What a change has left could not be put away');
      }
    }
  }

  async #read(folder: string, isShipped: boolean): Promise<readonly Shelved[]> {
    const found: Shelved[] = [];
    for (const packId of await foldersIn(folder)) {
      const read = packId.startsWith('.') ? null : await readPack(join(folder, packId), packId);
      if (read?.kind === 'read') {
        const names = new Set(Object.values(read.manifest.clips).map(({ file }) => file));
        found.push({ manifest: read.manifest, isShipped, folder: join(folder, packId), names });
      } else if (read !== null) {
        const { log } = this.#parts;
        log.warn({ event: 'voice-pack-unusable', packId, where: read.where }, 'A voice pack cannot be used');
      }
    }
    return found;
  }

  #after<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#busy.then(work, work);
    this.#busy = result.catch(() => undefined);
    return result;
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .toSorted();
  } catch {
    // There is no folder until there is a pack.
    return [];
  }
}
