import { beforeEach, describe, expect, it } from 'vitest';
import type { FoundCode, InputMessage, KeypadAnswer, Rejection, Scan, TicketStatus } from '@motcua/protocol';
import type {
  AppointmentCode,
  CounterId,
  ServiceId,
  SlipCode,
  TicketId,
  TicketNumber,
} from '@motcua/protocol/vocabulary';
import { takeInput } from './take-input.ts';
import { type Page, pageOfOneWaiting, QUAY_3 } from './testing/page-without-screen.ts';

let page: Page;

beforeEach(() => {
  page = pageOfOneWaiting('supervisor');
  page.show();
  page.pass(2_000);
  page.effects.length = 0;
});

function hear(raw: unknown): void {
  const { state, effects } = takeInput(page.state, raw, { localMs: page.localMs, hubMs: page.counter.hubTime });
  page.state = state;
  page.effects.push(...effects);
}

function press(answer: KeypadAnswer, counterId: CounterId = QUAY_3): void {
  hear({ kind: 'counter-press', at: page.counter.hubTime, counterId, press: 'next', answer } satisfies InputMessage);
}

function scan(what: Scan, found: FoundCode | null = null): void {
  hear({ kind: 'counter-scan', at: page.counter.hubTime, counterId: QUAY_3, scan: what, found } satisfies InputMessage);
}

const SLIP: Scan = { kind: 'short-slip-code', code: 'ACD346' };
const foundTicket = (
  status: TicketStatus,
  counter: { counterId: CounterId; label: string } | null = null,
): FoundCode => ({
  ...{ type: 'ticket', ticketId: '1-A042' as TicketId, number: 'A042' as TicketNumber, slipCode: 'a' as SlipCode },
  ...{ status, priority: 'ordinary', serviceIds: ['ho-tich' as ServiceId], counter, counters: [] },
  ...{ peopleAhead: null, wait: null, afterCalls: null, rating: null },
});
const refused = (rejection: Rejection): KeypadAnswer => ({ kind: 'refused', rejection });

/** What stands on the page now: the question, the open list, what is said. */
function seen() {
  const { question, menu, notice } = page.state;
  return {
    question: question?.kind ?? null,
    menu: menu?.path.at(-1)?.kind ?? null,
    notice: notice?.kind === 'input' ? notice.says.kind : (notice?.kind ?? null),
  };
}
const NOTHING = { question: null, menu: null, notice: null };

describe('a press of the counter’s keypad', () => {
  it('KP3 that was refused is told, and nothing is sent', () => {
    press(refused({ code: 'counter-not-open', status: 'closed' }));
    expect(page.state.notice).toMatchObject({ kind: 'input', says: { from: 'keypad', kind: 'refused' } });
    for (const kind of ['nobody-here', 'not-in-practice', 'not-signed-in'] as const) {
      press({ kind });
      expect(seen()).toEqual({ ...NOTHING, notice: kind });
    }
    press({ kind: 'several-numbers', numbers: ['A042', 'C042'] as TicketNumber[] });
    expect(seen().notice).toBe('several-numbers');
    press({ kind: 'recalled', number: 'A042' as TicketNumber });
    expect(seen().notice).toBe('recalled');
    press(refused({ code: 'already-moved-on', current: null }));
    expect(seen().notice).toBe('already-done');
    expect(page.sent()).toEqual([]);
  });

  it('KP3, CA7 whether somebody came is asked here, and the answer calls the next', () => {
    const ticketId = page.counter.callFirst('oldest-first');
    page.show();
    page.pass(2_000);
    press(refused({ code: 'confirm-current', current: { ticketId, number: 'A042' as TicketNumber }, until: 1 }));
    expect(seen()).toEqual({ ...NOTHING, question: 'came-or-absent' });
    press({ kind: 'needs-reason', ticket: { ticketId, number: 'A043' as TicketNumber } });
    expect(seen()).toEqual({ ...NOTHING, question: 'came-or-absent', notice: 'answer-first' });
    page.pass(1_000);
    page.press('yes');
    expect(page.sent()).toEqual([{ type: 'call-next', counterId: QUAY_3, expectedCurrent: ticketId, settle: 'came' }]);
  });

  it('KP4, CA11 a chosen number is called once a reason is chosen', () => {
    const ticketId = '1-A043' as TicketId;
    press({ kind: 'needs-reason', ticket: { ticketId, number: 'A043' as TicketNumber } });
    expect(seen()).toEqual({ ...NOTHING, menu: 'reason' });
    page.pass(1_000);
    page.press('pick-1');
    expect(page.sent()).toMatchObject([{ type: 'call-ticket', counterId: QUAY_3, ticketId, reason: 'cannot-wait' }]);
  });

  it('KP3 of another counter, from long ago, or not to be understood, is nothing here', () => {
    press({ kind: 'nobody-here' }, 'quay-9' as CounterId);
    const at = page.counter.hubTime - 3_001;
    hear({ kind: 'counter-press', at, counterId: QUAY_3, press: 'next', answer: { kind: 'nobody-here' } });
    for (const raw of [null, 'x', { kind: 'counter-press' }, { kind: 'kiosk-scan', at, scan: { kind: 'unknown' } }]) {
      hear(raw);
    }
    page.take({ type: 'show', screen: 'day' });
    press({ kind: 'nobody-here' });
    expect(seen()).toEqual(NOTHING);
  });
});

