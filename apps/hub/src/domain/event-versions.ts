import type { QueueEvent, QueueEventType } from './events.ts';
import { withoutBoardLines } from './upcast-board-lines.ts';
import { withPlainDevices } from './upcast-devices.ts';
import { carriedLocksInOneLanguage, lockInOneLanguage } from './upcast-locks.ts';
import { withoutRatings } from './upcast-ratings.ts';
import { carriedWithoutLocks, withPlainScreens } from './upcast-screens.ts';
import { carriedWithoutLargePrint, withBuiltInSlips, withoutLargePrint } from './upcast-slips.ts';
import {
  serviceDayOpenedTo2,
  serviceDayOpenedTo3,
  settingsAppliedTo2,
  ticketCalledTo2,
  ticketCalledTo3,
  type StoredEvent,
} from './upcasters.ts';

export type { StoredEvent };

/** The version with which each event is written today. A new shape gets the next number and an upcaster. */
export const EVENT_VERSIONS: Readonly<Record<QueueEventType, number>> = {
  SettingsApplied: 5,
  ServiceDayOpened: 7,
  ServiceDayClosed: 3,
  IssuingStopped: 1,
  IssuingResumed: 1,
  CallingEnded: 1,
  CallingResumed: 1,
  HubReturned: 1,
  ClockDoubted: 1,
  ClockConfirmed: 1,
  DateCorrected: 1,
  TicketIssued: 3,
  ServiceAdded: 1,
  ServicePaused: 1,
  ServiceResumed: 1,
  AppointmentMade: 1,
  AppointmentCancelled: 1,
  ReserveLeased: 1,
  TicketRenumbered: 1,
  ReserveExpired: 1,
  HandNumbersEntered: 1,
  SlipReprinted: 1,
  CounterOpened: 1,
  CounterPaused: 1,
  CounterClosed: 1,
  CounterMoved: 1,
  ActUndone: 1,
  TicketCancelled: 1,
  TicketCalled: 3,
  TicketRecalled: 2,
  AnnouncementEnded: 1,
  ServingStarted: 2,
  TicketCompleted: 2,
  TicketNoShow: 2,
  TicketReturned: 1,
  TicketParked: 1,
  TicketResumed: 1,
  ParkedTicketMoved: 1,
  TicketTransferred: 2,
  ServiceChanged: 1,
  PriorityChanged: 1,
  PracticeStarted: 1,
  PracticeEnded: 1,
  PracticeNumberIssued: 1,
  PracticeStepped: 1,
  KioskLocked: 2,
  KioskUnlocked: 1,
  HelpRequested: 1,
  HelpTaken: 1,
  HelpFinished: 1,
  HelpWithdrawn: 1,
  TicketRated: 1,
};

/** Turns an event of one version into the next version's shape. */
export type Upcaster = (event: StoredEvent) => StoredEvent;
/** By event type, then by the version that it takes. */
export type Upcasters = Readonly<Partial<Record<QueueEventType, Readonly<Record<number, Upcaster>>>>>;

export const UPCASTERS: Upcasters = {
  SettingsApplied: {
    ...{ 1: settingsAppliedTo2, 2: withoutBoardLines },
    3: (event) => withBuiltInSlips(withPlainDevices(event)),
    4: withPlainScreens,
  },
  ServiceDayOpened: {
    ...{ 1: serviceDayOpenedTo2, 2: serviceDayOpenedTo3, 3: withoutBoardLines },
    4: (event) => carriedWithoutLargePrint(withBuiltInSlips(withPlainDevices(event))),
    5: (event) => carriedWithoutLocks(withPlainScreens(event)),
    6: carriedLocksInOneLanguage,
  },
  ServiceDayClosed: { 1: (event) => ({ ...event, summary: null }), 2: withoutRatings },
  TicketIssued: {
    1: (event) => ({ ...event, issuedAt: null, personTag: null, leaseDayOrdinal: null, appointment: null }),
    2: withoutLargePrint,
  },
  TicketCalled: { 1: ticketCalledTo2, 2: ticketCalledTo3 },
  TicketRecalled: { 1: (event) => ({ ...event, voiced: false }) },
  ServingStarted: { 1: (event) => ({ ...event, act: null }) },
  TicketCompleted: { 1: (event) => ({ ...event, act: null, outcomes: [], dossiers: null }) },
  TicketNoShow: { 1: (event) => ({ ...event, act: null, outOfTurn: null }) },
  TicketTransferred: { 1: (event) => ({ ...event, rankedAt: null }) },
  KioskLocked: { 1: lockInOneLanguage },
};

/**
 * Brings a stored event to today's shape, one version at a time. Throws RangeError for a name or a
 * version that this hub does not know.
 */
export function upcast(
  event: StoredEvent,
  version: number,
  versions: Readonly<Record<string, number>> = EVENT_VERSIONS,
  upcasters: Upcasters = UPCASTERS,
): QueueEvent {
  const current = versions[event.type];
  if (current === undefined) throw new RangeError(`unknown event ${event.type}`);
  if (version > current) throw new RangeError(`${event.type} version ${version} was written by a newer hub`);
  let shaped = event;
  for (let from = version; from < current; from += 1) {
    const step = upcasters[event.type as QueueEventType]?.[from];
    if (!step) throw new RangeError(`${event.type} version ${from} has no upcaster`);
    shaped = step(shaped);
  }
  return shaped as QueueEvent;
}
