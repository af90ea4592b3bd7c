import { describe, expect, it } from 'vitest';
import {
  HTTP_PROBLEM_CODES,
  LANGUAGES,
  REFUSAL_CODES,
  rejectionSchema,
  type HttpProblemCode,
  type RefusalCode,
  type Rejection,
  type RejectionCode,
} from '@motcua/protocol';
import {
  httpProblemMessages,
  refusalMessages,
  rejectionForCitizen,
  rejectionForStaff,
  type RejectionFacts,
  type Telling,
} from '@motcua/messages';

const saturday = Date.UTC(2026, 10, 21, 9, 0);
const mondayOpening = Date.UTC(2026, 10, 23, 0, 0);
const vi: Telling = { language: 'vi', now: saturday, timeZone: 'Asia/Ho_Chi_Minh' };

/** One example of every rejection, so that a new code in the protocol is a type error here. */
const examples = {
  malformed: { path: 'command', problem: 'missing' },
  forbidden: {},
  'session-locked': {},
  'rate-limited': { retryAfterMs: 2000 },
  'too-late': { limitMs: 20_000 },
  'command-id-reused': {},
  'storage-unavailable': {},
  'shutting-down': {},
  'unknown-service': { serviceId: 'x' },
  'unknown-counter': { counterId: 'x' },
  'unknown-ticket': { ticketId: 'x' },
  'issuing-closed': { reason: 'over', opensAt: mondayOpening },
  'day-closed': {},
  'series-exhausted': { serviceId: 'x' },
  'too-many-services': { most: 3 },
  'not-your-ticket': { ticketId: 'x' },
  'counter-not-open': { status: 'paused' },
  'not-your-counter': { holder: 'Nguyễn Thị Mẫu' },
  'no-one-waiting': {},
  'already-moved-on': { current: { ticketId: 'x', number: 'A043' } },
  'confirm-current': { current: { ticketId: 'x', number: 'A042' }, until: saturday },
  'no-show-too-early': { announcementsMissing: 1, allowedAt: null },
  'wrong-status': { ticketId: 'x', status: 'called' },
  'not-at-this-counter': { ticketId: 'x' },
  'service-paused': { serviceId: 'x' },
  'daily-limit': { serviceId: 'x', limit: 60 },
  'person-needed': {},
  'person-limit': { limit: 1 },
  'one-more': { given: 3 },
  'same-service-twice': { serviceId: 'x' },
  'unknown-slip': {},
  'no-printer': {},
  'slip-under-way': {},
  'unknown-appointment': { appointmentCode: 'HEN12345' },
  'appointment-not-today': { at: mondayOpening },
  'not-a-slot': { at: mondayOpening },
  'slot-full': { at: mondayOpening, nextFreeAt: null },
  'no-reserve': {},
  'not-your-reserve': { seriesId: 'x', ordinal: 800 },
  'outside-pad': { first: 900, last: 999 },
  'counter-busy': { current: { ticketId: 'x', number: 'A042' } },
  'not-served-here': { ticketId: 'x' },
  'service-without-counter': { serviceId: 'x' },
  'calling-ended': {},
  'reason-needed': {},
  'out-of-turn-limit': { limit: 3 },
  'cannot-undo': { because: 'changed' },
  'parked-tickets': { count: 2 },
  'last-counter-of-line': { waiting: 5, serviceIds: ['x'] },
  'day-not-open': {},
  'people-left': { waiting: 12, called: 1, parked: 0, appointments: 2 },
  'settings-changed': { version: 3 },
  'settings-in-use': { what: 'service', id: 'x', count: 2 },
  'no-clock-doubt': {},
  'unknown-help': {},
  'not-to-be-rated': { because: 'too-late' },
  'rated-before': {},
  'kiosk-locked': {},
  'help-taken': { by: 'Linh' },
  'date-taken': { date: '2026-11-23' },
} satisfies Record<RejectionCode, object>;

const rejections: readonly Rejection[] = Object.entries(examples).map(([code, rest]) =>
  rejectionSchema.parse({ code, ...rest }),
);

describe('the words of the protocol', () => {
  it('say every rejection to citizens and to staff, in every language, without a code', () => {
    for (const rejection of rejections satisfies readonly RejectionFacts[]) {
      for (const language of LANGUAGES) {
        for (const say of [rejectionForCitizen, rejectionForStaff]) {
          const text = say(rejection, { ...vi, language });
          expect(text.length, rejection.code).toBeGreaterThan(8);
          expect(text, rejection.code).not.toMatch(/undefined|null|NaN|\[object/);
          expect(text, rejection.code).not.toMatch(/[a-z]+-[a-z]+-[a-z]+/);
        }
      }
    }
  });

  it('cover every refusal of the handshake and every HTTP problem', () => {
    const refused: Record<RefusalCode, unknown> = refusalMessages;
    const problems: Record<HttpProblemCode, unknown> = httpProblemMessages;
    expect(Object.keys(refused).sort()).toEqual([...REFUSAL_CODES].sort());
    expect(Object.keys(problems).sort()).toEqual([...HTTP_PROBLEM_CODES].sort());
  });
});
