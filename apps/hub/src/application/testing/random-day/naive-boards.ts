import type { BoardLineSettings, BoardSettings } from '@motcua/protocol/board-lines';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import type { QueueEvent, RecordedEvent } from '../../../domain/events.ts';
import { toldEvents, type NaiveQueue } from './naive-queue.ts';

/** What a board should show; `ticketId`: whose number it is. */
export type NaiveBoard = { readonly text: string; readonly ticketId: TicketId | null };

/** LB3: what LED boards show, told plainly from the journal's events of the open day. */
export class NaiveBoards {
  readonly #queue: NaiveQueue;
  readonly #open = new Map<CounterId, boolean>();
  #settings: CentreSettings | null = null;

  private constructor(queue: NaiveQueue) {
    this.#queue = queue;
  }

  static of(records: readonly RecordedEvent[], queue: NaiveQueue): NaiveBoards {
    const boards = new NaiveBoards(queue);
    for (const { event } of toldEvents(records)) boards.#tell(event);
    return boards;
  }

  get lines(): readonly BoardLineSettings[] {
    return this.#settings?.boardLines ?? [];
  }

  /** `handNumber`: of a number that was given by hand, which its event does not say. */
  of(
    { shows }: BoardSettings,
    restingAs: BoardLineSettings['restingAs'],
    handNumber: (ticketId: TicketId) => string,
  ): NaiveBoard {
    const here = [...this.#queue.current].filter(([counterId, ticketId]) => {
      if (shows.kind === 'counter') return shows.counterId === counterId;
      const active = this.#queue.tickets.get(ticketId)?.active ?? null;
      return active !== null && shows.serviceIds.includes(active);
    });
    const [newest] = here
      .map(([, ticketId]) => ticketId)
      .toSorted((a, b) => this.#queue.voice.seqOf(b) - this.#queue.voice.seqOf(a));
    if (newest) return { text: this.#queue.tickets.get(newest)?.number ?? handNumber(newest), ticketId: newest };
    const rests = this.#countersOf(shows).every((counterId) => this.#open.get(counterId) !== true);
    return { text: rests && restingAs === 'dashes' ? '----' : '', ticketId: null };
  }

  #countersOf(shows: BoardSettings['shows']): readonly CounterId[] {
    if (shows.kind === 'counter') return [shows.counterId];
    const counters = this.#settings?.counters ?? [];
    return counters
      .filter(({ serviceIds }) => serviceIds.some((serviceId) => shows.serviceIds.includes(serviceId)))
      .map(({ counterId }) => counterId);
  }

  #tell(event: QueueEvent): void {
    switch (event.type) {
      case 'SettingsApplied':
        this.#settings = event.settings;
        return;
      case 'ServiceDayOpened':
        this.#settings = event.settings;
        for (const { counterId, status } of event.carried.counters) this.#open.set(counterId, status === 'open');
        return;
      case 'CounterOpened':
        this.#open.set(event.counterId, true);
        return;
      case 'CounterPaused':
      case 'CounterClosed':
        this.#open.set(event.counterId, false);
        return;
      case 'CounterMoved':
        this.#open.set(event.counterId, false);
        this.#open.set(event.toCounterId, true);
        return;
      default:
    }
  }
}
