import { attachPrinter, systemPrinterTimers, VirtualPrinter } from '@motcua/printing';

import { PaperRecord } from './paper-record.ts';

type DeviceEnd = Parameters<typeof attachPrinter>[1];

/** A slip printer at the end of a wire. It keeps its own truth of its paper, and of what came over the wire. */
export class WiredPrinter extends PaperRecord {
  readonly device: VirtualPrinter;
  #heard = '';

  constructor(end: DeviceEnd) {
    super();
    this.device = new VirtualPrinter({
      ...{ paperWidthMm: 80, mmPerSecond: 300, bufferBytes: 65_536, timers: systemPrinterTimers() },
      onPiece: (piece) => {
        this.add(piece);
      },
    });
    end.onBytes((bytes) => (this.#heard += Buffer.from(bytes).toString('latin1')));
    attachPrinter(this.device, end);
  }

  /** The codes of all whole slips, in the order in which they came out. */
  get codes(): readonly (string | null)[] {
    return this.slips.map(({ code }) => code);
  }

  /** How often these bytes have come over the wire. */
  heard(bytes: readonly number[]): number {
    return this.#heard.split(String.fromCharCode(...bytes)).length - 1;
  }
}
