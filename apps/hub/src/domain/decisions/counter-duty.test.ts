import { describe, expect, it } from 'vitest';
import type { CounterId } from '@motcua/protocol/vocabulary';
import type { BodyOf } from '../commands.ts';
import { CounterScenario, hoa, lan, quay2, quay3, quay4, typesOf } from '../testing/counter-scenario.ts';
import { staff } from '../testing/queue-scenario.ts';

const close = (parked: BodyOf<'close-counter'>['parked'], evenIfWaiting: boolean): BodyOf<'close-counter'> => ({
  ...{ type: 'close-counter', counterId: quay2, parked, evenIfWaiting },
});

function withParked(): CounterScenario {
  const queue = new CounterScenario();
  const { ticketId } = queue.serveOne();
  queue.given(lan, { type: 'park-ticket', counterId: quay2, ticketId, printSlip: false });
  return queue;
}

describe('closing a counter', () => {
  it('CA9 with parked tickets it asks what becomes of them', () => {
    expect(withParked().when(lan, close(null, true))).toEqual({
      kind: 'rejected',
      rejection: { code: 'parked-tickets', count: 1 },
    });
  });

  it('CA9 parked tickets are handed to a counter where somebody is', () => {
    const queue = withParked();
    const handOver = (toCounterId: CounterId) => queue.when(lan, close({ kind: 'hand-over', toCounterId }, true));
    expect(handOver(quay4)).toMatchObject({ rejection: { code: 'counter-not-open', status: 'closed' } });
    expect(handOver(quay2)).toMatchObject({ rejection: { code: 'unknown-counter' } });
    expect(handOver('quay-99' as CounterId)).toMatchObject({ rejection: { code: 'unknown-counter' } });
    expect(handOver(quay3).kind).toBe('accepted');
    const [ticketId] = queue.counter(quay3).parked;
    if (!ticketId) throw new Error('nothing was handed over');
    expect(queue.counter(quay2)).toMatchObject({ status: 'closed', parked: [] });
    queue.given(hoa, { type: 'resume-ticket', counterId: quay3, ticketId });
    expect(queue.current('quay-3')).toMatchObject({ ticketId, status: 'serving' });
  });

  it('CA9 or they go back to their line at their own time', () => {
    const queue = withParked();
    queue.issue('ho-tich');
    queue.given(lan, close({ kind: 'back-to-line' }, true));
    expect(queue.next('quay-3', hoa)).toMatchObject({ number: 'A001', boundTo: null });
  });

  it('CA9 the last counter of a line warns with the number of people, each counted once', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    queue.issue('chung-thuc');
    queue.visit(['chung-thuc', 'ho-tich']);
    expect(queue.when(lan, close(null, false))).toEqual({
      kind: 'rejected',
      rejection: { code: 'last-counter-of-line', waiting: 2, serviceIds: ['chung-thuc'] },
    });
    queue.given(hoa, { type: 'close-counter', counterId: quay3, parked: null, evenIfWaiting: true });
    expect(queue.when(lan, close(null, false))).toMatchObject({
      rejection: { waiting: 3, serviceIds: ['ho-tich', 'chung-thuc'] },
    });
    queue.given(lan, close(null, true));
    expect(queue.counter(quay2).status).toBe('closed');
  });

  it('CA9, SE4 it warns also of those who wait for this counter alone, where nobody else serves their line', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    const to = { kind: 'counter', counterId: quay2 } as const;
    queue.given(lan, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
    queue.given(hoa, { type: 'pause-counter', counterId: quay3 });
    expect(queue.when(lan, close(null, false))).toMatchObject({
      rejection: { code: 'last-counter-of-line', waiting: 1, serviceIds: ['ho-tich'] },
    });
  });

  it('CA9 no warning where another counter is open, or nobody waits', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    expect(typesOf(queue.given(lan, close(null, false)))).toEqual(['CounterClosed']);
  });

  it('CA9, SE4 those who waited for this counter alone go back to the line of their service', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('ho-tich');
    const to = { kind: 'counter', counterId: quay2 } as const;
    queue.given(hoa, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
    expect(queue.when(hoa, { type: 'call-next', counterId: quay3, expectedCurrent: null, settle: null })).toMatchObject(
      {
        rejection: { code: 'no-one-waiting' },
      },
    );
    queue.given(lan, close(null, false));
    expect(queue.next('quay-3', hoa)?.ticketId).toBe(ticketId);
  });
});

describe('more than one at a counter, and one at several', () => {
  it('CA9 one officer holds two counters, each with its own ticket and its own last act', () => {
    const queue = new CounterScenario();
    queue.given(hoa, { type: 'close-counter', counterId: quay3, parked: null, evenIfWaiting: false });
    queue.open('quay-3', lan);
    for (let i = 0; i < 2; i += 1) queue.issue('ho-tich');
    queue.next('quay-2', lan);
    queue.next('quay-3', lan);
    expect([queue.current('quay-2')?.number, queue.current('quay-3')?.number]).toEqual(['A001', 'A002']);
    expect(queue.undo().kind).toBe('accepted');
    expect([queue.current('quay-2'), queue.current('quay-3')?.number]).toEqual([null, 'A002']);
  });

  it('CA9 two people at one counter in turn: whoever opens it works it, and finds the ticket that is there', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.serveOne();
    const minh = staff('minh');
    queue.open('quay-2', minh);
    const complete = { type: 'complete-ticket' as const, counterId: quay2, ticketId, outcomes: [], dossiers: null };
    expect(queue.when(lan, complete)).toMatchObject({ rejection: { code: 'not-your-counter', holder: 'minh' } });
    queue.given(minh, complete);
    queue.open('quay-2', lan);
    expect(queue.counter(quay2).holder?.name).toBe('lan');
  });
});
