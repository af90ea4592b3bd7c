import type { HttpResult, HubHttp } from '@motcua/client';
import {
  mediaListSchema,
  mediaRemovedSchema,
  mediaUploadReplySchema,
  type MediaList,
  type MediaRemoved,
  type MediaUploadReply,
} from '@motcua/protocol';
import { sendFile } from './send-file.ts';

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
    upload: (file, onProgress) => sendFile(http, { uploads: '/api/media/uploads', file, parse, onProgress }),
  };
}
