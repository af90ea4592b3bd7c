import { storyReasonTexts } from '@motcua/messages';
import type { DayEvent } from '../domain/events.ts';
import { sentences, type StoryWords } from './story-words.ts';

/** What happens to the service day as a whole. */
export function tellDayEvent(event: DayEvent, words: StoryWords): string {
  const { say, language } = words;
  switch (event.type) {
    case 'SettingsApplied':
      return say.settingsApplied(event.settings.version);
    case 'ServiceDayOpened': {
      const carried = event.carried.tickets.map((ticket) => ticket.number).join(', ');
      return sentences(
        say.dayOpened(event.ordinal, event.date),
        event.provisional && say.provisional,
        carried && say.carried(carried),
      );
    }
    case 'ServiceDayClosed':
      return sentences(
        say.dayClosed,
        event.expired.length === 0 ? say.nobodyLeft : say.expired(words.numbers(event.expired)),
      );
    case 'IssuingStopped': {
      const reason = storyReasonTexts(language).stop[event.reason];
      const { reopensAt } = event;
      return reopensAt === null ? say.issuingStopped(reason) : say.issuingStoppedUntil(reason, words.clock(reopensAt));
    }
    case 'IssuingResumed':
      return say.issuingResumed;
    case 'CallingEnded': {
      const placed = event.appointments.map(({ ticketId }) => ticketId);
      return sentences(
        event.reason === null ? say.callingEnded : say.callingEndedFor(storyReasonTexts(language).stop[event.reason]),
        event.expired.length > 0 && say.expired(words.numbers(event.expired)),
        placed.length > 0 && say.placesGiven(words.numbers(placed)),
      );
    }
    case 'CallingResumed':
      return say.callingResumed;
    case 'HubReturned':
      return say.hubReturned(words.clock(event.offFrom));
    case 'ClockDoubted':
      return say.clockDoubted(words.moment(event.wallAt));
    case 'ClockConfirmed':
      return say.clockConfirmed(words.moment(event.wallAt));
    case 'DateCorrected':
      return sentences(say.dateCorrected(event.ordinal, event.date), event.provisional && say.anotherHasIt);
  }
}
