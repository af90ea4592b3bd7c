import { type PaperWidthMm, type ProofLevel, systemPrinterTimers, VirtualPrinterServer } from '@motcua/printing';

import { PaperRecord } from './paper-record.ts';
import { TimedPrinter } from './timed-printer.ts';

export type VirtualTcpPrinterOptions = {
  readonly paperWidthMm: PaperWidthMm;
  readonly mmPerSecond: number;
  /** 4096 = a small printer that stops reading early; 65536 holds a whole slip. */
  readonly bufferBytes: number;
  readonly proof: ProofLevel;
};

/** A slip printer on a real TCP port of this machine. Faults are injected through `device`. */
export class VirtualTcpPrinter extends PaperRecord {
  readonly host = '127.0.0.1';
  readonly device: TimedPrinter;
  readonly #server: VirtualPrinterServer;

  constructor(options: VirtualTcpPrinterOptions) {
    super();
    this.device = new TimedPrinter({
      ...options,
      timers: systemPrinterTimers(),
      onPiece: (piece) => {
        this.add(piece);
      },
    });
    this.#server = new VirtualPrinterServer(this.device, 0);
  }

  get port(): number {
    return this.#server.port;
  }

  get connection() {
    return { kind: 'tcp', host: this.host, port: this.port } as const;
  }

  async start(): Promise<void> {
    await this.#server.listen();
  }

  /** Refuses connections and resets the present one; the printer itself stays on. */
  async refuseConnections(): Promise<void> {
    await this.#server.stopListening();
  }

  async acceptConnections(): Promise<void> {
    await this.#server.listen();
  }

  async switchOff(): Promise<void> {
    this.device.switchOff();
    await this.#server.stopListening();
  }

  /** On the same port as before. */
  async switchOn(): Promise<void> {
    this.device.switchOn();
    await this.#server.listen();
  }

  /** The connection breaks; nothing keeps it from being taken up again. */
  cut(): Promise<void> {
    this.device.dropConnection();
    return Promise.resolve();
  }

  mend(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await this.#server.stopListening();
  }
}

/** Starts one that answers in order, prints 200 mm/s and holds a whole slip in its buffer. */
export async function startVirtualTcpPrinter(options: Partial<VirtualTcpPrinterOptions>): Promise<VirtualTcpPrinter> {
  const usual = { paperWidthMm: 80, mmPerSecond: 200, bufferBytes: 65_536, proof: 'B' } as const;
  const printer = new VirtualTcpPrinter({ ...usual, ...options });
  await printer.start();
  return printer;
}
