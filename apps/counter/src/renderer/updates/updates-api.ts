import type { HttpResult, HubHttp } from '@motcua/client';
import { aroundPage, sendFile, type FileSending } from '@motcua/client/send-file';
import {
  stickPackagesSchema,
  updateDoneSchema,
  updatesOverviewSchema,
  updateUploadReplySchema,
  type StickPackages,
  type UpdateDone,
  type UpdatesOverview,
  type UpdateUploadReply,
  type UpdateWish,
  type WithdrawUpdate,
} from '@motcua/protocol';
import { fitFileName } from '../settings/fit-file-name.ts';

export type UpdatesApi = {
  overview(): Promise<HttpResult<UpdatesOverview>>;
  sticks(): Promise<HttpResult<StickPackages>>;
  takeFromStick(stickId: string): Promise<HttpResult<UpdateUploadReply>>;
  /** Sends a file in pieces. */
  upload(file: File, onProgress: FileSending<UpdateUploadReply>['onProgress']): Promise<HttpResult<UpdateUploadReply>>;
  wish(wish: UpdateWish): Promise<HttpResult<UpdateDone>>;
  withdraw(wish: WithdrawUpdate): Promise<HttpResult<UpdateDone>>;
  remove(packageId: string): Promise<HttpResult<UpdateDone>>;
};

export function updatesApi(http: HubHttp): UpdatesApi {
  const parse = (answer: unknown) => updateUploadReplySchema.parse(answer);
  const done = (answer: unknown) => updateDoneSchema.parse(answer);
  return {
    overview: () => http.ask('GET', '/api/updates', null, (answer) => updatesOverviewSchema.parse(answer)),
    sticks: () => http.ask('GET', '/api/updates/sticks', null, (answer) => stickPackagesSchema.parse(answer)),
    // A stick may be slow, and all of it is read.
    takeFromStick: (stickId) => http.askPatiently('POST', '/api/updates/sticks', { stickId }, parse),
    upload: (file, onProgress) =>
      sendFile(
        http,
        { uploads: '/api/updates/uploads', name: fitFileName(file.name), file, parse, onProgress },
        aroundPage,
      ),
    // The hub unpacks its own version before it answers.
    wish: (wish) => http.askPatiently('POST', '/api/updates/wishes', wish, done),
    withdraw: (wish) => http.ask('POST', '/api/updates/wishes/withdraw', wish, done),
    remove: (packageId) => http.ask('POST', `/api/updates/packages/${encodeURIComponent(packageId)}/remove`, {}, done),
  };
}
