import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import type { LightSocket } from './light-socket.ts';
import { pressText } from './office-commands.ts';
import type { RawSizes } from './raw-messages.ts';

/** What one press stores and is answered with: measured on the hub, for the ceiling to do the same. */
export async function sizesOfPress(dataFolder: string, kiosk: LightSocket): Promise<RawSizes> {
  const before = lastSeq(dataFolder);
  const reply = await kiosk.askText(pressText(0));
  return { rowBytes: rowBytesAfter(dataFolder, before), reply, broadcast: null };
}

export function lastSeq(dataFolder: string): number {
  return read(dataFolder, (sqlite) => Number(sqlite.prepare('SELECT max(seq) AS seq FROM events').get()?.['seq']));
}

/** Bytes of each row that one command wrote, whatever the columns. */
export function rowBytesAfter(dataFolder: string, seq: number): number[] {
  return read(dataFolder, (sqlite) => {
    const events = sqlite.prepare('SELECT * FROM events WHERE seq > ?').all(seq);
    const answers = sqlite.prepare('SELECT * FROM answers WHERE revision > ?').all(seq);
    const issued = events.find((event) => event['type'] === 'TicketIssued');
    const slips = issued ? sqlite.prepare('SELECT * FROM slip_jobs ORDER BY slip_seq DESC LIMIT 1').all() : [];
    const rows = [...events, ...answers, ...slips];
    if (answers.length !== 1) throw new Error(`one command was expected, not ${answers.length}`);
    return rows.map((row) => Object.values(row).reduce<number>((bytes, value) => bytes + sizeOf(value), 0));
  });
}

function sizeOf(value: unknown): number {
  if (value instanceof Uint8Array) return value.length;
  return typeof value === 'string' ? Buffer.byteLength(value) : 4;
}

function read<T>(dataFolder: string, reading: (sqlite: DatabaseSync) => T): T {
  const sqlite = new DatabaseSync(join(dataFolder, 'motcua.sqlite'), { readOnly: true });
  try {
    return reading(sqlite);
  } finally {
    sqlite.close();
  }
}
