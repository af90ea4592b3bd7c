import { readFile } from 'node:fs/promises';
import { devicePortRequestSchema } from '@motcua/protocol';
import { replaceFile } from '@motcua/shell';
import type { ScannerAtPort } from './attached-scanners.ts';

export type NamedScannersOptions = {
  /** A file of the kiosk's own folder, which need not be there. */
  readonly path: string;
  /** The hub that names them: what another one has named is not opened. */
  readonly hubUrl: string;
  readonly follow: (scanners: readonly ScannerAtPort[]) => Promise<void>;
  readonly log: (message: string, fields: Record<string, unknown>) => void;
};

/**
 * SC1: which scanners the hub has last named, kept over a restart of the kiosk: one that starts while the hub is away reads
 * what is held up to it all the same, and its page says that the hub is not there.
 */
export class NamedScanners {
  readonly #options: NamedScannersOptions;
  #isNamed = false;
  #kept: string | null = null;
  #keeping: Promise<void> = Promise.resolve();

  constructor(options: NamedScannersOptions) {
    this.#options = options;
  }

  /** Opens what was named before. The hub's own word, if it comes first, stands. Never rejects. */
  async restore(): Promise<void> {
    const { path, follow, log } = this.#options;
    try {
      const text = await readFile(path, 'utf8');
      const scanners = this.#read(text);
      if (this.#isNamed || scanners === null) return;
      this.#kept = text;
      await follow(scanners);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
      log('Which scanners this kiosk has could not be read; the hub will tell', { error: String(error) });
    }
  }

  /** The hub names them, all of them. */
  name(scanners: readonly ScannerAtPort[]): Promise<void> {
    this.#isNamed = true;
    this.#keeping = this.#keeping.then(() => this.#keep(scanners));
    return this.#options.follow(scanners);
  }

  /** Null: another hub's. Throws when it is of another shape. */
  #read(text: string): readonly ScannerAtPort[] | null {
    const stored = JSON.parse(text) as { readonly namedBy?: unknown; readonly scanners?: unknown } | null;
    if (stored?.namedBy !== this.#options.hubUrl) return null;
    const request = devicePortRequestSchema.parse({ act: 'scanners', scanners: stored.scanners });
    return request.act === 'scanners' ? request.scanners : null;
  }

  /** A disk that takes nothing costs no scanner: it is open already. */
  async #keep(scanners: readonly ScannerAtPort[]): Promise<void> {
    const { path, hubUrl, log } = this.#options;
    const text = `${JSON.stringify({ namedBy: hubUrl, scanners })}\n`;
    if (text === this.#kept) return;
    try {
      await replaceFile(path, text);
      this.#kept = text;
    } catch (error) {
      log('Which scanners this kiosk has could not be written down', { error: String(error) });
    }
  }
}
