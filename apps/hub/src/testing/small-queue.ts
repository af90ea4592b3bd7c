import { PLAIN_SCREENS, READY_LAYOUTS } from '@motcua/protocol';
import type {
  ReserveKitReply,
  TryPrinterReply,
  AccountId,
  AnnouncementReport,
  AppointmentCode,
  AskCatalogue,
  CatalogueReply,
  CommandEnvelope,
  CommandId,
  CommandReply,
  CounterId,
  DeviceId,
  HubEpoch,
  ListWaiting,
  LookUpCode,
  LookUpReply,
  OutcomeOfReply,
  GlassMeasure,
  PrinterId,
  ReportVoice,
  ServiceId,
  SlipCode,
  TicketId,
  TicketNumber,
  ViewBody,
  ViewMessage,
  ViewName,
  WaitingReply,
} from '@motcua/protocol';
import type { CommandHandler, CommandIssuer } from '../ports/command-handler.ts';

const COUNTERS = ['c1', 'c2', 'c3', 'c4', 'c5'];
const centre = {
  kind: { vi: 'Trung tâm Phục vụ hành chính công', en: null, km: null },
  place: { vi: 'Phường Mẫu', en: null, km: null },
  timeZone: 'Asia/Ho_Chi_Minh',
};

/** The least queue that a door can stand before: gives numbers, keeps its answers, and counts what it was asked. */
export class SmallQueue implements CommandHandler {
  /** AC17: who holds a counter. */
  readonly holders = new Set<AccountId>();
  readonly handled: { readonly issuer: CommandIssuer; readonly envelope: CommandEnvelope }[] = [];
  readonly reports: { readonly speaker: string; readonly reports: readonly AnnouncementReport[] | 'gone' }[] = [];
  readonly announcements = {
    told: (speaker: string, reports: readonly AnnouncementReport[]) => void this.reports.push({ speaker, reports }),
    gone: (speaker: string) => void this.reports.push({ speaker, reports: 'gone' }),
  };
  readonly heard: { readonly speaker: string; readonly deviceId: DeviceId; readonly report: ReportVoice }[] = [];
  readonly voices = {
    told: (speaker: string, deviceId: DeviceId, report: ReportVoice) =>
      void this.heard.push({ speaker, deviceId, report }),
    gone: () => undefined,
  };
  readonly measured: { readonly deviceId: DeviceId; readonly measure: GlassMeasure }[] = [];
  readonly glasses = {
    told: (deviceId: DeviceId, measure: GlassMeasure) => void this.measured.push({ deviceId, measure }),
  };
  readonly #answers = new Map<string, Extract<CommandReply, { kind: 'accepted' }>>();
  #issued = 0;
  #viewSeq = 0;
  revision = 0;

  printerOf({ printerId }: CommandIssuer): PrinterId | null {
    return printerId;
  }

  handle(issuer: CommandIssuer, envelope: CommandEnvelope): Promise<CommandReply> {
    const key = `${issuerKey(issuer)} ${envelope.commandId}`;
    const known = this.#answers.get(key);
    if (known) return Promise.resolve({ ...known, repeated: true });
    const { commandId, command } = envelope;
    if (command.type === 'check-in' && command.code.startsWith('GUESS')) {
      const rejection = { code: 'unknown-appointment' as const, appointmentCode: command.code };
      return Promise.resolve({ kind: 'rejected', commandId, rejection });
    }
    this.handled.push({ issuer, envelope });
    this.revision += 1;
    const answer = { kind: 'accepted' as const, commandId, revision: this.revision, repeated: false };
    const accepted =
      command.type === 'issue-ticket'
        ? { ...answer, outcome: this.#issue(issuer, command.serviceIds) }
        : { ...answer, outcome: { type: 'done' as const } };
    this.#answers.set(key, accepted);
    return Promise.resolve(accepted);
  }

  outcomeOf(issuer: CommandIssuer, commandId: CommandId): Promise<OutcomeOfReply> {
    const known = this.#answers.get(`${issuerKey(issuer)} ${commandId}`);
    if (!known) return Promise.resolve({ kind: 'never-executed', commandId });
    return Promise.resolve({ kind: 'accepted', commandId, revision: known.revision, outcome: known.outcome });
  }

  currentView(view: ViewName, key: string | null): ViewMessage | null {
    if (view === 'counter' && !COUNTERS.includes(key ?? '')) return null;
    this.#viewSeq += 1;
    const stamp = {
      hubEpoch: 'epoch-1' as HubEpoch,
      viewSeq: this.#viewSeq,
      revision: this.revision,
      hubTime: 1_800_000_000_000,
    };
    return { view, key, stamp, body: this.#body(view, key) } as ViewMessage;
  }

  listWaiting(query: ListWaiting): WaitingReply {
    if (!COUNTERS.includes(query.counterId)) {
      return { kind: 'rejected', rejection: { code: 'unknown-counter', counterId: query.counterId } };
    }
    return { kind: 'page', page: { count: 0, entries: [] } };
  }

  askCatalogue(_issuer: CommandIssuer, question: AskCatalogue): CatalogueReply {
    if (question.kind === 'print-list') return { kind: 'list-printed', fate: 'out' };
    return question.kind === 'procedure' ? { kind: 'not-found' } : { kind: 'entries', entries: [] };
  }

  tryPrinter(): Promise<TryPrinterReply> {
    return Promise.resolve({ kind: 'tried', fate: 'no-printer' });
  }

  askReserve(): ReserveKitReply {
    return { kind: 'none' };
  }

  lookUpForStaff(question: LookUpCode): LookUpReply {
    return this.lookUpCode(question);
  }

  lookUpCode({ code }: LookUpCode): LookUpReply {
    if (code !== 'AAAA AAAA') return { kind: 'not-found' };
    const serviceId = 'chung-thuc' as ServiceId;
    const appointment = { code: 'AAAAAAAA' as AppointmentCode, serviceId, at: 1_800_000_000_000 };
    return { kind: 'found', found: { type: 'appointment', ...appointment, standing: 'on-time' } };
  }

  #issue(issuer: CommandIssuer, serviceIds: CommandEnvelopeServices) {
    this.#issued += 1;
    return {
      type: 'ticket-issued' as const,
      ticketId: `1-${this.#issued}` as TicketId,
      number: `A${String(this.#issued).padStart(3, '0')}` as TicketNumber,
      slipCode: 'slipcode' as SlipCode,
      serviceIds: [...serviceIds],
      priority: 'ordinary' as const,
      issuedAt: 1_800_000_000_000,
      peopleAhead: 0,
      wait: null,
      lateNotice: null,
      practice: false,
      counters: [],
      slip: { printerId: issuer.printerId },
    };
  }

  #body(view: ViewName, key: string | null): unknown {
    return bodies(key)[view];
  }
}

