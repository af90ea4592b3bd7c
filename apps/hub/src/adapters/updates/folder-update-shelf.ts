import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { UpdatePackage } from '@motcua/protocol';
import type { UpdateRefusal } from '@motcua/protocol/updates';
import {
  compareVersions,
  freeBytesOf,
  isDiskFull,
  MOST_PACKAGE_BYTES,
  readPackage,
  ROOM_LEFT_BYTES,
  type Manifest,
  type TrustedKeys,
} from '@motcua/updates';
import type { Clock } from '../../ports/clock.ts';
import type { UpdateShelf } from '../../ports/updates.ts';
import { findOnSticks, PACKAGE_ENDING } from './find-sticks.ts';

export type UpdateShelfParts = {
  readonly folder: string;
  readonly keys: TrustedKeys;
  readonly stickFolders: readonly string[];
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly freeBytes?: (folder: string) => Promise<number>;
};

type Upload = { readonly id: string; readonly bytes: number; received: number; touchedAt: number };

const NAME = /^(hub|kiosk|display)_(linux|win32)_(x64|arm64)_([0-9A-Za-z.-]{5,60})_([0-9A-Za-z.-]{5,60})\.motcua$/;
const INCOMING = '.incoming';
/** An upload that nobody goes on with makes room for another. */
const UPLOAD_KEPT_MS = 10 * 60_000;
/** Of each kind: the present version's, the one before and the next. */
const MOST_OF_A_KIND = 3;

/**
 * The folder `updates/packages` of the data folder. A package lies there only after it was read from end to end; its name is made of
 * what its signed manifest says, so that nothing has to be read again to list it.
 */
export class FolderUpdateShelf implements UpdateShelf {
  readonly #parts: UpdateShelfParts;
  #upload: Upload | null = null;
  #isBusy = false;
  /** What became of the last one. */
  #ended: { readonly uploadId: string; readonly taken: Promise<UpdatePackage | UpdateRefusal> } | null = null;

  constructor(parts: UpdateShelfParts) {
    this.#parts = parts;
  }

  get trustsKeys(): boolean {
    return this.#parts.keys.size > 0;
  }

  compare(one: string, other: string): number {
    return compareVersions(one, other);
  }

  async list(): Promise<readonly UpdatePackage[]> {
    const { folder } = this.#parts;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const found: UpdatePackage[] = [];
    for (const packageId of await readdir(folder)) {
      const said = NAME.exec(packageId);
      if (said === null) continue;
      const [, part, platform, arch, version = '', floor = ''] = said;
      const { size, mtimeMs } = await stat(join(folder, packageId));
      found.push({
        ...{ packageId, part: part as UpdatePackage['part'], platform: platform ?? '', arch: arch ?? '' },
        ...{ version, floor, bytes: size, storedAt: Math.round(mtimeMs) },
      });
    }
    return found.sort((a, b) => compareVersions(b.version, a.version) || a.packageId.localeCompare(b.packageId));
  }

