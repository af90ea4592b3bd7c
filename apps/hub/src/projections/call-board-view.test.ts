import type { CounterId, NeedFlag, ServiceId, TicketId } from '@motcua/protocol/vocabulary';
import { describe, expect, it } from 'vitest';
import { issueBody, KIOSK, MINUTE, QueueScenario, SECOND, staff } from '../domain/testing/queue-scenario.ts';
import { callBoardView } from './call-board-view.ts';

const lan = staff('lan');
const chief = staff('hanh', 'supervisor');
const quay2 = 'quay-2' as CounterId;

function boardOf(queue: QueueScenario) {
  const { index } = queue.state;
  if (!index) throw new Error('no settings');
  return callBoardView(queue.state, index, queue.at);
}

/** Calls a ticket at counter 2 and marks it absent as soon as that is possible. */
function missed(queue: QueueScenario): TicketId {
  queue.issue('ho-tich');
  const called = queue.next('quay-2', lan);
  if (!called) throw new Error('nobody was called');
  const at = { counterId: quay2, ticketId: called.ticketId };
  queue.wait(10 * SECOND).given(lan, { type: 'recall-ticket', ...at });
  queue.wait(40 * SECOND).given(lan, { type: 'mark-no-show', ...at, override: null });
  return called.ticketId;
}

describe('the call board', () => {
  it('IS6, DP5 tells how many stand in the same several lines, so that a display of some services counts people', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    const visit = (...serviceIds: string[]) =>
      queue.given(KIOSK, { ...issueBody('ho-tich'), serviceIds: serviceIds as ServiceId[] } as ReturnType<
        typeof issueBody
      >);
    visit('ho-tich', 'dat-dai');
    visit('dat-dai', 'ho-tich');
    visit('dat-dai', 'chung-thuc');
    queue.issue('ho-tich');
    const { waiting, waitingFor, waitingForSeveral } = boardOf(queue);
    expect(waiting).toBe(4);
    expect(Object.fromEntries(waitingFor.map((line) => [line.serviceId, line.waiting]))).toEqual({
      ...{ 'ho-tich': 3, 'chung-thuc': 1, 'dat-dai': 3 },
    });
    expect(waitingForSeveral).toEqual([
      { serviceIds: ['dat-dai', 'ho-tich'], waiting: 2 },
      { serviceIds: ['chung-thuc', 'dat-dai'], waiting: 1 },
    ]);
    // Whoever is called stands in no line meanwhile.
    queue.next('quay-2', lan);
    expect(boardOf(queue).waitingForSeveral).toContainEqual({ serviceIds: ['dat-dai', 'ho-tich'], waiting: 1 });
  });

  it('CA10 a current call is marked as priority, and nothing on the board says why', () => {
    const queue = new QueueScenario();
    const minh = staff('minh');
    queue.open('quay-2', lan);
    queue.open('quay-3', minh);
    const needs: readonly NeedFlag[] = ['wheelchair'];
    queue.given(KIOSK, { ...issueBody('ho-tich', 'priority'), needs } as ReturnType<typeof issueBody>);
    queue.issue('ho-tich');
    const [first, second] = [queue.next('quay-2', lan), queue.next('quay-3', minh)];
    if (!first || !second) throw new Error('nobody was called');
    const board = boardOf(queue);
    expect(board.current.map(({ number, priority }) => [number, priority])).toEqual([
      [second.number, 'ordinary'],
      [first.number, 'priority'],
    ]);
    expect(JSON.stringify(board)).not.toContain('wheelchair');
  });

  it('SE2 lists who was called and is not here, the newest first, for half an hour or until they are back', () => {
    const queue = new QueueScenario();
    queue.open('quay-2', lan);
    const [first, second, third] = [missed(queue), missed(queue), missed(queue)];
    const listed = () => boardOf(queue).absent.map(({ ticketId }) => ticketId);
    expect(listed()).toEqual([third, second, first]);
    queue.given(staff('linh', 'guide'), { type: 'return-ticket', ticketId: second });
    expect(listed()).toEqual([third, first]);
    queue.wait(30 * MINUTE - 60 * SECOND);
    expect(listed()).toEqual([third]);
    queue.wait(2 * MINUTE);
    expect(listed()).toEqual([]);
  });

  it('DA4 says until when a break goes on, and nothing of it once calling has ended', () => {
    const spans = [
      { weekday: 1, from: '07:00', to: '08:00' },
      { weekday: 1, from: '09:30', to: '17:00' },
    ];
    const queue = new QueueScenario({ hours: { weekly: spans, exceptions: [], dayClosesAt: '23:30' } });
    const breakUntil = Date.parse('2026-11-23T09:30:00+07:00');
    expect(boardOf(queue).breakUntil).toBe(breakUntil);
    queue.wait(90 * MINUTE);
    expect(boardOf(queue).breakUntil).toBeNull();
    queue.wait(-60 * MINUTE);
    queue.given(chief, { type: 'pause-service', serviceId: 'ho-tich' as never });
    queue.given(chief, { type: 'end-calling', leftover: null, reason: null });
    expect(boardOf(queue)).toMatchObject({ breakUntil: null, callingEnded: true });
  });

  it('DA4 says that no numbers are given, why, and when again, until that hour', () => {
    const queue = new QueueScenario();
    const reopensAt = queue.at + 10 * MINUTE;
    queue.given(chief, { type: 'stop-issuing', reason: 'power-cut', reopensAt });
    expect(boardOf(queue).stopped).toEqual({ reason: 'power-cut', reopensAt });
    queue.wait(10 * MINUTE);
    expect(boardOf(queue).stopped).toBeNull();
  });

  it('HL3 knows when the hub came back inside the running day', () => {
    const queue = new QueueScenario();
    queue.issue('ho-tich');
    expect(boardOf(queue).recoveredAt).toBeNull();
    queue.wait(MINUTE).given({ kind: 'system' }, { type: 'note-return', offFrom: 0 });
    expect(boardOf(queue).recoveredAt).toBe(queue.at);
  });
});
