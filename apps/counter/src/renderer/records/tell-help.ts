import { dayStoryTexts, storyReasonTexts } from '@motcua/messages';
import type { DayRecord, Language } from '@motcua/protocol';

type Facts = DayRecord['events'][number]['facts'];

/** `counter`: its label. */
type Names = { readonly language: Language; readonly counter: (id: string) => string };

/** HE1–HE5: who was wanted where, and who came. */
export function tellHelp(type: string, facts: Facts, { language, counter }: Names): string {
  const say = dayStoryTexts(language);
  const nth = text(facts['helpId']).split('-').at(-1) ?? '';
  switch (type) {
    case 'KioskUnlocked':
      return say.kioskUnlocked;
    case 'KioskLocked': {
      const reasons: Readonly<Record<string, string>> = storyReasonTexts(language).lock;
      const reason = reasons[text(facts['reason'])] ?? text(facts['reason']);
      const words = branch(facts['text']);
      const added = text(words[language]) || text(words['vi']);
      return say.kioskLocked(added === '' ? reason : `${reason} (${added})`, text(branch(facts['officer'])['name']));
    }
    case 'HelpTaken':
      return say.helpTaken(nth, text(branch(facts['taker'])['name']));
    case 'HelpFinished':
      return say.helpFinished(nth);
    case 'HelpWithdrawn':
      return say.helpWithdrawn(nth);
    default: {
      const from = branch(facts['from']);
      const where = from['kind'] === 'kiosk' ? say.kiosk : say.counter(counter(text(from['counterId'])));
      const told = (facts['kind'] === 'alarm' ? say.alarmAsked : say.helpAsked)(nth, where);
      const number = text(facts['number']);
      const whole = number === '' ? told : `${told} ${say.helpNumber(number)}`;
      return facts['practice'] === true ? say.inPractice(whole) : whole;
    }
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const branch = (value: unknown): Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts) : {};
