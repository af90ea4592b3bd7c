import type { AnnouncementReport } from '@motcua/protocol';
import type { Board } from './board.ts';
import { STALE_CALL_MS, type DisplayState } from './display-model.ts';
import { isFinished, type FinishedAnnouncements } from './finished-announcements.ts';

/**
 * SE2: what one step of the display has to tell the hub: which announcement has begun, and which it is done with. After
 * every return the whole of the last minute, for whatever was told before may have been lost. Null: nothing.
 */
export function reportsOf(before: DisplayState, after: DisplayState): readonly AnnouncementReport[] | null {
  const { board, voice, finished } = after;
  if (board === null) return null;
  const isBack = before.returning && !after.returning;
  const speaking = voice.speaking?.announcement.announcementSeq ?? null;
  const spokeBefore = isBack ? null : (before.voice.speaking?.announcement.announcementSeq ?? null);
  const reports: AnnouncementReport[] = ended(board, isBack ? null : before.finished, finished);
  if (speaking !== null && speaking !== spokeBefore) reports.push({ announcementSeq: speaking, phase: 'begun' });
  return isBack || reports.length > 0 ? reports : null;
}

function ended(
  { body, stamp }: Board,
  before: FinishedAnnouncements | null,
  after: FinishedAnnouncements,
): AnnouncementReport[] {
  if (before === after) return [];
  return body.announcements
    .filter(({ at }) => stamp.hubTime - at <= STALE_CALL_MS)
    .map(({ announcementSeq }) => announcementSeq)
    .filter((seq) => isFinished(after, seq) && (before === null || !isFinished(before, seq)))
    .map((announcementSeq) => ({ announcementSeq, phase: 'ended' }));
}
