import { dirname } from 'node:path';
import type { SeededRandom } from '../../harness/seeded-random.ts';
import type { DiskImage } from './disk-image.ts';
import type { DiskRecord } from './read-disk-log.ts';
import { SimulatedFile } from './simulated-file.ts';

type Entry = SimulatedFile | 'folder';
type Names = Map<string, Entry>;
/** A change of names, which is sure once the folders that it touches are synced. */
type NameChange = {
  readonly at: number;
  readonly folders: readonly string[];
  readonly make: (names: Names) => void;
};

/**
 * A folder on a disk that loses power: bytes are sure after their file was synced, names after their folder was.
 * Names that were not synced are kept up to some moment, as file systems with a journal do.
 */
export class SimulatedDisk {
  readonly #open = new Map<string, { readonly path: string; readonly entry: Entry }>();
  readonly #names: Names;
  readonly #durableNames: Names;
  #changes: NameChange[] = [];

  /** All of `image` is durable. */
  constructor(image: DiskImage) {
    this.#names = new Map([['', 'folder']]);
    for (const folder of image.folders) this.#names.set(folder, 'folder');
    for (const [path, bytes] of image.files) this.#names.set(path, new SimulatedFile(bytes));
    this.#durableNames = new Map(this.#names);
  }

  /** Throws when the record does not fit: then something changed the folder that was not recorded. */
  apply(record: DiskRecord): void {
    switch (record.kind) {
      case 'open':
        return this.#openPath(record);
      case 'close':
        return void this.#open.delete(record.handle);
      case 'write':
        return this.#file(record.handle).write(record.at, record.offset, record.bytes);
      case 'truncate':
        return this.#file(record.handle).truncate(record.at, record.length);
      case 'sync':
        return this.#sync(record.handle, record.upTo);
      case 'rename': {
        const { from, to } = record;
        if (!(this.#names.get(from) instanceof SimulatedFile)) throw new Error(`${from} is no file to rename`);
        return this.#change(record.at, [from, to], (names) => {
          const moved = names.get(from);
          if (moved === undefined) return;
          names.delete(from);
          names.set(to, moved);
        });
      }
      case 'unlink':
      case 'rmdir':
        return this.#change(record.at, [record.path], (names) => names.delete(record.path));
      case 'mkdir':
        return this.#change(record.at, [record.path], (names) => names.set(record.path, 'folder'));
      case 'said':
        return;
    }
  }

  /** As the running system sees it. */
  current(): DiskImage {
    return imageOf(this.#names, (file) => file.current());
  }

  /** What may be found after a power cut at this moment. */
  cut(random: SeededRandom): DiskImage {
    const names = new Map(this.#durableNames);
    const kept = random.pick([0, this.#changes.length, Math.floor(random.between(0, this.#changes.length + 1))]);
    for (const { make } of this.#changes.slice(0, kept)) make(names);
    return imageOf(names, (file) => file.cut(random));
  }

  #openPath({ at, handle, path, creates, empties }: DiskRecord & { kind: 'open' }): void {
    let entry = this.#names.get(path);
    if (entry === undefined) {
      if (!creates) throw new Error(`${path} was opened and is not known`);
      const file = new SimulatedFile(Buffer.alloc(0));
      this.#change(at, [path], (names) => names.set(path, file));
      entry = file;
    }
    if (empties && entry instanceof SimulatedFile) entry.truncate(at, 0);
    this.#open.set(handle, { path, entry });
  }

  #change(at: number, paths: readonly string[], make: (names: Names) => void): void {
    make(this.#names);
    this.#changes.push({ at, folders: paths.map(folderOf), make });
  }

  #sync(handle: string, upTo: number): void {
    const opened = this.#open.get(handle);
    if (!opened) throw new Error(`${handle} was synced and is not open`);
    if (opened.entry !== 'folder') return opened.entry.sync(upTo);
    const isDone = ({ at, folders }: NameChange): boolean => at < upTo && folders.includes(opened.path);
    for (const { make } of this.#changes.filter(isDone)) make(this.#durableNames);
    this.#changes = this.#changes.filter((change) => !isDone(change));
  }

  #file(handle: string): SimulatedFile {
    const entry = this.#open.get(handle)?.entry;
    if (!(entry instanceof SimulatedFile)) throw new Error(`${handle} is no open file`);
    return entry;
  }
}

function imageOf(names: Names, bytesOf: (file: SimulatedFile) => Buffer): DiskImage {
  const isReachable = (path: string): boolean =>
    path === '' || (names.get(folderOf(path)) === 'folder' && isReachable(folderOf(path)));
  const folders: string[] = [];
  const files = new Map<string, Buffer>();
  for (const [path, entry] of names) {
    if (path === '' || !isReachable(path)) continue;
    if (entry === 'folder') folders.push(path);
    else files.set(path, bytesOf(entry));
  }
  return { folders, files };
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}
