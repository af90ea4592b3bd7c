import type { ReportVoice } from '@motcua/protocol';
import type { DeviceId } from '@motcua/protocol/vocabulary';

/** Where the gateway hands what displays tell of their sound. `speaker`: one connection of a display. */
export interface VoiceReports {
  told(speaker: string, deviceId: DeviceId, report: ReportVoice): void;
  /** The connection has ended. */
  gone(speaker: string): void;
}
