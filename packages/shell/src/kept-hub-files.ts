import { createHash } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileShelf, type ShelvedFile } from './file-shelf.ts';
import type { HubFiles } from './hub-files.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';

export type KeptHubFilesParts = {
  readonly files: HubFiles;
  /** Which of them are kept; the others are only passed on. */
  readonly kept: readonly RegExp[];
  /** Where; it holds nothing else. Asked for when it is needed. */
  readonly folder: () => string;
  /** Whose files these are: what one hub has given is shown under no other. Null: nobody's yet, and nothing is kept. */
  readonly givenBy: () => string | null;
  readonly around: Pick<ShellSurroundings, 'after' | 'monotonicMs' | 'log'>;
};

export type KeptHubFiles = HubFiles & {
  /**
   * Fetches these so that they are there when the hub is not; one after the other. Rejects where one of them does not lie on the
   * disk afterwards: the hub has gone away or refuses, or the disk takes nothing.
   */
  readonly fetchAhead: (paths: readonly string[]) => Promise<void>;
};

/** `keeping`: resolves when it lies on the disk, or need not. Rejects where the disk takes nothing. */
type Fetched = { readonly answer: Response; readonly keeping: Promise<void> };

const NOTHING_TO_KEEP = Promise.resolve();

/** Voice packs are 12 MB at most each; a centre uses a few. */
const MOST_BYTES = 64 * 2 ** 20;
/** A clip is some tens of kB. */
const MOST_BYTES_EACH = 4 * 2 ** 20;
/** Whoever waits for a word of a sentence hears it from the disk, if the hub is so slow. */
const HUB_WITHIN_MS = 1_500;
/** A clip that is not there yet may come slowly; one that does not come at all must not be waited for until the connection is found dead. */
const WHOLE_WITHIN_MS = 30_000;
/** A hub that did not answer is not waited for again with each clip of a sentence. */
const AWAY_FOR_MS = 5_000;

/**
 * KI11, VO2: what the page says lies on the device's own disk as well, so that it still speaks when it starts without a hub.
 * While the hub is there it is asked each time whether anything has changed.
 */
