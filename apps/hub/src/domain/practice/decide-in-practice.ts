import type { CounterId, TicketId, TicketNumber } from '@motcua/protocol/vocabulary';
import { accept, reject, type BodyOf, type Decision, type QueueCommand } from '../commands.ts';
import { refuseOtherHolder } from '../decisions/at-counter.ts';
import { counterOf, type QueueState } from '../queue-state.ts';
import type { PracticeEvent, PracticeStation, PracticeStep } from './practice-events.ts';
import { practiceAt, practiceCurrent, practiceWaiting, type PracticeTicket } from './practice-state.ts';

/** TR1: no series may begin with this letter followed by nothing but digits. */
export const PRACTICE_PREFIX = 'T';

/**
 * TR1: a command of a kiosk or a counter in practice, decided on the practice queue. Null: nothing to do with
 * practice, the queue decides. What has no counterpart in practice is refused: nothing real happens there.
 */
export function decideInPractice(state: QueueState, command: QueueCommand): Decision | null {
  const { body, by, at } = command;
  if (by.kind === 'device') {
    if (!practiceAt(state.practice, { kind: 'kiosk', deviceId: by.deviceId }, at)) return null;
    if (body.type === 'issue-ticket') return issue(state, command, body);
    return body.type === 'cancel-ticket' ? takeBack(state, body.ticketId) : null;
  }
  if (!('counterId' in body)) return null;
  const station: PracticeStation = { kind: 'counter', counterId: body.counterId };
  if (!practiceAt(state.practice, station, at)) return null;
  switch (body.type) {
    case 'open-counter':
    case 'pause-counter':
    case 'close-counter':
      return null;
    case 'call-next':
    case 'call-ticket':
      return refuseAt(state, command, body.counterId) ?? call(state, command, body);
    case 'recall-ticket':
    case 'start-serving':
    case 'complete-ticket':
    case 'mark-no-show':
      return refuseAt(state, command, body.counterId) ?? atCounter(state, command, body);
    case 'move-counter':
    case 'park-ticket':
    case 'resume-ticket':
    case 'undo-act':
      return reject({ code: 'forbidden' });
  }
}

function refuseAt(state: QueueState, command: QueueCommand, counterId: CounterId): Decision | null {
  const counter = counterOf(state, counterId);
  const refusal = refuseOtherHolder(counter, command.by);
  if (refusal) return refusal;
  return counter.status === 'open' ? null : reject({ code: 'counter-not-open', status: counter.status });
}

function issue(state: QueueState, command: QueueCommand, body: BodyOf<'issue-ticket'>): Decision {
  const [serviceId] = body.serviceIds;
  if (serviceId === undefined || !state.index?.services.has(serviceId)) {
    return reject({ code: 'unknown-service', serviceId: serviceId ?? ('' as never) });
  }
  return accept(numberIssued(state, command, body));
}

function numberIssued(
  state: QueueState,
  { slipCode, printerId, by }: QueueCommand,
  { serviceIds, language }: Pick<BodyOf<'issue-ticket'>, 'serviceIds' | 'language'>,
): Extract<PracticeEvent, { type: 'PracticeNumberIssued' }> {
  const nth = state.practice.issued + 1;
  const deviceId = by.kind === 'device' ? by.deviceId : null;
  return {
    type: 'PracticeNumberIssued',
    ticketId: `${PRACTICE_PREFIX}-${state.day?.ordinal ?? 0}-${nth}` as TicketId,
    number: `${PRACTICE_PREFIX}${String(nth).padStart(3, '0')}` as TicketNumber,
    ...{ slipCode, serviceIds, language, deviceId },
    printerId: deviceId === null ? null : printerId,
  };
}

/** SE5: real numbers can be taken back during practice as well. */
function takeBack(state: QueueState, ticketId: TicketId): Decision | null {
  const ticket = state.practice.tickets.get(ticketId);
  if (!ticket) return null;
  if (ticket.status !== 'waiting') return refuseStatus(ticket);
  return accept({ type: 'PracticeStepped', ticketId, counterId: null, step: 'cancelled' });
}