/** As empty as each view can be. */
function bodies(key: string | null): { readonly [N in ViewName]: ViewBody<N> } {
  const office = { centre, demo: true, day: null };
  return {
    'kiosk-menu': {
      ...office,
      ...{ languages: ['vi'], services: [], printers: [], personNeeded: false, priorityGroups: [], needFlags: [] },
      ...{ help: [], locked: [], voicePacks: [], inPractice: [], groups: [], procedures: 0 },
    },
    'kiosk-slips': { slips: [] },
    'kiosk-glass': { measure: null, askedUntil: null },
    'call-board': {
      ...office,
      ...{ current: [], announcements: [], waiting: 0, recoveredAt: null, absent: [], breakUntil: null },
      ...{ callingEnded: false, stopped: null, waitingFor: [], waitingForSeveral: [], night: null },
    },
    counter: {
      counterId: key as CounterId,
      label: '1',
      name: { vi: 'Quầy', en: null, km: null },
      services: [],
      status: 'closed',
      ...{ holder: null, current: null, waiting: { count: 0, entries: [] }, servedToday: 0, profile: null },
      ...{ parked: [], absent: [], undo: null, outOfTurnLeft: null, mayChoose: false, callingEnded: false },
      practice: null,
    },
    'queue-overview': {
      ...office,
      ...{
        issuedToday: 0,
        waiting: 0,
        called: 0,
        parked: 0,
        stopped: null,
        callingEndedAt: null,
        hoursEndAt: null,
        breakUntil: null,
      },
      ...{ clockDoubt: null, manyAtOnce: [], help: [], kiosksLocked: [], kiosksInPractice: [] },
      ...{
        accountsRecovered: [],
        outOfTurn: 0,
        nearWaitPercent: null,
        oldConfirmations: 0,
        counters: [],
        services: [],
      },
    },
    'device-health': {
      ...{ printers: [], boardLines: [], scanners: [], keypadLines: [], appliances: [], voices: [], glasses: [] },
      ...{ slipsToCheck: { count: 0, entries: [] }, reprintedToday: 0, follow: null },
    },
    'display-trial': { askedAt: null },
    'rating-desk': { enabled: false, reasons: [], counters: [] },
    'display-look': {
      ...{ name: 'Màn hình', ticker: [], media: [], calibrateUntil: null },
      look: { ...PLAIN_SCREENS.screens.usual, languages: ['vi'] },
      layout: { ...READY_LAYOUTS.hall, parts: [...READY_LAYOUTS.hall.parts] },
    },
    'display-voice': {
      ...{ speaks: true, packs: [], always: [], ticketLanguage: true, numbers: 'digits', twiceWhenQuiet: true },
      ...{ volumePercent: 100, serviceNames: false, packsRevision: 0 },
    },
  };
}

type CommandEnvelopeServices = Extract<CommandEnvelope['command'], { type: 'issue-ticket' }>['serviceIds'];

function issuerKey({ actor }: CommandIssuer): string {
  return actor.kind === 'device' ? actor.deviceId : actor.kind === 'staff' ? actor.accountId : 'system';
}
