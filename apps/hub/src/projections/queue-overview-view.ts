import { MAX_TICKETS_TOGETHER, type QueueOverviewView } from '@motcua/protocol';
import type { ServiceId } from '@motcua/protocol/vocabulary';
import { linesOfCounter } from '../domain/call-order.ts';
import type { ClockTrust } from '../domain/commands.ts';
import { createEstimator, type WaitEstimator } from '../domain/estimate-wait.ts';
import { issuingStopAt } from '../domain/issuing-stop.ts';
import { oldConfirmations } from '../domain/old-confirmations.ts';
import { openingOf } from '../domain/opening-hours.ts';
import { pressesAtOnce } from '../domain/presses.ts';
import { counterOf, lineOf, type QueueState, type SettingsIndex } from '../domain/queue-state.ts';
import type { Ticket } from '../domain/ticket.ts';
import { callsPeople, waitingCount } from '../domain/waiting-at.ts';
import { breakUntil } from './call-board-view.ts';
import { centreView, dayView } from './centre-view.ts';
import { fitView } from './fit-view.ts';
import { helpForStaff } from './help-views.ts';
import { issuingView } from './issuing-view.ts';
import { kioskLocks } from './kiosk-locks.ts';
import { kiosksInPractice } from './kiosks-in-practice.ts';

/** The floor at a glance, for all staff. */
export function queueOverviewView(
  state: QueueState,
  index: SettingsIndex,
  at: number,
  clock: ClockTrust,
  accountsRecovered: QueueOverviewView['accountsRecovered'] = [],
): QueueOverviewView {
  const stop = issuingStopAt(state, at);
  const estimator = createEstimator(state, at);
  return fitView((most) => ({
    centre: centreView(index),
    demo: index.settings.demo,
    day: dayView(state),
    issuedToday: state.issued,
    waiting: waitingCount(state, state.lines.keys()),
    called: countOf(state, 'called'),
    parked: [...state.counters.values()].reduce((sum, counter) => sum + counter.parked.length, 0),
    stopped: stop && { reason: stop.reason, reopensAt: stop.reopensAt },
    callingEndedAt: state.callingEndedAt,
    hoursEndAt: hoursEndAt(state, index),
    breakUntil: breakUntil(state, index, at),
    clockDoubt: clock.kind === 'doubted' ? { wallAt: wholeMinute(clock.wallAt), hubTime: wholeMinute(at) } : null,
    manyAtOnce: manyAtOnce(state, at),
    kiosksInPractice: kiosksInPractice(state, most),
    kiosksLocked: kioskLocks(state, most),
    help: [...helpForStaff(state, index, at, most)],
    accountsRecovered,
    outOfTurn: state.outOfTurn.length,
    nearWaitPercent: index.settings.norms.nearPercent,
    oldConfirmations: oldConfirmations(index, at),
    counters: index.settings.counters.slice(0, most).map((counter) => {
      const { counterId, label, name } = counter;
      const { status, holder, statusSince, currentTicketId } = counterOf(state, counterId);
      const current = currentTicketId === null ? undefined : state.tickets.get(currentTicketId);
      const waiting = waitingCount(state, linesOfCounter(counter));
      const currentNumber = current?.number ?? null;
      const { currentStatus, currentSince } = standingOf(current);
      return {
        ...{ counterId, label, name, status, holder, statusSince, waiting },
        ...{ currentNumber, currentStatus, currentSince },
      };
    }),
    services: index.settings.services.slice(0, most).map(({ serviceId, name }) => ({
      serviceId,
      name,
      waiting: waitingCount(state, [serviceId]),
      longestWaitSince: longestWaitSince(state, serviceId),
      longWaitMinutes: longWaitMinutes(index, serviceId),
      wait: waitOf(estimator, serviceId, at),
      servedByOpenCounter: (index.countersOfService.get(serviceId) ?? []).some((counter) =>
        callsPeople(state, counter.counterId),
      ),
      issuing: issuingView(state, index, serviceId, at),
    })),
  }));
}

function standingOf(
  current: Ticket | undefined,
): Pick<QueueOverviewView['counters'][number], 'currentStatus' | 'currentSince'> {
  switch (current?.status) {
    case 'called':
      return { currentStatus: 'called', currentSince: current.calledAt };
    case 'serving':
      return { currentStatus: 'serving', currentSince: current.servingSince };
    default:
      return { currentStatus: null, currentSince: null };
  }
}

/** ES1: with the least that is needed: this view is sent often, and to many. */
function waitOf(
  estimator: WaitEstimator | null,
  serviceId: ServiceId,
  at: number,
): QueueOverviewView['services'][number]['wait'] {
  const wait = estimator?.estimate({ serviceId, priority: 'ordinary', place: null }, at) ?? null;
  return wait && { fromMinutes: wait.fromMinutes, toMinutes: wait.toMinutes, prospect: wait.prospect };
}

/** ST2 */
function longWaitMinutes({ settings: { norms } }: SettingsIndex, serviceId: ServiceId): number | null {
  const own = norms.services.find((one) => one.serviceId === serviceId);
  return own === undefined ? norms.longWaitMinutes : own.longWaitMinutes;
}

/** DA1: the end of the open day's last hours of calling, the centre's or those of a service that has its own. */
function hoursEndAt({ day }: QueueState, { settings, calendar }: SettingsIndex): number | null {
  const date = day?.isClosed ? null : (day?.runsUntil ?? null);
  if (date === null) return null;
  const own = settings.services.flatMap(({ serviceId, weeklyHours }) => (weeklyHours === null ? [] : [serviceId]));
  const ends = [null, ...own].flatMap((serviceId) => openingOf(settings, date, serviceId).spans.map(({ to }) => to));
  return ends.length === 0 ? null : calendar.instantOf(date, Math.max(...ends));
}

/** IS8 */
function manyAtOnce(state: QueueState, at: number): QueueOverviewView['manyAtOnce'] {
  return pressesAtOnce(state, at).map((presses) => ({
    deviceId: presses.deviceId,
    at: presses.at,
    tickets: presses.ticketIds.slice(0, MAX_TICKETS_TOGETHER).flatMap((ticketId) => {
      const ticket = state.tickets.get(ticketId);
      return ticket ? [{ ticketId, number: ticket.number }] : [];
    }),
  }));
}

/** Two running clocks would be news every second. */
function wholeMinute(at: number): number {
  return at - (at % 60_000);
}

function countOf(state: QueueState, status: 'called' | 'serving'): number {
  let count = 0;
  for (const { currentTicketId } of state.counters.values()) {
    if (currentTicketId !== null && state.tickets.get(currentTicketId)?.status === status) count += 1;
  }
  return count;
}

function longestWaitSince(state: QueueState, serviceId: ServiceId): number | null {
  const { priority, ordinary, appointments, placed } = lineOf(state, serviceId);
  const ticketIds = [priority[0], ordinary[0], ...appointments, ...placed].flatMap((place) => place?.ticketId ?? []);
  const since = ticketIds.flatMap((ticketId) => state.tickets.get(ticketId)?.issuedAt ?? []);
  return since.length > 0 ? Math.min(...since) : null;
}
