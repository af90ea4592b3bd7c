import type { LineStatus } from '../line/line-status.ts';
import { SerialLine, type SerialLineOptions } from '../line/serial-line.ts';
import { KeypadReader } from './keypad-reader.ts';
import type { KeypadDescription } from './keypad-schema.ts';
import type { Pressed } from './match-frame.ts';

export type SerialKeypadOptions = SerialLineOptions & {
  readonly keypad: KeypadDescription;
  readonly onPress: (pressed: Pressed) => void;
  readonly onStatus: (status: LineStatus) => void;
};

/** The owner of one line with call keypads on it, for as long as the program runs. */
export class SerialKeypad {
  readonly #line: SerialLine;
  readonly #options: SerialKeypadOptions;
  readonly #reader: KeypadReader;

  constructor(options: SerialKeypadOptions) {
    this.#options = options;
    this.#line = new SerialLine(options);
    this.#reader = new KeypadReader(options.keypad, options.timers, options.onPress);
  }

  get status(): LineStatus {
    return this.#line.status;
  }

  /** Starts. Called once. */
  open(): void {
    this.#line.open({
      onBytes: (bytes) => {
        this.#reader.push(bytes);
      },
      onStatus: (status) => {
        this.#reader.reset();
        this.#options.onStatus(status);
      },
    });
  }

  async close(): Promise<void> {
    await this.#line.close();
  }
}
