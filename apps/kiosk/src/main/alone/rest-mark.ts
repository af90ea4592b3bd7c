import { readFile, rm } from 'node:fs/promises';
import { replaceFile } from '@motcua/shell';

type Log = (message: string, fields: Record<string, unknown>) => void;

/**
 * SL5: at which port half a slip of this kiosk may hang out of the printer. The mark lies on the disk from before the first byte that
 * the kiosk writes by itself until the last slip is known to be out whole, or the hub has cut off what was left.
 */
export class RestMark {
  readonly #path: string;
  readonly #log: Log;
  #port: string | null;
  #last: Promise<void> = Promise.resolve();

  private constructor(path: string, port: string | null, log: Log) {
    this.#path = path;
    this.#port = port;
    this.#log = log;
  }

  /** What an earlier run has left. */
  static async open(path: string, log: Log): Promise<RestMark> {
    const port = await readFile(path, 'utf8').catch(() => '');
    return new RestMark(path, port === '' ? null : port.trim(), log);
  }

  /** Whether whoever takes the printer at this port next has to cut first. */
  isAt(port: string): boolean {
    return this.#port === port;
  }

  /** The kiosk sends its first byte, and itself cuts off what is left. Resolves when the disk knows. */
  begin(port: string): Promise<void> {
    this.#port = null;
    return this.#do(() => replaceFile(this.#path, `${port}\n`));
  }

  /** The kiosk has given the printer back. `mayHoldRest`: it was not brought into order again. */
  end(port: string, mayHoldRest: boolean): Promise<void> {
    if (mayHoldRest) this.#port = port;
    return mayHoldRest ? this.#last : this.#do(() => rm(this.#path, { force: true }));
  }

  /** It was cut off: by the hub, or by a kiosk that had nothing else to print. */
  gone(port: string): Promise<void> {
    if (!this.isAt(port)) return this.#last;
    this.#port = null;
    return this.#do(() => rm(this.#path, { force: true }));
  }

  /** A disk that takes nothing costs a cut at most. */
  #do(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work).catch((error: unknown) => {
      this.#log('Whether half a slip hangs out of the printer was not written down', { error: String(error) });
    });
    return this.#last;
  }
}
