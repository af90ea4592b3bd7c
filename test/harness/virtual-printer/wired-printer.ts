import { attachPrinter, type PaperPiece, systemPrinterTimers, VirtualPrinter } from '@motcua/printing';

import { readSlipCode } from './read-slip-code.ts';

type DeviceEnd = Parameters<typeof attachPrinter>[1];

/** A slip printer at the end of a wire. It keeps its own truth of its paper, and of what came over the wire. */
export class WiredPrinter {
  readonly device: VirtualPrinter;
  readonly #pieces: PaperPiece[] = [];
  #heard = '';

  constructor(end: DeviceEnd) {
    this.device = new VirtualPrinter({
      ...{ paperWidthMm: 80, mmPerSecond: 300, bufferBytes: 65_536, timers: systemPrinterTimers() },
      onPiece: (piece) => this.#pieces.push(piece),
    });
    end.onBytes((bytes) => (this.#heard += Buffer.from(bytes).toString('latin1')));
    attachPrinter(this.device, end);
  }

  /** The codes of all whole slips, in the order in which they came out. */
  get codes(): readonly string[] {
    return this.#pieces.map(({ bitmap }) => readSlipCode(bitmap)).filter((code) => code !== null);
  }

  /** How often these bytes have come over the wire. */
  heard(bytes: readonly number[]): number {
    return this.#heard.split(String.fromCharCode(...bytes)).length - 1;
  }
}
