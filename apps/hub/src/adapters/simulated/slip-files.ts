import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { encodePng, type PaperPiece } from '@motcua/printing';

/**
 * Where simulated slips appear: `<directory>/<YYYY-MM-DD>/<HHMM>…`, one PNG to look at and the raw
 * bytes that a real printer would have got. The picture appears last and only whole, so that whoever
 * watches the folder never opens half a file.
 */
export class SlipFiles {
  readonly #directory: string;
  readonly #day: Intl.DateTimeFormat;
  readonly #minute: Intl.DateTimeFormat;

  constructor(directory: string, timeZone: string) {
    this.#directory = directory;
    this.#day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    this.#minute = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }

  /** Folder of the service day's date and base name, e.g. "…/2026-11-21" and "A042-0830-1-42.0". */
  nameOf(ticketNumber: string, jobId: string, at: number): { readonly folder: string; readonly base: string } {
    const minute = this.#minute.format(at).replace(':', '');
    // Ids come from this program; whatever they hold, the name stays inside the folder.
    const base = `${ticketNumber}-${minute}-${jobId}`.replace(/[^\p{L}\p{N}.-]/gu, '_');
    return { folder: join(this.#directory, this.#day.format(at)), base };
  }

  /** Rejects when the disk does not take the files. */
  async write(name: { readonly folder: string; readonly base: string }, piece: PaperPiece): Promise<void> {
    await mkdir(name.folder, { recursive: true });
    await this.#appear(join(name.folder, `${name.base}.bin`), piece.bytes);
    await this.#appear(join(name.folder, `${name.base}.png`), await encodePng(piece.bitmap));
  }

  async #appear(path: string, content: Uint8Array): Promise<void> {
    const unfinished = `${path}.part`;
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  }
}