/** CA7 as it is in earnest. Where no kiosk is in practice too, somebody is made up to be called. */
function call(state: QueueState, command: QueueCommand, body: BodyOf<'call-next' | 'call-ticket'>): Decision {
  const { counterId, expectedCurrent, settle } = body;
  const current = practiceCurrent(state.practice, counterId);
  if ((current?.ticketId ?? null) !== expectedCurrent) {
    return reject({ code: 'already-moved-on', current: current && briefOf(current) });
  }
  const ended = current === null ? null : settleCurrent(state, command, current, settle);
  if (ended?.kind === 'rejected') return ended;
  const before = ended?.events ?? [];
  const services = state.index?.counters.get(counterId)?.serviceIds ?? [];
  const step = (ticketId: TicketId): PracticeEvent => ({
    type: 'PracticeStepped',
    ticketId,
    counterId,
    step: 'called',
  });
  if (body.type === 'call-ticket') {
    const chosen = state.practice.tickets.get(body.ticketId);
    if (!chosen) return reject({ code: 'unknown-ticket', ticketId: body.ticketId });
    return chosen.status === 'waiting' ? accept(...before, step(chosen.ticketId)) : refuseStatus(chosen);
  }
  const [first] = practiceWaiting(state.practice, services);
  if (first) return accept(...before, step(first.ticketId));
  const [serviceId] = services;
  if (serviceId === undefined) return reject({ code: 'no-one-waiting' });
  const madeUp = numberIssued(state, command, { serviceIds: [serviceId], language: 'vi' });
  return accept(...before, madeUp, step(madeUp.ticketId));
}

function settleCurrent(
  state: QueueState,
  command: QueueCommand,
  current: PracticeTicket,
  settle: 'came' | 'absent' | null,
): Decision {
  if (current.status === 'called') {
    if (settle === 'absent') return absent(state, command, current);
    const until = current.lastAnnouncedAt + (state.index?.settings.calling.confirmWithinMs ?? 0);
    if (settle === null && command.at < until) {
      return reject({ code: 'confirm-current', current: briefOf(current), until });
    }
  }
  return stepped(current, 'completed');
}

function atCounter(
  state: QueueState,
  command: QueueCommand,
  body: BodyOf<'recall-ticket' | 'start-serving' | 'complete-ticket' | 'mark-no-show'>,
): Decision {
  const ticket = state.practice.tickets.get(body.ticketId);
  if (!ticket) return reject({ code: 'unknown-ticket', ticketId: body.ticketId });
  if (ticket.status !== 'called' && ticket.status !== 'serving') return refuseStatus(ticket);
  if (ticket.counterId !== body.counterId) return reject({ code: 'not-at-this-counter', ticketId: body.ticketId });
  switch (body.type) {
    case 'recall-ticket':
      return ticket.status === 'called' ? stepped(ticket, 'recalled') : refuseStatus(ticket);
    case 'start-serving':
      return ticket.status === 'called' ? stepped(ticket, 'serving') : refuseStatus(ticket);
    case 'complete-ticket':
      return stepped(ticket, 'completed');
    case 'mark-no-show':
      if (ticket.status !== 'called') return refuseStatus(ticket);
      return body.override === null ? absent(state, command, ticket) : stepped(ticket, 'absent');
  }
}

/** SE2 as it is in earnest. */
function absent(state: QueueState, { at }: QueueCommand, ticket: PracticeTicket): Decision {
  const calling = state.index?.settings.calling;
  const missing = Math.max(0, (calling?.noShowAfterAnnouncements ?? 0) - ticket.announcements);
  const allowedAt = ticket.lastAnnouncedAt + (calling?.noShowPauseMs ?? 0);
  if (missing === 0 && at >= allowedAt) return stepped(ticket, 'absent');
  return reject({
    code: 'no-show-too-early',
    announcementsMissing: missing,
    allowedAt: missing > 0 ? null : allowedAt,
  });
}

function stepped({ ticketId, counterId }: PracticeTicket, step: PracticeStep): Decision {
  return accept({ type: 'PracticeStepped', ticketId, counterId, step });
}

function refuseStatus({ ticketId, status }: PracticeTicket): Decision {
  return reject({ code: 'wrong-status', ticketId, status: status === 'over' ? 'completed' : status });
}

function briefOf({ ticketId, number }: PracticeTicket): { readonly ticketId: TicketId; readonly number: TicketNumber } {
  return { ticketId, number };
}
