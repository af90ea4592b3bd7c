import type { HttpResult, HubHttp } from '@motcua/client';
import {
  MAX_UPLOAD_PIECE_BYTES,
  mediaListSchema,
  mediaRemovedSchema,
  mediaUploadReplySchema,
  type MediaList,
  type MediaRemoved,
  type MediaUploadReply,
} from '@motcua/protocol';

/** A piece that does not come through is sent again so often. */
const TRIES = 4;
const PIECE_WITHIN_MS = 30_000;

export type MediaApi = {
  list(): Promise<HttpResult<MediaList>>;
  /** Sends a file in pieces. `onProgress`: how much of it is there, from 0 to 1. */
  upload(file: File, onProgress: (share: number) => void): Promise<HttpResult<MediaUploadReply>>;
  remove(fileName: string): Promise<HttpResult<MediaRemoved>>;
};

export function mediaApi(http: HubHttp): MediaApi {
  const parse = (answer: unknown) => mediaUploadReplySchema.parse(answer);
  return {
    list: () => http.ask('GET', '/api/media', null, (answer) => mediaListSchema.parse(answer)),
    remove: (fileName) =>
      http.ask('POST', `/api/media/files/${encodeURIComponent(fileName)}/remove`, {}, (answer) =>
        mediaRemovedSchema.parse(answer),
      ),
    async upload(file, onProgress) {
      const begun = await http.ask('POST', '/api/media/uploads', { name: file.name, bytes: file.size }, parse);
      if (begun.kind !== 'ok' || begun.value.kind !== 'going-on') return begun;
      const { uploadId } = begun.value;
      for (let at = 0; at < file.size;) {
        const reply = await sendPiece(uploadId, at, file.slice(at, at + MAX_UPLOAD_PIECE_BYTES));
        if (reply === null) return { kind: 'no-answer' };
        if (reply.kind !== 'going-on') return { kind: 'ok', value: reply };
        at = reply.received;
        onProgress(at / file.size);
      }
      // A long video is looked at from end to end.
      return http.askPatiently('POST', `/api/media/uploads/${uploadId}/finish`, {}, parse);
    },
  };
}

async function sendPiece(uploadId: string, at: number, piece: Blob): Promise<MediaUploadReply | null> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const response = await fetch(`/api/media/uploads/${uploadId}/${at}`, {
        ...{ method: 'POST', credentials: 'same-origin', cache: 'no-store', body: piece },
        headers: { 'content-type': 'application/octet-stream' },
        signal: AbortSignal.timeout(PIECE_WITHIN_MS),
      });
      if (response.ok) return mediaUploadReplySchema.parse(await response.json());
    } catch {
      // A cut of a moment; the same piece once more changes nothing that is there.
    }
  }
  return null;
}
