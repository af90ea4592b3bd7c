import type { DeviceId, DevicePortReply, DevicePortReport, DevicePortRequest, ListedPort } from '@motcua/protocol';
import type { PortSilence } from '@motcua/protocol/machines';

/** One connection of a kiosk's program, which opens its machine's ports for the hub. */
export interface PortCarrier {
  /** Null: no answer that can be understood, or none any more. Never rejects. */
  ask(request: DevicePortRequest): Promise<DevicePortReply | null>;
}

/** How the ports of a kiosk are reached. `in-browser`: the kiosk is connected, but as a page, which has no ports. */
export type PortAccess =
  | { readonly kind: 'program'; readonly carrier: PortCarrier }
  | { readonly kind: 'away' }
  | { readonly kind: 'in-browser' };

export type PortFollower = {
  /** At once, and at each change. A new carrier knows nothing of what an earlier one had open. */
  readonly onAccess: (access: PortAccess) => void;
  /** What the present carrier tells. */
  readonly onReport: (report: DevicePortReport) => void;
};

/** SL3: the ports of paired kiosks. Kept by the gateway. */
export interface KioskPorts {
  /** How they are reached now. */
  accessTo(deviceId: DeviceId): PortAccess['kind'];
  /** Returns how to stop. */
  follow(deviceId: DeviceId, follower: PortFollower): () => void;
}

/** DV2: which ports the machines of paired kiosks have. Kept by the gateway. */
export interface KioskPortLists {
  /** Answers within a few seconds, whatever the kiosk does. Never rejects. */
  list(deviceId: DeviceId): Promise<readonly ListedPort[] | PortSilence>;
}
