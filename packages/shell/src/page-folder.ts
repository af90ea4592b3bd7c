import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative } from 'node:path';
import { answerFromHub, type HubFiles } from './hub-files.ts';
import { isOwnAddress } from './page-address.ts';
import { pagePolicy } from './page-policy.ts';

/** The kinds of file that a page is made of. What is not here is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

const headersOf = (mayRead: boolean) => ({
  'content-security-policy': pagePolicy(mayRead),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
});

/**
 * Answers requests for the files of one folder, and of nothing outside it, links included; and, where there are any, for the
 * hub's files. `folder`: absolute.
 */
export function servePageFolder(folder: string, hubFiles: HubFiles | null): (request: Request) => Promise<Response> {
  const rules = headersOf(hubFiles !== null);
  const refuse = (status: number) => new Response(null, { status, headers: rules });
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    if (hubFiles !== null && isOwnAddress(request.url)) {
      const fromHub = await answerFromHub(hubFiles, new URL(request.url).pathname, request.headers.get('range'), rules);
      if (fromHub !== null) return fromHub;
    }
    const path = isOwnAddress(request.url) ? filePath(folder, new URL(request.url).pathname) : null;
    const contentType = path === null ? undefined : CONTENT_TYPES[extname(path).toLowerCase()];
    if (path === null || contentType === undefined) return refuse(404);
    try {
      const [realFolder, realFile] = await Promise.all([realpath(folder), realpath(path)]);
      if (!isInside(realFolder, realFile)) return refuse(404);
      const content = await readFile(realFile);
      const headers = { ...rules, 'content-type': contentType, 'content-length': String(content.byteLength) };
      return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), { headers });
    } catch {
      return refuse(404);
    }
  };
}

/** Null for a path that means anything but a file below the folder. */
function filePath(folder: string, pathname: string): string | null {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  // A backslash or a colon means something on Windows that it does not mean in an address.
  if (/[\\:\0]/.test(decoded)) return null;
  const path = join(folder, decoded);
  return isInside(folder, path) ? path : null;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !/^\.\.[/\\]/.test(way) && !isAbsolute(way);
}
