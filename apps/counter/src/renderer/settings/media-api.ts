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
import { sendPiece } from './send-piece.ts';

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
        const reply = await sendPiece(
          `/api/media/uploads/${uploadId}/${at}`,
          file.slice(at, at + MAX_UPLOAD_PIECE_BYTES),
          parse,
        );
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
