import { openForReading } from '../adapters/sqlite/open-for-reading.ts';
import { findFileDamage, inspectJournal, lastAnsweredEvent } from '../adapters/sqlite/inspect-journal.ts';
import type { Database } from '../adapters/sqlite/database.ts';
import { ReplayComparison } from '../application/replay-comparison.ts';
import { upcast } from '../domain/event-versions.ts';
import { StorageError } from '../ports/errors.ts';
import type { Terminal } from './terminal.ts';

/** More would only scroll away what to look at first. */
const MOST_FINDINGS = 50;

/**
 * Whether the stored journal is what was written: the file, the chain over the exact bytes, each event, and the
 * replays. Says every finding in words. Returns the exit code: 0, or 1 when something was found.
 */
export function verify(dataFolder: string, terminal: Terminal): 0 | 1 {
  const database = openForReading(dataFolder);
  try {
    const { findings, events } = inspect(database);
    for (const finding of findings.slice(0, MOST_FINDINGS)) terminal.say(finding);
    if (findings.length > MOST_FINDINGS) terminal.say(`… and ${findings.length - MOST_FINDINGS} more.`);
    if (findings.length === 0) {
      terminal.say(
        `Nhật ký nguyên vẹn: ${events} sự kiện. · The journal is whole: ${events} ${events === 1 ? 'event' : 'events'}.`,
      );
      return 0;
    }
    terminal.say(
      'Dữ liệu không còn nguyên như lúc ghi. Hãy giữ lại bản này và khôi phục từ bản sao lưu. · The data is not as it was written. Keep this copy, and restore a backup.',
    );
    return 1;
  } finally {
    database.close();
  }
}

function inspect({ sqlite }: Database): { readonly findings: readonly string[]; readonly events: number } {
  const findings: string[] = [];
  const attempt = (what: string, action: () => void): void => {
    try {
      action();
    } catch (fault) {
      const cause = fault instanceof StorageError ? fault.cause : fault;
      findings.push(`${what} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`);
    }
  };
  attempt('The file', () => {
    for (const finding of findFileDamage(sqlite)) findings.push(`The file is damaged: ${finding}.`);
  });
  // Before the journal: what a running hub stores meanwhile is answered only afterwards.
  let answered = 0;
  attempt('The table of answers', () => (answered = lastAnsweredEvent(sqlite)));
  let last = 0;
  attempt('The journal', () => {
    const journal = readJournal(sqlite);
    findings.push(...journal.findings);
    last = journal.last;
  });
  if (last > 0 && answered > last) {
    findings.push(`${absent(last + 1, answered)} at the end: commands were answered that led there.`);
  }
  return { findings, events: last };
}

function readJournal(sqlite: Database['sqlite']): { readonly findings: readonly string[]; readonly last: number } {
  const findings: string[] = [];
  const comparison = new ReplayComparison();
  let canReplay = true;
  let last = 0;
  for (const row of inspectJournal(sqlite, upcast)) {
    switch (row.kind) {
      case 'missing':
        findings.push(`${absent(row.seq, row.seq + row.count - 1)}.`);
        canReplay = false;
        break;
      case 'damaged':
        findings.push(`Event ${row.seq} (table events, seq ${row.seq}) is not as it was written: ${row.finding}.`);
        canReplay = false;
        last = row.seq;
        break;
      case 'sound': {
        last = row.record.seq;
        const problem = canReplay ? comparison.take(row.record) : null;
        if (problem) findings.push(problem.words);
        if (problem?.isEnd) canReplay = false;
      }
    }
  }
  const difference = canReplay ? comparison.compare() : null;
  if (difference) findings.push(difference);
  if (!canReplay) findings.push('From the first of these events on the days could not be replayed.');
  return { findings, last };
}

function absent(first: number, last: number): string {
  return first === last ? `Event ${first} is missing` : `Events ${first} to ${last} are missing`;
}
