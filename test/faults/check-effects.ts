import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'vitest';
import type { Called, Issued } from './load.ts';

/**
 * IS2, CA1: what happened is what was answered, each thing once: every ticket and every call in the journal has its
 * answer, and the other way round. For a load that has finished, in a hub that nobody else used.
 */
export function expectEffectsAnswered(
  dataFolder: string,
  issued: readonly Pick<Issued, 'reply'>[],
  called: readonly Pick<Called, 'reply'>[],
): void {
  const sqlite = new DatabaseSync(join(dataFolder, 'motcua.sqlite'), { readOnly: true });
  try {
    const stored = (type: string): string[] =>
      sqlite
        .prepare('SELECT record FROM events WHERE type = ?')
        .all(type)
        .map((row) => ticketOf(row['record'] as Uint8Array))
        .toSorted();
    expect(stored('TicketIssued'), 'tickets').toEqual(answered(issued, 'ticket-issued'));
    expect(stored('TicketCalled'), 'calls').toEqual(answered(called, 'ticket-called'));
  } finally {
    sqlite.close();
  }
}

function answered(
  answers: readonly Pick<Issued, 'reply'>[],
  wanted: 'ticket-issued' | 'ticket-called',
): readonly string[] {
  return answers
    .flatMap(({ reply }) =>
      reply.kind === 'accepted' && reply.outcome.type === wanted && 'ticketId' in reply.outcome
        ? [reply.outcome.ticketId as string]
        : [],
    )
    .toSorted();
}

function ticketOf(record: Uint8Array): string {
  const { event } = JSON.parse(Buffer.from(record).toString('utf8')) as { event: { ticketId: string } };
  return event.ticketId;
}
