import type { ServerResponse } from 'node:http';
import type { RoutedRequest } from './api-call.ts';
import { sendProblem } from './respond.ts';

/** Of which upload a request brings a piece, and from which byte on; null: it does not say so, and has been answered. */
export function pieceIn(
  request: RoutedRequest,
  response: ServerResponse,
): { readonly uploadId: string; readonly offset: number } | null {
  const { uploadId = '', offset = '' } = request.params;
  const isOffset = /^\d{1,12}$/.test(offset);
  if (isOffset && request.headers['content-type'] === 'application/octet-stream') {
    return { uploadId, offset: Number(offset) };
  }
  sendProblem(response, 'malformed', { field: isOffset ? '' : 'offset' });
  return null;
}
