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
type Progress = { readonly since: number; hasBegun: boolean; readonly endedAt: Map<string, number> };

/**
 * SE2: hears from the displays how far they are, and says once for each call when the waiting room has heard it: when all
 * displays that tell have announced it, ten seconds after the first at the latest. All else that they tell stays in
 * memory, so that an announcement costs one entry of the journal, however many displays there are.
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
      const announcement = this.#young(announcementSeq);
      if (!announcement) continue;
      const progress = this.#progressOf(announcementSeq, now);
      isNews ||= !progress.hasBegun;
      progress.hasBegun = true;
      if (phase === 'begun') continue;
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
    this.#endHeard(this.#allAnnouncing());
  }

  /** Time has passed: nobody is waited for longer than is right. */
  tick(): void {
    const now = this.#parts.clock.monotonicMs();
    this.#noteSilent(now);
    this.#endHeard(this.#allAnnouncing());
    for (const [announcementSeq, { since }] of this.#progress) {
      if (now - since > 2 * ANNOUNCED_WITHIN_MS) this.#progress.delete(announcementSeq);
    }
  }

  get #listening(): number {
    return this.#speakers.size - this.#silent.size;
  }

  /** On the board, and not too old to be announced (HL2): of anything else no report counts. */
  #young(announcementSeq: number): AnnouncementState | undefined {
    const { state, clock } = this.#parts;
    const found = state().announcements.findLast((each) => each.announcementSeq === announcementSeq);
    return found && clock.now() - found.at < ANNOUNCED_WITHIN_MS ? found : undefined;
  }

  #progressOf(announcementSeq: number, now: number): Progress {
    const known = this.#progress.get(announcementSeq);
    if (known) return known;
    const begun = { since: now, hasBegun: false, endedAt: new Map<string, number>() };
    this.#progress.set(announcementSeq, begun);
    return begun;
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
      if (!this.#underWay.has(ticket.announcementSeq) && this.#isHeard(ticket)) heard.push(ticket.announcementSeq);
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
  #isHeard(ticket: CalledTicket): boolean {
    const now = this.#parts.clock.monotonicMs();
    const seqs = this.#parts
      .state()
      .announcements.filter((each) => each.ticketId === ticket.ticketId && this.#young(each.announcementSeq))
      .map((each) => each.announcementSeq);
    const endedAt = (speaker: string): number =>
      Math.max(...seqs.map((seq) => this.#progress.get(seq)?.endedAt.get(speaker) ?? Number.POSITIVE_INFINITY));
    const tellers = [...(this.#progress.get(ticket.announcementSeq)?.endedAt.keys() ?? [])];
    const first = Math.min(...tellers.map(endedAt));
    if (first === Number.POSITIVE_INFINITY) return false;
    if (now - first >= OTHERS_WITHIN_MS) return true;
    return [...this.#speakers.keys()].every((speaker) => this.#silent.has(speaker) || endedAt(speaker) <= now);
  }

  /** A display that tells nothing although there was something to tell is not waited for at the next call. */
  #noteSilent(now: number): void {
    for (const { currentTicketId } of this.#parts.state().counters.values()) {
      const ticket = currentTicketId === null ? undefined : this.#parts.state().tickets.get(currentTicketId);
      if (ticket?.status !== 'called' || ticket.announcementEndedAt !== null) continue;
      const isOver = this.#parts.clock.now() >= announcementEndsAt(ticket);
      const patienceMs = isOver ? ANNOUNCED_WITHIN_MS : OTHERS_WITHIN_MS;
      if (!isOver && !this.#isHeard(ticket)) continue;
      const told = this.#progress.get(ticket.announcementSeq)?.endedAt;
      for (const [speaker, toldAt] of this.#speakers) {
        if (!told?.has(speaker) && now - toldAt >= patienceMs) this.#silent.add(speaker);
      }
    }
  }
}
