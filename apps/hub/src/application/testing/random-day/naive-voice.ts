import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { TicketId } from '@motcua/protocol/vocabulary';
import type { QueueEvent, RecordedEvent } from '../../../domain/events.ts';

/** A call that nobody tells to be over is over by then, or ten seconds later for each call of the minute before. */
const LONGEST_MS = 60_000;
const EACH_MS = 10_000;

type Spoken = {
  readonly seq: number;
  readonly longestMs: number;
  at: number;
  readonly voiced: boolean;
  endedAt: number | null;
  readonly times: number;
};

/**
 * SE2, CA7, SE1: when each announcement ended, told plainly from the journal, and whether what counts from its end came
 * in its time. Undone acts are left out of the records beforehand.
 */
export class NaiveVoice {
  readonly #spoken = new Map<TicketId, Spoken>();
  readonly #longest: ReadonlyMap<number, number>;
  #calling: CentreSettings['calling'] | null = null;

  /** `all`: also what was undone afterwards, for its calls had to be said too. */
  static of(records: readonly RecordedEvent[], all: readonly RecordedEvent[]): NaiveVoice {
    const voice = new NaiveVoice(longestOf(all));
    for (const { event, at } of records) voice.#tell(event, at);
    return voice;
  }

  private constructor(longest: ReadonlyMap<number, number>) {
    this.#longest = longest;
  }

  /** Null: it was not called. */
  endOf(ticketId: TicketId): number | null {
    const spoken = this.#spoken.get(ticketId);
    if (!spoken) return null;
    if (!spoken.voiced) return spoken.at;
    return spoken.endedAt ?? spoken.at + spoken.longestMs;
  }

  /** The number of its last announcement; 0: it was not called. */
  seqOf(ticketId: TicketId): number {
    return this.#spoken.get(ticketId)?.seq ?? 0;
  }

  #tell(event: QueueEvent, at: number): void {
    switch (event.type) {
      case 'SettingsApplied':
        this.#calling = event.settings.calling;
        return;
      case 'ServiceDayOpened':
        this.#calling = event.settings.calling;
        // Whoever was being served when the last day closed, perhaps without having been seen (SE1).
        for (const ticket of event.carried.tickets) {
          const { announcementSeq: seq, lastAnnouncedAt, announcementEndedAt: endedAt, announcements: times } = ticket;
          const carried = { seq, longestMs: LONGEST_MS, at: lastAnnouncedAt, voiced: true, endedAt, times };
          this.#spoken.set(ticket.ticketId, carried);
        }
        return;
      case 'ClockConfirmed':
        for (const spoken of this.#spoken.values()) {
          spoken.at += event.wallAt - event.from;
          if (spoken.endedAt !== null) spoken.endedAt += event.wallAt - event.from;
        }
        return;
      case 'TicketCalled':
      case 'TicketRecalled': {
        const { announcementSeq: seq, voiced } = event;
        const before = event.type === 'TicketCalled' ? 0 : (this.#spoken.get(event.ticketId)?.times ?? 0);
        const longestMs = this.#longest.get(seq) ?? NaN;
        this.#spoken.set(event.ticketId, { seq, longestMs, at, voiced, endedAt: null, times: before + 1 });
        return;
      }
      case 'AnnouncementEnded': {
        const spoken = this.#spoken.get(event.ticketId);
        // Its call may have been undone since.
        if (spoken?.seq !== event.announcementSeq) return;
        if (!spoken.voiced) throw new Error(`nobody announced ${event.ticketId}, and yet it was heard`);
        if (spoken.endedAt !== null) throw new Error(`${event.ticketId} was heard twice`);
        if (at >= spoken.at + spoken.longestMs)
          throw new Error(`a late report made the call of ${event.ticketId} longer`);
        spoken.endedAt = at;
        return;
      }
      case 'TicketNoShow': {
        if (event.outOfTurn !== null || !this.#calling) return;
        const { noShowAfterAnnouncements, noShowPauseMs } = this.#calling;
        const isCalledEnough = (this.#spoken.get(event.ticketId)?.times ?? 0) >= noShowAfterAnnouncements;
        if (!isCalledEnough) throw new Error(`SE2: ${event.ticketId} was absent too early`);
        return this.#notBefore(event.ticketId, noShowPauseMs, at, 'SE2: absent');
      }
      case 'ServingStarted': {
        if (event.confirmed || !this.#calling) return;
        const { confirmWithinMs, servingStartsAfterMs } = this.#calling;
        if (event.act !== null) return this.#notBefore(event.ticketId, confirmWithinMs, at, 'CA7: taken as come');
        return this.#notBefore(event.ticketId, servingStartsAfterMs ?? 0, at, 'SE1: began by itself');
      }
      default:
    }
  }

  #notBefore(ticketId: TicketId, afterMs: number, at: number, what: string): void {
    const end = this.endOf(ticketId);
    if (end === null || at < end + afterMs) throw new Error(`${what} too early: ${ticketId}`);
  }
}

/** By the number of each announcement: the longest that it may take. */
function longestOf(records: readonly RecordedEvent[]): ReadonlyMap<number, number> {
  const longest = new Map<number, number>();
  let calls: { readonly ticketId: TicketId; readonly at: number }[] = [];
  for (const { event, at } of records) {
    if (event.type === 'ClockConfirmed') {
      calls = calls.map((each) => ({ ...each, at: each.at + event.wallAt - event.from }));
    }
    // A new day's board holds no call of the day before, and no display goes on with one.
    if (event.type === 'ServiceDayOpened') calls = [];
    if (event.type !== 'TicketCalled' && event.type !== 'TicketRecalled') continue;
    const { announcementSeq, ticketId } = event;
    const others = calls.filter((each) => each.ticketId !== ticketId && at - each.at < LONGEST_MS).slice(-50);
    longest.set(announcementSeq, LONGEST_MS + others.length * EACH_MS);
    calls.push({ ticketId, at });
  }
  return longest;
}
