import type { CounterEvent } from '../domain/events.ts';
import { sentences, type StoryWords } from './story-words.ts';

/** What happens to a counter. */
export function tellCounterEvent(event: CounterEvent, words: StoryWords): string {
  const { say } = words;
  const counter = words.counter(event.counterId);
  switch (event.type) {
    case 'CounterOpened':
      return say.counterOpened(counter, event.holder.name);
    case 'CounterPaused':
      return say.counterPaused(counter);
    case 'CounterClosed':
      return say.counterClosed(counter);
    case 'CounterMoved':
      return sentences(
        say.counterMoved(counter, words.counter(event.toCounterId), event.holder.name),
        event.ticketId !== null && say.alongGoes(words.number(event.ticketId)),
      );
    case 'ActUndone':
      return sentences(say.undone(counter), words.outOfTurn(event.outOfTurn));
  }
}
