import type {
  Actor,
  CommandId,
  CounterId,
  DeviceId,
  HubEpoch,
  PrinterId,
  SlipCode,
  TicketId,
  TicketNumber,
} from '@motcua/protocol';
import { EVENT_VERSIONS } from '../../domain/event-versions.ts';
import type { QueueEvent, RecordedEvent } from '../../domain/events.ts';
import type { SlipContent } from '@motcua/slips';
import type { Journal, JournalBatch, StoredAnswer } from '../journal.ts';
import type { PaperRolls } from '../paper-rolls.ts';
import type { SlipJob, SlipOutbox } from '../slip-outbox.ts';

export type OpenedJournal = {
  readonly journal: Journal;
  readonly outbox: SlipOutbox;
  readonly rolls: PaperRolls;
  readonly close: () => void;
};

const SYSTEM: Actor = { kind: 'system' };

export function sampleEvent(seq: number, event: QueueEvent = counterPaused(seq), dayOrdinal = 1): RecordedEvent {
  const hubEpoch = 'e1' as HubEpoch;
  const version = EVENT_VERSIONS[event.type];
  return { seq, version, dayOrdinal, at: 1_000 + seq, by: SYSTEM, hubEpoch, commandId: null, event };
}

export function sampleAnswer(commandId: string, revision: number): StoredAnswer {
  return {
    issuer: 'device:kiosk-1',
    commandId: commandId as CommandId,
    fingerprint: `content of ${commandId}`,
    revision,
    outcome: { type: 'done' },
  };
}

export function batchOf(part: Partial<JournalBatch>): JournalBatch {
  return { events: [], answers: [], slipJobs: [], ...part };
}

function counterPaused(seq: number): QueueEvent {
  return { type: 'CounterPaused', counterId: `q${seq}` as CounterId };
}

/** A day's opening with nothing in it: enough for a journal, too little for the domain. */
export function sampleDayOpened(ordinal: number): QueueEvent {
  return {
    type: 'ServiceDayOpened',
    ordinal,
    date: `2026-11-${String(20 + ordinal)}`,
    provisional: false,
    settings: {} as never,
    carried: {
      ...{ counters: [], tickets: [], lastAnnouncementSeq: 0, appointments: [], leases: [], reserveTaken: [] },
      ...{ padsUpTo: [], kioskLocks: [], earlierDays: [], practice: { stations: [], tickets: [], issued: 0 } },
    },
    lastHubTime: 0,
  };
}

export function faultOf(action: () => unknown): unknown {
  try {
    action();
  } catch (fault) {
    return fault;
  }
  throw new Error('no fault');
}

export const PRINTER = 'printer-1' as PrinterId;
export const KIOSK = 'kiosk-1' as DeviceId;

export function sampleSlipJob(jobId: string, change: Partial<SlipJob> = {}): SlipJob {
  const ticketId = (jobId.split('.')[0] ?? jobId) as TicketId;
  const number = 'A001' as TicketNumber;
  return {
    ...{ jobId, ticketId, number, printerId: PRINTER, deviceId: KIOSK, dayOrdinal: 1, createdAt: 1000, copy: false },
    content: sampleContent(ticketId, number),
    ...change,
  };
}

function sampleContent(ticketId: TicketId, number: TicketNumber): SlipContent {
  return {
    ...{
      ticketId,
      number,
      language: 'vi',
      templateId: null,
      largePrint: false,
      priority: 'ordinary',
      centreKind: 'Trung tâm',
      centrePlace: 'Phường Mẫu',
    },
    ...{ numberHeading: 'SỐ THỨ TỰ', serviceName: 'Hộ tịch', counters: 'Quầy 1', peopleAhead: '0', issuedAt: '08:00' },
    ...{
      priorityMark: null,
      alsoFor: null,
      notes: [],
      missedTurn: '',
      todayOnly: '',
      secondLanguage: null,
      copyMark: 'BẢN SAO',
    },
    ...{ demoMark: null, practiceMark: null, slipCode: 'abc' as SlipCode, shortCode: 'ACD 346' },
  };
}
