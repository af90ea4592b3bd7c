import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageFile } from './page-files.ts';

/** Sends a file of a page: for ever where its name says its content, else only after asking again. */
export function sendFile(request: IncomingMessage, response: ServerResponse, file: PageFile, status = 200): void {
  response.setHeader('Cache-Control', file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('ETag', file.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  const acceptsGzip = /\bgzip\b/i.test(String(request.headers['accept-encoding'] ?? ''));
  const body = acceptsGzip && file.gzipped !== null ? file.gzipped : file.bytes;
  if (body === file.gzipped) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(status, { 'Content-Type': file.type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}
