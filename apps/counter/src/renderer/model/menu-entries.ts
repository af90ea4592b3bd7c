import {
  OUT_OF_TURN_REASONS,
  OUTCOME_CODES,
  type CounterView,
  type OutOfTurnReason,
  type QueueOverviewView,
} from '@motcua/protocol';
import { PICKS } from './acts.ts';
import { dayMenuEntries } from './day-menu-entries.ts';
import { endingOf, withDossiers, withOutcome } from './ending.ts';
import { shownLine, unlistedWaiting } from './line-beyond.ts';
import { brief, commandWithReason, ticketLabel, words } from './menu-parts.ts';
import { moreEntries } from './more-entries.ts';
import { moveEntries, moveTicketEntries, leaveParkedEntries, anotherEntries } from './move-entries.ts';
import { absenteeEntries, cancelEntries, waitingTicketEntries } from './ticket-entries.ts';
import { parkedEntries } from './parked-entries.ts';
import { transferCounterEntries, transferEntries } from './transfer-entries.ts';
import { reprintAtEntries, reprintEntries } from './reprint-entries.ts';
import type { Menu, MenuEntry, TicketBrief } from './menu.ts';
import type { StaffState } from './staff-state.ts';

/** Everything that can be chosen in a menu, in order. `hubMs`: hub time now. */
export function entriesOf(state: StaffState, menu: Menu, hubMs: number): readonly MenuEntry[] {
  const counter = state.counter?.body ?? null;
  switch (menu.kind) {
    case 'stop-issuing':
    case 'end-calling':
    case 'resume-calling':
    case 'end-reason':
    case 'stop-until':
    case 'people-left':
    case 'cancel-many':
      return dayMenuEntries(menu, hubMs);
    case 'reason':
      return OUT_OF_TURN_REASONS.map((reason) => reasonEntry(menu, reason));
    case 'cancel':
      return cancelEntries(menu.ticket);
    case 'reprint':
      return reprintEntries(menu.slip, state.health?.body.printers ?? []);
    case 'reprint-at':
      return reprintAtEntries(menu.slip, menu.reason, state.health?.body.printers ?? []);
    case 'transfer':
      return transferEntries(state, menu.ticket, menu.position);
    case 'transfer-counter':
      return transferCounterEntries(state, menu.ticket, menu.position);
    case 'change-service':
      return changeServiceEntries(state, menu.ticket);
    case 'move':
      return moveEntries(state);
    case 'another':
      return anotherEntries(state);
    case 'move-ticket':
      return moveTicketEntries(state, menu);
    case 'leave-parked':
      return leaveParkedEntries(state);
    case 'appointment': {
      const command = { type: 'check-in', code: menu.code } as const;
      return [
        { label: words('check-in'), step: { kind: 'send', act: 'check-in', number: null, command } },
        { label: words('not-now'), step: { kind: 'close' } },
      ];
    }
    case 'more':
    case 'line':
    case 'parked':
    case 'parked-otherwise':
    case 'parked-ticket':
    case 'absentees':
    case 'outcomes':
    case 'park':
    case 'waiting-ticket':
    case 'absentee':
      return counter === null ? [] : counterEntries(state, counter, menu, hubMs);
  }
}

type CounterMenu = Extract<
  Menu,
  {
    kind:
      | 'more'
      | 'line'
      | 'parked'
      | 'parked-otherwise'
      | 'parked-ticket'
      | 'absentees'
      | 'outcomes'
      | 'park'
      | 'waiting-ticket'
      | 'absentee';
  }
>;

function counterEntries(
  state: StaffState,
  counter: CounterView,
  menu: CounterMenu,
  hubMs: number,
): readonly MenuEntry[] {
  const { counterId } = counter;
  switch (menu.kind) {
    case 'more':
      return moreEntries(counter, hubMs);
    case 'line':
      return lineEntries(state, counter);
    case 'absentees':
      return counter.absent.map((entry) => ({
        label: ticketLabel(entry, entry.absentAt),
        step: { kind: 'menu', menu: { kind: 'absentee', ticket: brief(entry) } },
      }));
    case 'parked':
    case 'parked-otherwise':
    case 'parked-ticket':
      return parkedEntries(counter, menu);
    case 'park':
      return [false, true].map((printSlip) => ({
        label: words(printSlip ? 'park-with-slip' : 'park'),
        step: {
          kind: 'send',
          act: 'park',
          number: menu.ticket.number,
          command: { type: 'park-ticket', counterId, ticketId: menu.ticket.ticketId, printSlip },
        },
      }));
    case 'waiting-ticket':
      return waitingTicketEntries(state, counter, menu.ticket);
    case 'absentee':
      return absenteeEntries(state, counter, menu.ticket);
    case 'outcomes':
      return outcomeEntries(state, counter);
  }
}

/** The line, and behind it the way to those who are not listed yet. */
function lineEntries(state: StaffState, counter: CounterView): readonly MenuEntry[] {
  const shown = shownLine(state);
  const entries = shown.map((entry): MenuEntry => ({
    label: ticketLabel(entry, entry.issuedAt),
    step: { kind: 'menu', menu: { kind: 'waiting-ticket', ticket: brief(entry) } },
  }));
  if (unlistedWaiting(counter, shown) === 0) return entries;
  return [...entries, { label: words('more-in-line'), step: { kind: 'more-line' } }];
}

/** SE1, IS7: what is chosen stays chosen; Done sends it along. */
function outcomeEntries(state: StaffState, { current }: CounterView): readonly MenuEntry[] {
  if (current === null) return [];
  const ending = endingOf(state, current.ticketId);
  return [
    ...OUTCOME_CODES.map((code): MenuEntry => ({
      label: { say: 'outcome', code, isChosen: ending.outcomes.includes(code) },
      step: { kind: 'ending', ending: withOutcome(ending, code) },
    })),
    { label: words('fewer-dossiers'), step: { kind: 'ending', ending: withDossiers(ending, -1) } },
    { label: words('more-dossiers'), step: { kind: 'ending', ending: withDossiers(ending, 1) } },
    { label: words('done-with-it'), step: { kind: 'press', action: 'done' } },
  ];
}

/** SE5 */
function changeServiceEntries(state: StaffState, { ticketId, number, serviceId }: TicketBrief): readonly MenuEntry[] {
  return otherServices(state, serviceId).map((service) => ({
    label: { say: 'service', name: service.name, waiting: service.waiting },
    step: {
      kind: 'send',
      act: 'change-service',
      number,
      command: { type: 'change-service', ticketId, serviceId: service.serviceId },
    },
  }));
}

function otherServices(state: StaffState, serviceId: TicketBrief['serviceId']): QueueOverviewView['services'] {
  return (state.overview?.body.services ?? []).filter((service) => service.serviceId !== serviceId);
}

function reasonEntry({ draft }: Extract<Menu, { kind: 'reason' }>, reason: OutOfTurnReason): MenuEntry {
  const { act, number } = draft;
  return {
    label: { say: 'reason', reason },
    step: { kind: 'send', act, number, command: commandWithReason(draft.command, reason) },
  };
}

/** What stands on one page of a menu: nine, or eight and the way on. */
export function menuPage(entries: readonly MenuEntry[], page: number): readonly MenuEntry[] {
  if (entries.length <= PICKS.length) return entries;
  const perPage = PICKS.length - 1;
  const start = page * perPage >= entries.length ? 0 : page * perPage;
  return [...entries.slice(start, start + perPage), { label: words('further'), step: { kind: 'further' } }];
}
