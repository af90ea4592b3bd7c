import type { HttpResult, HubHttp } from '@motcua/client';
import {
  profileTrialReplySchema,
  settingsChangeReplySchema,
  settingsReplySchema,
  type ProfileTrialReply,
  type SettingsChangeReply,
  type SettingsReply,
} from '@motcua/protocol';
import type { CallingProfile, CentreSettings } from '@motcua/protocol/settings-document';
import type { CounterId } from '@motcua/protocol/vocabulary';

/** As the protocol has it, of a document that nobody changes. */
export type SettingsToSend = {
  readonly baseVersion: number;
  readonly dryRun: boolean;
  readonly settings: CentreSettings;
};

/** The hub's side of the settings, for the page that is fetched when it is first shown. */
export type SettingsApi = {
  read(): Promise<HttpResult<SettingsReply>>;
  change(change: SettingsToSend): Promise<HttpResult<SettingsChangeReply>>;
  tryProfile(counterId: CounterId, profile: CallingProfile): Promise<HttpResult<ProfileTrialReply>>;
};

export function settingsApi(http: HubHttp): SettingsApi {
  return {
    read: () => http.ask('GET', '/api/settings', null, (answer) => settingsReplySchema.parse(answer)),
    change: (change) => http.ask('PUT', '/api/settings', change, (answer) => settingsChangeReplySchema.parse(answer)),
    tryProfile: (counterId, profile) =>
      http.ask('POST', '/api/settings/try-profile', { counterId, profile }, (answer) =>
        profileTrialReplySchema.parse(answer),
      ),
  };
}
