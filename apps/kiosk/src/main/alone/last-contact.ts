import { readFile } from 'node:fs/promises';
import { replaceFile } from '@motcua/shell';

/** Hub time and this machine's, at one instant. */
export type Contact = { readonly hubAt: number; readonly wallMs: number };

/** HL1: when the hub was last there, for a program that starts without it: its only clock is then the machine's. */
export class LastContactFile {
  readonly #path: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string) {
    this.#path = path;
  }

  /** Null: never, or not readable. Never rejects. */
  async read(): Promise<Contact | null> {
    try {
      const { hubAt, wallMs } = JSON.parse(await readFile(this.#path, 'utf8')) as Partial<Contact>;
      return Number.isFinite(hubAt) && Number.isFinite(wallMs) ? ({ hubAt, wallMs } as Contact) : null;
    } catch {
      return null;
    }
  }

  /** Never rejects: an older one serves as well, only worse. */
  keep(contact: Contact): Promise<void> {
    const write = () => replaceFile(this.#path, `${JSON.stringify(contact)}\n`).catch(() => undefined);
    this.#writing = this.#writing.then(write);
    return this.#writing;
  }
}
