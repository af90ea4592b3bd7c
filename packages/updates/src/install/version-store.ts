import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import { readProgram } from '../../launcher/choose-version.mjs';
import { compareVersions } from '../../launcher/compare-versions.mjs';
import { realFiles, type Files } from '../../launcher/files.mjs';
import { readMemory, withoutBad, writeMemory, type BadVersion } from '../../launcher/memory.mjs';
import { isVersion, readPointer, switchPointer } from '../../launcher/pointer.mjs';
import { judgeManifest, type Present, type Unfit } from '../package/judge-manifest.ts';
import type { TrustedKeys } from '../package/keys.ts';
import { ROOM_LEFT_BYTES } from '../package/limits.ts';
import { unpackedBytes, type Manifest } from '../package/manifest.ts';
import { readPackage, type ReadResult } from '../package/read-package.ts';
import { isDiskFull } from './disk-full.ts';

export type VersionStoreParts = {
  readonly root: string;
  readonly keys: TrustedKeys;
  readonly files?: Files;
  readonly platform?: NodeJS.Platform;
  /** How much the disk of a folder still takes. */
  readonly freeBytes: (folder: string) => Promise<number>;
  /** Told of a folder that could not be thrown away. */
  readonly log?: (message: string, fields: Record<string, unknown>) => void;
};

export type InstallResult = ReadResult<Unfit | 'no-room'>;

/** Besides the one that runs and the one that would be returned to. */
const OLD_ONES_KEPT = 2;
const ON_ITS_WAY = '.incoming-';

/**
 * The versions of one program on this machine (`<root>/versions`). A version becomes visible in one step, with everything in it on the
 * disk, and becomes current in another; before and after each of them a power cut leaves something that runs.
 */
export class VersionStore {
  readonly #parts: VersionStoreParts;
  readonly #files: Files;
  readonly #versions: string;

  constructor(parts: VersionStoreParts) {
    this.#parts = parts;
    this.#files = parts.files ?? realFiles;
    this.#versions = `${parts.root}/versions`;
  }

