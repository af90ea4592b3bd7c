import type { AnnouncementReport } from '@motcua/protocol';
import { ANNOUNCED_WITHIN_MS, announcementEndsAt, isAnnouncing } from '../domain/announcement-end.ts';
import type { SystemCommandBody } from '../domain/commands.ts';
import type { AnnouncementState, QueueState } from '../domain/queue-state.ts';
import type { CalledTicket } from '../domain/ticket.ts';
import type { AnnouncementReports } from '../ports/announcement-reports.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';

/** SE2: after the first display has announced a call, the others are waited for this long. */
export const OTHERS_WITHIN_MS = 10_000;

export type AnnouncementDeskParts = {
  readonly state: () => QueueState;
  readonly clock: Clock;
  readonly logger: Logger;
  /** To the writer. */
  readonly submit: (body: SystemCommandBody) => Promise<unknown>;
  /** An announcement has begun: counters see it. */
  readonly onBegun: () => void;
};

/** What displays have told of one announcement; times by the monotonic clock. */
type Progress = {
  /** When something was last told of it. */
  toldAt: number;
  hasBegun: boolean;
  readonly endedAt: Map<string, number>;
  /** Displays that have it still to say, or are saying it, with when they last told so. */
  readonly heldAt: Map<string, number>;
};

/** Why an announcement is over: every display is done with it, or nobody has it any more. */
type Heard = 'told' | 'given-up';

/**
 * SE2: hears from the displays how far they are, and says once for each call when the waiting room has heard it: when all
 * displays that tell have announced it, ten seconds after the first at the latest, or a minute after the call; but not
 * while one keeps telling that it has it still to say. All else that they tell stays in memory, so that an announcement
 * costs one entry of the journal, however many displays there are.
 */
export class AnnouncementDesk implements AnnouncementReports {
  readonly #parts: AnnouncementDeskParts;
  /** Connections of displays that tell, with when they last did. */
  readonly #speakers = new Map<string, number>();
  /** Those among them that are waited for no more, until they tell again. */
  readonly #silent = new Set<string>();
  readonly #progress = new Map<number, Progress>();
  readonly #underWay = new Set<number>();

  constructor(parts: AnnouncementDeskParts) {
    this.#parts = parts;
  }

  /** Whether somebody announces what is called now, and will tell when it was heard. */
  isVoiced(): boolean {
    return this.#listening > 0;
  }

  hasBegun(announcementSeq: number): boolean {
    return this.#progress.get(announcementSeq)?.hasBegun ?? false;
  }

  told(speaker: string, reports: readonly AnnouncementReport[]): void {
    const now = this.#parts.clock.monotonicMs();
    this.#speakers.set(speaker, now);
    this.#silent.delete(speaker);
    let isNews = false;
    const concerned = new Set<CalledTicket>();
    for (const { announcementSeq, phase } of reports) {
      const announcement = this.#mattering(announcementSeq);
      if (!announcement) continue;
      const progress = this.#progressOf(announcementSeq, now);
      if (phase === 'ended') progress.heldAt.delete(speaker);
      // DP5: a display that does not show this call is done with it before the one that says it has begun.
      const hasBegun = phase === 'begun' || (phase === 'ended' && !this.#isHeld(announcementSeq, now));
      isNews ||= hasBegun && !progress.hasBegun;
      progress.hasBegun ||= hasBegun;
      if (phase !== 'ended') {
        if (!progress.endedAt.has(speaker)) progress.heldAt.set(speaker, now);
        continue;
      }
      if (!progress.endedAt.has(speaker)) progress.endedAt.set(speaker, now);
      const ticket = this.#announcing(announcement.ticketId);
      if (ticket && progress.endedAt.size >= this.#listening) concerned.add(ticket);
    }
    this.#endHeard(concerned);
    if (isNews) this.#parts.onBegun();
  }

  gone(speaker: string): void {
    if (!this.#speakers.delete(speaker)) return;
    this.#silent.delete(speaker);
    for (const { heldAt } of this.#progress.values()) heldAt.delete(speaker);
    this.#endHeard(this.#allAnnouncing());
  }

  /** Time has passed: nobody is waited for longer than is right. */
  tick(): void {
    const now = this.#parts.clock.monotonicMs();
    this.#noteSilent(now);
    this.#endHeard(this.#allAnnouncing());
    for (const [announcementSeq, { toldAt }] of this.#progress) {
      if (now - toldAt > 2 * ANNOUNCED_WITHIN_MS) this.#progress.delete(announcementSeq);
    }
  }

  get #listening(): number {
    return this.#speakers.size - this.#silent.size;
  }

  /** On the board, and young, or of a ticket whose announcement is still to end: of anything else no report counts. */
  #mattering(announcementSeq: number): AnnouncementState | undefined {
    const found = this.#parts.state().announcements.findLast((each) => each.announcementSeq === announcementSeq);
    return found && (this.#isYoung(found) || this.#announcing(found.ticketId)) ? found : undefined;
  }

  #isYoung({ at }: Pick<AnnouncementState, 'at'>): boolean {
    return this.#parts.clock.now() - at < ANNOUNCED_WITHIN_MS;
  }

  #progressOf(announcementSeq: number, now: number): Progress {
    const known = this.#progress.get(announcementSeq);
    if (known) known.toldAt = now;
    const progress = known ?? { toldAt: now, hasBegun: false, endedAt: new Map(), heldAt: new Map() };
    this.#progress.set(announcementSeq, progress);
    return progress;
  }

  #announcing(ticketId: AnnouncementState['ticketId']): CalledTicket | null {
    const ticket = this.#parts.state().tickets.get(ticketId);
    return ticket && isAnnouncing(ticket, this.#parts.clock.now()) ? ticket : null;
  }

  #allAnnouncing(): readonly CalledTicket[] {
    const found: CalledTicket[] = [];
    for (const { currentTicketId } of this.#parts.state().counters.values()) {
      const ticket = currentTicketId === null ? null : this.#announcing(currentTicketId);
      if (ticket) found.push(ticket);
    }
    return found;
  }

