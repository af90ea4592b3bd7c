import type { HttpResult, HubHttp } from '@motcua/client';
import {
  profileTrialReplySchema,
  settingsBeforeSchema,
  settingsChangeReplySchema,
  settingsFileReplySchema,
  settingsFileSchema,
  settingsReplySchema,
  slipPreviewReplySchema,
  type ProfileTrialReply,
  type SettingsBefore,
  type SettingsChangeReply,
  type SettingsFile,
  type SettingsFileReply,
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
  /** JN6: what was in force before the last change, and whose that was. */
  before(): Promise<HttpResult<SettingsBefore>>;
  change(change: SettingsToSend): Promise<HttpResult<SettingsChangeReply>>;
  tryProfile(counterId: CounterId, profile: CallingProfile): Promise<HttpResult<ProfileTrialReply>>;
  /** JN5: as a file. */
  exported(): Promise<HttpResult<SettingsFile>>;
  /** JN5: what a file holds. */
  readFile(json: unknown): Promise<HttpResult<SettingsFileReply>>;
  previewSlip(wanted: SlipToPreview): Promise<HttpResult<SlipPreviewReply>>;
};

export function settingsApi(http: HubHttp): SettingsApi {
  return {
    read: () => http.ask('GET', '/api/settings', null, (answer) => settingsReplySchema.parse(answer)),
    before: () => http.ask('GET', '/api/settings/before', null, (answer) => settingsBeforeSchema.parse(answer)),
    change: (change) => http.ask('PUT', '/api/settings', change, (answer) => settingsChangeReplySchema.parse(answer)),
    exported: () => http.ask('GET', '/api/settings/file', null, (answer) => settingsFileSchema.parse(answer)),
    readFile: (file) =>
      http.ask('POST', '/api/settings/file', { file }, (answer) => settingsFileReplySchema.parse(answer)),
    previewSlip: (wanted) =>
      http.ask('POST', '/api/slip-preview', wanted, (answer) => slipPreviewReplySchema.parse(answer)),
    tryProfile: (counterId, profile) =>
      http.ask('POST', '/api/settings/try-profile', { counterId, profile }, (answer) =>
        profileTrialReplySchema.parse(answer),
      ),
  };
}
