import { localText, storyReasonTexts } from '@motcua/messages';
import type { KioskLockEvent } from '../domain/events.ts';
import type { HelpEvent } from '../domain/help/help-events.ts';
import { sentences, type StoryWords } from './story-words.ts';

/** HE1–HE5, KI8: who was wanted where, and who came; which kiosk took nobody. */
export function tellHelpEvent(event: HelpEvent | KioskLockEvent, words: StoryWords): string {
  const { say, language } = words;
  if (event.type === 'KioskUnlocked') return say.kioskUnlocked;
  if (event.type === 'KioskLocked') {
    const reason = storyReasonTexts(language).lock[event.reason];
    const why = event.text === null ? reason : `${reason} (${localText(event.text, language)})`;
    return say.kioskLocked(why, event.officer.name);
  }
  const nth = event.helpId.split('-').at(-1) ?? event.helpId;
  switch (event.type) {
    case 'HelpRequested': {
      const { from, kind, number, practice } = event;
      const where = from.kind === 'kiosk' ? say.kiosk : say.counter(words.counter(from.counterId));
      const told = sentences(
        (kind === 'alarm' ? say.alarmAsked : say.helpAsked)(nth, where),
        number !== null && say.helpNumber(number),
      );
      return practice ? say.inPractice(told) : told;
    }
    case 'HelpTaken':
      return say.helpTaken(nth, event.taker.name);
    case 'HelpFinished':
      return say.helpFinished(nth);
    case 'HelpWithdrawn':
      return say.helpWithdrawn(nth);
  }
}
