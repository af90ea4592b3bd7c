import type { Announcement, TicketId } from '@motcua/protocol';

/** How long a card is the enlarged one where nothing is spoken: the chime and the time to read it aloud to a neighbour. */
export const TURN_MS = 4_000;
/** The same for the second and later cards of a group, which share one chime. */
export const GROUP_TURN_MS = 2_600;
/** From this many waiting on, one chime serves the group. */
export const GROUP_SIZE = 3;
/** A ticket is recalled aloud at most once in this time. */
export const RECALL_GAP_MS = 15_000;

export type Turn = {
  readonly announcement: Announcement;
  /** `none`: it belongs to a group whose chime has sounded. */
  readonly sound: 'single' | 'group' | 'none';
  /** Nothing else waited for the voice when it began. */
  readonly isAlone: boolean;
  readonly startedAt: number;
  readonly endsAt: number;
};

/** Only the voice is a queue. `groupLeft`: turns that still belong to a group whose chime has sounded. */
export type VoiceQueue = {
  readonly waiting: readonly Announcement[];
  readonly speaking: Turn | null;
  readonly groupLeft: number;
  readonly recalledAt: ReadonlyMap<TicketId, number>;
};

export const SILENT: VoiceQueue = { waiting: [], speaking: null, groupLeft: 0, recalledAt: new Map() };

/** A queue and the numbers of the announcements that will never be spoken (any more). */
export type QueueChange = { readonly queue: VoiceQueue; readonly finished: readonly number[] };

/** Takes in one new announcement. A recall goes next; a withdrawn call is never spoken. */
export function takeIn(queue: VoiceQueue, announcement: Announcement): QueueChange {
  switch (announcement.kind) {
    case 'call':
      return { queue: { ...queue, waiting: [...queue.waiting, announcement] }, finished: [] };
    case 'recall':
      return takeInRecall(queue, announcement);
    case 'withdrawn': {
      const silenced = silence(queue, announcement.ticketId);
      const dropped = dropTickets(silenced.queue, (ticketId) => ticketId === announcement.ticketId);
      const finished = [...silenced.finished, ...dropped.finished, announcement.announcementSeq];
      return { queue: dropped.queue, finished };
    }
  }
}

function takeInRecall(queue: VoiceQueue, recall: Announcement): QueueChange {
  const last = queue.recalledAt.get(recall.ticketId);
  if (last !== undefined && recall.at - last < RECALL_GAP_MS) return { queue, finished: [recall.announcementSeq] };
  // What still waits for the same ticket is said once, by the recall.
  const dropped = dropTickets(queue, (ticketId) => ticketId === recall.ticketId);
  const others = dropped.queue.waiting;
  const recalls = others.filter((waiting) => waiting.kind === 'recall');
  const calls = others.filter((waiting) => waiting.kind !== 'recall');
  const lately = [...queue.recalledAt].filter(([, at]) => recall.at - at < RECALL_GAP_MS);
  const recalledAt = new Map([...lately, [recall.ticketId, recall.at]]);
  return {
    queue: { ...dropped.queue, waiting: [...recalls, recall, ...calls], recalledAt },
    finished: dropped.finished,
  };
}

/** VO6: a call that was a mistake is not spoken to its end. */
function silence(queue: VoiceQueue, ticketId: TicketId): QueueChange {
  const turn = queue.speaking;
  if (turn === null || turn.announcement.ticketId !== ticketId) return { queue, finished: [] };
  return { queue: { ...queue, speaking: null }, finished: [turn.announcement.announcementSeq] };
}

/** What is said of an announcement ends then: the voice knows better than the usual length. */
export function setTurnEnd(queue: VoiceQueue, announcementSeq: number, endsAt: number): VoiceQueue {
  const turn = queue.speaking;
  if (turn === null || turn.announcement.announcementSeq !== announcementSeq) return queue;
  return { ...queue, speaking: { ...turn, endsAt } };
}

/** Drops what waits for the tickets that `gone` names. The turn being spoken goes on. */
export function dropTickets(queue: VoiceQueue, gone: (ticketId: TicketId) => boolean): QueueChange {
  const waiting = queue.waiting.filter((announcement) => !gone(announcement.ticketId));
  const finished = queue.waiting.filter((one) => gone(one.ticketId)).map((one) => one.announcementSeq);
  return { queue: { ...queue, waiting }, finished };
}

/** Ends the turn being spoken when its time is over. */
export function endTurn(queue: VoiceQueue, localMs: number): QueueChange {
  const turn = queue.speaking;
  if (turn === null || localMs < turn.endsAt) return { queue, finished: [] };
  return { queue: { ...queue, speaking: null }, finished: [turn.announcement.announcementSeq] };
}

/** Starts the next turn when nobody speaks. Only tickets on a card are spoken: `isShown`. */
export function startTurn(queue: VoiceQueue, localMs: number, isShown: (ticketId: TicketId) => boolean): VoiceQueue {
  if (queue.speaking !== null) return queue;
  const ready = queue.waiting.filter((announcement) => isShown(announcement.ticketId));
  const next = ready[0];
  if (next === undefined) return queue.groupLeft === 0 ? queue : { ...queue, groupLeft: 0 };
  const inGroup = queue.groupLeft > 0;
  const { length } = queue.waiting;
  const sound = inGroup ? 'none' : length >= GROUP_SIZE ? 'group' : 'single';
  const groupLeft = inGroup ? queue.groupLeft - 1 : sound === 'group' ? length - 1 : 0;
  const lengthMs = inGroup ? GROUP_TURN_MS : TURN_MS;
  return {
    ...queue,
    waiting: queue.waiting.filter((announcement) => announcement !== next),
    speaking: { announcement: next, sound, isAlone: length === 1, startedAt: localMs, endsAt: localMs + lengthMs },
    groupLeft,
  };
}
