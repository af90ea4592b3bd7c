import type { HttpResult, HubHttp } from '@motcua/client';
import { followCheckReplySchema, followStateSchema, type FollowCheckReply, type FollowState } from '@motcua/protocol';

/** The hub's side of the page for phones. */
export type FollowApi = {
  state(): Promise<HttpResult<FollowState>>;
  beginCheck(): Promise<HttpResult<FollowCheckReply>>;
};

export function followApi(http: HubHttp): FollowApi {
  return {
    state: () => http.ask('GET', '/api/follow', null, (answer) => followStateSchema.parse(answer)),
    beginCheck: () => http.ask('POST', '/api/follow/check', null, (answer) => followCheckReplySchema.parse(answer)),
  };
}
