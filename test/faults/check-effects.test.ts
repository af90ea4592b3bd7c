import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CommandReply } from '@motcua/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newCommandId } from '../harness/command-ids.ts';
import { expectEffectsAnswered } from './check-effects.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A journal with these events, as `TicketIssued 1-1`. */
function journalOf(...events: readonly string[]): void {
  const sqlite = new DatabaseSync(join(folder, 'motcua.sqlite'));
  sqlite.exec('CREATE TABLE events (seq INTEGER PRIMARY KEY, type TEXT, record BLOB)');
  for (const event of events) {
    const [type = '', ticketId] = event.split(' ');
    const record = Buffer.from(JSON.stringify({ event: { type, ticketId } }));
    sqlite.prepare('INSERT INTO events (type, record) VALUES (?, ?)').run(type, record);
  }
  sqlite.close();
}

function answer(type: 'ticket-issued' | 'ticket-called', ticketId: string): { readonly reply: CommandReply } {
  const outcome = { type, ticketId } as never;
  return { reply: { kind: 'accepted', commandId: newCommandId(), revision: 1, repeated: false, outcome } };
}

test('what happened and what was answered are the same', () => {
  journalOf('ServiceDayOpened', 'TicketIssued 1-1', 'TicketIssued 1-2', 'TicketCalled 1-1');
  const issued = [answer('ticket-issued', '1-2'), answer('ticket-issued', '1-1')];
  expectEffectsAnswered(folder, issued, [answer('ticket-called', '1-1')]);
  expect(issued).toHaveLength(2);
});

test('a ticket that nobody asked for, one that is lost and a call made twice are found', () => {
  journalOf('TicketIssued 1-1', 'TicketIssued 1-2', 'TicketCalled 1-1', 'TicketCalled 1-1');
  const [first, second, third] = ['1-1', '1-2', '1-3'].map((id) => answer('ticket-issued', id)) as [
    never,
    never,
    never,
  ];
  const call = answer('ticket-called', '1-1');
  expect(() => expectEffectsAnswered(folder, [first], [call, call])).toThrow('tickets');
  expect(() => expectEffectsAnswered(folder, [first, second, third], [call, call])).toThrow('tickets');
  expect(() => expectEffectsAnswered(folder, [first, second], [call])).toThrow('calls');
});
