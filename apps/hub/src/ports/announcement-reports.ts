import type { AnnouncementReport } from '@motcua/protocol';

/** Where the gateway hands what displays tell. `speaker`: one connection of a display. */
export interface AnnouncementReports {
  told(speaker: string, reports: readonly AnnouncementReport[]): void;
  /** The connection has ended. */
  gone(speaker: string): void;
}
