import { hash } from 'node:crypto';
import { closeSync, fdatasyncSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { flushNames } from './flush-names.ts';

/** What a file says of itself: whoever wrote it, and of what it is the state. */
export type StateFileHeader = Readonly<Record<string, string | number>>;

export type ReadStateFile =
  | { readonly kind: 'read'; readonly state: unknown }
  | { readonly kind: 'none' }
  | { readonly kind: 'useless'; readonly finding: string };

const SUM_BYTES = 32;
const LENGTH_BYTES = 4;
/** Flushed in slices, so that a commit of the hub never waits behind a hundred megabytes. */
const SLICE_BYTES = 1024 * 1024;
/** What people did stands in it, as in the journal. */
const OWN_USER_ONLY = 0o600;

/**
 * Writes a state that can be cloned, whole or not at all: SHA-256 of the rest, length of the header, header, and the
 * state as V8 writes it. When this returns it is on the disk under its name.
 */
export function writeStateFile(path: string, header: StateFileHeader, state: unknown): number {
  const head = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  const rest = Buffer.concat([length, head, serialize(state)]);
  const part = `${path}.part`;
  rmSync(part, { force: true });
  const file = openSync(part, 'wx', OWN_USER_ONLY);
  try {
    writeSync(file, hash('sha256', rest, 'buffer'));
    for (let at = 0; at < rest.length; at += SLICE_BYTES) {
      writeAll(file, rest.subarray(at, at + SLICE_BYTES));
      fdatasyncSync(file);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
  flushNames(dirname(path));
  return SUM_BYTES + rest.length;
}

/** Reads it where it is whole and `isWanted` says so of its header. Never throws. */
export function readStateFile(path: string, isWanted: (header: StateFileHeader) => boolean): ReadStateFile {
  try {
    const bytes = readFileSync(path);
    const rest = bytes.subarray(SUM_BYTES);
    if (rest.length < LENGTH_BYTES || !hash('sha256', rest, 'buffer').equals(bytes.subarray(0, SUM_BYTES))) {
      return { kind: 'useless', finding: 'damaged' };
    }
    const from = LENGTH_BYTES + rest.readUInt32LE(0);
    const header = JSON.parse(rest.toString('utf8', LENGTH_BYTES, from)) as StateFileHeader;
    if (!isWanted(header)) return { kind: 'useless', finding: 'of another program, journal or day' };
    return { kind: 'read', state: deserialize(rest.subarray(from)) };
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'none' };
    return { kind: 'useless', finding: fault instanceof Error ? fault.message : String(fault) };
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
