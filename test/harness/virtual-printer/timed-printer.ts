import { VirtualPrinter, type VirtualPrinterOptions } from '@motcua/printing';

/** When the last slip's bytes came, by `performance.now()`, and how many there were. */
export type SlipArrival = { readonly firstAt: number; readonly lastAt: number; readonly byteCount: number };

const ESC = 0x1b;
const INITIALISE = 0x40;

/** A virtual printer that looks at its watch: `ESC @` begins a slip, the cut ends it. */
export class TimedPrinter extends VirtualPrinter {
  #firstAt = 0;
  #last: SlipArrival | null = null;

  constructor(options: VirtualPrinterOptions) {
    super({
      ...options,
      onPiece: (piece) => {
        this.#last = { firstAt: this.#firstAt, lastAt: performance.now(), byteCount: piece.bytes.length };
        options.onPiece(piece);
      },
    });
  }

  /** The slip that was cut off last; null before the first. */
  get lastSlip(): SlipArrival | null {
    return this.#last;
  }

  override receive(bytes: Uint8Array): number {
    if (bytes[0] === ESC && bytes[1] === INITIALISE) this.#firstAt = performance.now();
    return super.receive(bytes);
  }
}
