import type { StatementSync } from 'node:sqlite';
import type { CommandId } from '@motcua/protocol';
import type { RecordedEvent } from '../../domain/events.ts';
import { StorageError } from '../../ports/errors.ts';
import type { Journal, JournalBatch, JournalHead, StoredAnswer } from '../../ports/journal.ts';
import type { Database } from './database.ts';
import { CHAIN_START, nextLink } from './hash-chain.ts';
import { readEvents, reading } from './read-events.ts';
import { prepareSlipInsert, type InsertSlip } from './slip-rows.ts';
import { bytesOf, type Upcast } from './stored-event.ts';
import { readOutcome } from './stored-outcome.ts';

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
    const opened = reading(() =>
      this.#database.sqlite.prepare(`SELECT max(seq) AS seq FROM events WHERE type = 'ServiceDayOpened'`).get(),
    );
    if (typeof opened?.['seq'] === 'number') {
      yield* readEvents(this.#database.sqlite, this.#upcast, opened['seq']);
    }
  }

  allEvents(): Iterable<RecordedEvent> {
    return readEvents(this.#database.sqlite, this.#upcast, 1);
  }

  answerOf(issuer: string, commandId: CommandId): StoredAnswer | null {
    const row = reading(() => this.#selectAnswer.get(issuer, commandId));
    if (!row) return null;
    return {
      issuer,
      commandId,
      fingerprint: String(row['fingerprint']),
      revision: Number(row['revision']),
      outcome: readOutcome(String(row['outcome'])),
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
    for (const job of batch.slipJobs) this.#insertSlip(job, null);
    return { seq, hash };
  }

  #link(): Link {
    this.#head ??= this.#readHead();
    return this.#head;
  }

  #readHead(): Link {
    const row = reading(() =>
      this.#database.sqlite.prepare('SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1').get(),
    );
    return row ? (row as Link) : { seq: 0, hash: CHAIN_START };
  }
}
