import type { CounterId } from '@motcua/protocol/vocabulary';
import type { CallingProfile } from '@motcua/protocol/settings-document';
import { profileOf } from './call-order.ts';
import { situationAt } from './calling/call-situation.ts';
import { callsToCome } from './calling/calls-to-come.ts';
import type { Choice } from './calling/choose.ts';
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
  state: QueueState,
  counterId: CounterId,
  profile: CallingProfile,
  at: number,
  most: number,
): TriedProfile {
  const next = (each: CallingProfile | null): readonly Choice[] => {
    const calls: Choice[] = [];
    if (most <= 0) return calls;
    for (const call of callsToCome(situationAt(state, counterId, each), at)) if (calls.push(call) >= most) break;
    return calls;
  };
  return { present: next(profileOf(state, counterId)), tried: next(profile) };
}
