import { describe } from 'vitest';
import { journalContract } from '../../ports/journal-contract.ts';
import { paperRollsContract } from '../../ports/paper-rolls-contract.ts';
import { slipCountsContract } from '../../ports/slip-counts-contract.ts';
import { slipOutboxContract } from '../../ports/slip-outbox-contract.ts';
import { MemoryJournal } from './journal.ts';
import { MemorySlipOutbox } from './slip-outbox.ts';
import type { StoredSlips } from './stored-slips.ts';
import { type OpenedJournal } from '../../ports/testing/storage-samples.ts';

function open(): OpenedJournal {
  const slips: StoredSlips = new Map();
  const journal = new MemoryJournal(slips);
  const outbox = new MemorySlipOutbox(slips);
  return { journal, outbox, rolls: outbox.rolls, close: () => journal.close() };
}

describe('in memory', () => {
  journalContract(open);
  slipOutboxContract(open);
  slipCountsContract(open);
  paperRollsContract(open);
});
