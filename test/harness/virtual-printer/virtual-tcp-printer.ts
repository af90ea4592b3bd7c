import {
  type PaperPiece,
  type PaperWidthMm,
  systemPrinterTimers,
  VirtualPrinter,
  VirtualPrinterServer,
} from '@motcua/printing';

import { isMarkedCopy } from './is-marked-copy.ts';
import { readSlipCode } from './read-slip-code.ts';

export type VirtualTcpPrinterOptions = {
  readonly paperWidthMm: PaperWidthMm;
  readonly mmPerSecond: number;
  /** 4096 = a small printer that stops reading early; 65536 holds a whole slip. */
  readonly bufferBytes: number;
};

/** A piece of paper that came out, the code that can be scanned from it, and whether it says that it is a copy. */
export type PaperSlip = { readonly code: string | null; readonly isCopy: boolean; readonly piece: PaperPiece };

/**
 * A slip printer on a real TCP port of this machine. It keeps its own truth of what came out on paper,
 * which no message of the hub can change. Faults are injected through `device`.
 */
export class VirtualTcpPrinter {
  readonly host = '127.0.0.1';
  readonly device: VirtualPrinter;
  readonly #server: VirtualPrinterServer;
  readonly #pieces: PaperPiece[] = [];
  /** Read when somebody asks: scanning takes a while, and the printer must not stand still for it. */
  readonly #read: PaperSlip[] = [];

  constructor(options: VirtualTcpPrinterOptions) {
    this.device = new VirtualPrinter({
      ...options,
      timers: systemPrinterTimers(),
      onPiece: (piece) => this.#pieces.push(piece),
    });
    this.#server = new VirtualPrinterServer(this.device, 0);
  }

  get port(): number {
    return this.#server.port;
  }

  /** How many pieces have been cut off, whatever is on them. Costs nothing to ask. */
  get pieceCount(): number {
    return this.#pieces.length;
  }

  /** Every piece with a whole slip on it, oldest first; halves and blank paper are left out. */
  get slips(): readonly PaperSlip[] {
    return this.pieces.filter((slip) => slip.code !== null);
  }

  /** Every piece of paper, halves included. */
  get pieces(): readonly PaperSlip[] {
    for (const piece of this.#pieces.slice(this.#read.length)) {
      this.#read.push({ code: readSlipCode(piece.bitmap), isCopy: isMarkedCopy(piece.bitmap), piece });
    }
    return this.#read;
  }

  /** Codes of whole slips that came out more than once: a number in two hands. */
  get repeatedCodes(): readonly string[] {
    return repeatsIn(this.slips);
  }

  /** SL6: codes that came out twice without a mark, and those of which there are two copies. Always to be empty. */
  get forbiddenRepeats(): { readonly unmarked: readonly string[]; readonly copies: readonly string[] } {
    const { slips } = this;
    return {
      unmarked: repeatsIn(slips.filter((slip) => !slip.isCopy)),
      copies: repeatsIn(slips.filter((slip) => slip.isCopy)),
    };
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

  async close(): Promise<void> {
    await this.#server.stopListening();
  }
}

function repeatsIn(slips: readonly PaperSlip[]): readonly string[] {
  const codes = slips.map((slip) => slip.code ?? '');
  return [...new Set(codes.filter((code, index) => codes.indexOf(code) !== index))];
}

/** Starts one that answers, prints 200 mm/s and holds a whole slip in its buffer. */
export async function startVirtualTcpPrinter(options: Partial<VirtualTcpPrinterOptions>): Promise<VirtualTcpPrinter> {
  const printer = new VirtualTcpPrinter({ paperWidthMm: 80, mmPerSecond: 200, bufferBytes: 65_536, ...options });
  await printer.start();
  return printer;
}
