import { describe, expect, it } from 'vitest';
import { journalContract } from '../../ports/journal-contract.ts';
import { slipOutboxContract } from '../../ports/slip-outbox-contract.ts';
import { batchOf, sampleAnswer, sampleEvent, sampleSlipJob } from '../../ports/testing/storage-samples.ts';
import { MemoryJournal } from '../memory/journal.ts';
import { MemorySlipOutbox } from '../memory/slip-outbox.ts';
import type { StoredSlips } from '../memory/stored-slips.ts';
import { createPrometheus, measuredJournal, measuredOutbox } from './prometheus.ts';

const clock = { now: () => 0, monotonicMs: () => performance.now() };

function open() {
  const slips: StoredSlips = new Map();
  const prometheus = createPrometheus(() => ({ kiosk: 2, display: 0, staff: 1 }));
  const journal = measuredJournal(new MemoryJournal(slips), prometheus.measurements, clock);
  const outbox = measuredOutbox(new MemorySlipOutbox(slips), prometheus.measurements);
  return { prometheus, journal, outbox, close: () => journal.close() };
}

describe('measured, the storage does what it did before', () => {
  journalContract(open);
  slipOutboxContract(open);
});

describe('metrics', () => {
  it('count commands, batches, slips and clients', async () => {
    const { prometheus, journal, outbox } = open();
    const job = sampleSlipJob('1-1.0');
    journal.append(
      batchOf({ events: [sampleEvent(1)], answers: [sampleAnswer('a', 1), sampleAnswer('b', 1)], slipJobs: [job] }),
    );
    outbox.setState(job.jobId, 'confirmed', 5, null);
    prometheus.measurements.commandAnswered('issue-ticket', 'accepted');
    prometheus.measurements.commandAnswered('call-next', 'no-one-waiting');
    const lines = (await prometheus.text()).split('\n');
    for (const line of [
      'motcua_batch_commands_sum 2',
      'motcua_batch_commands_count 1',
      'motcua_commit_seconds_count 1',
      'motcua_slips_total{state="confirmed"} 1',
      'motcua_commands_total{type="issue-ticket",outcome="accepted"} 1',
      'motcua_commands_total{type="call-next",outcome="no-one-waiting"} 1',
      'motcua_connected_clients{role="kiosk"} 2',
      'motcua_connected_clients{role="staff"} 1',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('of two hubs in one process are kept apart', async () => {
    const [one, other] = [open(), open()];
    one.prometheus.measurements.commandAnswered('issue-ticket', 'accepted');
    expect(await other.prometheus.text()).not.toContain('issue-ticket');
  });
});
