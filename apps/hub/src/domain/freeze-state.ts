import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { QueueState } from './queue-state.ts';
import { indexSettings } from './settings-index.ts';

/**
 * The state in values that can be cloned: maps, sets, lists and plain objects, all of which a structured clone gives
 * back as they were, those that stand in two places once. That matters: an act can be taken back while the ticket is
 * the very one that the act left (CA8).
 */
export type FrozenState = Omit<QueueState, 'index'> & { readonly settings: CentreSettings | null };

/** What the index is made of stands for it; every other field is kept as it is. Nothing is copied. */
export function freezeState({ index, ...rest }: QueueState): FrozenState {
  return { settings: index?.settings ?? null, ...rest };
}

export function thawState({ settings, ...rest }: FrozenState): QueueState {
  return { index: settings && indexSettings(settings), ...rest };
}
