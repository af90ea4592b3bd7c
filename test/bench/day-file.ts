import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';

export type Row = Record<string, SQLInputValue>;

/** A record of the journal as it is stored. What stands in `event` is the hub's business. */
export type StoredRecord = {
  readonly seq: number;
  readonly commandId: string | null;
  readonly event: { readonly type: string } & Readonly<Record<string, unknown>>;
} & Readonly<Record<string, unknown>>;

/**
 * The file of a stopped hub, to be grown by rows that are like those that the hub wrote itself: any column of a
 * row that is not named keeps the value of the row that it is modelled on.
 */
export class DayFile {
  readonly #sqlite: DatabaseSync;
  readonly #inserts = new Map<string, StatementSync>();
  #seq: number;
  #hash: Uint8Array;

  constructor(dataFolder: string) {
    this.#sqlite = new DatabaseSync(join(dataFolder, 'motcua.sqlite'));
    this.#sqlite.exec('PRAGMA synchronous = OFF');
    const last = this.rows('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1')[0];
    if (last === undefined) throw new Error('the hub has written nothing yet');
    this.#seq = Number(last['seq']);
    this.#hash = last['hash'] as Uint8Array;
  }

  rows(query: string, ...parameters: SQLInputValue[]): Row[] {
    return this.#sqlite.prepare(query).all(...parameters);
  }

  events(): { readonly row: Row; readonly record: StoredRecord }[] {
    return this.rows('SELECT * FROM events ORDER BY seq').map((row) => ({
      row,
      record: JSON.parse(Buffer.from(row['record'] as Uint8Array).toString('utf8')) as StoredRecord,
    }));
  }

  /** The next event in the chain. Returns its sequence number. */
  append(model: Row, record: Omit<StoredRecord, 'seq'>): number {
    this.#seq += 1;
    const bytes = Buffer.from(JSON.stringify({ ...record, seq: this.#seq }), 'utf8');
    this.#hash = createHash('sha256').update(this.#hash).update(bytes).digest();
    this.insert('events', { ...model, seq: this.#seq, record: bytes, hash: this.#hash });
    return this.#seq;
  }

  insert(table: string, row: Row): void {
    const columns = Object.keys(row);
    const key = `${table} ${columns.join()}`;
    let statement = this.#inserts.get(key);
    if (!statement) {
      const places = columns.map(() => '?').join();
      statement = this.#sqlite.prepare(`INSERT INTO ${table} (${columns.join()}) VALUES (${places})`);
      this.#inserts.set(key, statement);
    }
    statement.run(...Object.values(row));
  }

  together(work: () => void): void {
    this.#sqlite.exec('BEGIN');
    work();
    this.#sqlite.exec('COMMIT');
  }

  close(): void {
    this.#sqlite.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#sqlite.close();
  }
}
