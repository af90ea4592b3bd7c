import type { FoundCode, KioskServiceView, Language } from '@motcua/protocol';
import {
  clockTime,
  countersText,
  kioskCodeMessages,
  localText,
  localTextLanguage,
  messagesIn,
  peopleAheadText,
  waitAndProspectText,
  headlineDate,
  type Telling,
} from '@motcua/messages';
import type { IconName } from '@motcua/ui';
import type { FoundScreen } from '../model/kiosk-state.ts';

export type FoundWay = 'come-back' | 'check-in' | 'cancel' | 'keep' | 'cancel-yes' | 'close' | 'close-first';

export type FoundWords = {
  /** The number, or the hour of an appointment. */
  readonly large: string;
  readonly services: readonly { readonly text: string; readonly lang: Language }[];
  readonly title: string;
  readonly texts: readonly string[];
  readonly facts: readonly { readonly icon: IconName; readonly text: string; readonly test: string }[];
  /** The usual first. */
  readonly ways: readonly FoundWay[];
};

type FoundTicket = Extract<FoundCode, { type: 'ticket' }>;

/** KI6: all that the page says, and what can be done. */
export function foundWords(screen: FoundScreen, services: readonly KioskServiceView[], telling: Telling): FoundWords {
  const { found } = screen;
  const { language } = telling;
  const ids = found.type === 'ticket' ? found.serviceIds : [found.serviceId];
  const named = ids.flatMap((id) => {
    const name = services.find((service) => service.serviceId === id)?.name;
    return name ? [{ text: localText(name, language), lang: localTextLanguage(name, language) }] : [];
  });
  if (found.type === 'appointment') return { ...appointmentWords(found, telling), services: named };
  return { large: found.number, services: named, ...ticketWords(screen, found, language) };
}

function appointmentWords(
  { at, standing }: Extract<FoundCode, { type: 'appointment' }>,
  { language, timeZone }: Telling,
): Omit<FoundWords, 'services'> {
  const say = messagesIn(kioskCodeMessages, language);
  const how = { early: say.early, 'on-time': say.onTime, late: say.late, 'other-day': say.otherDay };
  return {
    large: clockTime(at, timeZone),
    title: say.appointment,
    texts: [how[standing]],
    facts: [{ icon: 'clock', text: headlineDate(at, timeZone, language), test: 'found-date' }],
    ways: standing === 'other-day' ? ['close-first'] : ['check-in', 'close'],
  };
}

function ticketWords(
  { asksCancel, hasReturned }: FoundScreen,
  ticket: FoundTicket,
  language: Language,
): Omit<FoundWords, 'large' | 'services'> {
  const say = messagesIn(kioskCodeMessages, language);
  const where = ticket.counter === null ? '' : countersText([ticket.counter.label], language);
  const only = (title: string, ...texts: string[]) => ({ title, texts, facts: [], ways: ['close-first' as const] });
  if (asksCancel) {
    return { title: say.cancelTitle(ticket.number), texts: [say.cancelMeans], facts: [], ways: ['keep', 'cancel-yes'] };
  }
  switch (ticket.status) {
    case 'waiting': {
      const title = hasReturned ? say.hasReturned : say.isWaiting;
      const ways: FoundWay[] = hasReturned ? ['close-first'] : ['close-first', 'cancel'];
      return { title, texts: placeWords(ticket, language), facts: waitingFacts(ticket, language), ways };
    }
    case 'called':
      return only(say.isCalled(where));
    case 'serving':
      return only(say.isServed(where));
    case 'parked':
      return only(say.isParked(where), say.parkedHow);
    case 'noShow':
      return { title: say.wasMissed, texts: [say.missedHow], facts: [], ways: ['come-back', 'close'] };
    case 'completed':
      return ticket.rating !== null && !ticket.rating.rated
        ? { title: say.isDone, texts: [], facts: [], ways: [] }
        : only(say.isDone, say.takeANewOne);
    case 'cancelled':
      return only(say.isCancelled, say.takeANewOne);
    case 'expired':
      return only(say.isExpired, say.takeANewOne);
  }
}

/** SE2: a ticket put at a position is called after so many calls, or as soon as nobody stands before it. */
function placeWords({ afterCalls, peopleAhead }: FoundTicket, language: Language): string[] {
  const say = messagesIn(kioskCodeMessages, language);
  if (afterCalls === null) return [];
  const calls = Math.min(afterCalls, peopleAhead ?? afterCalls);
  return [calls === 0 ? say.nextInLine : say.afterCalls(calls)];
}

function waitingFacts({ peopleAhead, wait, counters }: FoundTicket, language: Language): FoundWords['facts'] {
  const where = countersText(
    counters.map(({ label }) => label),
    language,
  );
  return [
    ...(peopleAhead === null
      ? []
      : [{ icon: 'users' as const, text: peopleAheadText(peopleAhead, language), test: 'people-ahead' }]),
    ...(wait === null ? [] : [{ icon: 'clock' as const, text: waitAndProspectText(wait, language), test: 'wait' }]),
    ...(where === '' ? [] : [{ icon: 'monitor' as const, text: where, test: 'counters' }]),
  ];
}
