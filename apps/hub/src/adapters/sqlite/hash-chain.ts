import { createHash } from 'node:crypto';

/** What the first event follows. */
export const CHAIN_START = Buffer.alloc(32);

/** The chain's next link: SHA-256 over the link before and the exact bytes stored. */
export function nextLink(previous: Uint8Array, stored: Uint8Array): Buffer {
  return createHash('sha256').update(previous).update(stored).digest();
}