  #endHeard(tickets: Iterable<CalledTicket>): void {
    const heard: number[] = [];
    for (const ticket of tickets) {
      if (!this.#underWay.has(ticket.announcementSeq) && this.#heard(ticket) !== null)
        heard.push(ticket.announcementSeq);
    }
    if (heard.length === 0) return;
    for (const seq of heard) this.#underWay.add(seq);
    const done = (): void => {
      for (const seq of heard) this.#underWay.delete(seq);
    };
    // A refusal (storage away) and a fault are tried again at the next tick.
    this.#parts.submit({ type: 'end-announcements', announcementSeqs: heard }).then(done, (fault: unknown) => {
      this.#parts.logger.error({ err: fault }, 'the end of an announcement was not stored');
      done();
    });
  }

  /** An earlier announcement of the same call that still waits for the voice is waited for as well. */
  #heard(ticket: CalledTicket): Heard | null {
    const now = this.#parts.clock.monotonicMs();
    const seqs = this.#parts
      .state()
      .announcements.filter((each) => each.ticketId === ticket.ticketId)
      .filter(({ announcementSeq: seq, at }) => {
        return seq === ticket.announcementSeq || this.#isYoung({ at }) || this.#isHeld(seq, now);
      })
      .map((each) => each.announcementSeq);
    if (seqs.some((seq) => this.#isHeld(seq, now))) return null;
    const endedAt = (speaker: string): number =>
      Math.max(...seqs.map((seq) => this.#progress.get(seq)?.endedAt.get(speaker) ?? Number.POSITIVE_INFINITY));
    const tellers = [...(this.#progress.get(ticket.announcementSeq)?.endedAt.keys() ?? [])];
    const first = Math.min(...tellers.map(endedAt));
    if (first < Number.POSITIVE_INFINITY) {
      if (now - first >= OTHERS_WITHIN_MS) return 'told';
      if ([...this.#speakers.keys()].every((speaker) => this.#silent.has(speaker) || endedAt(speaker) <= now))
        return 'told';
    }
    return this.#isYoung({ at: ticket.lastAnnouncedAt }) ? null : 'given-up';
  }

  /** Whether a display has told lately that it will still say it, or is saying it. */
  #isHeld(announcementSeq: number, now: number): boolean {
    const told = this.#progress.get(announcementSeq)?.heldAt.values() ?? [];
    return [...told].some((at) => now - at < OTHERS_WITHIN_MS);
  }

  /** A display that tells nothing although there was something to tell is not waited for at the next call. */
  #noteSilent(now: number): void {
    const { state, clock } = this.#parts;
    for (const { currentTicketId } of state().counters.values()) {
      const ticket = currentTicketId === null ? undefined : state().tickets.get(currentTicketId);
      if (ticket?.status !== 'called' || ticket.announcementEndedAt !== null) continue;
      const heard = clock.now() >= announcementEndsAt(ticket) ? 'given-up' : this.#heard(ticket);
      if (heard === null) continue;
      const patienceMs = heard === 'told' ? OTHERS_WITHIN_MS : ANNOUNCED_WITHIN_MS;
      const told = this.#progress.get(ticket.announcementSeq)?.endedAt;
      for (const [speaker, toldAt] of this.#speakers) {
        if (!told?.has(speaker) && now - toldAt >= patienceMs) this.#silent.add(speaker);
      }
    }
  }
}
