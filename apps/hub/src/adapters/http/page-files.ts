import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const COMPRESSED = /^(?:text\/|application\/|image\/svg)/;

export type PageFile = {
  readonly type: string;
  readonly bytes: Buffer;
  /** Null where compressing does not help. */
  readonly gzipped: Buffer | null;
  /** Its name carries the hash of its content: it never changes. */
  readonly immutable: boolean;
  readonly etag: string;
};

/** A file of a page from its content; compressed once, here. */
export function makePageFile(type: string, bytes: Buffer, immutable: boolean): PageFile {
  const gzipped = COMPRESSED.test(type) && bytes.length > 1024 ? gzipSync(bytes) : null;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { type, bytes, gzipped, immutable, etag };
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.wav': 'audio/wav',
  '.txt': 'text/plain; charset=utf-8',
};
/** Vite writes `name-<8 characters>.ext` into `assets/`. */
const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;
const LOOK_AGAIN_MS = 1_000;

/**
 * The built files of one page, held in memory: a request can only ever name a file of this table, and a
 * build that replaces the folder never breaks an answer under way. A new build is taken up by itself.
 */
export class PageFiles {
  readonly #folder: string;
  #files: ReadonlyMap<string, PageFile> | null = null;
  #builtMs: number | null = null;
  #lookedMs = Number.NEGATIVE_INFINITY;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `path`: below the page's address, `''` for the page itself. 'missing': the page was never built. */
  find(path: string): PageFile | null | 'missing' {
    this.#lookAgain();
    if (this.#files === null) return 'missing';
    return this.#files.get(path === '' ? 'index.html' : path) ?? null;
  }

  /** Of all its files, below the page's address; none where the page was never built. */
  names(): readonly string[] {
    this.#lookAgain();
    return [...(this.#files?.keys() ?? [])];
  }

  #lookAgain(): void {
    if (performance.now() - this.#lookedMs < LOOK_AGAIN_MS) return;
    this.#lookedMs = performance.now();
    const builtMs = statSync(join(this.#folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs ?? null;
    if (builtMs === null || builtMs === this.#builtMs) return;
    try {
      this.#files = readFolder(this.#folder);
      this.#builtMs = builtMs;
    } catch {
      // A build is replacing the files at this moment: the table in memory still serves.
    }
  }
}

function readFolder(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue;
    const absolute = join(entry.parentPath, entry.name);
    const type = TYPES[extname(entry.name)];
    if (type === undefined) continue;
    const path = relative(folder, absolute).split(sep).join('/');
    files.set(path, makePageFile(type, readFileSync(absolute), HASHED.test(path)));
  }
  return files;
}
