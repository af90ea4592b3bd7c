import { createReadStream } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { byteRange } from './byte-range.ts';

/** Sends a file from the disk, or the part of it that `range` asks for, as a `Range` header does. */
export function sendStoredFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: { readonly path: string; readonly bytes: number },
  { range: asked, headers }: { readonly range: string | undefined; readonly headers: OutgoingHttpHeaders },
): void {
  const range = byteRange(asked, file.bytes);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${file.bytes}` }).end();
    return;
  }
  const { from, to } = range ?? { from: 0, to: file.bytes - 1 };
  response.writeHead(range === null ? 200 : 206, {
    ...{ ...headers, 'Content-Length': to - from + 1 },
    ...(range === null ? {} : { 'Content-Range': `bytes ${from}-${to}/${file.bytes}` }),
  });
  if (request.method === 'HEAD') return void response.end();
  const stream = createReadStream(file.path, { start: from, end: to });
  // Whoever goes away in the middle, or a file that does: neither keeps anything open.
  response.on('close', () => stream.destroy());
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}
