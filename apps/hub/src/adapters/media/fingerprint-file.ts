import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { MediaType } from '@motcua/protocol/media-files';
import { sniffMedia, SNIFFED_BYTES } from './sniff-media.ts';

/** As long as the name of a stored file carries. */
const HASH_CHARACTERS = 32;

export type Fingerprint = { readonly type: MediaType | null; readonly hash: string; readonly bytes: number };

/** Reads a file once: what it is, how long, and the beginning of its SHA-256 in hexadecimal. */
export async function fingerprintFile(path: string): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let head: Buffer = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (head.length < SNIFFED_BYTES) head = Buffer.concat([head, chunk]).subarray(0, SNIFFED_BYTES);
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { type: sniffMedia(head), hash: hash.digest('hex').slice(0, HASH_CHARACTERS), bytes };
}
