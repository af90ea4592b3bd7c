import { z } from 'zod';
import { MAX_ANNOUNCEMENTS } from './limits.ts';
import { ANNOUNCEMENT_PHASES } from './vocabulary.ts';

/** How far a display is with one announcement of the call board. */
export const announcementReportSchema = z.strictObject({
  announcementSeq: z.int().positive(),
  phase: z.enum(ANNOUNCEMENT_PHASES),
});
export type AnnouncementReport = z.infer<typeof announcementReportSchema>;

/**
 * What a display sends as `report-announcements`: what has changed, and after each connection how far it is with the
 * announcements of the last minute, if only to say that it tells.
 */
export const reportAnnouncementsSchema = z.strictObject({
  reports: z.array(announcementReportSchema).max(MAX_ANNOUNCEMENTS),
});
export type ReportAnnouncements = z.infer<typeof reportAnnouncementsSchema>;
