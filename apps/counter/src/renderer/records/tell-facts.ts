import { dayStoryTexts, recordFactTexts, storyReasonTexts, staffTimeOfDay } from '@motcua/messages';
import type { DayRecord, Language } from '@motcua/protocol';
import { tellHelp } from './tell-help.ts';

type Event = DayRecord['events'][number];
type Facts = Event['facts'];

/** What things are called in the story. `number`: of a ticket's id. */
export type TellingNames = {
  readonly language: Language;
  readonly timeZone: string;
  readonly service: (id: string) => string;
  /** Label alone, e.g. "3". */
  readonly counter: (id: string) => string;
  readonly number: (ticketId: string) => string;
};

/** The numbers of the tickets whose issue is among these events; others keep the order in which they were issued. */
export function numbersIn(events: readonly Event[]): (ticketId: string) => string {
  const numbers = new Map(
    events.flatMap(({ facts }) =>
      typeof facts['ticketId'] === 'string' && typeof facts['number'] === 'string'
        ? [[facts['ticketId'], facts['number']] as const]
        : [],
    ),
  );
  return (ticketId) => numbers.get(ticketId) ?? `(${ticketId})`;
}

/** An event of a past day as a sentence or several. An unknown one is told by its name: it comes from a newer hub. */
export function tellFacts({ type, facts }: Event, names: TellingNames): string {
  const sentence = told(type, facts, names) ?? type;
  const { officer, reason } = branch(facts['outOfTurn']);
  const name = branch(officer)['name'];
  if (typeof reason !== 'string' || typeof name !== 'string') return sentence;
  const reasons: Readonly<Record<string, string>> = storyReasonTexts(names.language).outOfTurn;
  return `${sentence} ${dayStoryTexts(names.language).outOfTurn(reasons[reason] ?? reason, name)}`;
}

function told(type: string, facts: Facts, names: TellingNames): string | null {
  const say = dayStoryTexts(names.language);
  const { language, service } = names;
  const number = names.number(text(facts['ticketId']));
  const counter = names.counter(text(facts['counterId']));
  const to = text(facts['toCounterId']);
  switch (type) {
    case 'SettingsApplied':
      return recordFactTexts(language).settingsApplied;
    case 'ServiceDayOpened':
      return say.dayOpened(figure(facts['ordinal']), paper(facts['date']));
    case 'ServiceDayClosed':
      return joined(say.dayClosed, expired(facts, names));
    case 'IssuingStopped':
      return say.issuingStopped(among(storyReasonTexts(language).stop, facts['reason']));
    case 'IssuingResumed':
      return say.issuingResumed;
    case 'CallingEnded':
      return facts['reason'] === null
        ? joined(say.callingEnded, expired(facts, names))
        : joined(say.callingEndedFor(among(storyReasonTexts(language).stop, facts['reason'])), expired(facts, names));
    case 'CallingResumed':
      return say.callingResumed;
    case 'HubReturned':
      return say.hubReturned(clock(facts['offFrom'], names));
    case 'ClockDoubted':
      return say.clockDoubted(clock(facts['wallAt'], names));
    case 'ClockConfirmed':
      return say.clockConfirmed(clock(facts['wallAt'], names));
    case 'DateCorrected':
      return say.dateCorrected(figure(facts['ordinal']), paper(facts['date']));
    case 'TicketIssued': {
      const services = texts(facts['serviceIds']).map(service).join(', ');
      return joined(
        say.issued(number, services),
        facts['priority'] === 'priority' ? say.priority : '',
        facts['source'] === 'by-hand' ? say.byHand : '',
      );
    }
    case 'ServicePaused':
      return say.servicePaused(service(text(facts['serviceId'])));
    case 'ServiceResumed':
      return say.serviceResumed(service(text(facts['serviceId'])));
    case 'AppointmentMade':
      return recordFactTexts(language).appointmentMade;
    case 'AppointmentCancelled':
      return say.appointmentCancelled;
    case 'ReserveLeased':
      return say.reserveLeased(slices(facts['slices']));
    case 'TicketRenumbered':
      return say.renumbered(text(facts['number']));
    case 'ReserveExpired':
      return say.reserveExpired(
        figure(facts['leaseDayOrdinal']),
        branches(facts['numbers'])
          .map((each) => figure(each['ordinal']))
          .join(', '),
      );
    case 'HandNumbersEntered':
      return say.handNumbers(figure(facts['first']), figure(facts['last']), service(text(facts['serviceId'])));
    case 'SlipReprinted':
      return say.reprinted(number, among(storyReasonTexts(language).reprint, facts['reason']));
    case 'CounterOpened':
      return say.counterOpened(counter, text(branch(facts['holder'])['name']));
    case 'CounterPaused':
      return say.counterPaused(counter);
    case 'CounterClosed':
      return say.counterClosed(counter);
    case 'CounterMoved':
      return say.counterMoved(counter, names.counter(to), text(branch(facts['holder'])['name']));
    case 'ActUndone':
      return say.undone(counter);
    case 'TicketCalled':
      return say.called(number, counter);
    case 'TicketCancelled':
      return say.cancelled(number, among(storyReasonTexts(language).cancel, facts['reason']));
    case 'TicketRecalled':
      return say.recalled(number, counter);
    case 'ServingStarted':
      return facts['confirmed'] === true ? say.came(number, counter) : say.takenAsCome(number, counter);
    case 'TicketCompleted': {
      const outcomes = texts(facts['outcomes']).map((code) => among(storyReasonTexts(language).outcome, code));
      const dossiers = facts['dossiers'];
      return joined(
        say.completed(number, counter),
        outcomes.length > 0 ? say.outcomes(outcomes.join(', ')) : '',
        typeof dossiers === 'number' ? say.dossiers(dossiers) : '',
      );
    }
    case 'TicketNoShow':
      return say.absent(number, counter);
    case 'TicketReturned':
      return typeof facts['afterCalls'] === 'number'
        ? say.returnedSoon(number, facts['afterCalls'])
        : say.returned(number);
    case 'TicketParked':
      return say.parked(number, counter);
    case 'TicketResumed':
      return say.resumed(number, counter);
    case 'ParkedTicketMoved':
      return to === '' ? say.parkedToLine(number) : say.parkedMoved(number, names.counter(to));
    case 'TicketTransferred':
    case 'ServiceChanged': {
      const [from, target] = [service(text(facts['fromServiceId'])), service(text(facts['serviceId']))];
      const isMended = type === 'ServiceChanged' || facts['why'] === 'wrong-choice';
      const sentence = isMended ? say.corrected(number, from, target) : say.transferred(number, from, target);
      return joined(sentence, to === '' ? '' : say.forCounter(names.counter(to)));
    }
    case 'PriorityChanged':
      return facts['priority'] === 'priority' ? say.givenPriority(number) : say.tookPriority(number);
    case 'PracticeStarted':
      return say.practiceAt(station(facts, names));
    case 'PracticeEnded':
      return say.practiceEnded(station(facts, names));
    case 'PracticeNumberIssued':
      return say.inPractice(say.issued(number, texts(facts['serviceIds']).map(service).join(', ')));
    case 'PracticeStepped':
      return say.inPractice(practiceStep(facts, number, counter, names));
    case 'ServiceAdded':
      return say.serviceAdded(number, service(text(facts['serviceId'])));
    case 'KioskLocked':
    case 'KioskUnlocked':
    case 'HelpRequested':
    case 'HelpTaken':
    case 'HelpFinished':
    case 'HelpWithdrawn':
      return tellHelp(type, facts, names);
    default:
      return null;
  }
}

