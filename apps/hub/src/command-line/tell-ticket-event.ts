import { callExplanationText, storyReasonTexts } from '@motcua/messages';
import type { EventOf, TicketEvent } from '../domain/events.ts';
import { sentences, type StoryWords } from './story-words.ts';

/** What happens to a ticket from its call on. */
export function tellTicketEvent(event: TicketEvent, words: StoryWords): string {
  const { say, language } = words;
  const number = words.number(event.ticketId);
  switch (event.type) {
    case 'TicketCalled':
      return sentences(
        say.called(number, words.counter(event.counterId)),
        callExplanationText(event.explanation, language),
        words.outOfTurn(event.outOfTurn),
      );
    case 'TicketCancelled':
      return say.cancelled(number, storyReasonTexts(language).cancel[event.reason]);
    case 'TicketRecalled':
      return say.recalled(number, words.counter(event.counterId));
    case 'AnnouncementEnded':
      return say.announced(number);
    case 'ServingStarted':
      return (event.confirmed ? say.came : say.takenAsCome)(number, words.counter(event.counterId));
    case 'TicketCompleted': {
      const outcomes = event.outcomes.map((outcome) => storyReasonTexts(language).outcome[outcome]).join(', ');
      return sentences(
        say.completed(number, words.counter(event.counterId)),
        outcomes && say.outcomes(outcomes),
        event.dossiers !== null && say.dossiers(event.dossiers),
      );
    }
    case 'TicketNoShow':
      return sentences(say.absent(number, words.counter(event.counterId)), words.outOfTurn(event.outOfTurn));
    case 'TicketReturned':
      return event.afterCalls === null ? say.returned(number) : say.returnedSoon(number, event.afterCalls);
    case 'TicketParked':
      return say.parked(number, words.counter(event.counterId));
    case 'TicketResumed':
      return say.resumed(number, words.counter(event.counterId));
    case 'ParkedTicketMoved':
      return event.toCounterId === null
        ? say.parkedToLine(number)
        : say.parkedMoved(number, words.counter(event.toCounterId));
    case 'TicketTransferred':
      return tellTransfer(event, number, words);
    case 'ServiceChanged':
      return sentences(
        say.corrected(number, words.service(event.fromServiceId), words.service(event.serviceId)),
        say.keepsPlace,
      );
    case 'PriorityChanged':
      return sentences(
        (event.priority === 'priority' ? say.givenPriority : say.tookPriority)(number),
        words.outOfTurn(event.outOfTurn),
      );
  }
}

function tellTransfer(event: EventOf<'TicketTransferred'>, number: string, words: StoryWords): string {
  const { say } = words;
  const position = { original: say.keepsPlace, last: say.goesLast, first: say.goesFirst }[event.position];
  return sentences(
    tellChange(event, number, words),
    event.toCounterId !== null && say.forCounter(words.counter(event.toCounterId)),
    position,
    words.outOfTurn(event.outOfTurn),
  );
}

function tellChange(event: EventOf<'TicketTransferred'>, number: string, { say, ...words }: StoryWords): string {
  const [from, to] = [words.service(event.fromServiceId), words.service(event.serviceId)];
  if (event.why !== 'transfer') return say.corrected(number, from, to);
  return event.fromServiceId === event.serviceId ? say.movedInLine(number, to) : say.transferred(number, from, to);
}
