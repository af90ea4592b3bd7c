import type { QueueEvent } from '../domain/events.ts';
import type { QueueState } from '../domain/queue-state.ts';
import { storyWords } from './story-words.ts';
import { tellCounterEvent } from './tell-counter-event.ts';
import { tellDayEvent } from './tell-day-event.ts';
import { tellHelpEvent } from './tell-help-event.ts';
import { tellIssuingEvent } from './tell-issuing-event.ts';
import { tellPracticeEvent } from './tell-practice-event.ts';
import { tellTicketEvent } from './tell-ticket-event.ts';
import type { StoryLanguage } from './story-language.ts';

/** One event as a sentence or several. `state`: after the event. */
export function tellEvent(state: QueueState, event: QueueEvent, language: StoryLanguage): string {
  const words = storyWords(state, language);
  switch (event.type) {
    case 'SettingsApplied':
    case 'ServiceDayOpened':
    case 'ServiceDayClosed':
    case 'IssuingStopped':
    case 'IssuingResumed':
    case 'CallingEnded':
    case 'CallingResumed':
    case 'HubReturned':
    case 'ClockDoubted':
    case 'ClockConfirmed':
    case 'DateCorrected':
      return tellDayEvent(event, words);
    case 'TicketIssued':
    case 'ServiceAdded':
    case 'ServicePaused':
    case 'ServiceResumed':
    case 'AppointmentMade':
    case 'AppointmentCancelled':
    case 'ReserveLeased':
    case 'TicketRenumbered':
    case 'ReserveExpired':
    case 'HandNumbersEntered':
    case 'SlipReprinted':
      return tellIssuingEvent(event, words);
    case 'CounterOpened':
    case 'CounterPaused':
    case 'CounterClosed':
    case 'CounterMoved':
    case 'ActUndone':
      return tellCounterEvent(event, words);
    case 'TicketCalled':
    case 'TicketCancelled':
    case 'TicketRecalled':
    case 'AnnouncementEnded':
    case 'ServingStarted':
    case 'TicketCompleted':
    case 'TicketNoShow':
    case 'TicketReturned':
    case 'TicketParked':
    case 'TicketResumed':
    case 'ParkedTicketMoved':
    case 'TicketTransferred':
    case 'ServiceChanged':
    case 'PriorityChanged':
      return tellTicketEvent(event, words);
    case 'KioskLocked':
    case 'KioskUnlocked':
    case 'HelpRequested':
    case 'HelpTaken':
    case 'HelpFinished':
    case 'HelpWithdrawn':
      return tellHelpEvent(event, words);
    case 'TicketRated':
      return words.say.visitRated;
    case 'PracticeStarted':
    case 'PracticeEnded':
    case 'PracticeNumberIssued':
    case 'PracticeStepped':
      return tellPracticeEvent(event, words);
  }
}
