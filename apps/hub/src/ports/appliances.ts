import type { DeviceId, DeviceRole } from '@motcua/protocol/vocabulary';

export type Appliance = {
  readonly deviceId: DeviceId;
  readonly role: DeviceRole;
  readonly name: string;
  readonly connected: boolean;
  /** Hub time since when it is connected or not. */
  readonly since: number;
  /** It has been connected since the hub started. */
  readonly seen: boolean;
};

/** Which paired kiosks and displays are connected now. Kept by the gateway. */
export interface Appliances {
  list(): readonly Appliance[];
  onChange(listener: () => void): () => void;
}
