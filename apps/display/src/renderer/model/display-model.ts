/**
 * What the display knows and shows, as a pure step from event to state:
 *
 *   view ─ take in announcements ─┐
 *   tick ─────────────────────────┴─ end turn → place cards → start turn → remember what is finished
 *
 * The page plays the chime when `voice.speaking` changes and stores `finished` when that changes.
 */
import type { RefusalCode } from '@motcua/protocol';
import type { Board } from './board.ts';
import { enlarge, markSpoken, placeCards, withdrawCard, type CallCard } from './call-cards.ts';
import {
  finishAnnouncements,
  isFinished,
  isOtherNumbering,
  NONE_FINISHED,
  type FinishedAnnouncements,
} from './finished-announcements.ts';
import type { Moment } from './moment.ts';
import { stillHolds } from './still-holds.ts';
import { boardShown, concerns, SHOWING_ALL, type Showing } from './showing.ts';
import { dropTickets, endTurn, setTurnEnd, SILENT, startTurn, takeIn, type VoiceQueue } from './voice-queue.ts';

/** HL2: on return, calls older than this are shown but not announced. */
export const STALE_CALL_MS = 60_000;

/** The link as the page tells it. `since`: local monotonic time of the change. */
export type LinkNote =
  | { readonly kind: 'connecting' | 'connected'; readonly since: number }
  /** `isKept`: what is shown was shown before the program was started (HL2). */
  | { readonly kind: 'lost'; readonly since: number; readonly isKept?: true }
  | { readonly kind: 'pairing'; readonly code: string; readonly since: number }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly since: number };

export type DisplayState = {
  readonly link: LinkNote;
  /** As it came, and what of it this display shows. */
  readonly received: Board | null;
  readonly board: Board | null;
  readonly showing: Showing;
  /** Set while the first board after a gap is still to come: then stale calls stay silent. */
  readonly returning: boolean;
  readonly cards: readonly CallCard[];
  readonly voice: VoiceQueue;
  readonly finished: FinishedAnnouncements;
};

export type DisplayEvent =
  | { readonly type: 'link'; readonly link: LinkNote }
  | { readonly type: 'board'; readonly board: Board; readonly now: Moment }
  | { readonly type: 'showing'; readonly showing: Showing; readonly now: Moment }
  | { readonly type: 'tick'; readonly now: Moment }
  /** The voice has begun the turn that stands, and will be done with it then, by the local clock. */
  | { readonly type: 'voice'; readonly announcementSeq: number; readonly endsAt: number };

export function startDisplay(finished: FinishedAnnouncements, localMs: number): DisplayState {
  return {
    link: { kind: 'connecting', since: localMs },
    received: null,
    board: null,
    showing: SHOWING_ALL,
    returning: true,
    cards: [],
    voice: SILENT,
    finished,
  };
}

/** One step. Times in `now` must not run backwards on the local clock. */
export function step(state: DisplayState, event: DisplayEvent): DisplayState {
  switch (event.type) {
    case 'link':
      return { ...state, link: event.link, returning: state.returning || event.link.kind !== 'connected' };
    case 'board':
      return advance(dropOld(takeInBoard(state, event.board, event.now), event.now), event.now.localMs);
    case 'showing':
      return advance(showOther(state, event.showing, event.now), event.now.localMs);
    case 'tick':
      return advance(dropOld(state, event.now), event.now.localMs);
    case 'voice':
      return { ...state, voice: setTurnEnd(state.voice, event.announcementSeq, event.endsAt) };
  }
}

/** HL2: without the hub, what is of another day helps nobody. */
function dropOld(state: DisplayState, now: Moment): DisplayState {
  if (state.link.kind !== 'lost' || state.board === null || stillHolds(state.board.body, state.link, now)) return state;
  return { ...state, received: null, board: null, cards: [], voice: SILENT };
}

/** DP5: other calls are this display's from now on. What does not concern it any more is finished with. */
function showOther(before: DisplayState, showing: Showing, now: Moment): DisplayState {
  const state = { ...before, showing };
  return state.received === null ? state : takeInBoard(state, state.received, now);
}

function takeInBoard(before: DisplayState, received: Board, now: Moment): DisplayState {
  const { showing } = before;
  const board = boardShown(received, showing);
  // HL2: neither said, nor finished with: the hub tells of it again when it is back.
  if (before.link.kind === 'lost' && before.link.isKept === true) return { ...before, received, board };
  const { announcements, current } = board.body;
  const state = isOtherNumbering(before.finished, announcements)
    ? { ...before, finished: NONE_FINISHED, voice: SILENT, cards: [] }
    : before;
  let { voice, cards } = state;
  const done: number[] = [];
  const isStale = (at: number): boolean => now.hubMs - at > STALE_CALL_MS;

  const queued = new Set(voice.waiting.map((one) => one.announcementSeq));
  if (voice.speaking !== null) queued.add(voice.speaking.announcement.announcementSeq);
  for (const announcement of [...announcements].sort((a, b) => a.announcementSeq - b.announcementSeq)) {
    const seq = announcement.announcementSeq;
    if (isFinished(state.finished, seq) || queued.has(seq)) continue;
    // TR1: practice is shown where somebody practises, not here. DP5: nor what other displays show.
    if (announcement.practice || isStale(announcement.at) || !concerns(showing, announcement)) {
      done.push(seq);
      continue;
    }
    if (announcement.kind === 'withdrawn') cards = withdrawCard(cards, announcement.ticketId, now.localMs);
    const change = takeIn(voice, announcement);
    voice = change.queue;
    done.push(...change.finished);
  }

  const calledNow = new Set(current.map((call) => call.ticketId));
  const stale = new Set(
    state.returning ? voice.waiting.filter((one) => isStale(one.at)).map((one) => one.ticketId) : [],
  );
  const dropped = dropTickets(voice, (ticketId) => !calledNow.has(ticketId) || stale.has(ticketId));
  const finished = finishAnnouncements(state.finished, [...done, ...dropped.finished], announcements);
  return { ...state, received, board, returning: false, voice: dropped.queue, cards, finished };
}

function advance(state: DisplayState, localMs: number): DisplayState {
  if (state.board === null) return state;
  const { announcements, current } = state.board.body;
  const ended = endTurn(state.voice, localMs);
  const pending = ended.queue.waiting.map((one) => one.ticketId);
  const speaking = ended.queue.speaking?.announcement.ticketId ?? null;
  let cards = placeCards(state.cards, { current, pending, speaking, localMs, room: state.showing.cards });
  const standing = new Set(cards.filter((card) => card.withdrawnUntil === null).map((card) => card.call.ticketId));
  const voice = startTurn(ended.queue, localMs, (ticketId) => standing.has(ticketId));
  if (voice.speaking !== null && voice.speaking !== ended.queue.speaking) {
    const { ticketId } = voice.speaking.announcement;
    cards = enlarge(markSpoken(cards, ticketId, localMs), ticketId);
  }
  const finished =
    ended.finished.length === 0 ? state.finished : finishAnnouncements(state.finished, ended.finished, announcements);
  return { ...state, cards, voice, finished };
}
