import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isDiskFull } from '../install/disk-full.ts';

export type FetchOrder = {
  readonly url: URL;
  readonly fetch: typeof fetch;
  readonly folder: string;
  /** A plain name; what was fetched of others before is thrown away. */
  readonly name: string;
  readonly bytes: number;
  readonly onShare: (share: number) => void;
  /** Whether the disk takes so many bytes more; asked before the first of them is fetched. */
  readonly hasRoomFor: (bytes: number) => Promise<boolean>;
  /** Breaks it off; what has come stays for the next time. */
  readonly signal: AbortSignal;
};

/** The disk does not take the whole file. What had come of it is gone from there. */
export class NoRoomToFetch extends Error {
  override readonly name = 'NoRoomToFetch';
}

/**
 * Fetches a file, going on where a cut or a power cut has left it. Returns its path; throws where the hub does not give it, and
 * `NoRoomToFetch` where the disk does not take it.
 */
export async function fetchPackage(order: FetchOrder): Promise<string> {
  const { folder, name, bytes } = order;
  await mkdir(folder, { recursive: true });
  for (const other of await readdir(folder)) {
    if (other !== name) await rm(join(folder, other), { recursive: true, force: true });
  }
  const path = join(folder, name);
  const there = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  if (there > bytes) await rm(path);
  if (there !== bytes) await fetchIfRoom(order, path, there > bytes ? 0 : there);
  return path;
}

async function fetchIfRoom(order: FetchOrder, path: string, there: number): Promise<void> {
  const still = order.bytes - there;
  let isFull = !(await order.hasRoomFor(still));
  try {
    if (!isFull) return await fetchRest(order, path, there);
  } catch (fault) {
    isFull = isDiskFull(fault);
    if (!isFull) throw fault;
  }
  // Half a package is of no use, and the program that runs needs the room.
  await rm(path, { force: true });
  throw new NoRoomToFetch(`The disk does not take ${still} bytes more.`);
}

async function fetchRest(order: FetchOrder, path: string, there: number): Promise<void> {
  const { url, bytes, signal } = order;
  const response = await order.fetch(url, {
    headers: there === 0 ? {} : { range: `bytes=${there}-` },
    ...{ signal, cache: 'no-store', redirect: 'error' },
  });
  if (!response.ok || response.body === null) throw new Error(`The hub answers ${response.status}.`);
  const from = response.status === 206 ? startOf(response.headers.get('content-range')) : 0;
  if (from !== 0 && from !== there) throw new Error('The hub has sent another part.');
  let at = from;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      at += chunk.length;
      if (at > bytes) return done(new Error('More comes than was promised.'));
      order.onShare(at / bytes);
      done(null, chunk);
    },
  });
  await pipeline(
    Readable.from(chunksOf(response.body)),
    counted,
    // At its place and not at the end: of a transfer that was cut a last piece may still be on its way to the disk.
    createWriteStream(path, from === 0 ? { flags: 'w' } : { flags: 'r+', start: from }),
    { signal },
  );
  if (at !== bytes) throw new Error('Less has come than was promised.');
}

function startOf(range: string | null): number {
  const start = /^bytes (\d{1,12})-/.exec(range ?? '')?.[1];
  return start === undefined ? -1 : Number(start);
}

/** A page's types know no stream that can be walked through. */
async function* chunksOf(body: NonNullable<Response['body']>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
