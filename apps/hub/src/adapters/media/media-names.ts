import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Names = Readonly<Record<string, string>>;

/** What stored files were called before: for people's eyes only, and no loss when it is gone. */
export class MediaNames {
  static readonly FILE = 'names.json';
  readonly #path: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string) {
    this.#path = join(folder, MediaNames.FILE);
  }

  async read(): Promise<Names> {
    try {
      const stored: unknown = JSON.parse(await readFile(this.#path, 'utf8'));
      if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
      return Object.fromEntries(Object.entries(stored).filter((pair): pair is [string, string] => isText(pair[1])));
    } catch {
      return {};
    }
  }

  remember(fileName: string, name: string): Promise<void> {
    return this.#change((names) => ({ ...names, [fileName]: name.replace(/\p{Cc}/gu, '').slice(0, 120) }));
  }

  forget(fileName: string): Promise<void> {
    return this.#change((names) => Object.fromEntries(Object.entries(names).filter(([name]) => name !== fileName)));
  }

  #change(change: (names: Names) => Names): Promise<void> {
    const write = async (): Promise<void> => {
      const unfinished = `${this.#path}.part`;
      await writeFile(unfinished, JSON.stringify(change(await this.read())));
      await rename(unfinished, this.#path);
    };
    // Caught here and not for the caller alone: after one that the disk refused the next is tried.
    this.#writing = this.#writing.then(write).catch(() => undefined);
    return this.#writing;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
