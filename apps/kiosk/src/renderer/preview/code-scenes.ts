import type { FoundCode, LookUpReply, Scan, TicketStatus } from '@motcua/protocol';
import type {
  AppointmentCode,
  CounterId,
  ServiceId,
  SlipCode,
  TicketId,
  TicketNumber,
} from '@motcua/protocol/vocabulary';
import { HAND_MADE_ID, type Stage } from './hand-fed-link.ts';
import { SAMPLE_HUB_TIME, sampleTicket } from './sample-views.ts';

export type FoundTicket = Extract<FoundCode, { type: 'ticket' }>;
export type FoundAppointment = Extract<FoundCode, { type: 'appointment' }>;

/** A number that waits behind six others; `change` says what matters. For the preview and for tests. */
export function sampleFoundTicket(change: Partial<FoundTicket> = {}): FoundTicket {
  return {
    type: 'ticket',
    ticketId: '1-C042' as TicketId,
    number: 'C042' as TicketNumber,
    slipCode: 'abcdefghijklmnopqrst' as SlipCode,
    status: 'waiting',
    priority: 'ordinary',
    serviceIds: ['chung-thuc' as ServiceId],
    counter: null,
    counters: [
      { counterId: 'c3' as CounterId, label: '3' },
      { counterId: 'c4' as CounterId, label: '4' },
    ],
    peopleAhead: 6,
    wait: { fromMinutes: 15, toMinutes: 25, isRough: false, prospect: 'in-time', nextOpeningAt: null },
    afterCalls: null,
    rating: null,
    ...change,
  };
}

/** One in no line: nobody is ahead of it, and it waits for nothing. */
export function sampleFoundAt(status: TicketStatus, label: string | null): FoundTicket {
  const counter = label === null ? null : { counterId: `c${label}` as CounterId, label };
  return sampleFoundTicket({ status, counter, peopleAhead: null, wait: null });
}

/** SA1: as many reasons as a centre may well have, the longest of each language among them. */
const SAMPLE_REASONS = [
  { reasonId: 'cho-lau', text: { vi: 'Chờ lâu', en: 'The wait was long', km: 'រង់ចាំយូរ' } },
  { reasonId: 'chua-ro', text: { vi: 'Hướng dẫn chưa rõ', en: 'It was not explained clearly', km: 'ការណែនាំមិនច្បាស់' } },
  { reasonId: 'thai-do', text: { vi: 'Thái độ phục vụ', en: 'The way I was spoken to', km: 'អាកប្បកិរិយា' } },
  { reasonId: 'di-lai', text: { vi: 'Phải đi lại nhiều lần', en: 'I had to come several times', km: null } },
] as const;

export function sampleFoundAppointment(standing: FoundAppointment['standing']): FoundAppointment {
  return {
    type: 'appointment',
    code: 'WXY34679' as AppointmentCode,
    serviceId: 'ho-tich' as ServiceId,
    at: SAMPLE_HUB_TIME + 6 * 60_000 + (standing === 'other-day' ? 24 * 3_600_000 : 0),
    standing,
  };
}