  /** How much the disk takes before it is left with too little for the program that runs. */
  async roomBytes(): Promise<number> {
    return (await this.#parts.freeBytes(this.#versions)) - ROOM_LEFT_BYTES;
  }

  /** Whether the disk takes so much more, where need be after what `running` does without was thrown away. */
  async makeRoomFor(bytes: number, running: string): Promise<boolean> {
    await this.sweep();
    const isEnough = async () => (await this.roomBytes()) >= bytes;
    if (await isEnough()) return true;
    await this.prune(running);
    for (const version of await this.#neverWell(running)) {
      if (await isEnough()) return true;
      await this.#throwAway(version);
    }
    return isEnough();
  }

  /**
   * Unpacks a package beside the others. A version that is there already is left as it is, and a disk that gets full keeps nothing of it.
   * `makesRoom`: what `makeRoomFor` throws away may go for it.
   */
  async install(source: Readable, present: Present, { makesRoom = false } = {}): Promise<InstallResult> {
    await this.sweep();
    const draft = `${this.#versions}/${ON_ITS_WAY}${randomBytes(6).toString('hex')}`;
    const folders = new Set<string>([draft]);
    let judged: Manifest | null = null;
    try {
      const result = await readPackage<Unfit | 'no-room'>(source, {
        keys: this.#parts.keys,
        judge: async (manifest) => {
          judged = manifest;
          return (
            judgeManifest(manifest, present) ?? (await this.#roomFor(manifest, makesRoom ? present.version : null))
          );
        },
        take: async ({ path, executable }, bytes) => {
          const file = `${draft}/${path}`;
          await this.#makeFoldersOf(draft, path, folders);
          await this.#files.writeSynced(file, bytes, executable ? 0o755 : 0o644);
        },
      });
      return result.kind === 'read' ? await this.#show(draft, folders, result) : result;
    } catch (fault) {
      // Something else may have filled it since it was asked.
      if (isDiskFull(fault)) return { kind: 'refused', refusal: 'no-room', manifest: judged };
      throw fault;
    } finally {
      await this.#files.remove(draft);
    }
  }

  /** Whether the version lies here, whole. */
  async has(version: string): Promise<boolean> {
    return isVersion(version) && (await readProgram(this.#files, this.#parts.root, version)) !== null;
  }

  /** The next start is that of `version`, which gets a fresh chance where it was found bad before. */
  async switchTo(version: string): Promise<void> {
    const { root, platform } = this.#parts;
    if (!(await this.has(version))) throw new Error(`The version ${version} is not here.`);
    const memory = await readMemory(this.#files, root);
    if (memory.bad.some((other) => other.version === version)) {
      await writeMemory(this.#files, root, withoutBad(memory, version));
    }
    await switchPointer(this.#files, root, version, platform);
  }

  /** What the launcher found wrong with a version; null: nothing. */
  async whyBad(version: string): Promise<BadVersion | null> {
    return (await this.badVersions()).find((other) => other.version === version) ?? null;
  }

  /** Every version that was given up, the latest last. */
  async badVersions(): Promise<readonly BadVersion[]> {
    return (await readMemory(this.#files, this.#parts.root)).bad;
  }

  /**
   * Throws old versions away: never the one that runs, the current one, one that is newer, or the two that were well before. What a
   * system package has brought is that package's to remove; it stays, and stands in nobody's way. Returns what is gone.
   */
  async prune(running: string): Promise<readonly string[]> {
    const { root, platform } = this.#parts;
    const { proven } = await readMemory(this.#files, root);
    const current = await readPointer(this.#files, root, platform);
    const before = proven.filter((version) => version !== running && version !== current).slice(-OLD_ONES_KEPT);
    const kept = new Set([running, current, ...before]);
    const gone: string[] = [];
    for (const version of await this.#present()) {
      if (kept.has(version) || compareVersions(version, running) >= 0) continue;
      if (await this.#throwAway(version)) gone.push(version);
    }
    return gone;
  }

  /** What a power cut has left in the middle. What cannot be removed is no reason to go without a new version. */
  async sweep(): Promise<void> {
    await this.#files.makeFolder(this.#versions);
    for (const name of await this.#files.list(this.#versions)) {
      if (name.startsWith(ON_ITS_WAY)) await this.#removeIfPossible(`${this.#versions}/${name}`);
    }
  }

  /** The oldest first. */
  async #present(): Promise<readonly string[]> {
    return (await this.#files.list(this.#versions)).filter(isVersion).toSorted(compareVersions);
  }

  /**
   * Newer than what runs and of no use: what was given up, and after that what was fetched and is not wanted any more. Whoever asks
   * for room wants something that is not here yet; should somebody want one of these again, it is fetched again.
   */
  async #neverWell(running: string): Promise<readonly string[]> {
    const { root, platform } = this.#parts;
    const { proven, bad } = await readMemory(this.#files, root);
    const current = await readPointer(this.#files, root, platform);
    const idle = (await this.#present()).filter(
      (version) => version !== current && !proven.includes(version) && compareVersions(version, running) > 0,
    );
    const isBad = (version: string) => bad.some((other) => other.version === version);
    return [...idle.filter(isBad), ...idle.filter((version) => !isBad(version))];
  }

  /** Whether it is gone. */
  async #throwAway(version: string): Promise<boolean> {
    const folder = `${this.#versions}/${version}`;
    return (await this.#files.mayEmpty(folder)) && (await this.#ifPossible(folder, () => this.#takeAway(version)));
  }

  async #removeIfPossible(path: string): Promise<void> {
    await this.#ifPossible(path, () => this.#files.remove(path));
  }

  async #ifPossible(path: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (fault) {
      this.#parts.log?.('A folder could not be thrown away', { path, error: String(fault) });
      return false;
    }
  }

  async #show(
    draft: string,
    folders: ReadonlySet<string>,
    result: InstallResult & { readonly kind: 'read' },
  ): Promise<InstallResult> {
    const { version } = result.manifest;
    // The inner ones first: a name that is on the disk leads to something that is.
    for (const folder of [...folders].toSorted((a, b) => b.length - a.length)) await this.#files.syncFolder(folder);
    const isWhole = (await this.#programIn(draft)) !== null;
    if (!isWhole) return { kind: 'refused', refusal: 'broken', manifest: result.manifest };
    if (await this.has(version)) return result;
    // One that is not whole is in the way.
    await this.#takeAway(version);
    await this.#files.rename(draft, `${this.#versions}/${version}`);
    await this.#files.syncFolder(this.#versions);
    return result;
  }

  async #programIn(draft: string): Promise<unknown> {
    return readProgram(this.#files, this.#parts.root, draft.slice(this.#versions.length + 1));
  }

  /** First out of sight, so that half of it is never taken for a version. */
  async #takeAway(version: string): Promise<void> {
    const folder = `${this.#versions}/${version}`;
    if ((await this.#files.kindOf(folder)) === 'nothing') return;
    const gone = `${this.#versions}/${ON_ITS_WAY}gone-${randomBytes(6).toString('hex')}`;
    await this.#files.rename(folder, gone);
    await this.#files.syncFolder(this.#versions);
    await this.#removeIfPossible(gone);
  }

  async #makeFoldersOf(draft: string, path: string, made: Set<string>): Promise<void> {
    const inner = path.lastIndexOf('/');
    await this.#files.makeFolder(inner === -1 ? draft : `${draft}/${path.slice(0, inner)}`);
    for (let at = path.indexOf('/'); at !== -1; at = path.indexOf('/', at + 1))
      made.add(`${draft}/${path.slice(0, at)}`);
  }

  /** Unpacked it may need more than was asked for before it was fetched. `running`: room may be made beside it. */
  async #roomFor(manifest: Manifest, running: string | null): Promise<'no-room' | null> {
    const bytes = unpackedBytes(manifest);
    const hasRoom = running === null ? (await this.roomBytes()) >= bytes : await this.makeRoomFor(bytes, running);
    return hasRoom ? null : 'no-room';
  }
}
