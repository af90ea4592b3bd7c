import type { ServerResponse } from 'node:http';
import { MEDIA_TYPES } from '@motcua/protocol/media-files';
import type { MediaStore } from '../../ports/media-store.ts';
import type { RoutedRequest } from './api-call.ts';
import { sendProblem } from './respond.ts';
import { sendStoredFile } from './send-stored-file.ts';

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
  sendStoredFile(request, response, file, {
    range: wanted ? request.headers.range : undefined,
    headers: { 'Content-Type': MEDIA_TYPES[file.type].contentType },
  });
}
