import { calendarDate, countersText, localText, messagesIn, slipMessages, timeOfDay } from '@motcua/messages/hub';
import { inGroups, shortCodeOf } from '@motcua/protocol/readable-codes';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type {
  Language,
  LocalText,
  PriorityClass,
  SlipCode,
  SlipTemplateId,
  TicketId,
  TicketNumber,
} from '@motcua/protocol/vocabulary';
import { followOnSlip } from './follow-on-slip.ts';
import type { SlipContent } from './slip-content.ts';

/** One service of the visit, as it stands on the paper. */
export type ServiceOnSlip = {
  readonly name: LocalText;
  /** Labels of the counters where it is served. */
  readonly counters: readonly string[];
};

/** All that a number's slip depends on: what was given, and what the settings say. */
export type NumberSlipFacts = {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly language: Language;
  readonly priority: PriorityClass;
  readonly largePrint: boolean;
  readonly slipCode: SlipCode;
  /** Hub time at which the number was given. */
  readonly at: number;
  /** In the order chosen; the first one names the line. */
  readonly services: readonly [ServiceOnSlip, ...ServiceOnSlip[]];
  /** What is said at this hour, before the services' own lines. */
  readonly notes: readonly LocalText[];
  readonly templateId: SlipTemplateId;
  readonly centre: CentreSettings['centre'];
  readonly demo: boolean;
  readonly follow: CentreSettings['follow'];
  /** How many are before it, in words; empty: nothing is said of it. */
  readonly ahead: (language: Language) => string;
};

/** The paper stays short: three notes are printed. */
const MOST_NOTES = 3;

/** What is printed of a number, in words; the same whoever gives it. */
export function numberSlipContent(facts: NumberSlipFacts): SlipContent {
  const { centre, language, priority, services, slipCode } = facts;
  const vi = messagesIn(slipMessages, 'vi');
  const [first, ...others] = services;
  return {
    ticketId: facts.ticketId,
    number: facts.number,
    ...{ language, priority, largePrint: facts.largePrint, templateId: facts.templateId },
    centreKind: centre.kind.vi,
    centrePlace: centre.place.vi,
    numberHeading: vi.numberHeading,
    serviceName: first.name.vi,
    counters: countersText(first.counters, 'vi'),
    alsoFor: alsoFor(others, 'vi'),
    peopleAhead: facts.ahead('vi'),
    issuedAt: `${timeOfDay(facts.at, centre.timeZone, 'vi')} · ${calendarDate(facts.at, centre.timeZone)}`,
    priorityMark: priority === 'priority' ? vi.priorityMark : null,
    notes: facts.notes.slice(0, MOST_NOTES).map((note) => localText(note, 'vi')),
    missedTurn: vi.missedTurn,
    todayOnly: vi.todayOnly,
    secondLanguage: language === 'vi' ? null : { language, lines: linesIn(language, facts) },
    copyMark: vi.copyMark,
    demoMark: facts.demo ? vi.demoMark : null,
    practiceMark: null,
    slipCode,
    follow: followOnSlip(facts, slipCode, language),
    shortCode: inGroups(shortCodeOf(slipCode)),
  };
}

function linesIn(language: Language, { services: [first, ...others], ahead }: NumberSlipFacts): string[] {
  const own = first.name[language];
  return [
    // A name without a translation stands above in Vietnamese already.
    ...(own ? [own] : []),
    [countersText(first.counters, language), ahead(language)].filter(Boolean).join(' · '),
    ...(others.length > 0 ? [alsoFor(others, language) ?? ''] : []),
    messagesIn(slipMessages, language).missedTurn,
  ];
}

function alsoFor(others: readonly ServiceOnSlip[], language: Language): string | null {
  if (others.length === 0) return null;
  const parts = others.map(({ name, counters }) => {
    const where = countersText(counters, language);
    return where === '' ? localText(name, language) : `${localText(name, language)} (${where})`;
  });
  return messagesIn(slipMessages, language).alsoFor(parts.join(', '));
}
