import { hash } from 'node:crypto';

/** What the first event follows. */
export const CHAIN_START = Buffer.alloc(32);

/** The chain's next link: SHA-256 over the link before and the exact bytes stored. */
export function nextLink(previous: Uint8Array, stored: Uint8Array): Buffer {
  // In one call: a day of 100,000 tickets is checked link by link at each start.
  return hash('sha256', Buffer.concat([previous, stored]), 'buffer');
}
