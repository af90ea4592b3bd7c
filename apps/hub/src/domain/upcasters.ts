import type { PLAIN_SCREENS } from '@motcua/protocol/plain-screens';
import type { PrinterSettings } from '@motcua/protocol/printer-settings';
import type { CentreSettings } from '@motcua/protocol/settings-document';
import type { ProfileId } from '@motcua/protocol/vocabulary';
import type { CallingProfile } from '@motcua/protocol/settings-document';
import type { Leg, TicketCalled, TicketIssued } from './events.ts';
import type { ServingTicket } from './ticket.ts';

/** An event as it was written, perhaps by an older hub: only its name is sure. */
export type StoredEvent = { readonly type: string };

type PrinterOf1 = Pick<PrinterSettings, 'printerId' | 'name' | 'paperWidthMm' | 'connection'>;

/** What differed in the first settings document. */
type SettingsOf1 = Pick<CentreSettings, 'version' | 'demo' | 'centre' | 'languages'> & {
  readonly printers: readonly PrinterOf1[];
  readonly services: readonly Omit<
    CentreSettings['services'][number],
    'weeklyHours' | 'dailyLimit' | 'lateNotice' | 'usualMinutes' | 'slipTemplateId' | 'askReceipt'
  >[];
  readonly series: readonly Omit<CentreSettings['series'][number], 'reserve' | 'pad'>[];
  readonly counters: readonly Omit<CentreSettings['counters'][number], 'mainServiceIds' | 'profileId'>[];
  readonly issuingHours: CentreSettings['hours']['weekly'];
  readonly dayClosesAt: string;
  readonly calling: {
    readonly priorityRatio: number;
    readonly confirmWithinMs: number;
    readonly noShowAfterAnnouncements: number;
    readonly noShowPauseMs: number;
  };
};

/** Of the second document. */
type SettingsOf2 = Omit<
  CentreSettings,
  | 'boardLines'
  | 'printers'
  | 'scanners'
  | 'keypadLines'
  | 'services'
  | 'slipTemplates'
  | 'slipTemplateId'
  | keyof typeof PLAIN_SCREENS
> &
  Pick<SettingsOf1, 'printers'> & {
    readonly services: readonly Omit<CentreSettings['services'][number], 'slipTemplateId' | 'askReceipt'>[];
  };

const FIRST_PROFILE = 'thong-thuong' as ProfileId;

/** The first document's one way of calling, as a profile. */
function firstProfile(priorityRatio: number): CallingProfile {
  return {
    profileId: FIRST_PROFILE,
    name: { vi: 'Thông thường', en: 'Usual', km: null },
    rules: [{ kind: 'priority', priority: priorityRatio, ordinary: 1 }],
  };
}

/** Everything goes on as it was; what is new is switched off. */
function settingsTo2(settings: SettingsOf1): SettingsOf2 {
  const { issuingHours, dayClosesAt, calling, ...same } = settings;
  const { priorityRatio, ...kept } = calling;
  return {
    ...same,
    services: settings.services.map((service) => ({
      ...service,
      ...{ weeklyHours: null, dailyLimit: null, lateNotice: null, usualMinutes: 10 },
    })),
    series: settings.series.map((series) => ({ ...series, reserve: null, pad: null })),
    counters: settings.counters.map((counter) => ({ ...counter, mainServiceIds: [], profileId: null })),
    profiles: [firstProfile(priorityRatio)],
    staff: [],
    hours: { weekly: issuingHours, exceptions: [], dayClosesAt },
    issuing: {
      ...{ opensMinutesBefore: 0, stopsMinutesBefore: 0, duringBreaks: false, perPersonPerDay: null },
      priorityGroups: [],
      needFlags: ['hearing', 'sight', 'wheelchair', 'interpreter', 'reading'],
    },
    calling: {
      ...kept,
      profileId: FIRST_PROFILE,
      servingStartsAfterMs: null,
      absentStillForMs: 180_000,
      absentShownForMs: 1_800_000,
      returnAfterCalls: 2,
      transferPosition: 'original',
      officersMayChooseTickets: false,
      outOfTurnPerDay: null,
    },
    appointments: { slotMinutes: 30, perSlot: 2, graceMinutes: 10 },
  };
}

export function settingsAppliedTo2(event: StoredEvent): StoredEvent {
  const { settings } = event as StoredEvent & { readonly settings: SettingsOf1 };
  return { ...event, settings: settingsTo2(settings) } as StoredEvent;
}

