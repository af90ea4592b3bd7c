import type { QueueEvent } from './events.ts';
import type { QueueState } from './queue-state.ts';
import { indexSettings } from './settings-index.ts';
import type { UndoLog } from './undo-log.ts';
import { moveCounter, putCounter, undoAct } from './evolve/counters.ts';
import { endAnnouncement } from './evolve/announcements.ts';
import { confirmClock, correctDate, doubtDate } from './evolve/clock.ts';
import { closeDay, endCalling, openDay, returnHub } from './evolve/day.ts';
import { addService, cancel, changeService, enterByHand, expireReserve, issue, renumber } from './evolve/issuing.ts';
import * as serving from './evolve/serving.ts';
import { evolveHelp } from './help/evolve-help.ts';
import { evolveRating, noteServed } from './ratings/evolve-rating.ts';
import { evolvePractice } from './practice/evolve-practice.ts';

/**
 * Applies what has happened to the state. Never decides and never refuses: an event that does not fit
 * the state is a fault of the journal and throws RangeError. `at`: the event's hub time.
 */
export function evolve(state: QueueState, event: QueueEvent, at: number, undo: UndoLog): void {
  undo.set(state, 'lastHubTime', event.type === 'ClockConfirmed' ? event.wallAt : Math.max(state.lastHubTime, at));
  switch (event.type) {
    // the day
    case 'SettingsApplied':
      return undo.set(state, 'index', indexSettings(event.settings));
    case 'ServiceDayOpened':
      return openDay(state, event, at, undo);
    case 'ServiceDayClosed':
      return closeDay(state, event.expired, undo);
    case 'IssuingStopped':
      return undo.set(state, 'issuingStop', { reason: event.reason, reopensAt: event.reopensAt, at });
    case 'IssuingResumed':
      return undo.set(state, 'issuingStop', null);
    case 'CallingEnded':
      return endCalling(state, event, at, undo);
    case 'CallingResumed':
      return undo.set(state, 'callingEndedAt', null);
    case 'HubReturned':
      return returnHub(state, event, at, undo);
    case 'ClockDoubted':
      return doubtDate(state, undo);
    case 'ClockConfirmed':
      return confirmClock(state, event, undo);
    case 'DateCorrected':
      return correctDate(state, event, undo);

    // numbers
    case 'TicketIssued':
      return issue(state, event, at, undo);
    case 'ServiceAdded':
      return addService(state, event, undo);
    case 'ServicePaused':
      return undo.add(state.pausedServices, event.serviceId);
    case 'ServiceResumed':
      return undo.drop(state.pausedServices, event.serviceId);
    case 'AppointmentMade':
      return undo.put(state.appointments, event.appointment.code, event.appointment);
    case 'AppointmentCancelled':
      return undo.delete(state.appointments, event.code);
    case 'ReserveLeased': {
      const { deviceId, slices } = event;
      return undo.put(state.leases, deviceId, { deviceId, dayOrdinal: state.day?.ordinal ?? 1, slices });
    }
    case 'TicketRenumbered':
      return renumber(state, event, undo);
    case 'ReserveExpired':
      return expireReserve(state, event, undo);
    case 'HandNumbersEntered':
      return enterByHand(state, event, at, undo);

    case 'SlipReprinted':
      return undo.set(state, 'slipsReprinted', event.nth);

    // counters
    case 'CounterOpened':
      return putCounter(state, event.counterId, { status: 'open', holder: event.holder, statusSince: at }, undo);
    case 'CounterPaused':
      return putCounter(state, event.counterId, { status: 'paused', statusSince: at }, undo);
    case 'CounterClosed':
      return putCounter(state, event.counterId, { status: 'closed', holder: null, statusSince: at }, undo);
    case 'CounterMoved':
      return moveCounter(state, event, at, undo);
    case 'ActUndone':
      return undoAct(state, event, at, undo);

    // calling and serving
    case 'TicketCalled':
      return serving.call(state, event, at, undo);
    case 'TicketRecalled':
      return serving.recall(state, event, at, undo);
    case 'AnnouncementEnded':
      return endAnnouncement(state, event, at, undo);
    case 'ServingStarted':
      return serving.startServing(state, event, at, undo);
    case 'TicketCompleted':
      serving.complete(state, event, at, undo);
      return noteServed(state, event, undo);
    case 'TicketNoShow':
      return serving.noteAbsent(state, event, at, undo);
    case 'TicketReturned':
      return serving.comeBack(state, event, at, undo);
    case 'TicketParked':
      return serving.park(state, event, at, undo);
    case 'TicketResumed':
      return serving.resume(state, event, at, undo);
    case 'ParkedTicketMoved':
      return serving.moveParked(state, event, undo);
    case 'TicketTransferred':
      return serving.transfer(state, event, at, undo);
    case 'ServiceChanged':
      return changeService(state, event, undo);
    case 'PriorityChanged':
      return serving.changePriority(state, event, at, undo);
    case 'TicketCancelled':
      return cancel(state, event, at, undo);

    // practice
    case 'PracticeStarted':
    case 'PracticeEnded':
    case 'PracticeNumberIssued':
    case 'PracticeStepped':
      return evolvePractice(state, event, at, undo);

    // kiosks
    case 'KioskLocked': {
      const { deviceId, reason, text, officer } = event;
      return undo.put(state.kioskLocks, deviceId, { reason, text, officer, at });
    }
    case 'KioskUnlocked':
      return undo.delete(state.kioskLocks, event.deviceId);

    // help
    case 'HelpRequested':
    case 'HelpTaken':
    case 'HelpFinished':
    case 'HelpWithdrawn':
      return evolveHelp(state, event, at, undo);

    case 'TicketRated':
      return evolveRating(state, event, at, undo);
  }
}
