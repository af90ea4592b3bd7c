import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { readDiskImage, writeDiskImage, type DiskImage } from './disk-image.ts';
import { readDiskLog, type DiskRecord } from './read-disk-log.ts';
import { SimulatedDisk } from './simulated-disk.ts';

/** A data folder, and the record of everything that programs did to it since some moment. */
export class RecordedFolder {
  readonly path: string;
  readonly #log: string;
  readonly #library: string;
  /** What was in it at that moment. */
  #before: DiskImage = { folders: [], files: new Map() };

  constructor(place: string, library: string) {
    this.path = join(place, 'data');
    this.#log = join(place, 'disk.log');
    this.#library = library;
    mkdirSync(this.path, { mode: 0o700 });
  }

  /** The environment of a program that is to be recorded. What it sends that holds `said` is recorded too. */
  environment(said: string): Readonly<Record<string, string>> {
    return {
      LD_PRELOAD: this.#library,
      MOTCUA_DISK_FOLDER: this.path,
      MOTCUA_DISK_LOG: this.#log,
      MOTCUA_DISK_SAID: said,
    };
  }

  get before(): DiskImage {
    return this.#before;
  }

  records(): DiskRecord[] {
    return existsSync(this.#log) ? readDiskLog(readFileSync(this.#log)) : [];
  }

  /** The disk as it is now, with all that is not yet sure. */
  disk(): SimulatedDisk {
    const disk = new SimulatedDisk(this.#before);
    for (const record of this.records()) disk.apply(record);
    return disk;
  }

  /** After a power cut: the folder holds this, all of it is on the disk, and the record begins anew. */
  becomes(image: DiskImage): void {
    writeDiskImage(image, this.path);
    rmSync(this.#log, { force: true });
    this.#before = image;
  }

  /**
   * As if the program had been killed just before the record at `at`: the folder shows all that it had written by then,
   * the record goes on from there, and what was not synced is still not sure.
   */
  rewindTo(at: number): void {
    truncateSync(this.#log, at);
    writeDiskImage({ ...this.disk().current(), files: withoutMapped(this.disk().current()) }, this.path);
  }

  /** What stands there, by file; SQLite's mapped -shm is left out. */
  files(): ReadonlyMap<string, Buffer> {
    return withoutMapped(readDiskImage(this.path));
  }
}

/** SQLite makes its -shm anew when it opens a database that nobody has open. */
export function withoutMapped({ files }: DiskImage): ReadonlyMap<string, Buffer> {
  return new Map([...files].filter(([path]) => !path.endsWith('-shm')).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
