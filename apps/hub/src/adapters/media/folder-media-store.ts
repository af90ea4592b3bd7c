import { randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import {
  isMediaFileName,
  MAX_MEDIA_BYTES,
  MAX_MEDIA_FILES,
  MAX_PICTURE_BYTES,
  MAX_VIDEO_BYTES,
  MEDIA_TYPES,
  mediaTypeOf,
} from '@motcua/protocol/media-files';
import { freeBytesOf, isDiskFull, ROOM_LEFT_BYTES } from '@motcua/updates';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { MediaRefusal, MediaStore, OpenMedia, StoredMedia } from '../../ports/media-store.ts';
import { fingerprintFile } from './fingerprint-file.ts';
import { MediaNames } from './media-names.ts';

/** An upload that nobody goes on with is thrown away: by then every page has given up (send-file.ts), or was closed. */
const UPLOAD_KEPT_MS = 5 * 60_000;
const MOST_UPLOADS = 4;
const PART = /^\.upload-[0-9a-f]{24}$/;

type Upload = { readonly name: string; readonly bytes: number; received: number; touchedAt: number; isBusy: boolean };

/**
 *   pieces ──▶ .upload-<id> ──▶ looked at, hashed ──▶ <hash>.<type>
 *   put there by hand ────────────────┘
 *
 * The folder `media` of the data folder. No name that comes from outside ever becomes a path: an upload has a random
 * one, a stored file one of hash and type.
 */
export class FolderMediaStore implements MediaStore {
  readonly #folder: string;
  readonly #clock: Pick<Clock, 'now' | 'monotonicMs'>;
  readonly #log: Logger;
  readonly #names: MediaNames;
  readonly #freeBytes: (folder: string) => Promise<number>;
  readonly #uploads = new Map<string, Upload>();
  /** What became of the latest: the answer may have been lost on its way. */
  readonly #ends = new Map<string, Promise<StoredMedia | MediaRefusal>>();
  /** What was put there by hand and is nothing to show, as it was when it was looked at. */
  readonly #strangers = new Map<string, string>();
  #taking: Promise<void> = Promise.resolve();

  constructor(folder: string, clock: Pick<Clock, 'now' | 'monotonicMs'>, log: Logger, freeBytes = freeBytesOf) {
    this.#folder = folder;
    this.#freeBytes = freeBytes;
    this.#clock = clock;
    this.#log = log;
    this.#names = new MediaNames(folder);
  }

  async list(): Promise<readonly StoredMedia[]> {
    await mkdir(this.#folder, { recursive: true });
    await this.#takeUp();
    return this.#stored();
  }

  async begin(name: string, bytes: number): Promise<{ readonly uploadId: string } | MediaRefusal> {
    if (bytes < 1 || bytes > MAX_VIDEO_BYTES) return 'too-large';
    await mkdir(this.#folder, { recursive: true });
    await this.#dropOldUploads();
    const stored = await this.#stored();
    const free = await this.#freeBytes(this.#folder);
    if (this.#uploads.size >= MOST_UPLOADS) return 'busy';
    // What is still on its way will need its place too.
    const all = [...stored, ...this.#uploads.values()];
    const together = all.reduce((sum, each) => sum + each.bytes, 0);
    if (all.length >= MAX_MEDIA_FILES || together + bytes > MAX_MEDIA_BYTES) return 'full';
    const toCome = [...this.#uploads.values()].reduce((sum, each) => sum + each.bytes - each.received, 0);
    if (free < toCome + bytes + ROOM_LEFT_BYTES) return 'full';
    const uploadId = randomBytes(12).toString('hex');
    this.#uploads.set(uploadId, {
      ...{ name: name.slice(0, 120), bytes, received: 0, isBusy: false },
      touchedAt: this.#clock.monotonicMs(),
    });
    try {
      await (await open(this.#partOf(uploadId), 'wx', 0o600)).close();
    } catch (fault) {
      this.#uploads.delete(uploadId);
      throw fault;
    }
    return { uploadId };
  }

  async add(uploadId: string, offset: number, piece: AsyncIterable<Uint8Array>): Promise<number | MediaRefusal> {
    const upload = this.#uploads.get(uploadId);
    if (upload === undefined) return (await this.#refusalOf(uploadId)) ?? 'unknown-upload';
    if (upload.isBusy) return 'busy';
    if (offset > upload.received) return 'unknown-upload';
    upload.isBusy = true;
    try {
      return await this.#write(upload, this.#partOf(uploadId), offset, piece);
    } catch (fault) {
      if (!isDiskFull(fault)) throw fault;
      // What it has taken so far is what the journal needs now.
      this.#remember(uploadId, Promise.resolve('full'));
      this.#uploads.delete(uploadId);
      await rm(this.#partOf(uploadId), { force: true });
      return 'full';
    } finally {
      upload.isBusy = false;
      upload.touchedAt = this.#clock.monotonicMs();
    }
  }

  async #write(upload: Upload, part: string, offset: number, piece: AsyncIterable<Uint8Array>) {
    const file = await open(part, 'r+');
    try {
      let at = offset;
      for await (const chunk of piece) {
        if (at + chunk.length > upload.bytes) return 'too-large' as const;
        await file.write(chunk, 0, chunk.length, at);
        at += chunk.length;
      }
      upload.received = Math.max(upload.received, at);
      return upload.received;
    } finally {
      await file.close();
    }
  }

  finish(uploadId: string): Promise<StoredMedia | MediaRefusal> {
    const ended = this.#ends.get(uploadId);
    if (ended !== undefined) return ended;
    const upload = this.#uploads.get(uploadId);
    if (upload?.isBusy === true) return Promise.resolve('busy');
    if (upload?.received !== upload?.bytes || upload === undefined) return Promise.resolve('unknown-upload');
    // While it is looked at nobody may throw its file away, nor write to it.
    upload.isBusy = true;
    const end = this.#end(uploadId, upload.name);
    this.#remember(uploadId, end);
    // A fault of the disk is no answer to be repeated.
    end.catch(() => this.#ends.delete(uploadId));
    return end;
  }

  async #end(uploadId: string, name: string): Promise<StoredMedia | MediaRefusal> {
    const part = this.#partOf(uploadId);
    try {
      const taken = await this.#take(part, name);
      if (typeof taken === 'string') await rm(part, { force: true });
      return taken;
    } finally {
      this.#uploads.delete(uploadId);
    }
  }

  #remember(uploadId: string, end: Promise<StoredMedia | MediaRefusal>): void {
    this.#ends.set(uploadId, end);
    for (const old of [...this.#ends.keys()].slice(0, -MOST_UPLOADS)) this.#ends.delete(old);
  }

  /** Why an upload that is over was refused, where it was. */
  async #refusalOf(uploadId: string): Promise<MediaRefusal | null> {
    const end = await this.#ends.get(uploadId);
    return typeof end === 'string' ? end : null;
  }

  async open(fileName: string): Promise<OpenMedia | null> {
    const type = mediaTypeOf(fileName);
    if (type === null) return null;
    const path = join(this.#folder, fileName);
    try {
      const found = await lstat(path);
      return found.isFile() ? { path, bytes: found.size, type } : null;
    } catch {
      return null;
    }
  }

  async remove(fileName: string): Promise<boolean> {
    if (!isMediaFileName(fileName) || (await this.open(fileName)) === null) return false;
    await rm(join(this.#folder, fileName), { force: true });
    await this.#names.forget(fileName);
    return true;
  }

  #partOf(uploadId: string): string {
    return join(this.#folder, `.upload-${uploadId}`);
  }

  async #stored(): Promise<readonly StoredMedia[]> {
    const names = await this.#names.read();
    const found: StoredMedia[] = [];
    for (const entry of await readdir(this.#folder, { withFileTypes: true })) {
      const type = entry.isFile() ? mediaTypeOf(entry.name) : null;
      if (type === null) continue;
      const { size, mtimeMs } = await stat(join(this.#folder, entry.name));
      found.push({
        ...{ fileName: entry.name, kind: MEDIA_TYPES[type].kind, bytes: size },
        ...{ storedAt: Math.round(mtimeMs), name: names[entry.name] ?? '' },
      });
    }
    return found.sort((a, b) => b.storedAt - a.storedAt || a.fileName.localeCompare(b.fileName));
  }

  /** What somebody put into the folder by hand gets its name too. One at a time: a video takes a while to be hashed. */
  #takeUp(): Promise<void> {
    this.#taking = this.#taking.then(() => this.#takeUpNow()).catch(() => undefined);
    return this.#taking;
  }

  async #takeUpNow(): Promise<void> {
    for (const entry of await readdir(this.#folder, { withFileTypes: true })) {
      // A link may lead anywhere.
      if (!entry.isFile() || entry.name.startsWith('.') || isMediaFileName(entry.name)) continue;
      if (entry.name === MediaNames.FILE) continue;
      const path = join(this.#folder, entry.name);
      const { size, mtimeMs } = await stat(path);
      const state = `${size} ${mtimeMs}`;
      if (this.#strangers.get(entry.name) === state) continue;
      const taken = await this.#take(path, entry.name);
      if (typeof taken !== 'string') continue;
      this.#strangers.set(entry.name, state);
      this.#log.warn(
        { event: 'media-refused', name: entry.name, why: taken },
        'A file in the media folder is not shown',
      );
    }
  }

  async #take(path: string, name: string): Promise<StoredMedia | MediaRefusal> {
    const { type, hash, bytes } = await fingerprintFile(path);
    if (type === null) return 'not-media';
    const { kind } = MEDIA_TYPES[type];
    if (bytes > (kind === 'picture' ? MAX_PICTURE_BYTES : MAX_VIDEO_BYTES)) return 'too-large';
    const fileName = `${hash}.${type}`;
    const now = this.#clock.now();
    await rename(path, join(this.#folder, fileName));
    await utimes(join(this.#folder, fileName), now / 1000, now / 1000);
    await this.#names.remember(fileName, name);
    this.#log.info({ event: 'media-stored', fileName, bytes }, 'A file for the displays was stored');
    return { fileName, kind, bytes, storedAt: Math.round(now), name };
  }

  /** Those of this run that nobody goes on with, and whatever a run before has left behind. */
  async #dropOldUploads(): Promise<void> {
    const now = this.#clock.monotonicMs();
    for (const [id, upload] of this.#uploads) {
      if (!upload.isBusy && now - upload.touchedAt > UPLOAD_KEPT_MS) this.#uploads.delete(id);
    }
    for (const name of await readdir(this.#folder)) {
      if (PART.test(name) && !this.#uploads.has(name.slice('.upload-'.length))) {
        await rm(join(this.#folder, name), { force: true });
      }
    }
  }
}
