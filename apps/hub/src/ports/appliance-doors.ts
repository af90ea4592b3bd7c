import type { ApplianceAct, ApplianceReply, DeviceId, ReportAppliance } from '@motcua/protocol';

/** What came of asking a device: its answer; `away`: it is not connected; `no-answer`: it did not say in time, or nothing sensible. */
export type ApplianceAnswer = ApplianceReply | 'away' | 'no-answer';

/** AP8: the connections of kiosks, displays and rating pages, as far as something is wanted of them. Kept by the gateway. */
export interface ApplianceDoors {
  /** Never rejects. */
  ask(deviceId: DeviceId, act: ApplianceAct, withinMs: number): Promise<ApplianceAnswer>;
  isConnected(deviceId: DeviceId): boolean;
  /** AP7: what programs tell of themselves. One listener. */
  onTold(listener: (deviceId: DeviceId, told: ReportAppliance) => void): void;
}
