import type { ServerResponse } from 'node:http';
import { MAX_UPLOAD_PIECE_BYTES } from '@motcua/protocol';
import type { RoutedRequest } from './api-call.ts';
import { sendProblem } from './respond.ts';

/** A part of a file, as a request brings it. */
type Piece = { readonly uploadId: string; readonly offset: number; readonly bytes: AsyncIterable<Uint8Array> };

/**
 * Of which upload a request brings a piece, and from which byte on; null: it does not say so, and has been answered. Whoever stops
 * reading its bytes does not break the connection: the answer has to go the same way.
 */
export function pieceIn(request: RoutedRequest, response: ServerResponse): Piece | null {
  const { uploadId = '', offset = '' } = request.params;
  const isOffset = /^\d{1,12}$/.test(offset);
  if (isOffset && request.headers['content-type'] === 'application/octet-stream') {
    return { uploadId, offset: Number(offset), bytes: request.iterator({ destroyOnReturn: false }) };
  }
  sendProblem(response, 'malformed', { field: isOffset ? '' : 'offset' });
  return null;
}

/**
 * What is left of a piece that was refused: read past, so that its sender comes to read the answer, or, where it is longer than pieces
 * are, not waited for.
 */
export function passOver(request: RoutedRequest, response: ServerResponse): void {
  if (Number(request.headers['content-length'] ?? Infinity) <= MAX_UPLOAD_PIECE_BYTES) request.resume();
  else response.setHeader('Connection', 'close');
}
