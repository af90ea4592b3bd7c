/** One record of record-disk.c. `at`: where it stands in the log; `handle`: an open file of one process. */
export type DiskRecord = { readonly at: number } & (
  | {
      readonly kind: 'open';
      readonly handle: string;
      readonly path: string;
      readonly creates: boolean;
      readonly empties: boolean;
    }
  | { readonly kind: 'close'; readonly handle: string }
  | { readonly kind: 'write'; readonly handle: string; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly handle: string; readonly length: number }
  /** What stands before `upTo` in the log is durable from here on. */
  | { readonly kind: 'sync'; readonly handle: string; readonly upTo: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink' | 'mkdir' | 'rmdir'; readonly path: string }
  /** Sent to somebody outside, who may rely on it from then on. */
  | { readonly kind: 'said'; readonly text: string }
);

const HEADER_BYTES = 32;
const CREATES = 1;
const EMPTIES = 2;

/** The records of a log in their order. A last record that a killed process did not finish is left out. Throws on an unknown kind. */
export function readDiskLog(log: Buffer): DiskRecord[] {
  const records: DiskRecord[] = [];
  let at = 0;
  while (at + HEADER_BYTES <= log.length) {
    const word = (index: number): number => log.readUInt32LE(at + index * 4);
    const textAt = at + HEADER_BYTES;
    const bytesAt = textAt + word(6);
    const next = bytesAt + word(7);
    if (next > log.length) break;
    const text = log.toString('utf8', textAt, bytesAt);
    records.push({ at, ...contentOf(word, text, log.subarray(bytesAt, next)) });
    at = next;
  }
  return records;
}

type Content<R = DiskRecord> = R extends DiskRecord ? Omit<R, 'at'> : never;

function contentOf(word: (index: number) => number, text: string, bytes: Buffer): Content {
  const handle = `${word(1)}:${word(2)}`;
  const flags = word(3);
  const offset = word(4) + word(5) * 2 ** 32;
  switch (word(0)) {
    case 1:
      return { kind: 'open', handle, path: text, creates: (flags & CREATES) !== 0, empties: (flags & EMPTIES) !== 0 };
    case 2:
      return { kind: 'close', handle };
    case 3:
      return { kind: 'write', handle, offset, bytes };
    case 4:
      return { kind: 'truncate', handle, length: offset };
    case 5:
      return { kind: 'sync', handle, upTo: offset };
    case 6:
      return { kind: 'rename', from: text, to: bytes.toString('utf8') };
    case 7:
      return { kind: 'unlink', path: text };
    case 8:
      return { kind: 'mkdir', path: text };
    case 9:
      return { kind: 'rmdir', path: text };
    case 10:
      return { kind: 'said', text: bytes.toString('utf8') };
    default:
      throw new Error(`record ${word(0)} is unknown`);
  }
}