  async begin(bytes: number): Promise<{ readonly uploadId: string } | UpdateRefusal> {
    const refusal = await this.#refusalOf(bytes);
    if (refusal !== null) return refusal;
    if (this.#isTaken()) return 'busy';
    const touchedAt = this.#parts.clock.monotonicMs();
    const upload: Upload = { id: randomBytes(12).toString('hex'), bytes, received: 0, touchedAt };
    await rm(this.#incoming, { force: true });
    await (await open(this.#incoming, 'wx', 0o600)).close();
    this.#upload = upload;
    return { uploadId: upload.id };
  }

  async add(uploadId: string, offset: number, piece: AsyncIterable<Uint8Array>): Promise<number | UpdateRefusal> {
    const upload = this.#upload;
    if (upload?.id !== uploadId) return this.#refusalGiven(uploadId);
    if (this.#isBusy) return 'busy';
    if (offset > upload.received) return 'unknown-upload';
    this.#isBusy = true;
    try {
      return await this.#write(upload, offset, piece);
    } catch (fault) {
      if (!isDiskFull(fault)) throw fault;
      // What it has taken so far is what the journal needs now.
      this.#upload = null;
      this.#ended = { uploadId, taken: Promise.resolve('no-room') };
      await rm(this.#incoming, { force: true });
      return 'no-room';
    } finally {
      this.#isBusy = false;
    }
  }

  /** What was said of an upload that is over: the answer may have been lost on its way. */
  async #refusalGiven(uploadId: string): Promise<UpdateRefusal> {
    const end = this.#ended?.uploadId === uploadId ? await this.#ended.taken : null;
    return typeof end === 'string' ? end : 'unknown-upload';
  }

  async #write(upload: Upload, offset: number, piece: AsyncIterable<Uint8Array>): Promise<number | UpdateRefusal> {
    const file = await open(this.#incoming, 'r+');
    try {
      let at = offset;
      for await (const chunk of piece) {
        if (at + chunk.length > upload.bytes) return 'too-large';
        await file.write(chunk, 0, chunk.length, at);
        at += chunk.length;
      }
      upload.received = Math.max(upload.received, at);
      upload.touchedAt = this.#parts.clock.monotonicMs();
      return upload.received;
    } finally {
      await file.close();
    }
  }

  async finish(uploadId: string): Promise<UpdatePackage | UpdateRefusal> {
    const upload = this.#upload;
    // The answer may have been lost on its way.
    if (this.#ended?.uploadId === uploadId) return this.#ended.taken;
    if (upload?.id !== uploadId) return 'unknown-upload';
    if (this.#isBusy) return 'busy';
    if (upload.received !== upload.bytes) return 'unknown-upload';
    this.#upload = null;
    const taken = this.#alone(() => this.#take());
    this.#ended = { uploadId, taken };
    // A fault of the disk is no answer to be repeated.
    taken.catch(() => (this.#ended = null));
    return taken;
  }

  async onSticks() {
    const found = await findOnSticks(this.#parts.stickFolders);
    return found.map(({ stickId, name, folder, bytes }) => ({ stickId, name, folder, bytes }));
  }

  async takeFromStick(stickId: string): Promise<UpdatePackage | UpdateRefusal> {
    const found = (await findOnSticks(this.#parts.stickFolders)).find((each) => each.stickId === stickId);
    if (found === undefined) return 'not-there';
    const refusal = await this.#refusalOf(found.bytes);
    if (refusal !== null) return refusal;
    if (this.#isTaken()) return 'busy';
    this.#upload = null;
    return this.#alone(async () => {
      await rm(this.#incoming, { force: true });
      const copy = await open(this.#incoming, 'wx', 0o600);
      try {
        let copied = 0;
        for await (const chunk of createReadStream(found.path) as AsyncIterable<Buffer>) {
          copied += chunk.length;
          // It may have grown since.
          if (copied > MOST_PACKAGE_BYTES) return 'too-large';
          await copy.write(chunk);
        }
      } finally {
        await copy.close();
      }
      return this.#take();
    });
  }

  async open(packageId: string): Promise<{ readonly path: string; readonly bytes: number } | null> {
    if (!NAME.test(packageId)) return null;
    const path = join(this.#parts.folder, packageId);
    const found = await stat(path).catch(() => null);
    return found?.isFile() === true ? { path, bytes: found.size } : null;
  }

  async remove(packageId: string): Promise<boolean> {
    const found = await this.open(packageId);
    if (found === null) return false;
    await rm(found.path, { force: true });
    return true;
  }

  /** Something is on its way, and somebody goes on with it. */
  #isTaken(): boolean {
    const idleMs = this.#parts.clock.monotonicMs() - (this.#upload?.touchedAt ?? -Infinity);
    return this.#isBusy || idleMs < UPLOAD_KEPT_MS;
  }

  get #incoming(): string {
    return join(this.#parts.folder, INCOMING);
  }

  async #refusalOf(bytes: number): Promise<UpdateRefusal | null> {
    const { folder, keys, freeBytes = freeBytesOf } = this.#parts;
    if (keys.size === 0) return 'no-keys';
    if (bytes > MOST_PACKAGE_BYTES) return 'too-large';
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return (await freeBytes(folder)) < bytes + ROOM_LEFT_BYTES ? 'no-room' : null;
  }

  async #alone<T>(work: () => Promise<T>): Promise<T | 'no-room'> {
    this.#isBusy = true;
    try {
      return await work();
    } catch (fault) {
      if (!isDiskFull(fault)) throw fault;
      return 'no-room';
    } finally {
      this.#isBusy = false;
      await rm(this.#incoming, { force: true });
    }
  }

  /** Reads what has come from end to end, and only then lets it be seen. */
  async #take(): Promise<UpdatePackage | UpdateRefusal> {
    const { folder, keys } = this.#parts;
    const result = await readPackage<never>(createReadStream(this.#incoming), {
      keys,
      judge: () => null,
      take: async (_file, content) => {
        for await (const _part of content);
      },
    });
    if (result.kind === 'refused') return result.refusal;
    const packageId = nameOf(result.manifest);
    // Windows flushes only what was opened for writing.
    const file = await open(this.#incoming, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(this.#incoming, join(folder, packageId));
    await this.#makeRoom(result.manifest, packageId);
    return (await this.list()).find((each) => each.packageId === packageId) ?? 'not-there';
  }

  /** The oldest ones of a kind go when there are too many; what somebody is to have is among the newest. */
  async #makeRoom({ part, platform, arch }: Manifest, packageId: string): Promise<void> {
    const alike = (await this.list()).filter(
      (each) => each.part === part && each.platform === platform && each.arch === arch && each.packageId !== packageId,
    );
    for (const old of alike.slice(MOST_OF_A_KIND - 1)) await this.remove(old.packageId);
  }
}

function nameOf({ part, platform, arch, version, floor }: Manifest): string {
  return `${[part, platform, arch, version, floor].join('_')}${PACKAGE_ENDING}`;
}
