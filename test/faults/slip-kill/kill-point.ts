/**
 * Loaded before the hub: ends it, as `kill -9` does, right before or right after a change of a slip's state is on the
 * disk. The program knows nothing of it: it is caught at SQLite's own door.
 */
import { existsSync, readFileSync } from 'node:fs';
import { StatementSync, type SQLInputValue } from 'node:sqlite';

/** Which of a ticket's papers: the first, the copy that follows it by itself, one that staff asked for. */
export type Paper = 'first' | 'copy' | 'reprint';

/** `nth`: the first change to this state counts, or a later one. */
export type KillPoint = {
  readonly state: string;
  readonly paper: Paper;
  readonly when: 'before' | 'after';
  readonly nth: number;
};

/** Names the file in which the point stands; it may be written and taken away while the hub runs. */
export const KILL_POINT_VARIABLE = 'MOTCUA_TEST_KILL_POINT';

const file = process.env[KILL_POINT_VARIABLE];
if (file !== undefined) watch(file);

function watch(path: string): void {
  const met = new Map<string, number>();
  let dueAtCommit = false;
  const look = (sql: string, values: readonly SQLInputValue[]): void => {
    if (!sql.startsWith('UPDATE slip_jobs') || !existsSync(path)) return;
    const words = readFileSync(path, 'utf8');
    const point = JSON.parse(words) as KillPoint;
    if (!isMet(sql, values, point)) return;
    const times = (met.get(words) ?? 0) + 1;
    met.set(words, times);
    if (times < point.nth) return;
    if (point.when === 'before') die();
    dueAtCommit = true;
  };
  const { run, all, get } = StatementSync.prototype;
  StatementSync.prototype.run = function (this: StatementSync, ...values: SQLInputValue[]) {
    look(this.sourceSQL.trim(), values);
    const result = run.apply(this, values as never);
    if (dueAtCommit && this.sourceSQL.trim() === 'COMMIT') die();
    return result;
  } as typeof run;
  StatementSync.prototype.get = function (this: StatementSync, ...values: SQLInputValue[]) {
    look(this.sourceSQL.trim(), values);
    return get.apply(this, values as never);
  } as typeof get;
  StatementSync.prototype.all = function (this: StatementSync, ...values: SQLInputValue[]) {
    look(this.sourceSQL.trim(), values);
    return all.apply(this, values as never);
  } as typeof all;
}

function isMet(sql: string, values: readonly SQLInputValue[], { state, paper }: KillPoint): boolean {
  const change = changeOf(sql, values);
  if (change?.state !== state) return false;
  return change.jobId === null || paperOf(change.jobId) === paper;
}

/** `jobId` null: several slips at once. */
function changeOf(
  sql: string,
  values: readonly SQLInputValue[],
): { readonly state: string; readonly jobId: string | null } | null {
  if (sql.includes(`SET state = 'expired'`)) return { state: 'expired', jobId: null };
  if (sql.includes('SET printer_id = ?')) return { state: 'moved', jobId: null };
  if (sql.includes(`SET state = 'sent'`)) return { state: 'sent', jobId: textOf(values[1]) };
  return sql.includes('SET state = ?') ? { state: textOf(values[0]), jobId: textOf(values[3]) } : null;
}

function textOf(value: SQLInputValue | undefined): string {
  if (typeof value !== 'string') throw new TypeError('the slips are stored otherwise than this test knows');
  return value;
}

function paperOf(jobId: string): Paper {
  if (jobId.includes('.in')) return 'reprint';
  return jobId.endsWith('.0') ? 'first' : 'copy';
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}
