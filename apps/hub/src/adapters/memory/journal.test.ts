import { describe } from 'vitest';
import { journalContract } from '../../ports/journal-contract.ts';
import { slipOutboxContract } from '../../ports/slip-outbox-contract.ts';
import { MemoryJournal } from './journal.ts';
import { MemorySlipOutbox } from './slip-outbox.ts';
import type { StoredSlips } from './stored-slips.ts';
import { type OpenedJournal } from '../../ports/testing/storage-samples.ts';

function open(): OpenedJournal {
  const slips: StoredSlips = new Map();
  const journal = new MemoryJournal(slips);
  return { journal, outbox: new MemorySlipOutbox(slips), close: () => journal.close() };
}

describe('in memory', () => {
  journalContract(open);
  slipOutboxContract(open);
});
