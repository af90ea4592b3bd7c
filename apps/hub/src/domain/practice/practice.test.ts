import type { CounterId, TicketId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { commandOutcome } from '../../projections/command-outcome.ts';
import { counterView } from '../../projections/counter-view.ts';
import { kioskMenuView } from '../../projections/kiosk-menu-view.ts';
import { slipJobsFor } from '../../reactions/slip-jobs.ts';
import type { QueueCommandBody } from '../commands.ts';
import { dueCommands } from '../due-commands.ts';
import { waitingCount } from '../waiting-at.ts';
import { HOUR, issueBody, KIOSK, MINUTE, QueueScenario, SECOND, staff } from '../testing/queue-scenario.ts';
import { practiceCurrent } from './practice-state.ts';
import type { PracticeStation } from './practice-events.ts';

const lan = staff('lan');
const counterId = 'quay-2' as CounterId;
const atCounter: PracticeStation = { kind: 'counter', counterId };
const atKiosk: PracticeStation = { kind: 'kiosk', deviceId: 'kiosk-1' as never };
const start = (station: PracticeStation): QueueCommandBody => ({ type: 'start-practice', station });
const call = (expectedCurrent: TicketId | null, settle: 'came' | 'absent' | null = null): QueueCommandBody => ({
  ...{ type: 'call-next', counterId, expectedCurrent, settle },
});

function practising(): QueueScenario {
  const queue = new QueueScenario();
  queue.open('quay-2', lan);
  queue.given(lan, start(atCounter));
  queue.given(lan, start(atKiosk));
  return queue;
}

describe('TR1 practice', () => {
  it('TR1 a kiosk in practice gives numbers of its own, on slips without value, and none of the queue', () => {
    const queue = practising();
    const events = queue.given(KIOSK, issueBody('ho-tich'));
    expect(events).toMatchObject([{ type: 'PracticeNumberIssued', number: 'T001', ticketId: 'T-1-1' }]);
    expect(commandOutcome(queue.state, KIOSK, issueBody('ho-tich'), events, queue.at)).toMatchObject({
      ...{ type: 'ticket-issued', number: 'T001', practice: true, peopleAhead: 0, wait: null },
    });
    const [slip] = slipJobsFor(queue.state, events, queue.at, null);
    expect(slip?.content).toMatchObject({ number: 'T001', practiceMark: 'PHIẾU TẬP – KHÔNG CÓ GIÁ TRỊ' });
    expect(queue.state.tickets.size).toBe(0);
    expect(queue.state.issued).toBe(0);
    expect(waitingCount(queue.state, queue.state.lines.keys())).toBe(0);
    queue.given(lan, { type: 'end-practice', station: atKiosk });
    expect(queue.issue('ho-tich').number).toBe('A001');
  });

  it('FS10, TR1 whoever looks after a kiosk puts it into practice there; a kiosk has no say over others, or over counters', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    expect(queue.given(KIOSK, start(atKiosk))).toMatchObject([{ type: 'PracticeStarted', station: atKiosk }]);
    const forbidden = { rejection: { code: 'forbidden' } };
    const other: PracticeStation = { kind: 'kiosk', deviceId: 'kiosk-2' as never };
    queue.given(lan, start(other));
    for (const station of [other, atCounter]) {
      expect(queue.when(KIOSK, start(station))).toMatchObject(forbidden);
      expect(queue.when(KIOSK, { type: 'end-practice', station })).toMatchObject(forbidden);
    }
    expect(queue.given(KIOSK, { type: 'end-practice', station: atKiosk })).toMatchObject([{ type: 'PracticeEnded' }]);
  });

  it('TR1 the kiosk and the counter say so, and until when', () => {
    const queue = practising();
    const { index } = queue.state;
    if (!index) throw new Error('no settings');
    const until = queue.at + 15 * MINUTE;
    expect(kioskMenuView(queue.state, index, [], queue.at, null).inPractice).toEqual([{ deviceId: 'kiosk-1', until }]);
    expect(counterView(queue.state, index, counterId)?.practice).toEqual({ until, waiting: 0, current: null });
    queue.given(KIOSK, issueBody('ho-tich'));
    expect(counterView(queue.state, index, counterId)).toMatchObject({
      practice: { waiting: 1 },
      waiting: { count: 1, entries: [{ number: 'T001' }] },
    });
  });

  it('TR1, CA7 the counter calls practice numbers by the same rules, and makes one up where nobody waits', () => {
    const queue = practising();
    queue.given(KIOSK, issueBody('ho-tich'));
    queue.given(lan, call(null));
    expect(practiceCurrent(queue.state.practice, counterId)).toMatchObject({ number: 'T001', status: 'called' });
    const first = 'T-1-1' as TicketId;
    expect(queue.when(lan, call(null))).toMatchObject({ rejection: { code: 'already-moved-on' } });
    expect(queue.when(lan, call(first))).toMatchObject({ rejection: { code: 'confirm-current' } });
    queue.given(lan, call(first, 'came'));
    expect(practiceCurrent(queue.state.practice, counterId)).toMatchObject({ number: 'T002', deviceId: null });
    queue.given(lan, { type: 'start-serving', counterId, ticketId: 'T-1-2' as TicketId });
    queue.given(lan, { type: 'complete-ticket', counterId, ticketId: 'T-1-2' as TicketId, outcomes: [], dossiers: 1 });
    expect(practiceCurrent(queue.state.practice, counterId)).toBeNull();
    expect(queue.state.recentServing.size).toBe(0);
    expect(queue.state.counters.get(counterId)?.completed).toBe(0);
  });

  it('TR1, SE2 absent is possible after two announcements and the pause, as in earnest', () => {
    const queue = practising();
    queue.given(lan, call(null));
    const ticketId = 'T-1-1' as TicketId;
    const absent: QueueCommandBody = { type: 'mark-no-show', counterId, ticketId, override: null };
    expect(queue.when(lan, absent)).toMatchObject({
      rejection: { code: 'no-show-too-early', announcementsMissing: 1 },
    });
    queue.given(lan, { type: 'recall-ticket', counterId, ticketId });
    expect(queue.when(lan, absent)).toMatchObject({
      rejection: { code: 'no-show-too-early', announcementsMissing: 0 },
    });
    queue.wait(30 * SECOND).given(lan, absent);
    expect(queue.state.absent).toEqual([]);
  });

  it('TR1 nothing is announced, and real acts are refused at a counter in practice', () => {
    const queue = practising();
    queue.given(lan, { type: 'end-practice', station: atKiosk });
    const real = queue.issue('ho-tich');
    queue.given(lan, call(null));
    expect(queue.state.announcements).toEqual([]);
    const chosen: QueueCommandBody = {
      ...{ type: 'call-ticket', counterId, ticketId: real.ticketId, reason: 'cannot-wait' },
      ...{ expectedCurrent: 'T-1-1' as TicketId, settle: 'came' },
    };
    expect(queue.when(lan, chosen)).toMatchObject({ rejection: { code: 'unknown-ticket' } });
    expect(queue.when(lan, { type: 'resume-ticket', counterId, ticketId: real.ticketId })).toMatchObject({
      rejection: { code: 'forbidden' },
    });
    expect(queue.ticket(real.ticketId).status).toBe('waiting');
  });

  it('TR1 does not begin while somebody is at the counter, nor at a closed one', () => {
    const queue = new QueueScenario();
    expect(queue.when(lan, start(atCounter))).toMatchObject({ rejection: { code: 'counter-not-open' } });
    queue.open('quay-2', lan);
    queue.issue('ho-tich');
    queue.next('quay-2', lan);
    expect(queue.when(lan, start(atCounter))).toMatchObject({
      rejection: { code: 'counter-busy', current: { number: 'A001' } },
    });
    expect(queue.when(staff('hoa'), start(atCounter))).toMatchObject({ rejection: { code: 'not-your-counter' } });
  });

  it('TR1 ends by itself after a quarter of an hour and leaves nothing', () => {
    const queue = practising();
    queue.given(KIOSK, issueBody('ho-tich'));
    queue.wait(15 * MINUTE - 1);
    expect(dueCommands(queue.state, queue.at)).toEqual([]);
    queue.wait(1);
    expect(queue.given(KIOSK, issueBody('ho-tich'))).toMatchObject([{ type: 'TicketIssued', number: 'A001' }]);
    expect(dueCommands(queue.state, queue.at)).toEqual([{ type: 'end-due-practice' }]);
    queue.given({ kind: 'system' }, { type: 'end-due-practice' });
    expect(queue.state.practice.stations.size).toBe(0);
    expect(queue.state.practice.tickets.size).toBe(0);
    expect(dueCommands(queue.state, queue.at)).toEqual([]);
  });

  it('TR1 opens no service day, and goes on when one opens', () => {
    const queue = new QueueScenario();
    queue.given(lan, start(atKiosk));
    queue.given(KIOSK, issueBody('ho-tich'));
    expect(queue.state.day).toBeNull();
    queue.open('quay-2', lan);
    expect(queue.state.day?.ordinal).toBe(1);
    expect(queue.given(KIOSK, issueBody('ho-tich'))).toMatchObject([{ number: 'T002', ticketId: 'T-1-2' }]);
    queue.wait(24 * HOUR);
  });

  it('TR1, SE5 a practice number can be taken back at its kiosk', () => {
    const queue = practising();
    queue.given(KIOSK, issueBody('ho-tich'));
    queue.given(KIOSK, { type: 'cancel-ticket', ticketId: 'T-1-1' as TicketId, reason: 'wrong-choice' });
    expect(queue.state.practice.tickets.get('T-1-1' as TicketId)?.status).toBe('over');
  });
});
