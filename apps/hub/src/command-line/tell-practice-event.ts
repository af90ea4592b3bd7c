import type { PracticeEvent, PracticeStation } from '../domain/practice/practice-events.ts';
import type { StoryWords } from './story-words.ts';

/** TR1: what happens in practice, which touches nothing else. */
export function tellPracticeEvent(event: PracticeEvent, words: StoryWords): string {
  const { say } = words;
  const at = (station: PracticeStation): string =>
    station.kind === 'counter' ? say.counter(words.counter(station.counterId)) : say.kiosk;
  switch (event.type) {
    case 'PracticeStarted':
      return say.practiceAt(at(event.station));
    case 'PracticeEnded':
      return say.practiceEnded(at(event.station));
    case 'PracticeNumberIssued':
      return say.inPractice(say.issued(event.number, words.services(event.serviceIds)));
    case 'PracticeStepped': {
      const steps = {
        called: say.called,
        recalled: say.recalled,
        serving: say.came,
        completed: say.completed,
        absent: say.absent,
      } as const;
      return say.inPractice(steps[event.step](words.number(event.ticketId), words.counter(event.counterId)));
    }
  }
}
