import { RecordLog } from './record-log.ts';
import { ReserveBook } from './reserve-book.ts';
import type { ReserveRecord } from './reserve-records.ts';

/** HL1: the book of the numbers that were given here, and the disk beneath it: first the disk, then the book. */
export class ReserveLedger {
  readonly #log: RecordLog;
  #book: ReserveBook;
  /** A record is on the disk and in the book before the next change begins: what is forgotten in between would be both. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(log: RecordLog, book: ReserveBook) {
    this.#log = log;
    this.#book = book;
  }

  static async open(path: string, onUnreadable: (record: string) => void): Promise<ReserveLedger> {
    const { log, records } = await RecordLog.open(path);
    const read = records.flatMap((record) => {
      try {
        return [JSON.parse(record) as ReserveRecord];
      } catch {
        onUnreadable(record);
        return [];
      }
    });
    return new ReserveLedger(log, new ReserveBook(read));
  }

  get book(): ReserveBook {
    return this.#book;
  }

  /** Rejects when the disk does not take it; then it has not happened. */
  write(record: ReserveRecord): Promise<void> {
    return this.#inTurn(async () => {
      await this.#log.append(JSON.stringify(record));
      this.#book.take(record);
    });
  }

  /** The hub has every number: what is left of them is their story. Nothing is done while one waits. */
  forgetHanded(until: number): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#book.waiting().length > 0 || this.#book.all().length === 0) return;
      const rest = this.#book.rest(until);
      await this.#log.replace(rest.map((record) => JSON.stringify(record)));
      this.#book = new ReserveBook(rest);
    });
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
