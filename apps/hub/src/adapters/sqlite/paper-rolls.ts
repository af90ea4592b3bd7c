import type { DatabaseSync } from 'node:sqlite';
import type { PrinterId } from '@motcua/protocol';
import { UNUSED_ROLL, type PaperRoll, type PaperRolls, type PaperUse } from '../../ports/paper-rolls.ts';
import type { Database } from './database.ts';
import { reading } from './read-events.ts';

/** Prepares the counting of a citizen's slip, for whoever holds the transaction. */
export function preparePaperUse(
  sqlite: DatabaseSync,
): (printerId: PrinterId, dayOrdinal: number, paper: PaperUse) => void {
  const useRoll = prepareRollUse(sqlite);
  const useMorning = sqlite.prepare(
    `INSERT INTO printer_mornings (printer_id, day_ordinal, used_mm) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET used_mm = used_mm + excluded.used_mm`,
  );
  return (printerId, dayOrdinal, { mm, isMorning }) => {
    useRoll(printerId, mm);
    if (isMorning) useMorning.run(printerId, dayOrdinal, mm);
  };
}

function prepareRollUse(sqlite: DatabaseSync): (printerId: PrinterId, mm: number) => void {
  const use = sqlite.prepare(
    `INSERT INTO printer_rolls (printer_id, used_mm, slips) VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET used_mm = used_mm + excluded.used_mm, slips = slips + 1`,
  );
  return (printerId, mm) => void use.run(printerId, mm);
}

/** The rolls, one row a printer, in the same database as the slips. */
export function createSqlitePaperRolls({ sqlite, transact }: Database): PaperRolls {
  const select = sqlite.prepare('SELECT * FROM printer_rolls WHERE printer_id = ?');
  const mornings = sqlite.prepare(
    'SELECT used_mm FROM printer_mornings WHERE printer_id = ? AND day_ordinal < ? ORDER BY day_ordinal DESC LIMIT ?',
  );
  const begin = sqlite.prepare(
    `INSERT INTO printer_rolls (printer_id, since, used_mm, slips) VALUES (?, ?, 0, 0)
     ON CONFLICT DO UPDATE SET since = excluded.since, used_mm = 0, slips = 0, asked_at = NULL`,
  );
  const ask = sqlite.prepare(
    `INSERT INTO printer_rolls (printer_id, used_mm, slips, asked_at) VALUES (?, 0, 0, ?)
     ON CONFLICT DO UPDATE SET asked_at = coalesce(asked_at, excluded.asked_at)`,
  );
  const keep = sqlite.prepare('UPDATE printer_rolls SET asked_at = NULL WHERE printer_id = ?');
  const useRoll = prepareRollUse(sqlite);
  const underWay = sqlite.prepare('UPDATE printer_rolls SET other_under_way = ? WHERE printer_id = ?');
  return {
    of(printerId): PaperRoll {
      const row = reading(() => select.get(printerId));
      if (!row) return UNUSED_ROLL;
      const timeOf = (column: string) => (row[column] === null ? null : Number(row[column]));
      return {
        ...{ since: timeOf('since'), askedAt: timeOf('asked_at') },
        ...{ usedMm: Number(row['used_mm']), slips: Number(row['slips']) },
      };
    },
    mornings: (printerId, beforeDay, limit) =>
      reading(() => mornings.all(printerId, beforeDay, limit)).map((row) => Number(row['used_mm'])),
    noteTestSlip: (printerId, mm) =>
      transact(() => {
        useRoll(printerId, mm);
        underWay.run(1, printerId);
      }),
    noteTestSlipOut: (printerId) => void transact(() => underWay.run(0, printerId)),
    noteNewRoll: (printerId, at) => void transact(() => begin.run(printerId, at)),
    askAboutRoll: (printerId, at) => void transact(() => ask.run(printerId, at)),
    keepRoll: (printerId) => void transact(() => keep.run(printerId)),
  };
}
