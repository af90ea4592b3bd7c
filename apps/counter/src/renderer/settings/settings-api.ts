import type { HttpResult, HubHttp } from '@motcua/client';
import {
  profileTrialReplySchema,
  settingsChangeReplySchema,
  settingsReplySchema,
  slipPreviewReplySchema,
  type ProfileTrialReply,
  type SettingsChangeReply,
  type SettingsReply,
  type SlipPreview,
  type SlipPreviewReply,
} from '@motcua/protocol';
import type { CallingProfile, CentreSettings } from '@motcua/protocol/settings-document';
import type { SlipTemplate } from '@motcua/protocol/slip-templates';
import type { CounterId } from '@motcua/protocol/vocabulary';

/** As the protocol has it, of a document that nobody changes. */
export type SettingsToSend = {
  readonly baseVersion: number;
  readonly dryRun: boolean;
  readonly settings: CentreSettings;
};

/** As the protocol has it, of a template that nobody changes. */
export type SlipToPreview = Omit<SlipPreview, 'template'> & { readonly template: SlipTemplate };

/** The hub's side of the settings, for the page that is fetched when it is first shown. */
export type SettingsApi = {
  read(): Promise<HttpResult<SettingsReply>>;
  change(change: SettingsToSend): Promise<HttpResult<SettingsChangeReply>>;
  tryProfile(counterId: CounterId, profile: CallingProfile): Promise<HttpResult<ProfileTrialReply>>;
  previewSlip(wanted: SlipToPreview): Promise<HttpResult<SlipPreviewReply>>;
};

export function settingsApi(http: HubHttp): SettingsApi {
  return {
    read: () => http.ask('GET', '/api/settings', null, (answer) => settingsReplySchema.parse(answer)),
    change: (change) => http.ask('PUT', '/api/settings', change, (answer) => settingsChangeReplySchema.parse(answer)),
    previewSlip: (wanted) =>
      http.ask('POST', '/api/slip-preview', wanted, (answer) => slipPreviewReplySchema.parse(answer)),
    tryProfile: (counterId, profile) =>
      http.ask('POST', '/api/settings/try-profile', { counterId, profile }, (answer) =>
        profileTrialReplySchema.parse(answer),
      ),
  };
}
