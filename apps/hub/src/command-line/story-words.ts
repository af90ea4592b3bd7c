import {
  dayStoryTexts,
  localText,
  storyReasonTexts,
  timeOfDay,
  weekdayAndDate,
  type DayStoryTexts,
} from '@motcua/messages';
import type { CounterId, SeriesId, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import type { OutOfTurn } from '../domain/events.ts';
import type { QueueState } from '../domain/queue-state.ts';
import { serviceName } from '../domain/service-lookup.ts';
import type { StoryLanguage } from './story-language.ts';

/** What things are called at one moment of the story. */
export type StoryWords = {
  readonly language: StoryLanguage;
  readonly say: DayStoryTexts;
  number(ticketId: TicketId): string;
  numbers(ticketIds: readonly TicketId[]): string;
  counter(counterId: CounterId): string;
  service(serviceId: ServiceId): string;
  services(serviceIds: readonly ServiceId[]): string;
  /** A bare number as its series prints it. */
  printed(seriesId: SeriesId, ordinal: number): string;
  /** "7 giờ 30" */
  clock(at: number): string;
  /** "7 giờ 30, thứ Hai 23/11/2026" */
  moment(at: number): string;
  /** CA11: why, and by whom; empty where the order was kept. */
  outOfTurn(act: OutOfTurn | null): string;
};

/** `state`: after the event that is told. */
export function storyWords(state: QueueState, language: StoryLanguage): StoryWords {
  const say = dayStoryTexts(language);
  const timeZone = timeZoneOf(state);
  const words: StoryWords = {
    language,
    say,
    number: (ticketId) => (state.tickets.get(ticketId) ?? state.practice.tickets.get(ticketId))?.number ?? ticketId,
    numbers: (ticketIds) => ticketIds.map((ticketId) => words.number(ticketId)).join(', '),
    counter: (counterId) => state.index?.counters.get(counterId)?.label ?? counterId,
    service: (serviceId) => localText(serviceName(state, serviceId), language),
    // Names of services have commas of their own.
    services: (serviceIds) => serviceIds.map((serviceId) => words.service(serviceId)).join('; '),
    printed: (seriesId, ordinal) => {
      const series = state.index?.series.get(seriesId);
      return series ? `${series.prefix}${String(ordinal).padStart(series.digits, '0')}` : `${seriesId} ${ordinal}`;
    },
    clock: (at) => timeOfDay(at, timeZone, language),
    moment: (at) => `${timeOfDay(at, timeZone, language)}, ${weekdayAndDate(at, timeZone, language)}`,
    outOfTurn: (act) =>
      act === null ? '' : say.outOfTurn(storyReasonTexts(language).outOfTurn[act.reason], act.officer.name),
  };
  return words;
}

export function timeZoneOf(state: QueueState): string {
  return state.index?.settings.centre.timeZone ?? 'UTC';
}

/** Those that there are, one after the other. */
export function sentences(...parts: readonly (string | false | null)[]): string {
  return parts.filter((part) => part !== false && part !== null && part !== '').join(' ');
}
