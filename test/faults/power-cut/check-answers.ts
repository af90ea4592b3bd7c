import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkJournalFile } from '../check-journal-file.ts';

/** Stands in every accepted answer on the wire; what is recorded as said. */
export const ACCEPTED = '"kind":"accepted"';

/** Socket.IO's frame of an acknowledgement: what follows is the reply. */
const ANSWER = /\{"kind":"accepted","commandId":"([^"]+)","revision":(\d+)/g;

/** The accepted answers that were sent, by command: with its revision, and the text in which it stood. */
export function acceptedIn(said: readonly string[]): Map<string, { readonly revision: number; readonly text: string }> {
  const answers = new Map<string, { revision: number; text: string }>();
  for (const text of said) {
    for (const [, commandId, revision] of text.matchAll(ANSWER)) {
      if (commandId !== undefined) answers.set(commandId, { revision: Number(revision), text });
    }
  }
  return answers;
}

/**
 * Throws unless the database is whole and every answer that was sent stands in it as it was given, and each ticket
 * once. Returns how many answers were looked for.
 */
export function checkAnswersKept(dataFolder: string, said: readonly string[]): number {
  const answers = acceptedIn(said);
  const path = join(dataFolder, 'motcua.sqlite');
  if (answers.size === 0 && !existsSync(path)) return 0;
  // Opened for writing first: SQLite mends what the cut left, as the hub's start does.
  const sqlite = new DatabaseSync(path);
  try {
    const hasTables = sqlite.prepare(`SELECT name FROM sqlite_schema WHERE name = 'answers'`).get() !== undefined;
    if (!hasTables && answers.size > 0) throw new Error('all answers are lost');
    if (!hasTables) return 0;
    checkAnswers(sqlite, answers);
    checkTickets(sqlite);
  } finally {
    sqlite.close();
  }
  checkJournalFile(dataFolder);
  return answers.size;
}

function checkAnswers(sqlite: DatabaseSync, answers: ReturnType<typeof acceptedIn>): void {
  const stored = sqlite.prepare('SELECT revision, outcome FROM answers WHERE command_id = ?');
  for (const [commandId, { revision, text }] of answers) {
    const row = stored.get(commandId);
    if (!row) throw new Error(`the answer to ${commandId} is lost`);
    if (row['revision'] !== revision) throw new Error(`the answer to ${commandId} has another revision`);
    if (!text.includes(String(row['outcome']))) throw new Error(`the answer to ${commandId} is not what was said`);
  }
}

/** IS1: in a service day no number and no ticket stands twice. */
function checkTickets(sqlite: DatabaseSync): void {
  const seen = new Set<string>();
  const issued = sqlite.prepare(`SELECT day_ordinal, record FROM events WHERE type = 'TicketIssued'`);
  for (const row of issued.iterate()) {
    const { event } = JSON.parse(Buffer.from(row['record'] as Uint8Array).toString('utf8')) as {
      event: { ticketId: string; number: string };
    };
    const day = String(row['day_ordinal']);
    for (const name of [`ticket ${event.ticketId}`, `day ${day} number ${event.number}`]) {
      if (seen.has(name)) throw new Error(`${name} was given twice`);
      seen.add(name);
    }
  }
}
