import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { PersonTag } from '@motcua/protocol/vocabulary';
import type { PersonTags } from '../../ports/person-tags.ts';
import { readIfThere } from './read-if-there.ts';

/** The key of one service day. */
type DayKey = { readonly dayOrdinal: number; readonly key: Buffer };

const KEY_BYTES = 32;
/** "000000000012 " and the key in hex: always as long, so that a new key lies over the old one. */
const KEPT = /^(\d{12}) ([0-9a-f]{64})\n$/;

/**
 * IS3: HMAC-SHA-256 with a random key, kept in a file beside the database that only this user may read. The key
 * belongs to one service day and is written over when that ends, so that not even whoever has the journal and
 * all identity numbers can tell afterwards who took a ticket.
 */
export function createPersonTags(path: string): PersonTags {
  let today = readKey(path);

  function keyFor(dayOrdinal: number): Buffer {
    if (today === null || today.dayOrdinal < dayOrdinal) today = newKey(path, dayOrdinal);
    return today.key;
  }

  return {
    tagOf(person, dayOrdinal) {
      const hmac = createHmac('sha256', keyFor(dayOrdinal)).update(onlyLettersAndDigits(person));
      return hmac.digest('base64url') as PersonTag;
    },
    endDay(dayOrdinal) {
      if (today !== null && today.dayOrdinal <= dayOrdinal) today = newKey(path, dayOrdinal + 1);
    },
  };
}

/** "079 203 001 234" and "079203001234" are one person. */
function onlyLettersAndDigits(person: string): string {
  return person
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function newKey(path: string, dayOrdinal: number): DayKey {
  const key = randomBytes(KEY_BYTES);
  writeOver(path, `${String(dayOrdinal).padStart(12, '0')} ${key.toString('hex')}\n`);
  return { dayOrdinal, key };
}

function readKey(path: string): DayKey | null {
  const match = KEPT.exec(readIfThere(path) ?? '');
  if (!match?.[1] || !match[2]) return null;
  return { dayOrdinal: Number(match[1]), key: Buffer.from(match[2], 'hex') };
}

/** In the place of the old bytes, which a new file of that name would leave on the disk. */
function writeOver(path: string, text: string): void {
  const file = openForWriting(path);
  try {
    fchmodSync(file, 0o600);
    writeSync(file, text, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    return openSync(path, 'wx', 0o600);
  }
}
