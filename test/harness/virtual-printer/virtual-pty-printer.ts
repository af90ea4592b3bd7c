import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { attachPrinter, systemPrinterTimers, VirtualPrinter } from '@motcua/printing';
import { PtyWire } from '@motcua/wires';

import { PaperRecord } from './paper-record.ts';
import type { VirtualTcpPrinterOptions } from './virtual-tcp-printer.ts';

/** A slip printer on a serial cable: at the other end of a pseudo-terminal of this machine. */
export class VirtualPtyPrinter extends PaperRecord {
  readonly device: VirtualPrinter;
  readonly #folder = mkdtempSync(join(tmpdir(), 'motcua-cable-'));
  readonly #wire: PtyWire;
  #sent: Uint8Array[] = [];

  constructor(options: VirtualTcpPrinterOptions, socat: string) {
    super();
    this.device = new VirtualPrinter({
      ...options,
      timers: systemPrinterTimers(),
      onPiece: (piece) => {
        this.add(piece);
      },
    });
    this.#wire = new PtyWire({ path: join(this.#folder, 'printer'), socat });
    attachPrinter(this.device, this.#wire);
    this.#wire.onBytes((bytes) => this.#sent.push(bytes));
  }

  get connection() {
    const { path } = this.#wire;
    return { kind: 'serial', path, ...USUAL_LINE } as const;
  }

  /** What has been sent to it since this was last taken. */
  takeBytes(): Uint8Array {
    const bytes = Buffer.concat(this.#sent);
    this.#sent = [];
    return bytes;
  }

  /** Plugs the cable in. */
  async start(): Promise<void> {
    await this.#wire.plug();
  }

  /** Bytes go nowhere, and the wire takes them all the same. */
  switchOff(): Promise<void> {
    this.device.switchOff();
    return Promise.resolve();
  }

  switchOn(): Promise<void> {
    this.device.switchOn();
    return Promise.resolve();
  }

  /** Pulls the cable; the printer stays on. */
  async cut(): Promise<void> {
    await this.#wire.unplug();
  }

  async mend(): Promise<void> {
    await this.#wire.plug();
  }

  async close(): Promise<void> {
    await this.#wire.unplug();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

const USUAL_LINE = { baudRate: 115_200, dataBits: 8, parity: 'none', stopBits: 1, flowControl: 'none' } as const;
