import type { SQLOutputValue, StatementSync } from 'node:sqlite';
import type { DeviceId, PrinterId, SlipState, TicketId } from '@motcua/protocol';
import { StorageError } from '../../ports/errors.ts';
import type { PaperUse } from '../../ports/paper-rolls.ts';
import {
  NO_SLIPS,
  type SlipCounts,
  type SlipJob,
  type SlipOutbox,
  type SlipRecord,
  type SlipToCheck,
} from '../../ports/slip-outbox.ts';
import type { Database } from './database.ts';
import { preparePaperUse } from './paper-rolls.ts';
import { prepareSlipInsert, slipRecordOf, type InsertSlip } from './slip-rows.ts';

const TO_CHECK = `state IN ('interrupted', 'unknown', 'expired')`;

/** The print jobs, in the same database as the journal. */
export class SqliteSlipOutbox implements SlipOutbox {
  readonly #database: Database;
  readonly #insert: InsertSlip;
  readonly #usePaper: ReturnType<typeof preparePaperUse>;
  readonly #update: StatementSync;
  readonly #markSent: StatementSync;
  readonly #movedFrom: StatementSync;
  readonly #move: StatementSync;
  readonly #countsOf: StatementSync;
  readonly #expireTodo: StatementSync;
  readonly #nextTodo: StatementSync;
  readonly #countTodo: StatementSync;
  readonly #printersWithTodo: StatementSync;
  readonly #inFlight: StatementSync;
  readonly #lastBegun: StatementSync;
  readonly #otherUnderWay: StatementSync;
  readonly #recentOf: StatementSync;
  readonly #toCheck: StatementSync;
  readonly #countToCheck: StatementSync;
  readonly #ofTicket: StatementSync;

