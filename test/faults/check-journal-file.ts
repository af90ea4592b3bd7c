import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Reads the journal as an auditor would, knowing only how it is laid down: each hash is SHA-256 over the
 * hash before and the stored bytes, sequence numbers have no gap. Returns how many events there are.
 */
export function checkJournalFile(dataFolder: string): number {
  const sqlite = new DatabaseSync(join(dataFolder, 'motcua.sqlite'), { readOnly: true });
  try {
    const integrity = sqlite.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (integrity !== 'ok') throw new Error(`the database is damaged: ${String(integrity)}`);
    let previous: Uint8Array = Buffer.alloc(32);
    let seq = 0;
    for (const row of sqlite.prepare('SELECT seq, record, hash FROM events ORDER BY seq').iterate()) {
      const record = row['record'] as Uint8Array;
      const hash = row['hash'] as Uint8Array;
      seq += 1;
      if (row['seq'] !== seq) throw new Error(`event ${seq} is missing`);
      if (!createHash('sha256').update(previous).update(record).digest().equals(hash)) {
        throw new Error(`the chain breaks at event ${seq}`);
      }
      previous = hash;
    }
    return seq;
  } finally {
    sqlite.close();
  }
}
