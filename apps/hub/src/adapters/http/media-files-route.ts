import { createReadStream } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { MEDIA_TYPES } from '@motcua/protocol/media-files';
import type { MediaStore } from '../../ports/media-store.ts';
import type { RoutedRequest } from './api-call.ts';
import { byteRange } from './byte-range.ts';
import { sendProblem } from './respond.ts';

/**
 * GET /media/<name>: a file of the displays' playlist, whole or in part (a video is fetched in parts). Its name carries the
 * hash of its content: it never changes. Anyone in the network may see what hangs in the waiting room.
 */
export function mediaFilesRoute(
  media: Pick<MediaStore, 'open'>,
  log: (fault: unknown) => void,
): (request: RoutedRequest, response: ServerResponse) => void {
  return (request, response) => {
    send(media, request, response).catch((fault: unknown) => {
      log(fault);
      if (response.headersSent) response.destroy();
      else sendProblem(response, 'storage-unavailable');
    });
  };
}

async function send(media: Pick<MediaStore, 'open'>, request: RoutedRequest, response: ServerResponse): Promise<void> {
  const fileName = request.params['fileName'] ?? '';
  const file = await media.open(fileName);
  if (file === null) return sendProblem(response, 'not-found');
  const etag = `"${fileName}"`;
  response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  const wanted = request.headers['if-range'] === undefined || request.headers['if-range'] === etag;
  const range = byteRange(wanted ? request.headers.range : undefined, file.bytes);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${file.bytes}` }).end();
    return;
  }
  const { from, to } = range ?? { from: 0, to: file.bytes - 1 };
  response.writeHead(range === null ? 200 : 206, {
    'Content-Type': MEDIA_TYPES[file.type].contentType,
    'Content-Length': to - from + 1,
    ...(range === null ? {} : { 'Content-Range': `bytes ${from}-${to}/${file.bytes}` }),
  });
  if (request.method === 'HEAD') return void response.end();
  const stream = createReadStream(file.path, { start: from, end: to });
  // Whoever goes away in the middle, or a file that does: neither keeps anything open.
  response.on('close', () => stream.destroy());
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}
