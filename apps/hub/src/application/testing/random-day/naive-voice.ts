import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { TicketId } from '@motcua/protocol/vocabulary';
import type { QueueEvent, RecordedEvent } from '../../../domain/events.ts';

/** A call that nobody tells to be over is over by then. */
const LONGEST_MS = 60_000;

type Spoken = {
  readonly seq: number;
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
  #calling: CentreSettings['calling'] | null = null;

  static of(records: readonly RecordedEvent[]): NaiveVoice {
    const voice = new NaiveVoice();
    for (const { event, at } of records) voice.#tell(event, at);
    return voice;
  }

  /** Null: it was not called. */
  endOf(ticketId: TicketId): number | null {
    const spoken = this.#spoken.get(ticketId);
    if (!spoken) return null;
    if (!spoken.voiced) return spoken.at;
    return spoken.endedAt ?? spoken.at + LONGEST_MS;
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
          this.#spoken.set(ticket.ticketId, { seq, at: lastAnnouncedAt, voiced: true, endedAt, times });
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
        this.#spoken.set(event.ticketId, { seq, at, voiced, endedAt: null, times: before + 1 });
        return;
      }
      case 'AnnouncementEnded': {
        const spoken = this.#spoken.get(event.ticketId);
        // Its call may have been undone since.
        if (spoken?.seq !== event.announcementSeq) return;
        if (!spoken.voiced) throw new Error(`nobody announced ${event.ticketId}, and yet it was heard`);
        if (spoken.endedAt !== null) throw new Error(`${event.ticketId} was heard twice`);
        if (at >= spoken.at + LONGEST_MS) throw new Error(`a late report made the call of ${event.ticketId} longer`);
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
