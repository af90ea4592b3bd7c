import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type FollowFile = { readonly type: string; readonly bytes: Buffer; readonly etag: string };

const FOLLOW_FILES: Readonly<Record<string, string>> = {
  '/follow.js': 'text/javascript; charset=utf-8',
  '/follow.css': 'text/css; charset=utf-8',
  '/follow.svg': 'image/svg+xml',
};

export function followFile(type: string, content: string | Buffer): FollowFile {
  const bytes = Buffer.from(content);
  return { type, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}

/**
 * The page's own files, read once: a phone can name no other. None: the page was never built. They are not compressed:
 * together they are smaller than a photograph's thumbnail.
 */
export function readFollowFiles(folder: string): ReadonlyMap<string, FollowFile> {
  try {
    return new Map(
      Object.entries(FOLLOW_FILES).map(([path, type]) => [path, followFile(type, readFileSync(join(folder, path)))]),
    );
  } catch {
    return new Map();
  }
}
