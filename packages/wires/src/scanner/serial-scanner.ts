import type { LineStatus } from '../line/line-status.ts';
import { SerialLine, type SerialLineOptions } from '../line/serial-line.ts';
import { decodeScan } from './decode-scan.ts';
import { readScan, type Scan } from './read-scan.ts';
import { type ScanAdmission, ScanPace } from './scan-pace.ts';
import { ScanFramer } from './scan-framer.ts';

/** No code is shorter; a line without its scanner picks up a few bytes from a motor nearby. */
const FEWEST_CHARACTERS = 4;

/** Good for nearly all scanners that end with neither CR nor LF. */
export const USUAL_SILENCE_MS = 50;

export type SerialScannerOptions = SerialLineOptions & {
  /** What ends a code that has neither CR nor LF behind it. */
  readonly silenceMs: number;
  /** The calendar year now, for the ages on cards. */
  readonly year: () => number;
  /** `admission`: whether it is to be told to anybody. */
  readonly onScan: (scan: Scan, admission: ScanAdmission) => void;
  readonly onStatus: (status: LineStatus) => void;
};

/** The owner of one serial scanner for as long as the program runs. Of a card it passes on facts, never the text. */
export class SerialScanner {
  readonly #line: SerialLine;
  readonly #options: SerialScannerOptions;
  readonly #framer: ScanFramer;

  constructor(options: SerialScannerOptions) {
    const { timers } = options;
    const pace = new ScanPace();
    this.#options = options;
    this.#line = new SerialLine(options);
    this.#framer = new ScanFramer({
      timers,
      silenceMs: options.silenceMs,
      onScan: (bytes) => {
        const text = decodeScan(bytes);
        if (text.length < FEWEST_CHARACTERS) return;
        const scan = readScan(text, options.year());
        options.onScan(scan, pace.admit(scan, timers.monotonicMs()));
      },
    });
  }

  get status(): LineStatus {
    return this.#line.status;
  }

  /** Starts. Called once. */
  open(): void {
    this.#line.open({
      onBytes: (bytes) => {
        this.#framer.push(bytes);
      },
      onStatus: (status) => {
        this.#framer.reset();
        this.#options.onStatus(status);
      },
    });
  }

  async close(): Promise<void> {
    this.#framer.reset();
    await this.#line.close();
  }
}
