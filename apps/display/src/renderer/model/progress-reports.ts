import type { AnnouncementReport } from '@motcua/protocol';
import type { Board } from './board.ts';
import { STALE_CALL_MS, type DisplayState } from './display-model.ts';
import { isFinished, type FinishedAnnouncements } from './finished-announcements.ts';

/**
 * SE2: what one step of the display has to tell the hub: which announcement waits for its voice now, which has begun,
 * and which it is done with. `again`: also what was told of those that it has still to say. After every return the whole
 * of the last minute, for whatever was told before may have been lost. Null: nothing.
 */
export function reportsOf(
  before: DisplayState,
  after: DisplayState,
  again: boolean,
): readonly AnnouncementReport[] | null {
  const { board, finished } = after;
  if (board === null) return null;
  const isBack = before.returning && !after.returning;
  const told = isBack || again ? [] : held(before);
  const reports = [...ended(board, isBack ? null : before.finished, finished), ...held(after).filter(isNewTo(told))];
  return isBack || reports.length > 0 ? reports : null;
}

function held({ voice: { speaking, waiting } }: DisplayState): AnnouncementReport[] {
  const spoken = speaking === null ? [] : [{ announcementSeq: speaking.announcement.announcementSeq }];
  return [
    ...spoken.map((each) => ({ ...each, phase: 'begun' as const })),
    ...waiting.map(({ announcementSeq }) => ({ announcementSeq, phase: 'waiting' as const })),
  ];
}

function isNewTo(told: readonly AnnouncementReport[]): (report: AnnouncementReport) => boolean {
  const words = new Set(told.map(wordOf));
  return (report) => !words.has(wordOf(report));
}

function wordOf({ announcementSeq, phase }: AnnouncementReport): string {
  return `${phase} ${announcementSeq}`;
}

function ended(
  { body, stamp }: Board,
  before: FinishedAnnouncements | null,
  after: FinishedAnnouncements,
): AnnouncementReport[] {
  if (before === after) return [];
  return body.announcements
    .filter(({ at }) => before !== null || stamp.hubTime - at <= STALE_CALL_MS)
    .map(({ announcementSeq }) => announcementSeq)
    .filter((seq) => isFinished(after, seq) && (before === null || !isFinished(before, seq)))
    .map((announcementSeq) => ({ announcementSeq, phase: 'ended' }));
}
