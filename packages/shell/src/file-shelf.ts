import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from './replace-file.ts';

/** A file of the hub as it was fetched. `mark`: the hub's own for this content; null: it gave none. */
export type ShelvedFile = { readonly mark: string | null; readonly type: string; readonly bytes: Uint8Array };

const NAME = /^[0-9a-f]{64}$/;
const MOST_FILES = 4_000;
/** A heading is short; what has none in the first bytes is not ours. */
const MOST_HEADING_BYTES = 1_024;

/**
 * Files on the device's own disk, each under the digest of its address. What a power cut or a bad disk has left in them is
 * found by their checksum and is as good as none. `mostBytes`: of all together; the oldest give way.
 */
export class FileShelf {
  readonly #folder: string;
  readonly #mostBytes: number;
  /** Size of each file, the oldest first; null until the folder was read. */
  #sizes: Promise<Map<string, number>> | null = null;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(folder: string, mostBytes: number) {
    this.#folder = folder;
    this.#mostBytes = mostBytes;
  }

  /** Null: there is none that could be used. Never rejects. */
  async read(address: string): Promise<ShelvedFile | null> {
    const content = await readFile(this.#path(address)).catch(() => null);
    return content === null ? null : opened(content, address);
  }

  /** Resolves when it lies there, and a power cut cannot take it any more. Rejects where the disk takes nothing. */
  put(address: string, file: ShelvedFile): Promise<void> {
    return this.#inTurn(async (sizes) => {
      const content = sealed(file, address);
      if (content.byteLength > this.#mostBytes) return;
      const name = nameOf(address);
      await this.#makeRoom(sizes, content.byteLength, name);
      await replaceFile(join(this.#folder, name), content);
      // The one before counts until it is replaced: a disk that takes nothing leaves it where it is.
      sizes.delete(name);
      sizes.set(name, content.byteLength);
    });
  }

  drop(address: string): Promise<void> {
    return this.#inTurn((sizes) => this.#remove(sizes, nameOf(address)));
  }

  /** Beside the one that is to be replaced. */
  async #makeRoom(sizes: Map<string, number>, bytes: number, replaced: string): Promise<void> {
    const others = [...sizes].filter(([name]) => name !== replaced);
    let left = others.length;
    let taken = others.reduce((sum, [, size]) => sum + size, 0);
    for (const [name, size] of others) {
      if (taken + bytes <= this.#mostBytes && left < MOST_FILES) return;
      await this.#remove(sizes, name);
      left -= 1;
      taken -= size;
    }
  }

  async #remove(sizes: Map<string, number>, name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true });
    sizes.delete(name);
  }

  #inTurn(act: (sizes: Map<string, number>) => Promise<void>): Promise<void> {
    const turn = this.#writing.then(async () => act(await this.#surveyed()));
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  #surveyed(): Promise<Map<string, number>> {
    this.#sizes ??= this.#survey().catch((error: unknown) => {
      // A card that was full at the start need not be so for ever.
      this.#sizes = null;
      throw error;
    });
    return this.#sizes;
  }

  /** What lies there. Drafts that a power cut has left behind go. */
  async #survey(): Promise<Map<string, number>> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const found = await Promise.all(
      (await readdir(this.#folder)).map(async (name) => {
        const path = join(this.#folder, name);
        if (NAME.test(name)) return { name, ...(await stat(path)) };
        await rm(path, { recursive: true, force: true });
        return null;
      }),
    );
    const files = found.filter((each) => each !== null).sort((a, b) => a.mtimeMs - b.mtimeMs);
    return new Map(files.map(({ name, size }) => [name, size]));
  }

  #path(address: string): string {
    return join(this.#folder, nameOf(address));
  }
}

function nameOf(address: string): string {
  return createHash('sha256').update(address).digest('hex');
}

/** One line that says what it is, then the bytes themselves. */
function sealed({ mark, type, bytes }: ShelvedFile, address: string): Buffer {
  const heading = JSON.stringify({ address, mark, type, sum: sumOf(bytes) });
  return Buffer.concat([Buffer.from(`${heading}\n`), bytes]);
}

function opened(content: Buffer, address: string): ShelvedFile | null {
  const end = content.subarray(0, MOST_HEADING_BYTES).indexOf('\n');
  if (end < 0) return null;
  try {
    const heading = JSON.parse(content.subarray(0, end).toString('utf8')) as Readonly<Record<string, unknown>> | null;
    const { mark, type } = heading ?? {};
    const bytes = new Uint8Array(content.subarray(end + 1));
    if (heading?.['address'] !== address || heading['sum'] !== sumOf(bytes)) return null;
    if (typeof type !== 'string' || !(mark === null || typeof mark === 'string')) return null;
    return { mark, type, bytes };
  } catch {
    return null;
  }
}

function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
