import type { DeviceId } from '@motcua/protocol/vocabulary';

/**
 * `there`: connected, or it was when the hub ended. `awaited`: it was connected when the hub ended and has not come back
 * since. `gone`: it left while the hub ran.
 */
export type Whereabouts = 'there' | 'awaited' | 'gone';

/** When a paired kiosk or display was last connected. */
export type Sighting = { readonly deviceId: DeviceId; readonly whereabouts: Whereabouts; readonly seenAt: number };

/** DV5: kept beside the journal, which knows people and no machines. */
export interface SightingStore {
  /** Throws `StorageError`. */
  all(): readonly Sighting[];
  /** Durable together when it returns, each in place of the one before. Throws `StorageError`. */
  keep(sightings: readonly Sighting[]): void;
}

/** DV5: which kiosks and displays were there before, and when. */
export interface Sightings {
  came(deviceId: DeviceId): void;
  left(deviceId: DeviceId): void;
  /** It was connected when the hub ended, and has had time to come back. */
  isMissed(deviceId: DeviceId): boolean;
  /** Hub time; null: never. */
  lastSeenAt(deviceId: DeviceId): number | null;
  /** Somebody is missed now who was not before. */
  onMissed(listener: () => void): void;
}
