import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { attachPrinter, systemPrinterTimers, VirtualPrinter } from '@motcua/printing';
import { QueueSpooler } from '@motcua/printing/testing/queue-spooler';

import { PaperRecord } from './paper-record.ts';

/** A slip printer behind another computer's shared queue: a named pipe takes a job, and nothing comes back. */
export class VirtualQueuePrinter extends PaperRecord {
  readonly device: VirtualPrinter;
  readonly #folder = mkdtempSync(join(tmpdir(), 'motcua-share-'));
  readonly #share = join(this.#folder, 'office-pc');
  readonly #spooler: QueueSpooler;
  readonly connection: { readonly kind: 'queue'; readonly path: string };

  constructor() {
    super();
    const path = join(this.#share, 'receipts');
    this.connection = { kind: 'queue', path };
    mkdirSync(this.#share);
    execFileSync('mkfifo', [path]);
    this.device = new VirtualPrinter({
      ...{ paperWidthMm: 80, mmPerSecond: 200, bufferBytes: 65_536, proof: 'D', timers: systemPrinterTimers() },
      onPiece: (piece) => {
        this.add(piece);
      },
    });
    this.#spooler = new QueueSpooler(path);
    this.#spooler.start();
    attachPrinter(this.device, this.#spooler);
  }

  /** The other computer is switched off, and its share is gone. */
  takeShareAway(): void {
    this.#spooler.stop();
    renameSync(this.#share, join(this.#folder, 'away'));
  }

  bringShareBack(): void {
    renameSync(join(this.#folder, 'away'), this.#share);
    this.#spooler.start();
  }

  close(): Promise<void> {
    this.#spooler.stop();
    rmSync(this.#folder, { recursive: true, force: true });
    return Promise.resolve();
  }
}
