import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { attachPrinter, systemPrinterTimers, VirtualPrinter } from '@motcua/printing';
import { PipeQueue } from '@motcua/wires';

import { PaperRecord } from './paper-record.ts';

/** A slip printer behind another computer's shared queue: it takes a job, and nothing comes back. */
export class VirtualQueuePrinter extends PaperRecord {
  readonly device: VirtualPrinter;
  readonly connection: { readonly kind: 'queue'; readonly path: string };
  readonly #folder = mkdtempSync(join(tmpdir(), 'motcua-share-'));
  readonly #share = join(this.#folder, 'office-pc');
  readonly #queue: PipeQueue;

  constructor() {
    super();
    mkdirSync(this.#share);
    const path = join(this.#share, 'receipts');
    this.connection = { kind: 'queue', path };
    this.device = new VirtualPrinter({
      ...{ paperWidthMm: 80, mmPerSecond: 200, bufferBytes: 65_536, proof: 'D', timers: systemPrinterTimers() },
      onPiece: (piece) => {
        this.add(piece);
      },
    });
    this.#queue = new PipeQueue(path);
    this.#queue.start();
    attachPrinter(this.device, this.#queue);
  }

  /** How many of the jobs move paper; the others ask whether anybody answers. */
  get printedJobs(): number {
    return this.#queue.jobs.filter((job) => job.length > 100).length;
  }

  /** Once, when so many more bytes have come. */
  afterBytes(byteCount: number, action: () => void): void {
    let left = byteCount;
    const stop = this.#queue.onBytes((bytes) => {
      left -= bytes.length;
      if (left > 0) return;
      stop();
      action();
    });
  }

  /** The other computer is switched off, and its share is gone. */
  takeShareAway(): void {
    renameSync(this.#share, join(this.#folder, 'away'));
    this.#queue.stop();
  }

  bringShareBack(): void {
    renameSync(join(this.#folder, 'away'), this.#share);
    this.#queue.start();
  }

  close(): Promise<void> {
    this.#queue.stop();
    rmSync(this.#folder, { recursive: true, force: true });
    return Promise.resolve();
  }
}
