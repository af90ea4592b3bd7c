import type { GlassMeasure, KeptGlass } from '@motcua/protocol';
import type { DeviceId } from '@motcua/protocol/vocabulary';

/** UI6: kept beside the journal, which knows people and no machines. */
export interface KioskGlassStore {
  /** Throws `StorageError`. */
  all(): readonly KeptGlass[];
  /** Durable when it returns, in place of the one before. Throws `StorageError`. */
  keep(glass: KeptGlass): void;
}

/** Where the gateway hands what kiosks tell of their glass. */
export interface GlassReports {
  told(deviceId: DeviceId, measure: GlassMeasure): void;
}
