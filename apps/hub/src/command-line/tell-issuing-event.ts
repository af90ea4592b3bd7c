import { messagesIn, needFlagMessages, storyReasonTexts } from '@motcua/messages';
import type { IssuingEvent, TicketIssued } from '../domain/events.ts';
import { sentences, type StoryWords } from './story-words.ts';

/** What happens before a ticket is called. */
export function tellIssuingEvent(event: IssuingEvent, words: StoryWords): string {
  const { say } = words;
  switch (event.type) {
    case 'TicketIssued':
      return tellIssued(event, words);
    case 'ServiceAdded':
      return say.serviceAdded(words.number(event.ticketId), words.service(event.serviceId));
    case 'ServicePaused':
      return say.servicePaused(words.service(event.serviceId));
    case 'ServiceResumed':
      return say.serviceResumed(words.service(event.serviceId));
    case 'AppointmentMade':
      return say.appointmentMade(words.service(event.appointment.serviceId), words.moment(event.appointment.at));
    case 'AppointmentCancelled':
      return say.appointmentCancelled;
    case 'ReserveLeased':
      return say.reserveLeased(
        event.slices
          .map(({ seriesId, first, last }) => `${words.printed(seriesId, first)}–${words.printed(seriesId, last)}`)
          .join(', '),
      );
    case 'TicketRenumbered':
      return say.renumbered(event.number);
    case 'ReserveExpired': {
      const numbers = event.numbers.map(({ seriesId, ordinal }) => words.printed(seriesId, ordinal));
      return say.reserveExpired(event.leaseDayOrdinal, numbers.join(', '));
    }
    case 'HandNumbersEntered':
      return sentences(
        say.handNumbers(event.first, event.last, words.service(event.serviceId)),
        event.servedUpTo >= event.first && say.handNumbersServed(event.servedUpTo),
      );
    case 'SlipReprinted':
      return say.reprinted(words.number(event.ticketId), storyReasonTexts(words.language).reprint[event.reason]);
  }
}

function tellIssued(event: TicketIssued, { say, language, ...words }: StoryWords): string {
  const needs = event.needs.map((need) => messagesIn(needFlagMessages, language)[need]).join(', ');
  return sentences(
    say.issued(event.number, words.services(event.serviceIds)),
    event.appointment !== null && say.fromAppointment,
    event.source === 'by-hand' && say.byHand,
    event.issuedAt !== null && say.issuedAlone(words.clock(event.issuedAt)),
    event.priority === 'priority' && say.priority,
    needs && say.needs(needs),
  );
}
