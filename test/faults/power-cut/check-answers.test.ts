import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CommandReply } from '@motcua/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { acceptedAmong, acceptedIn, checkAnswersKept } from './check-answers.ts';

const FIRST = '0197a000-0000-7000-8000-000000000001';
const SECOND = '0197a000-0000-7000-8000-000000000002';

let folder: string;
let sqlite: DatabaseSync;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'));
  sqlite = new DatabaseSync(join(folder, 'motcua.sqlite'));
  sqlite.exec(`CREATE TABLE events (seq INTEGER PRIMARY KEY, day_ordinal INTEGER, type TEXT, record BLOB, hash BLOB);
    CREATE TABLE answers (command_id TEXT, revision INTEGER, outcome TEXT)`);
});

afterEach(() => {
  if (sqlite.isOpen) sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Stores a ticket and its answer as the hub lays them down. Returns what the hub says on the wire. */
function issue(seq: number, commandId: string, order: number): string {
  const ticket = { ticketId: `1-${order}`, number: `A00${order}` };
  const record = Buffer.from(JSON.stringify({ seq, event: { type: 'TicketIssued', ...ticket } }));
  const previous = sqlite.prepare('SELECT hash FROM events WHERE seq = ?').get(seq - 1)?.['hash'] as Uint8Array;
  const hash = createHash('sha256')
    .update(previous ?? Buffer.alloc(32))
    .update(record)
    .digest();
  sqlite.prepare('INSERT INTO events VALUES (?, 1, ?, ?, ?)').run(seq, 'TicketIssued', record, hash);
  const outcome = JSON.stringify({ type: 'ticket-issued', ...ticket });
  sqlite.prepare('INSERT INTO answers VALUES (?, ?, ?)').run(commandId, seq, outcome);
  return `\x81\x7e431[{"kind":"accepted","commandId":"${commandId}","revision":${seq},"repeated":false,"outcome":${outcome}}]`;
}

function check(said: readonly string[]): number {
  sqlite.close();
  return checkAnswersKept(folder, acceptedIn(said));
}

describe('the judge of what a power cut left', () => {
  test('is content when every answer that was sent is stored', () => {
    const said = [issue(1, FIRST, 1), issue(2, SECOND, 2)];
    expect(check(said)).toBe(2);
  });

  test('finds an answer that is lost, in part or whole', () => {
    const said = [issue(1, FIRST, 1), issue(2, SECOND, 2)];
    sqlite.exec(`DELETE FROM answers WHERE command_id = '${SECOND}'`);
    expect(() => check(said)).toThrow(`${SECOND} is lost`);
    expect(() => checkAnswersKept(join(folder, 'nothing'), acceptedIn(said))).toThrow();
  });

  test('finds an answer that became another one', () => {
    const said = [issue(1, FIRST, 1)];
    sqlite.exec('UPDATE answers SET revision = 7');
    expect(() => check(said)).toThrow('another revision');
    sqlite = new DatabaseSync(join(folder, 'motcua.sqlite'));
    sqlite.exec(`UPDATE answers SET revision = 1, outcome = '{"type":"ticket-issued","ticketId":"1-9"}'`);
    expect(() => check(said)).toThrow('not what was said');
  });

  test('finds a number and a ticket given twice', () => {
    const said = [issue(1, FIRST, 1), issue(2, SECOND, 1)];
    expect(() => check(said)).toThrow('given twice');
  });

  test('finds an event that was changed, and one that is missing', () => {
    const said = [issue(1, FIRST, 1), issue(2, SECOND, 2)];
    sqlite.exec(`UPDATE events SET record = CAST(record AS TEXT) || ' ' WHERE seq = 2`);
    expect(() => check(said)).toThrow('the chain breaks at event 2');
    sqlite = new DatabaseSync(join(folder, 'motcua.sqlite'));
    sqlite.exec('DELETE FROM events WHERE seq = 1');
    expect(() => check(said)).toThrow('event 1 is missing');
  });

  test('reads several answers out of what was sent together', () => {
    const together = issue(1, FIRST, 1) + issue(2, SECOND, 2);
    expect([...acceptedIn([together, '42["view",{}]']).keys()]).toEqual([FIRST, SECOND]);
  });

  test('holds a reply that arrived against what is stored, whatever the order of its parts', () => {
    issue(1, FIRST, 1);
    const outcome = { number: 'A001', ticketId: '1-1', type: 'ticket-issued' };
    const reply = {
      kind: 'accepted',
      commandId: FIRST,
      revision: 1,
      repeated: true,
      outcome,
    } as unknown as CommandReply;
    sqlite.close();
    expect(checkAnswersKept(folder, acceptedAmong([reply]))).toBe(1);
    const other = { ...reply, outcome: { ...outcome, number: 'A002' } } as unknown as CommandReply;
    expect(() => checkAnswersKept(folder, acceptedAmong([other]))).toThrow('not what was said');
  });
});