export function keepHubFiles(parts: KeptHubFilesParts): KeptHubFiles {
  const { files, kept, around } = parts;
  let awayUntilMs = Number.NEGATIVE_INFINITY;
  let shelf: { readonly of: string; readonly files: FileShelf } | null = null;
  let hasTold = false;

  function shelfNow(): FileShelf | null {
    const givenBy = parts.givenBy();
    if (givenBy === null) return null;
    const folder = parts.folder();
    const of = createHash('sha256').update(givenBy).digest('hex').slice(0, 16);
    if (shelf?.of !== of) {
      shelf = { of, files: new FileShelf(join(folder, of), MOST_BYTES) };
      void forgetOthers(folder, of);
    }
    return shelf.files;
  }

  function noteFault(path: string, change: Promise<void>): Promise<void> {
    change.catch((error: unknown) => {
      // Said once: a disk that takes nothing takes no clip of a hundred.
      if (!hasTold) around.log('A file of the hub could not be kept', { path, error: String(error) });
      hasTold = true;
    });
    return change;
  }

  async function open(path: string, range: string | null, known: string | null): Promise<Fetched> {
    const on = range === null && known === null && kept.some((each) => each.test(path)) ? shelfNow() : null;
    if (on === null) return { answer: await files.get(path, range, known), keeping: NOTHING_TO_KEEP };
    const copy = await on.read(path);
    if (copy !== null && around.monotonicMs() < awayUntilMs) return lyingThere(copy);
    const answer = await askedInTime(path, copy);
    if (answer === null) {
      noteAway();
      if (copy !== null) return lyingThere(copy);
      throw new Error('The hub is away, and this was never fetched from it');
    }
    if (copy !== null && (answer.status === 304 || passesByItself(answer.status))) {
      void answer.body?.cancel().catch(() => undefined);
      return lyingThere(copy);
    }
    if (answer.status === 404 && copy !== null) void noteFault(path, on.drop(path));
    return answer.status === 200 ? passOn(on, path, copy, answer) : { answer, keeping: NOTHING_TO_KEEP };
  }

  /** Null: the hub does not answer, or not while somebody who has a copy would wait. */
  async function askedInTime(path: string, copy: ShelvedFile | null): Promise<Response | null> {
    const asked = files.get(path, null, copy?.mark ?? null).catch(() => null);
    if (copy === null) return asked;
    const first = await within(HUB_WITHIN_MS, asked);
    if (first !== 'late') return first;
    void asked.then((answer) => answer?.body?.cancel()).catch(() => undefined);
    return null;
  }

  async function passOn(on: FileShelf, path: string, copy: ShelvedFile | null, answer: Response): Promise<Fetched> {
    if (Number(answer.headers.get('content-length') ?? 0) > MOST_BYTES_EACH) {
      return { answer, keeping: NOTHING_TO_KEEP };
    }
    const whole = answer.arrayBuffer().then((content) => new Uint8Array(content));
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    const fileOf = (bytes: Uint8Array): ShelvedFile => ({ mark: answer.headers.get('etag'), type, bytes });
    const bytes = await within(
      copy === null ? WHOLE_WITHIN_MS : HUB_WITHIN_MS,
      whole.catch(() => null),
    );
    if (bytes instanceof Uint8Array) {
      const fresh = fileOf(bytes);
      return { answer: answerOf(fresh), keeping: noteFault(path, keep(on, path, copy, fresh)) };
    }
    if (bytes === 'late') noteAway();
    // Cut or held up in the middle: what was whole before is better than half of what came. What still comes is for the next time.
    const keeping = whole.then((late) => keep(on, path, copy, fileOf(late)));
    keeping.catch(() => undefined);
    if (copy !== null) return { answer: answerOf(copy), keeping };
    throw new Error('The hub went away in the middle of an answer');
  }

  async function keep(on: FileShelf, path: string, copy: ShelvedFile | null, fresh: ShelvedFile): Promise<void> {
    const isSame = copy !== null && copy.mark === fresh.mark && Buffer.compare(copy.bytes, fresh.bytes) === 0;
    if (!isSame && fresh.bytes.byteLength <= MOST_BYTES_EACH) await on.put(path, fresh);
  }

  function noteAway(): void {
    awayUntilMs = around.monotonicMs() + AWAY_FOR_MS;
  }

  function within<T>(ms: number, awaited: Promise<T>): Promise<T | 'late'> {
    const late = new Promise<'late'>((resolve) => around.after(ms, () => resolve('late')));
    return Promise.race([awaited, late]);
  }

  async function fetchAhead(paths: readonly string[]): Promise<void> {
    let missing: string | null = null;
    for (const path of paths) {
      const { answer, keeping } = await open(path, null, null);
      void answer.body?.cancel().catch(() => undefined);
      await keeping;
      // A list that names one too many: the others are of use all the same.
      if (answer.status === 404) missing ??= path;
      else if (!answer.ok) throw new Error(`The hub answered ${answer.status} for ${path}`);
    }
    if (missing !== null) throw new Error(`The hub does not have ${missing}`);
  }

  return {
    paths: files.paths,
    get: async (path, range, known = null) => (await open(path, range, known)).answer,
    fetchAhead,
  };
}

/** It has too much to do, or is not up yet. */
function passesByItself(status: number): boolean {
  return status === 429 || status >= 500;
}

function lyingThere(copy: ShelvedFile): Fetched {
  return { answer: answerOf(copy), keeping: NOTHING_TO_KEEP };
}

function answerOf({ mark, type, bytes }: ShelvedFile): Response {
  const headers = new Headers({ 'content-type': type, 'content-length': String(bytes.byteLength) });
  if (mark !== null) headers.set('etag', mark);
  return new Response(new Uint8Array(bytes), { headers });
}

/** What other hubs have given is of no use any more. */
async function forgetOthers(folder: string, present: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (name !== present) await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
