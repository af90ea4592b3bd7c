import type { DeviceId, ZoneId } from '@motcua/protocol/vocabulary';

/** A display of a room that is connected. `isHeard`: its sound is switched on. */
export type Candidate = { readonly deviceId: DeviceId; readonly zoneId: ZoneId; readonly isHeard: boolean };

/**
 * VO5: which display of a room speaks: the one that the settings name, else the one that spoke before, else the first; one
 * that cannot be heard only where none can. Null: there is no display.
 */
export function chooseSpeaker(
  candidates: readonly Candidate[],
  wished: DeviceId | null,
  before: DeviceId | null,
): DeviceId | null {
  const heard = candidates.filter(({ isHeard }) => isHeard);
  const able = heard.length > 0 ? heard : candidates;
  const named = (deviceId: DeviceId | null) => able.find((candidate) => candidate.deviceId === deviceId);
  return (named(wished) ?? named(before) ?? able[0])?.deviceId ?? null;
}
