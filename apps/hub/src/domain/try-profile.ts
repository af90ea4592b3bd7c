import type { CounterId } from '@motcua/protocol/vocabulary';
import type { CallingProfile } from '@motcua/protocol/settings-document';
import type { Choice } from './call-order.ts';
import type { QueueState } from './queue-state.ts';

/** The next choices at one counter, if nobody else came and time stood still. */
export type TriedProfile = {
  readonly present: readonly Choice[];
  readonly tried: readonly Choice[];
};

/**
 * What a counter would call next with its present profile and with another one, side by side, at most `most` each.
 * Pure: nothing is called.
 */
export function tryProfile(
  _state: QueueState,
  _counterId: CounterId,
  _profile: CallingProfile,
  _at: number,
  _most: number,
): TriedProfile {
  return { present: [], tried: [] };
}
