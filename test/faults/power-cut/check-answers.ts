import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { CommandReply } from '@motcua/protocol';
import { checkJournalFile } from '../check-journal-file.ts';

/** Stands in every accepted answer on the wire; what is recorded as said. */
export const ACCEPTED = '"kind":"accepted"';

/** Socket.IO's frame of an acknowledgement: what follows is the reply. */
const ANSWER = /\{"kind":"accepted","commandId":"([^"]+)","revision":(\d+)/g;

/** An accepted answer that somebody got. `isSame`: whether a stored outcome is what it said. */
export type GivenAnswer = { readonly revision: number; readonly isSame: (storedOutcome: string) => boolean };

/** The accepted answers in what was sent, by command. */
export function acceptedIn(said: readonly string[]): Map<string, GivenAnswer> {
  const answers = new Map<string, GivenAnswer>();
  for (const text of said) {
    for (const [, commandId, revision] of text.matchAll(ANSWER)) {
      if (commandId === undefined) continue;
      answers.set(commandId, { revision: Number(revision), isSame: (stored) => text.includes(stored) });
    }
  }
  return answers;
}

/** The same of replies that arrived. */
export function acceptedAmong(replies: readonly CommandReply[]): Map<string, GivenAnswer> {
  const answers = new Map<string, GivenAnswer>();
  for (const reply of replies) {
    if (reply.kind !== 'accepted') continue;
    const isSame = (stored: string): boolean => isDeepStrictEqual(JSON.parse(stored), reply.outcome);
    answers.set(reply.commandId, { revision: reply.revision, isSame });
  }
  return answers;
}

/**
 * Throws unless the database is whole and every answer that was sent stands in it as it was given, and each ticket
 * once. Returns how many answers were looked for.
 */
export function checkAnswersKept(dataFolder: string, answers: ReadonlyMap<string, GivenAnswer>): number {
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

function checkAnswers(sqlite: DatabaseSync, answers: ReadonlyMap<string, GivenAnswer>): void {
  const stored = sqlite.prepare('SELECT revision, outcome FROM answers WHERE command_id = ?');
  for (const [commandId, { revision, isSame }] of answers) {
    const row = stored.get(commandId);
    if (!row) throw new Error(`the answer to ${commandId} is lost`);
    if (row['revision'] !== revision) throw new Error(`the answer to ${commandId} has another revision`);
    if (!isSame(String(row['outcome']))) throw new Error(`the answer to ${commandId} is not what was said`);
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
