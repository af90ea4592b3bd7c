import { constants } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Length and checksum stand before each record. */
const HEAD_BYTES = 8;
const MOST_BYTES = 64 * 1024;

export type ReadRecords = {
  readonly records: readonly string[];
  /** Nothing but records from the first byte to the last. */
  readonly isWhole: boolean;
};

/**
 * What stands in such a file. A tail that a power cut tore off is left out. So is what cannot be read in between, if what
 * comes after it can: one bad spot on the disk must not cost the numbers behind it.
 */
export function readRecords(bytes: Buffer): ReadRecords {
  const records: string[] = [];
  let isWhole = true;
  for (let at = 0; at < bytes.length;) {
    const content = recordAt(bytes, at);
    if (content === null) {
      isWhole = false;
      at += 1;
    } else {
      records.push(content.toString('utf8'));
      at += HEAD_BYTES + content.length;
    }
  }
  return { records, isWhole };
}

function recordAt(bytes: Buffer, at: number): Buffer | null {
  if (bytes.length - at < HEAD_BYTES) return null;
  const length = bytes.readUInt32LE(at);
  if (length === 0 || length > MOST_BYTES || length > bytes.length - at - HEAD_BYTES) return null;
  const content = bytes.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length);
  return crc32(content) === bytes.readUInt32LE(at + 4) ? content : null;
}

/** One record as it stands in the file. */
export function frameRecord(record: string): Buffer {
  const content = Buffer.from(record, 'utf8');
  if (content.length === 0 || content.length > MOST_BYTES) throw new RangeError('a record that cannot be kept');
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(content.length, 0);
  head.writeUInt32LE(crc32(content), 4);
  return Buffer.concat([head, content]);
}

/**
 * HL1: a file that only grows, of records that are on the disk when `append` resolves. One after the other; a write that
 * failed leaves nothing behind that could be taken for a record, or the log takes no more until that is so.
 */
export class RecordLog {
  readonly #path: string;
  #file: FileHandle;
  #length: number;
  /** Behind its end stands what could not be taken back. */
  #isTorn = false;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  private constructor(path: string, file: FileHandle, length: number) {
    this.#path = path;
    this.#file = file;
    this.#length = length;
  }

  /** Opens it, or makes an empty one; what is broken is cut out before anything is added. */
  static async open(path: string): Promise<{ readonly log: RecordLog; readonly records: readonly string[] }> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
    try {
      const bytes = await file.readFile();
      const { records, isWhole } = readRecords(bytes);
      await syncFolder(dirname(path));
      const log = new RecordLog(path, file, bytes.length);
      if (!isWhole) await log.replace(records);
      return { log, records };
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Resolves when the record is on the disk. Rejects when it is not, and then never will be. */
  append(record: string): Promise<void> {
    const bytes = frameRecord(record);
    return this.#inTurn(async () => {
      if (this.#isTorn) await this.#cutOff();
      try {
        await writeAll(this.#file, bytes, this.#length);
        await this.#file.datasync();
        this.#length += bytes.length;
      } catch (error) {
        // What was half written would stand before the next one.
        this.#isTorn = true;
        await this.#cutOff().catch(() => undefined);
        throw error;
      }
    });
  }

  /** In one step, also for a power cut: all that stood in it, or these. */
  replace(records: readonly string[]): Promise<void> {
    const bytes = Buffer.concat(records.map(frameRecord));
    return this.#inTurn(async () => {
      const draft = `${this.#path}.new`;
      const file = await open(draft, 'w+', 0o600);
      try {
        await writeAll(file, bytes, 0);
        await file.sync();
        await rename(draft, this.#path);
      } catch (error) {
        await file.close();
        await rm(draft, { force: true });
        throw error;
      }
      await this.#file.close().catch(() => undefined);
      this.#file = file;
      this.#length = bytes.length;
      this.#isTorn = false;
      await syncFolder(dirname(this.#path));
    });
  }

  /** Waits for what is being written; what had not begun never will be. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#last;
    if (this.#isTorn) await this.#cutOff().catch(() => undefined);
    await this.#file.close();
  }

  async #cutOff(): Promise<void> {
    await this.#file.truncate(this.#length);
    await this.#file.datasync();
    this.#isTorn = false;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => {
      if (this.#closed) throw new Error('the log is closed');
      return work();
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}

/** A new name in a folder is on the disk only when the folder is. Windows has no such thing, and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
