import type { DeviceId, DeviceRole } from '@motcua/protocol/vocabulary';

export type Appliance = {
  readonly deviceId: DeviceId;
  readonly role: DeviceRole;
  readonly name: string;
  readonly connected: boolean;
  /** Hub time since when it is connected or not. */
  readonly since: number;
  /** DV5: it was connected since the hub started, or is missed since then. */
  readonly expected: boolean;
  /** DV6: when it was last connected, where that is too long ago for one that is used. */
  readonly unusedSince: number | null;
};

/** Which paired kiosks and displays are connected now. Kept by the gateway. */
export interface Appliances {
  list(): readonly Appliance[];
  /** What one of them is called, without looking at how all of them are; null: it is not paired. */
  nameOf(deviceId: DeviceId): string | null;
  onChange(listener: () => void): () => void;
}
