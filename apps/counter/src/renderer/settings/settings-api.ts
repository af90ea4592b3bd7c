import type { HttpResult, HubHttp } from '@motcua/client';
import {
  profileTrialReplySchema,
  settingsChangeReplySchema,
  settingsReplySchema,
  type ProfileTrial,
  type ProfileTrialReply,
  type SettingsChange,
  type SettingsChangeReply,
  type SettingsReply,
} from '@motcua/protocol';

/** The hub's side of the settings, for the page that is fetched when it is first shown. */
export type SettingsApi = {
  read(): Promise<HttpResult<SettingsReply>>;
  change(change: SettingsChange): Promise<HttpResult<SettingsChangeReply>>;
  tryProfile(trial: ProfileTrial): Promise<HttpResult<ProfileTrialReply>>;
};

export function settingsApi(http: HubHttp): SettingsApi {
  return {
    read: () => http.ask('GET', '/api/settings', null, (answer) => settingsReplySchema.parse(answer)),
    change: (change) =>
      http.ask('PUT', '/api/settings', change, (answer) => settingsChangeReplySchema.parse(answer)),
    tryProfile: (trial) =>
      http.ask('POST', '/api/settings/try-profile', trial, (answer) => profileTrialReplySchema.parse(answer)),
  };
}
