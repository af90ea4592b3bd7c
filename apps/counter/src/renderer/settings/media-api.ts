import type { HttpResult, HubHttp } from '@motcua/client';
import { aroundPage, sendFile, type FileSending } from '@motcua/client/send-file';
import {
  mediaListSchema,
  mediaRemovedSchema,
  mediaUploadReplySchema,
  type MediaList,
  type MediaRemoved,
  type MediaUploadReply,
} from '@motcua/protocol';
import { fitFileName } from './fit-file-name.ts';

export type MediaApi = {
  list(): Promise<HttpResult<MediaList>>;
  /** Sends a file in pieces. */
  upload(file: File, onProgress: FileSending<MediaUploadReply>['onProgress']): Promise<HttpResult<MediaUploadReply>>;
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
    upload: (file, onProgress) =>
      sendFile(
        http,
        { uploads: '/api/media/uploads', name: fitFileName(file.name), file, parse, onProgress },
        aroundPage,
      ),
  };
}
