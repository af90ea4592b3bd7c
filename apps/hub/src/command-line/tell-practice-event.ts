import { storyReasonTexts } from '@motcua/messages';
import type { EventOf } from '../domain/events.ts';
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
    case 'PracticeStepped':
      return say.inPractice(tellStep(event, words));
  }
}

function tellStep({ ticketId, counterId, step }: EventOf<'PracticeStepped'>, words: StoryWords): string {
  const { say, language } = words;
  const number = words.number(ticketId);
  // Only a number that is taken back has no counter.
  if (step === 'cancelled' || counterId === null) {
    return say.cancelled(number, storyReasonTexts(language).cancel['wrong-choice']);
  }
  const steps = {
    called: say.called,
    recalled: say.recalled,
    serving: say.came,
    completed: say.completed,
    absent: say.absent,
  } as const;
  return steps[step](number, words.counter(counterId));
}
