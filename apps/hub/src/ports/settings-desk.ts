import type {
  ProfileTrial,
  ProfileTrialReply,
  SettingsChange,
  SettingsChangeReply,
  SettingsFile,
  SettingsFileReply,
} from '@motcua/protocol';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Actor } from '@motcua/protocol/vocabulary';
import type { CameBy } from './office-gate.ts';

/** The settings document, as administrators read and change it. */
export interface SettingsDesk {
  /** Null before the first settings are applied. */
  present(): CentreSettings | null;
  /** JN6: the last change, by the journal. `by` null: nobody's of the staff. Throws `StorageError`. */
  lastChange(): {
    readonly version: number;
    readonly at: number;
    readonly by: string | null;
    readonly before: CentreSettings;
  } | null;
  /** JN5: as a file that this program and later ones read. Null before the first settings are applied. */
  exported(): SettingsFile | null;
  /** JN5: what a file holds, in today's shape; applies nothing. `json`: whatever stood in it. */
  readFile(json: unknown): SettingsFileReply;
  /** Checks the whole document in words; what it finds is refused and changes nothing. `cameBy`: the connection that asks. */
  change(change: SettingsChange, by: Actor, cameBy: CameBy): Promise<SettingsChangeReply>;
  /** CA3: the next calls of a counter now, with its present profile and with another. Null: an unknown counter. */
  tryProfile(trial: ProfileTrial): ProfileTrialReply | null;
}
