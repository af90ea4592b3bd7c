import type { StatementSync } from 'node:sqlite';
import type { CommandId, CommandOutcome } from '@motcua/protocol';
import type { RecordedEvent } from '../../domain/events.ts';
import { StorageError } from '../../ports/errors.ts';
import type { Journal, JournalBatch, JournalHead, StoredAnswer } from '../../ports/journal.ts';
import type { Database } from './database.ts';
import { CHAIN_START, nextLink } from './hash-chain.ts';
import { prepareSlipInsert, type InsertSlip } from './slip-rows.ts';
import { bytesOf, readRow, type EventRow, type Upcast } from './stored-event.ts';

type Link = { readonly seq: number; readonly hash: Uint8Array };

/** As large as a busy batch, so that a probe that succeeds means that work can go on. */
const PROBE_BYTES = 64 * 1024;

/** The journal in SQLite: one transaction, one disk flush per batch. */
export class SqliteJournal implements Journal {
  readonly #database: Database;
  readonly #upcast: Upcast;
  readonly #insertEvent: StatementSync;
  readonly #insertAnswer: StatementSync;
  readonly #insertSlip: InsertSlip;
  readonly #selectAnswer: StatementSync;
  readonly #selectLink: StatementSync;
  readonly #writeProbe: StatementSync;
  /** Null: to be read again, after a commit of unknown fate. */
  #head: Link | null;

  constructor(database: Database, upcast: Upcast) {
    const { sqlite } = database;
    this.#database = database;
    this.#upcast = upcast;
    this.#insertEvent = sqlite.prepare(
      'INSERT INTO events (seq, day_ordinal, type, record, hash) VALUES (?, ?, ?, ?, ?)',
    );
    this.#insertAnswer = sqlite.prepare(
      'INSERT INTO answers (issuer, command_id, fingerprint, revision, outcome) VALUES (?, ?, ?, ?, ?)',
    );
    this.#insertSlip = prepareSlipInsert(sqlite);
    this.#selectAnswer = sqlite.prepare(
      'SELECT fingerprint, revision, outcome FROM answers WHERE issuer = ? AND command_id = ?',
    );
    this.#selectLink = sqlite.prepare('SELECT seq, hash FROM events WHERE seq = ?');
    this.#writeProbe = sqlite.prepare(
      'INSERT INTO storage_probe (id, filling) VALUES (1, randomblob(?)) ON CONFLICT (id) DO UPDATE SET filling = excluded.filling',
    );
    this.#head = this.#readHead();
  }

  head(): JournalHead {
    const { seq, hash } = this.#link();
    return { seq, hash: Buffer.from(hash).toString('hex') };
  }

  append(batch: JournalBatch): JournalHead {
    try {
      this.#head = this.#database.transact(() => this.#write(batch));
    } catch (fault) {
      if (fault instanceof StorageError && fault.phase === 'commit') this.#head = null;
      throw fault;
    }
    return this.head();
  }

  *lastDayEvents(): Iterable<RecordedEvent> {
    const opened = this.#read(() =>
      this.#database.sqlite.prepare(`SELECT max(seq) AS seq FROM events WHERE type = 'ServiceDayOpened'`).get(),
    );
    if (typeof opened?.['seq'] === 'number') yield* this.#eventsFrom(opened['seq']);
  }

  allEvents(): Iterable<RecordedEvent> {
    return this.#eventsFrom(1);
  }

  answerOf(issuer: string, commandId: CommandId): StoredAnswer | null {
    const row = this.#read(() => this.#selectAnswer.get(issuer, commandId));
    if (!row) return null;
    return {
      issuer,
      commandId,
      fingerprint: String(row['fingerprint']),
      revision: Number(row['revision']),
      outcome: JSON.parse(String(row['outcome'])) as CommandOutcome,
    };
  }

  probe(): void {
    this.#database.transact(() => this.#writeProbe.run(PROBE_BYTES));
  }

  close(): void {
    this.#database.close();
  }

  #write(batch: JournalBatch): Link {
    let { seq, hash } = this.#link();
    for (const record of batch.events) {
      const bytes = bytesOf(record);
      hash = nextLink(hash, bytes);
      seq += 1;
      if (record.seq !== seq) throw new RangeError(`event ${record.seq} does not follow ${seq - 1}`);
      this.#insertEvent.run(seq, record.dayOrdinal, record.event.type, bytes, hash);
    }
    for (const { issuer, commandId, fingerprint, revision, outcome } of batch.answers) {
      this.#insertAnswer.run(issuer, commandId, fingerprint, revision, JSON.stringify(outcome));
    }
    for (const job of batch.slipJobs) this.#insertSlip(job);
    return { seq, hash };
  }

  #link(): Link {
    this.#head ??= this.#readHead();
    return this.#head;
  }

  #readHead(): Link {
    const row = this.#read(() =>
      this.#database.sqlite.prepare('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get(),
    );
    return row ? (row as Link) : { seq: 0, hash: CHAIN_START };
  }

  /** The rows from `first` on, read in pages: an open cursor would hold back SQLite's checkpoints. */
  *#eventsFrom(first: number): Iterable<RecordedEvent> {
    const page = this.#database.sqlite.prepare('SELECT * FROM events WHERE seq >= ? ORDER BY seq LIMIT 1000');
    let previous: Link = first === 1 ? { seq: 0, hash: CHAIN_START } : this.#linkAt(first - 1);
    for (;;) {
      const rows = this.#read(() => page.all(previous.seq + 1)) as EventRow[];
      for (const row of rows) {
        if (row.seq !== previous.seq + 1) {
          throw new StorageError(`The journal is damaged: event ${previous.seq + 1} is missing.`, 'before-commit', {});
        }
        yield readRow(row, previous.hash, this.#upcast);
        previous = row;
      }
      if (rows.length === 0) return;
    }
  }

  #linkAt(seq: number): Link {
    const row = this.#read(() => this.#selectLink.get(seq));
    if (!row) throw new StorageError(`The journal is damaged: event ${seq} is missing.`, 'before-commit', {});
    return row as Link;
  }

  #read<T>(reading: () => T): T {
    try {
      return reading();
    } catch (cause) {
      throw new StorageError('The journal cannot be read.', 'before-commit', { cause });
    }
  }
}
