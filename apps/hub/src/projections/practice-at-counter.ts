import type { CounterTicketView, CounterView, WaitingEntry } from '@motcua/protocol';
import type { CounterId, ServiceId } from '@motcua/protocol/vocabulary';
import { practiceExplanation } from '../domain/practice/practice-explanation.ts';
import {
  practiceCurrent,
  practiceWaiting,
  stationKey,
  type PracticeTicket,
} from '../domain/practice/practice-state.ts';
import type { QueueState, SettingsIndex } from '../domain/queue-state.ts';
import { serviceName } from '../domain/service-lookup.ts';

/**
 * TR1: what a counter in practice sees in the place of its line and its ticket: the same page, with practice
 * numbers. Null: it is not in practice. `most`: entries of a list.
 */
export function practiceAtCounter(
  state: QueueState,
  { settings, counters }: SettingsIndex,
  counterId: CounterId,
  most: number,
): Pick<CounterView, 'current' | 'waiting' | 'practice'> | null {
  const turn = state.practice.stations.get(stationKey({ kind: 'counter', counterId }));
  const serviceIds = counters.get(counterId)?.serviceIds ?? [];
  if (!turn) return null;
  const current = practiceCurrent(state.practice, counterId);
  const waiting = practiceWaiting(state.practice, serviceIds);
  return {
    current: current && ticketView(state, settings.calling, current, serviceIds),
    waiting: {
      count: waiting.length,
      entries: waiting.slice(0, most).map((ticket) => entryOf(state, ticket, serviceIds)),
    },
    practice: { until: turn.until, waiting: waiting.length, current: current?.number ?? null },
  };
}

function entryOf(state: QueueState, ticket: PracticeTicket, servedHere: readonly ServiceId[]): WaitingEntry {
  const { ticketId, number, language, issuedAt, serviceIds } = ticket;
  const serviceId = serviceIds.find((each) => servedHere.includes(each)) ?? serviceIds[0];
  if (serviceId === undefined) throw new RangeError(`practice number ${ticketId} has no service`);
  return {
    ...{ ticketId, number, language, issuedAt, serviceId, serviceName: serviceName(state, serviceId) },
    ...{ priority: 'ordinary', needs: [], partsLeft: 1, appointmentAt: null, afterCalls: null },
    isNumberTwice: false,
  };
}

function ticketView(
  state: QueueState,
  calling: SettingsIndex['settings']['calling'],
  ticket: PracticeTicket,
  servedHere: readonly ServiceId[],
): CounterTicketView {
  const { calledAt, lastAnnouncedAt, announcements } = ticket;
  const isAnnounced = announcements >= calling.noShowAfterAnnouncements;
  return {
    ...entryOf(state, ticket, servedHere),
    status: ticket.status === 'serving' ? 'serving' : 'called',
    source: ticket.deviceId === null ? 'staff' : 'kiosk',
    calledAt,
    servingSince: ticket.status === 'serving' ? lastAnnouncedAt : null,
    announcements,
    // Nothing of practice is announced in the waiting room.
    voice: { kind: 'ended', at: lastAnnouncedAt },
    noShowAllowedAt: isAnnounced ? lastAnnouncedAt + calling.noShowPauseMs : null,
    confirmUntil: lastAnnouncedAt + calling.confirmWithinMs,
    explanation: practiceExplanation(ticket),
    ...{ callKind: null, startConfirmed: true, absentUntil: null, otherParts: [] },
  };
}
