import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { Actor } from '@motcua/protocol/vocabulary';

/** By whom and when, by hub time, the settings in force were applied, and what was in force before. */
export type LastSettingsChange = { readonly at: number; readonly by: Actor; readonly before: CentreSettings };

/** JN6: what the journal knows of the settings of before. Throws `StorageError`. */
export interface SettingsHistory {
  /** `version`: of the settings in force. Null: there were none before, or that was too long ago to be looked for. */
  lastChange(version: number): LastSettingsChange | null;
}
