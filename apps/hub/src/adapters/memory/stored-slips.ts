import type { SlipJob, SlipRecord } from '../../ports/slip-outbox.ts';

/** What the in-memory journal and the in-memory outbox share: the slips, oldest first, by job id. */
export type StoredSlips = Map<string, SlipRecord>;

export function addSlip(slips: StoredSlips, job: SlipJob, movedFrom: SlipRecord['movedFrom'] = null): void {
  if (slips.has(job.jobId)) throw new RangeError(`slip job ${job.jobId} exists already`);
  slips.set(job.jobId, { ...job, state: 'todo', changedAt: job.createdAt, reason: null, movedFrom });
}
