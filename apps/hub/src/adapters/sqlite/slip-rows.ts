import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { DeviceId, PrinterId, SlipState, TicketId, TicketNumber } from '@motcua/protocol';
import type { SlipContent } from '@motcua/slips';
import type { SlipJob, SlipRecord } from '../../ports/slip-outbox.ts';

/** `movedFrom`: of the job that it is a copy of. */
export type InsertSlip = (job: SlipJob, movedFrom: PrinterId | null) => void;

/** Prepares the insertion of a new job (state `todo`), for whoever holds the transaction. */
export function prepareSlipInsert(sqlite: DatabaseSync): InsertSlip {
  const insert = sqlite.prepare(`
    INSERT INTO slip_jobs
      (job_id, ticket_id, number, printer_id, device_id, day_ordinal, created_at, copy, content, state, changed_at, moved_from)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'todo', ?, ?)`);
  return (job, movedFrom) => {
    const { jobId, ticketId, number, printerId, deviceId, dayOrdinal, createdAt, copy, content } = job;
    const stored = JSON.stringify(content);
    insert.run(
      ...[jobId, ticketId, number, printerId, deviceId, dayOrdinal, createdAt],
      ...[copy ? 1 : 0, stored, createdAt, movedFrom],
    );
  };
}

/** A row of the table `slip_jobs` as the port names it. */
export function slipRecordOf(row: Record<string, SQLOutputValue>): SlipRecord {
  return {
    jobId: String(row['job_id']),
    ticketId: String(row['ticket_id']) as TicketId,
    number: String(row['number']) as TicketNumber,
    printerId: String(row['printer_id']) as PrinterId,
    deviceId: row['device_id'] === null ? null : (String(row['device_id']) as DeviceId),
    dayOrdinal: Number(row['day_ordinal']),
    createdAt: Number(row['created_at']),
    copy: row['copy'] === 1,
    content: JSON.parse(String(row['content'])) as SlipContent,
    state: String(row['state']) as SlipState,
    changedAt: Number(row['changed_at']),
    reason: row['reason'] === null ? null : String(row['reason']),
    movedFrom: row['moved_from'] === null ? null : (String(row['moved_from']) as PrinterId),
  };
}
