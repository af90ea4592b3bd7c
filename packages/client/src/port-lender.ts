import type { DevicePortReply, DevicePortReport, DevicePortRequest } from '@motcua/protocol';
import type { HubDoor } from './hub-door.ts';

/**
 * The ports of this machine, as far as its program opens them for the hub (SL3). Told of each connection and of its end:
 * what was open for one must not outlive it.
 */
export interface PortLender {
  /** A connection stands. `report` resolves when the hub has the report, or never will. */
  enter(report: (report: DevicePortReport) => Promise<void>): void;
  /** Never rejects. */
  answer(request: DevicePortRequest): Promise<DevicePortReply>;
  /** The connection is over. Also called when there was none. */
  leave(): void;
}

/** How a lender's reports reach the hub on one connection. */
export function reportThrough(door: HubDoor): (report: DevicePortReport) => Promise<void> {
  return (report) => new Promise((resolve) => door.ask('report-device-port', report, () => resolve()));
}
