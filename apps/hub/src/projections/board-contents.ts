import type { BoardLineSettings, BoardSettings } from '@motcua/protocol/board-lines';
import type { BoardId, CounterStatus } from '@motcua/protocol/vocabulary';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { activeService, type CurrentTicket } from '../domain/ticket.ts';
import { currentTickets } from './current-tickets.ts';

/** What a board shall show: the number in words, and in figures for boards that know nothing else. */
export type BoardShown = {
  /** Empty: nothing. */
  readonly text: string;
  readonly number: number | null;
  readonly counter: number | null;
};

/** `announcementSeq`: of the call or recall that brought it there; null where nobody is called. */
export type BoardContent = BoardShown & { readonly announcementSeq: number | null };

const DARK: BoardContent = { text: '', number: null, counter: null, announcementSeq: null };
const DASHES: BoardContent = { ...DARK, text: '----' };

/**
 * LB3: what each board of a line shows now. A counter's board: the number that is called or served there; a board of
 * services: of the numbers that are called or served for them, the one announced last. Practice is no part of it.
 */
export function boardContents(
  state: QueueState,
  index: SettingsIndex,
  { boards, restingAs }: Pick<BoardLineSettings, 'boards' | 'restingAs'>,
): ReadonlyMap<BoardId, BoardContent> {
  const current = currentTickets(state);
  return new Map(
    boards.map(({ boardId, shows }) => {
      const ticket = newestOf(current.filter((each) => belongsTo(each, shows)));
      if (ticket) return [boardId, contentOf(ticket, index)];
      return [boardId, isResting(state, index, shows) && restingAs === 'dashes' ? DASHES : DARK];
    }),
  );
}

function belongsTo(ticket: CurrentTicket, shows: BoardSettings['shows']): boolean {
  return shows.kind === 'counter'
    ? ticket.counterId === shows.counterId
    : shows.serviceIds.includes(activeService(ticket));
}

function newestOf(tickets: readonly CurrentTicket[]): CurrentTicket | undefined {
  return tickets.reduce<CurrentTicket | undefined>(
    (newest, each) => (newest && newest.announcementSeq > each.announcementSeq ? newest : each),
    undefined,
  );
}

function contentOf({ number, counterId, announcementSeq }: CurrentTicket, index: SettingsIndex): BoardContent {
  return {
    text: number,
    number: figuresOf(number),
    counter: figuresOf(index.counters.get(counterId)?.label ?? ''),
    announcementSeq,
  };
}

/** The figures at the end: 12 of "A012"; null where there are none. */
function figuresOf(text: string): number | null {
  const figures = /\d+$/.exec(text)?.[0];
  return figures === undefined ? null : Number(figures);
}

/** Whether nobody will be called there now: each counter in question is closed or has a break. */
function isResting(state: QueueState, index: SettingsIndex, shows: BoardSettings['shows']): boolean {
  const counterIds =
    shows.kind === 'counter'
      ? [shows.counterId]
      : shows.serviceIds.flatMap((serviceId) =>
          (index.countersOfService.get(serviceId) ?? []).map((counter) => counter.counterId),
        );
  const statusOf = (counterId: (typeof counterIds)[number]): CounterStatus =>
    state.counters.get(counterId)?.status ?? 'closed';
  return counterIds.every((counterId) => statusOf(counterId) !== 'open');
}