describe('what the counter’s scanner has read', () => {
  it('SC5 opens what can be done with the number', () => {
    const here = { counterId: QUAY_3, label: '3' };
    const there = { counterId: 'quay-5' as CounterId, label: '5' };
    const opened = (status: TicketStatus, counter: typeof here | null = null) => {
      scan(SLIP, foundTicket(status, counter));
      const { menu, notice } = seen();
      page.take({ type: 'back' });
      page.take({ type: 'choose', counterId: QUAY_3 });
      page.show();
      return menu ?? notice;
    };
    expect(opened('waiting')).toBe('waiting-ticket');
    expect(opened('noShow')).toBe('absentee');
    expect(opened('parked', here)).toBe('parked-ticket');
    expect(opened('parked', there)).toBe('parked-at');
    expect(opened('called', here)).toBe('called-at');
    expect(opened('serving', there)).toBe('called-at');
    expect(opened('completed')).toBe('over');
    expect(opened('expired')).toBe('over');
  });

  it('SC5, DA1 an appointment is checked in by one key', () => {
    const appointment: FoundCode = {
      ...{ type: 'appointment', code: 'ACD34679' as AppointmentCode, serviceId: 'ho-tich' as ServiceId },
      ...{ at: page.counter.hubTime, standing: 'on-time' },
    };
    scan({ kind: 'appointment-code', code: 'ACD34679' }, { ...appointment, standing: 'other-day' });
    expect(seen()).toEqual({ ...NOTHING, notice: 'appointment-other-day' });
    scan({ kind: 'appointment-code', code: 'ACD34679' }, appointment);
    expect(seen()).toEqual({ ...NOTHING, menu: 'appointment' });
    page.pass(1_000);
    page.press('pick-1');
    expect(page.sent()).toEqual([{ type: 'check-in', code: 'ACD34679' }]);
  });

  it('SC5, IS7 a dossier counts once for the visit at the counter, and its code is sent nowhere', () => {
    const dossier = (n: number) => scan({ kind: 'dossier-code', code: `H05-261129-000${n}` });
    dossier(1);
    expect(seen()).toEqual({ ...NOTHING, notice: 'dossier-nobody' });
    const ticketId = page.counter.callFirst('oldest-first');
    page.show();
    dossier(1);
    dossier(2);
    dossier(1);
    expect(seen().notice).toBe('dossier-again');
    expect(page.state.ending).toEqual({ ticketId, outcomes: [], dossiers: 2 });
    page.pass(2_000);
    page.press('done');
    expect(page.sent()).toEqual([{ type: 'complete-ticket', counterId: QUAY_3, ticketId, outcomes: [], dossiers: 2 }]);
    page.counter.current = null;
    page.show();
    expect(JSON.stringify(page.state)).not.toContain('261129');
  });

  it('SC5 anything else is answered by one line, and takes away no question', () => {
    for (const kind of ['citizen-card', 'unknown'] as const) {
      scan({ kind });
      expect(seen()).toEqual({ ...NOTHING, notice: kind });
    }
    scan(SLIP);
    expect(seen()).toEqual({ ...NOTHING, notice: 'not-known' });
    page.counter.callFirst('oldest-first');
    page.show();
    page.press('leave');
    scan(SLIP, foundTicket('waiting'));
    expect(seen()).toEqual({ ...NOTHING, question: 'leave', notice: 'answer-first' });
    expect(page.sent()).toEqual([]);
  });
});
