import type { PrinterId, ProofLevel } from '@motcua/protocol';
import type { PrinterMemory } from '../../ports/printer-memory.ts';
import type { Database } from './database.ts';
import { reading } from './read-events.ts';

/** SL5: one row for each printer, beside the journal. */
export function createSqlitePrinterMemory({ sqlite, transact }: Database): PrinterMemory {
  const select = sqlite.prepare('SELECT proof FROM printer_memory WHERE printer_id = ? AND device = ?');
  const upsert = sqlite.prepare(
    `INSERT INTO printer_memory (printer_id, device, proof) VALUES (?, ?, ?)
     ON CONFLICT (printer_id) DO UPDATE SET device = excluded.device, proof = excluded.proof`,
  );
  const remove = sqlite.prepare('DELETE FROM printer_memory WHERE printer_id = ?');
  return {
    recall: (printerId: PrinterId, device) => {
      const row = reading(() => select.get(printerId, device));
      return row ? (String(row['proof']) as ProofLevel) : null;
    },
    keep: (printerId, device, proof) => void transact(() => upsert.run(printerId, device, proof)),
    forget: (printerId) => void transact(() => remove.run(printerId)),
  };
}