  constructor(database: Database) {
    const { sqlite } = database;
    this.#database = database;
    this.#insert = prepareSlipInsert(sqlite);
    this.#usePaper = preparePaperUse(sqlite);
    this.#update = sqlite.prepare('UPDATE slip_jobs SET state = ?, changed_at = ?, reason = ? WHERE job_id = ?');
    this.#markSent = sqlite.prepare(
      `UPDATE slip_jobs SET state = 'sent', changed_at = ?, reason = NULL
       WHERE job_id = ? AND printer_id = ? AND state = 'todo' RETURNING day_ordinal`,
    );
    this.#movedFrom = sqlite.prepare('SELECT moved_from FROM slip_jobs WHERE job_id = ?');
    this.#move = sqlite.prepare(
      `UPDATE slip_jobs SET printer_id = ?, moved_from = printer_id, changed_at = ?
       WHERE printer_id = ? AND state = 'todo' AND created_at >= ? AND moved_from IS NULL
         AND substr(job_id, length(ticket_id) + 1, 3) <> '.in' RETURNING slip_seq, device_id`,
    );
    this.#countsOf = sqlite.prepare('SELECT printer_id, what, count FROM slip_counts WHERE day_ordinal = ?');
    const todo = `FROM slip_jobs WHERE printer_id = ? AND state = 'todo'`;
    this.#expireTodo = sqlite.prepare(
      `UPDATE slip_jobs SET state = 'expired', changed_at = ?, reason = ?
       WHERE printer_id = ? AND state = 'todo' AND created_at < ? RETURNING slip_seq, device_id`,
    );
    this.#nextTodo = sqlite.prepare(`SELECT * ${todo} ORDER BY slip_seq LIMIT 1`);
    this.#countTodo = sqlite.prepare(`SELECT count(*) AS count ${todo}`);
    this.#printersWithTodo = sqlite.prepare(`SELECT DISTINCT printer_id FROM slip_jobs WHERE state = 'todo'`);
    this.#inFlight = sqlite.prepare(`SELECT * FROM slip_jobs WHERE state = 'sent' ORDER BY slip_seq`);
    // A printer that had nothing to do for so long holds nothing; looking further back would cost a start.
    this.#lastBegun = sqlite.prepare(
      `SELECT state FROM slip_jobs WHERE printer_id = ? AND state NOT IN ('todo', 'expired')
         AND slip_seq > (SELECT max(slip_seq) FROM slip_jobs) - 10000 ORDER BY slip_seq DESC LIMIT 1`,
    );
    this.#otherUnderWay = sqlite.prepare('SELECT 1 FROM printer_rolls WHERE printer_id = ? AND other_under_way = 1');
    this.#recentOf = sqlite.prepare('SELECT * FROM slip_jobs WHERE device_id = ? ORDER BY slip_seq DESC LIMIT ?');
    const toCheck = `FROM slip_jobs WHERE day_ordinal = ? AND ${TO_CHECK}`;
    const since = `(SELECT state FROM slip_jobs AS later
       WHERE later.ticket_id = slip_jobs.ticket_id AND later.slip_seq > slip_jobs.slip_seq
       ORDER BY later.slip_seq DESC LIMIT 1) AS since`;
    this.#toCheck = sqlite.prepare(`SELECT *, ${since} ${toCheck} ORDER BY slip_seq DESC LIMIT ?`);
    this.#ofTicket = sqlite.prepare('SELECT * FROM slip_jobs WHERE ticket_id = ? ORDER BY slip_seq');
    this.#countToCheck = sqlite.prepare(`SELECT count(*) AS count ${toCheck}`);
  }

  nextTodo(printerId: PrinterId): SlipRecord | null {
    return this.#rows(this.#nextTodo, printerId).map(slipRecordOf)[0] ?? null;
  }

  countTodo(printerId: PrinterId): number {
    return countOf(this.#rows(this.#countTodo, printerId));
  }

  printersWithTodo(): readonly PrinterId[] {
    return this.#rows(this.#printersWithTodo).map((row) => String(row['printer_id']) as PrinterId);
  }

  inFlight(): readonly SlipRecord[] {
    return this.#rows(this.#inFlight).map(slipRecordOf);
  }

  mayHaveLeftRest(printerId: PrinterId): boolean {
    if (this.#rows(this.#otherUnderWay, printerId).length > 0) return true;
    const [last] = this.#rows(this.#lastBegun, printerId);
    return last !== undefined && last['state'] !== 'confirmed' && last['state'] !== 'unproven';
  }

  markSent(jobId: string, printerId: PrinterId, at: number, paper: PaperUse): void {
    this.#database.transact(() => {
      const [sent] = this.#markSent.all(at, jobId, printerId);
      if (!sent) throw new RangeError(`slip job ${jobId} does not wait at ${printerId}`);
      this.#usePaper(printerId, Number(sent['day_ordinal']), paper);
    });
  }

  moveTodo(from: PrinterId, to: PrinterId, createdSince: number, at: number): readonly (DeviceId | null)[] {
    return kiosksOf(this.#database.transact(() => this.#move.all(to, at, from, createdSince)));
  }

  setState(jobId: string, state: SlipState, at: number, reason: string | null): void {
    this.#database.transact(() => this.#change(jobId, state, at, reason));
  }

  expireTodo(printerId: PrinterId, createdBefore: number, at: number, reason: string): readonly (DeviceId | null)[] {
    return kiosksOf(this.#database.transact(() => this.#expireTodo.all(at, reason, printerId, createdBefore)));
  }

  replaceByCopy(jobId: string, state: SlipState, at: number, reason: string | null, copy: SlipJob): void {
    this.#database.transact(() => {
      this.#change(jobId, state, at, reason);
      const movedFrom = this.#movedFrom.get(jobId)?.['moved_from'] ?? null;
      this.#insert(copy, movedFrom === null ? null : (String(movedFrom) as PrinterId));
    });
  }

  recentOf(deviceId: DeviceId, limit: number): readonly SlipRecord[] {
    return this.#rows(this.#recentOf, deviceId, limit).map(slipRecordOf);
  }

  toCheck(dayOrdinal: number, limit: number): { readonly count: number; readonly entries: readonly SlipToCheck[] } {
    const entries = this.#rows(this.#toCheck, dayOrdinal, limit).map((row) => ({
      ...slipRecordOf(row),
      since: row['since'] as SlipState | null,
    }));
    return { count: countOf(this.#rows(this.#countToCheck, dayOrdinal)), entries };
  }

  countsOf(dayOrdinal: number): ReadonlyMap<PrinterId, SlipCounts> {
    const counts = new Map<PrinterId, SlipCounts>();
    for (const { printer_id: printer, what, count } of this.#rows(this.#countsOf, dayOrdinal)) {
      const printerId = String(printer) as PrinterId;
      counts.set(printerId, { ...(counts.get(printerId) ?? NO_SLIPS), [String(what)]: Number(count) });
    }
    return counts;
  }

  ofTicket(ticketId: TicketId): readonly SlipRecord[] {
    return this.#rows(this.#ofTicket, ticketId).map(slipRecordOf);
  }

  #change(jobId: string, state: SlipState, at: number, reason: string | null): void {
    const { changes } = this.#update.run(state, at, reason, jobId);
    if (changes !== 1) throw new RangeError(`there is no slip job ${jobId}`);
  }

  #rows(statement: StatementSync, ...parameters: (string | number)[]): Record<string, SQLOutputValue>[] {
    try {
      return statement.all(...parameters);
    } catch (cause) {
      throw new StorageError('The slip outbox cannot be read.', 'before-commit', { cause });
    }
  }
}

/** SQLite returns changed rows in no order. */
function kiosksOf(changed: Record<string, SQLOutputValue>[]): readonly (DeviceId | null)[] {
  return changed
    .toSorted((a, b) => Number(a['slip_seq']) - Number(b['slip_seq']))
    .map((row) => row['device_id'] as DeviceId | null);
}

function countOf(rows: Record<string, SQLOutputValue>[]): number {
  return Number(rows[0]?.['count'] ?? 0);
}
