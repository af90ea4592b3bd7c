import type { Command, CounterId, QueueOverviewView } from '@motcua/protocol';
import { words } from './menu-parts.ts';
import type { Menu, MenuEntry } from './menu.ts';
import { isHolder, type StaffState } from './staff-state.ts';

type OverviewCounter = QueueOverviewView['counters'][number];

/** CA9: to another counter in one step; with somebody here, it is asked what becomes of the ticket. */
export function moveEntries(state: StaffState): readonly MenuEntry[] {
  const current = state.counter?.body.current ?? null;
  return freeCounters(state).map((counter) => ({
    label: counterLabel(counter),
    step:
      current === null
        ? { kind: 'send', act: 'move', number: null, command: moveTo(state, counter.counterId, 'stays') }
        : {
            kind: 'menu',
            menu: { kind: 'move-ticket', toCounterId: counter.counterId, label: counter.label, ticket: current },
          },
  }));
}

export function moveTicketEntries(
  state: StaffState,
  { toCounterId, ticket }: Extract<Menu, { kind: 'move-ticket' }>,
): readonly MenuEntry[] {
  return (['goes-along', 'stays'] as const).map((current) => ({
    label: words(current === 'stays' ? 'ticket-stays' : 'ticket-goes-along'),
    step: { kind: 'send', act: 'move', number: ticket.number, command: moveTo(state, toCounterId, current) },
  }));
}

function moveTo(
  state: StaffState,
  toCounterId: OverviewCounter['counterId'],
  current: 'goes-along' | 'stays',
): Command {
  const counterId = state.counterId ?? toCounterId;
  return { type: 'move-counter', counterId, toCounterId, current, evenIfWaiting: false };
}

/** CA9: a second counter for the same person, beside this one. */
export function anotherEntries(state: StaffState): readonly MenuEntry[] {
  return freeCounters(state).map((counter) => ({
    label: counterLabel(counter),
    step: { kind: 'choose', counterId: counter.counterId },
  }));
}

/** CA9: tickets asked to come straight back go to another counter, or to their line. */
export function leaveParkedEntries(state: StaffState): readonly MenuEntry[] {
  const { counterId } = state;
  if (counterId === null) return [];
  const close = closeCounter(counterId);
  const leave = { kind: 'send', act: 'leave', number: state.counter?.body.current?.number ?? null } as const;
  const open = (state.overview?.body.counters ?? []).filter(
    (counter) => counter.counterId !== counterId && counter.status !== 'closed',
  );
  return [
    { label: words('back-to-line'), step: { ...leave, command: { ...close, parked: { kind: 'back-to-line' } } } },
    ...open.map((counter): MenuEntry => ({
      label: counterLabel(counter),
      step: { ...leave, command: { ...close, parked: { kind: 'hand-over', toCounterId: counter.counterId } } },
    })),
  ];
}

/** CA9: parked tickets, and people waiting for the last counter of a line, are asked about. */
export function closeCounter(counterId: CounterId): Extract<Command, { type: 'close-counter' }> {
  return { type: 'close-counter', counterId, parked: null, evenIfWaiting: false };
}

/** Those where nobody else works. */
function freeCounters(state: StaffState): readonly OverviewCounter[] {
  const counters = state.overview?.body.counters ?? [];
  return counters.filter(
    (counter) => counter.counterId !== state.counterId && (counter.status === 'closed' || isHolder(state, counter)),
  );
}

export function counterLabel({ label, name, status, holder }: OverviewCounter): MenuEntry['label'] {
  return { say: 'counter', label, name, status, holder: status === 'closed' ? null : (holder?.name ?? null) };
}