type TicketCalledOf1 = Omit<TicketCalledOf2, 'serviceId' | 'act' | 'explanation' | 'turn' | 'kind' | 'outOfTurn'> & {
  readonly rule: 'oldest-first' | 'priority-turn' | 'ordinary-turn';
  readonly waitedMs: number;
  readonly priorityWaiting: number;
  readonly ordinaryWaiting: number;
  readonly priorityInARow: number;
};

/** Of the second shape. */
type TicketCalledOf2 = Omit<TicketCalled, 'voiced'>;

export function ticketCalledTo2(event: StoredEvent): TicketCalledOf2 {
  const { rule, waitedMs, priorityWaiting, ordinaryWaiting, priorityInARow, ...same } = event as TicketCalledOf1;
  return {
    ...same,
    serviceId: null,
    act: null,
    turn: rule === 'priority-turn' ? 'priority' : rule === 'ordinary-turn' ? 'ordinary' : null,
    kind: null,
    outOfTurn: null,
    explanation: {
      ...{ rule, profileId: null, waitedMs, limitMs: null, priorityWaiting, ordinaryWaiting, priorityInARow },
      ...{ ordinaryInARow: 0, overtaken: 0 },
    },
  };
}

/** Displays did not tell when they had announced it: it counted as ended with the call. */
export function ticketCalledTo3(event: StoredEvent): TicketCalled {
  return { ...(event as TicketCalledOf2), voiced: false };
}

type CarriedTicketOf2 = Omit<ServingTicket, 'call' | 'announcementSeq' | 'announcementEndedAt' | 'largePrint'> & {
  readonly call: TicketCalledOf2;
};

type CarriedTicketOf1 = {
  readonly issued: Omit<TicketIssued, 'issuedAt' | 'personTag' | 'leaseDayOrdinal' | 'appointment' | 'largePrint'>;
  readonly issuedAt: number;
  readonly called: StoredEvent;
  readonly calledAt: number;
  readonly announcements: number;
  readonly lastAnnouncedAt: number;
  readonly servingSince: number;
  readonly startConfirmed: boolean;
};

function carriedTicketTo2({ issued, issuedAt, called, ...same }: CarriedTicketOf1): CarriedTicketOf2 {
  const { type: _type, serviceIds, ...base } = issued;
  const call = ticketCalledTo2(called);
  return {
    ...base,
    ...same,
    ...{
      issuedAt,
      rankedAt: issuedAt,
      issueOrder: 0,
      personTag: null,
      appointmentAt: null,
      afterCalls: null,
      placedNth: null,
    },
    ...{
      boundTo: null,
      standing: null,
      firstCalledAt: same.calledAt,
      calls: [],
      absences: 0,
      wasUndone: false,
      parts: [],
    },
    legs: serviceIds.map((serviceId, nth): Leg => ({ serviceId, state: nth === 0 ? 'active' : 'waiting' })),
    status: 'serving',
    counterId: call.counterId,
    call,
    pausedMs: 0,
    timesParked: 0,
  };
}

export function serviceDayOpenedTo2(event: StoredEvent): StoredEvent {
  const { settings, counters, carried, lastAnnouncementSeq, ...same } = event as StoredEvent & {
    readonly settings: SettingsOf1;
    readonly counters: unknown;
    readonly carried: readonly CarriedTicketOf1[];
    readonly lastAnnouncementSeq: number;
  };
  return {
    ...same,
    provisional: false,
    settings: settingsTo2(settings),
    carried: {
      counters,
      tickets: carried.map(carriedTicketTo2),
      lastAnnouncementSeq,
      appointments: [],
      leases: [],
      reserveTaken: [],
      padsUpTo: [],
      earlierDays: [],
      practice: { stations: [], tickets: [], issued: 0 },
    },
  } as StoredEvent;
}

/** Which of its announcements was the last is not known any more, and does not matter for whoever is being served. */
export function serviceDayOpenedTo3(event: StoredEvent): StoredEvent {
  const { carried, ...same } = event as StoredEvent & {
    readonly carried: { readonly tickets: readonly CarriedTicketOf2[] };
  };
  const tickets = carried.tickets.map((ticket): Omit<ServingTicket, 'largePrint'> => {
    const { announcementSeq } = ticket.call;
    return {
      ...ticket,
      call: ticketCalledTo3(ticket.call),
      announcementSeq,
      announcementEndedAt: ticket.lastAnnouncedAt,
    };
  });
  return { ...same, carried: { ...carried, tickets } } as StoredEvent;
}