/** KI6: the pages for whoever holds a slip or an appointment. */
export function codeScenes({ link, touch }: Stage): Readonly<Record<string, () => void>> {
  const type = (letters: string) => {
    touch({ kind: 'have-code' });
    for (const letter of letters) touch({ kind: 'type-letter', letter, from: 'glass' });
  };
  const answered = (reply: LookUpReply) => () => {
    type('ACD346');
    touch({ kind: 'submit-code' });
    link.answerLookUp(reply);
  };
  const finds = (found: FoundCode) => answered({ kind: 'found', found });
  const scans = (scan: Scan) => () => link.feedInput({ kind: 'kiosk-scan', at: SAMPLE_HUB_TIME, scan });
  const then = (found: FoundCode, next: () => void) => () => {
    finds(found)();
    // The answer comes by a promise.
    setTimeout(next);
  };
  const back = sampleFoundTicket({ afterCalls: 2, peopleAhead: 2 });
  const toRate = { ...sampleFoundAt('completed', null), rating: { rated: false, reasons: [...SAMPLE_REASONS] } };
  const toRateOfFive = { ...toRate, rating: { ...toRate.rating, levels: 5 as const } };
  const rated = () =>
    link.answer({ kind: 'accepted', commandId: HAND_MADE_ID, outcome: { type: 'done' }, revision: 8 });
  return {
    code: () => type(''),
    'code-typing': () => type('ACD3'),
    'code-appointment': () => type('ACD34679'),
    'code-short': () => {
      type('ACD3');
      touch({ kind: 'submit-code' });
    },
    'code-asking': () => {
      type('ACD346');
      touch({ kind: 'submit-code' });
    },
    'code-not-found': answered({ kind: 'not-found' }),
    'code-resting': answered({ kind: 'rejected', rejection: { code: 'rate-limited', retryAfterMs: 60_000 } }),
    'found-waiting': finds(sampleFoundTicket()),
    'found-visit': finds(sampleFoundTicket({ serviceIds: ['ho-tich', 'dat-dai', 'truc-tuyen'] as ServiceId[] })),
    'found-called': finds(sampleFoundAt('called', '3')),
    'found-serving': finds(sampleFoundAt('serving', '3')),
    'found-parked': finds(sampleFoundAt('parked', '3')),
    'found-absent': finds(sampleFoundAt('noShow', null)),
    'found-done': finds(sampleFoundAt('completed', null)),
    'found-expired': finds(sampleFoundAt('expired', null)),
    'found-returned': then(sampleFoundAt('noShow', null), () => {
      touch({ kind: 'come-back' });
      link.answer({ kind: 'accepted', commandId: HAND_MADE_ID, outcome: { type: 'done' }, revision: 8 });
      setTimeout(() => link.answerLookUp({ kind: 'found', found: back }));
    }),
    'found-cancel': then(sampleFoundTicket(), () => touch({ kind: 'ask-cancel' })),
    'cancelled-by-code': then(sampleFoundTicket(), () => {
      touch({ kind: 'ask-cancel' });
      touch({ kind: 'cancel-by-code' });
      link.answer({ kind: 'accepted', commandId: HAND_MADE_ID, outcome: { type: 'done' }, revision: 8 });
    }),
    rating: finds(toRate),
    'rating-why': then(toRate, () => {
      touch({ kind: 'rate', face: 'unhappy' });
      rated();
    }),
    'rating-five': finds(toRateOfFive),
    'rating-five-why': then(toRateOfFive, () => {
      touch({ kind: 'rate', face: 'very-unhappy' });
      rated();
    }),
    rated: then(toRate, () => {
      touch({ kind: 'rate', face: 'happy' });
      rated();
    }),
    'code-failed': then(sampleFoundAt('noShow', null), () => {
      touch({ kind: 'come-back' });
      link.answer({ kind: 'rejected', commandId: HAND_MADE_ID, rejection: { code: 'calling-ended' } });
    }),
    'appointment-early': finds(sampleFoundAppointment('early')),
    'appointment-late': finds(sampleFoundAppointment('late')),
    'appointment-other-day': finds(sampleFoundAppointment('other-day')),
    'scan-dossier': scans({ kind: 'dossier-code', code: 'H13.32-250701-0001' }),
    'scan-card': scans({ kind: 'citizen-card' }),
    'scan-unknown': scans({ kind: 'unknown' }),
    'number-by-appointment': then(sampleFoundAppointment('on-time'), () => {
      touch({ kind: 'check-in' });
      const outcome = sampleTicket('ho-tich', 'A007', 1);
      link.answer({ kind: 'accepted', commandId: HAND_MADE_ID, outcome, revision: 8 });
    }),
  };
}
