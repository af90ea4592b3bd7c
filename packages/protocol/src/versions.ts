/**
 * The protocol's version. A hub and a client work together when their ranges overlap, and then speak
 * the highest version that both know.
 *
 * History:
 *   1 (2026-11-21) handshake, commands with ids, full views, announcements
 *   2 (2026-11-22) the whole queue: visits with several services, appointments, transfers, parking, undo,
 *     estimates, the day's end, reserve numbers, practice; views with all of it; displays tell when they have
 *     announced a call; slips printed again by staff; what scanners read and keypads press;
 *     requests for help; ratings, and a page that takes them; how a display speaks, and whether it can be heard;
 *     counter PCs
 */
export const PROTOCOL_VERSION = { min: 2, max: 2 } as const;

export type VersionRange = { readonly min: number; readonly max: number };

/** Returns the version that both sides speak, or which side is too old. */
export function agreeOnVersion(
  client: VersionRange,
  hub: VersionRange,
): { kind: 'agreed'; version: number } | { kind: 'client-too-old' } | { kind: 'hub-too-old' } {
  if (client.max < hub.min) return { kind: 'client-too-old' };
  if (client.min > hub.max) return { kind: 'hub-too-old' };
  return { kind: 'agreed', version: Math.min(client.max, hub.max) };
}