function practiceStep(facts: Facts, number: string, counter: string, { language }: TellingNames): string {
  const say = dayStoryTexts(language);
  switch (facts['step']) {
    case 'called':
      return say.called(number, counter);
    case 'recalled':
      return say.recalled(number, counter);
    case 'serving':
      return say.came(number, counter);
    case 'completed':
      return say.completed(number, counter);
    case 'absent':
      return say.absent(number, counter);
    default:
      return say.cancelled(number, among(storyReasonTexts(language).cancel, 'wrong-choice'));
  }
}

function station(facts: Facts, { language, counter }: TellingNames): string {
  const say = dayStoryTexts(language);
  const at = branch(facts['station']);
  return at['kind'] === 'counter' ? say.counter(counter(text(at['counterId']))) : say.kiosk;
}

function expired(facts: Facts, { language, number }: TellingNames): string {
  const ids = texts(facts['expired']);
  return ids.length === 0 ? '' : dayStoryTexts(language).expired(ids.map(number).join(', '));
}

function slices(value: unknown): string {
  return branches(value)
    .map((slice) => `${figure(slice['first'])}–${figure(slice['last'])}`)
    .join(', ');
}

const joined = (...sentences: readonly string[]): string => sentences.filter((each) => each !== '').join(' ');
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const figure = (value: unknown): number => (typeof value === 'number' ? value : 0);
const branch = (value: unknown): Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts) : {};
const branches = (value: unknown): readonly Facts[] => (Array.isArray(value) ? value.map(branch) : []);
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(text) : []);
const among = (words: Readonly<Record<string, string>>, key: unknown): string => words[text(key)] ?? text(key);
const paper = (date: unknown): string => text(date).split('-').reverse().join('/');
const clock = (at: unknown, { timeZone, language }: TellingNames): string =>
  staffTimeOfDay(figure(at), timeZone, language);
