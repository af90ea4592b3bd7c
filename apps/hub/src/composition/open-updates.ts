import { join } from 'node:path';
import { trustedKeys, type HealthTeller, type TrustedKeys } from '@motcua/updates';
import { writeSecret } from '../adapters/system/secret-file.ts';
import { stickFolders } from '../adapters/updates/find-sticks.ts';
import { FolderUpdateShelf } from '../adapters/updates/folder-update-shelf.ts';
import { openOwnProgram } from '../adapters/updates/own-program.ts';
import { openPlanFile } from '../adapters/updates/plan-file.ts';
import { UPGRADES } from '../adapters/sqlite/upgrades/upgrades.ts';
import { isQuiet } from '../application/quiet-hours.ts';
import { Updates, type UpdateDeskParts } from '../application/update-desk.ts';
import type { QueueState } from '../domain/queue-state.ts';
import type { Logger } from '../ports/logger.ts';
import type { UpdatePlanStore, UpdateShelf } from '../ports/updates.ts';

/** What a program that can become another version hands to its hub. */
export type UpdateSurroundings = {
  /** Null: no launcher has started this program. */
  readonly launched: HealthTeller | null;
  readonly keys: TrustedKeys;
  readonly stickFolders: readonly string[];
  /** The hub is to end, and `version` to be started. */
  readonly onDue: (version: string) => void;
};

export const NO_UPDATES: UpdateSurroundings = {
  ...{ launched: null, keys: trustedKeys(), stickFolders: stickFolders() },
  onDue: () => undefined,
};

export type OpenUpdatesParts = Pick<UpdateDeskParts, 'appliances' | 'programOf' | 'clock' | 'version'> & {
  readonly dataFolder: string;
  readonly surroundings: UpdateSurroundings;
  readonly state: () => QueueState;
  readonly log: Logger;
};

/** UP6 to UP10: the packages that were brought, and who is to run which version. */
export function openUpdates({ dataFolder, surroundings, state, log, ...parts }: OpenUpdatesParts): {
  readonly updates: Updates;
  readonly updateShelf: UpdateShelf;
} {
  const { launched, keys, stickFolders, onDue } = surroundings;
  const { clock } = parts;
  const folder = join(dataFolder, 'updates', 'packages');
  const updateShelf = new FolderUpdateShelf({ folder, keys, stickFolders, clock });
  const updates = new Updates({
    ...parts,
    ...{ shelf: updateShelf, store: openPlan(dataFolder), onDue, logger: log },
    isQuiet: () => isQuiet(state(), clock.now()),
    own: launched === null ? null : openOwnProgram(launched, keys, UPGRADES.length, log),
  });
  return { updates, updateShelf };
}

export function openPlan(dataFolder: string): UpdatePlanStore {
  return openPlanFile(join(dataFolder, 'updates', 'plan.json'), writeSecret);
}
