import type { Announcement } from '@motcua/protocol';

/**
 * Which announcements this display has finished, kept across reloads. `through`: all up to this one are
 * finished. `beyond`: later ones that went first (a recall overtakes). `throughAt`: the hub time of
 * announcement `through`, by which another hub's numbering is recognised.
 */
export type FinishedAnnouncements = {
  readonly through: number;
  readonly throughAt: number | null;
  readonly beyond: readonly number[];
};

export const NONE_FINISHED: FinishedAnnouncements = { through: 0, throughAt: null, beyond: [] };

export function isFinished(finished: FinishedAnnouncements, announcementSeq: number): boolean {
  return announcementSeq <= finished.through || finished.beyond.includes(announcementSeq);
}

/** Adds finished announcements, and moves `through` over everything on the board that is finished. */
export function finishAnnouncements(
  finished: FinishedAnnouncements,
  seqs: readonly number[],
  board: readonly Announcement[],
): FinishedAnnouncements {
  const known = new Set([...finished.beyond, ...seqs]);
  let { through, throughAt } = finished;
  for (const announcement of inOrder(board)) {
    if (announcement.announcementSeq <= through) continue;
    if (!known.has(announcement.announcementSeq)) break;
    through = announcement.announcementSeq;
    throughAt = announcement.at;
  }
  const beyond = [...known].filter((seq) => seq > through).sort((a, b) => a - b);
  return { through, throughAt, beyond };
}

/**
 * Whether the board counts its announcements from another beginning: a new data folder, or another hub.
 * Numbers only grow in one data folder, so a lower newest one, or the same number at another time, proves it.
 */
export function isOtherNumbering(finished: FinishedAnnouncements, board: readonly Announcement[]): boolean {
  const newest = inOrder(board)[board.length - 1];
  if (newest === undefined || finished.through === 0) return false;
  if (newest.announcementSeq < finished.through) return true;
  const same = board.find((announcement) => announcement.announcementSeq === finished.through);
  return same !== undefined && finished.throughAt !== null && same.at !== finished.throughAt;
}

/** Reads what a display stored. Anything missing or damaged counts as nothing finished. */
export function parseFinished(stored: string | null): FinishedAnnouncements {
  if (stored === null) return NONE_FINISHED;
  try {
    const raw: unknown = JSON.parse(stored);
    if (typeof raw !== 'object' || raw === null) return NONE_FINISHED;
    const { through, throughAt, beyond } = raw as Record<string, unknown>;
    if (!isSeq(through) || !(throughAt === null || isSeq(throughAt))) return NONE_FINISHED;
    if (!Array.isArray(beyond) || !beyond.every(isSeq)) return NONE_FINISHED;
    return { through, throughAt, beyond };
  } catch {
    return NONE_FINISHED;
  }
}

function isSeq(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function inOrder(board: readonly Announcement[]): Announcement[] {
  return [...board].sort((a, b) => a.announcementSeq - b.announcementSeq);
}
