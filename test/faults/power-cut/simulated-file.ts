import type { SeededRandom } from '../../harness/seeded-random.ts';

/** What a disk writes whole or not at all. */
const SECTOR_BYTES = 512;

type Change =
  | { readonly at: number; readonly kind: 'write'; readonly offset: number; readonly bytes: Buffer }
  | { readonly at: number; readonly kind: 'truncate'; readonly length: number };

/**
 * A file of which only what was synced is sure. At a power cut each sector that was written since holds any one
 * of the contents that it had since, and the length is any one that it had since: the system writes back in what
 * order it likes.
 */
export class SimulatedFile {
  #durable: Content;
  #changes: Change[] = [];

  constructor(bytes: Buffer) {
    this.#durable = new Content(bytes);
  }

  write(at: number, offset: number, bytes: Buffer): void {
    this.#changes.push({ at, kind: 'write', offset, bytes });
  }

  truncate(at: number, length: number): void {
    this.#changes.push({ at, kind: 'truncate', length });
  }

  /** Whatever was changed before `upTo` is durable. */
  sync(upTo: number): void {
    const isDone = (change: Change): boolean => change.at < upTo;
    for (const change of this.#changes.filter(isDone)) this.#durable.apply(change);
    this.#changes = this.#changes.filter((change) => !isDone(change));
  }

  /** As the running system sees it. */
  current(): Buffer {
    return this.#after(this.#changes).bytes();
  }

  /** What may be found after a power cut. */
  cut(random: SeededRandom): Buffer {
    const changes = this.#changes;
    const fate = random.pick(['lost', 'kept', 'torn', 'mixed', 'mixed'] as const);
    if (changes.length === 0 || fate === 'lost') return this.#after([]).bytes();
    if (fate === 'kept') return this.#after(changes).bytes();
    const until = Math.ceil(random.between(0, changes.length));
    return fate === 'torn' ? this.#torn(changes.slice(0, until), random) : this.#mixed(changes.slice(0, until), random);
  }

  /** Everything in order up to some moment, the last write cut off at a sector. */
  #torn(changes: readonly Change[], random: SeededRandom): Buffer {
    const content = this.#after(changes.slice(0, -1));
    const last = changes.at(-1);
    if (last?.kind === 'write') {
      const sectors = Math.ceil(random.between(0, last.bytes.length / SECTOR_BYTES));
      const end = Math.floor(last.offset / SECTOR_BYTES + sectors) * SECTOR_BYTES - last.offset;
      content.apply({ ...last, bytes: last.bytes.subarray(0, Math.max(0, end)) });
    } else if (last) content.apply(last);
    return content.bytes();
  }

  /** Up to the last truncation in order, for file systems keep lengths in a journal; then each sector for itself. */
  #mixed(changes: readonly Change[], random: SeededRandom): Buffer {
    const ordered = changes.findLastIndex((change) => change.kind === 'truncate') + 1;
    const content = this.#after(changes.slice(0, ordered));
    const writes = changes.slice(ordered).filter((change) => change.kind === 'write');
    const lengths = [content.length];
    for (const { offset, bytes } of writes) lengths.push(Math.max(lengths.at(-1) ?? 0, offset + bytes.length));
    const length = random.pick([...lengths, lengths.at(-1) ?? 0]);
    // Sectors that were given to the file and never written hold nothing, or what somebody wrote there before.
    const unwritten = random.pick([0, 0xa5]);
    content.extend(lengths.at(-1) ?? 0, unwritten);
    const share = random.pick([0.1, 0.5, 0.9]);
    const versions = new Map<number, number>();
    for (const [index, write] of writes.entries()) {
      for (const { sector, part } of sectorsOf(write)) {
        let version = versions.get(sector);
        if (version === undefined) {
          version = random.next() < share ? writes.length : Math.floor(random.between(0, writes.length + 1));
          versions.set(sector, version);
        }
        if (index < version) content.apply(part);
      }
    }
    content.apply({ at: 0, kind: 'truncate', length });
    return content.bytes();
  }

  #after(changes: readonly Change[]): Content {
    const content = new Content(this.#durable.bytes());
    for (const change of changes) content.apply(change);
    return content;
  }
}

function* sectorsOf({ at, offset, bytes }: Change & { kind: 'write' }): Iterable<{ sector: number; part: Change }> {
  let done = 0;
  while (done < bytes.length) {
    const sector = Math.floor((offset + done) / SECTOR_BYTES);
    const end = Math.min(bytes.length, (sector + 1) * SECTOR_BYTES - offset);
    yield { sector, part: { at, kind: 'write', offset: offset + done, bytes: bytes.subarray(done, end) } };
    done = end;
  }
}

/** Bytes that grow. */
class Content {
  #room: Buffer;
  #length: number;

  constructor(bytes: Buffer) {
    this.#room = Buffer.from(bytes);
    this.#length = bytes.length;
  }

  get length(): number {
    return this.#length;
  }

  bytes(): Buffer {
    return this.#room.subarray(0, this.#length);
  }

  apply(change: Change): void {
    if (change.kind === 'truncate') {
      this.extend(change.length, 0);
      this.#length = change.length;
      return;
    }
    if (change.bytes.length === 0) return;
    this.extend(change.offset + change.bytes.length, 0);
    change.bytes.copy(this.#room, change.offset);
  }

  extend(length: number, filling: number): void {
    if (length <= this.#length) return;
    if (length > this.#room.length) {
      const wider = Buffer.alloc(Math.max(length, this.#room.length * 2));
      this.#room.copy(wider, 0, 0, this.#length);
      this.#room = wider;
    }
    this.#room.fill(filling, this.#length, length);
    this.#length = length;
  }
}
