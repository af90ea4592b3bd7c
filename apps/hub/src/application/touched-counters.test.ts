import { describe, expect, it } from 'vitest';
import type { CounterId } from '@motcua/protocol/vocabulary';
import { counterView } from '../projections/counter-view.ts';
import { CounterScenario, chief, hoa, lan, quay2, quay3, quay4 } from '../domain/testing/counter-scenario.ts';
import { acts } from './testing/random-day/act.ts';
import { commandOf } from './testing/random-day/command-of.ts';
import type { QueueEvent } from '../domain/events.ts';
import fc from 'fast-check';
import { KIOSK, SECOND, issueBody } from '../domain/testing/queue-scenario.ts';
import { TouchedCounters } from './touched-counters.ts';

function watched(queue: CounterScenario) {
  const touched = new TouchedCounters();
  touched.after(queue.state, []);
  return (events: readonly QueueEvent[]): string[] => {
    const { acting, looking } = touched.after(queue.state, events);
    return [...acting, ...looking].sort();
  };
}

/** SE2, IS6: a visit of several parts comes back after missing its turn, and a call elsewhere moves it up. */
const PLACED_IN_SEVERAL_LINES = [
  { kind: 'issue', a: 2933, b: 1, c: 0 },
  { kind: 'next', a: 190, b: 0, c: 8 },
  { kind: 'recall', a: 3118, b: 0, c: 0 },
  { kind: 'issue', a: 13, b: 0, c: 0 },
  { kind: 'issue', a: 0, b: 0, c: 0 },
  { kind: 'no-show', a: 151, b: 0, c: 6391 },
  { kind: 'return', a: 0, b: 0, c: 0 },
  { kind: 'next', a: 2110, b: 0, c: 64 },
] as const;

/** CA8, IS6: whose part a counter has just finished is cancelled in the line of another: there is nothing to take back. */
const CANCELLED_AFTER_A_PART = [
  { kind: 'issue', a: 0, b: 0, c: 0 },
  { kind: 'issue', a: 818, b: 4554, c: 0 },
  { kind: 'transfer', a: 6448, b: 1431, c: 0 },
  { kind: 'next', a: 8789, b: 0, c: 3426 },
  { kind: 'next', a: 6436, b: 0, c: 1 },
  { kind: 'issue', a: 0, b: 0, c: 0 },
  { kind: 'issue', a: 0, b: 0, c: 0 },
  { kind: 'issue', a: 0, b: 0, c: 0 },
  { kind: 'issue', a: 0, b: 0, c: 0 },
  { kind: 'issue', a: 0, b: 0, c: 0 },
  { kind: 'next', a: 5920, b: 0, c: 1 },
  { kind: 'issue', a: 0, b: 0, c: 0 },
  { kind: 'issue', a: 0, b: 0, c: 0 },
  { kind: 'issue', a: 0, b: 0, c: 0 },
  { kind: 'cancel', a: 0, b: 301, c: 0 },
] as const;

describe('which counters an event touches', () => {
  it('PR5 those whose lines it changed, for every part of a visit, and no others', () => {
    const queue = new CounterScenario();
    queue.open('quay-4', chief);
    const touchedBy = watched(queue);
    const { ticketId } = queue.issue('ho-tich');
    expect(touchedBy([{ type: 'ServicePaused', serviceId: 'dat-dai' as never }])).toEqual(['quay-4']);
    const to = { kind: 'counter', counterId: quay4 } as const;
    queue.given(lan, { type: 'transfer-ticket', ticketId, to, position: null, reason: null });
    expect(touchedBy(queue.given(lan, { type: 'cancel-ticket', ticketId, reason: 'citizen-left' }))).toEqual([
      ...['quay-2', 'quay-3', 'quay-4'],
    ]);
  });

  it('CA9 the counter that parked tickets are handed to, and the one that they leave', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.serveOne();
    queue.given(lan, { type: 'park-ticket', counterId: quay2, ticketId, printSlip: false });
    queue.open('quay-4', chief);
    const touchedBy = watched(queue);
    const parked = { kind: 'hand-over', toCounterId: quay4 } as const;
    const events = queue.given(lan, { type: 'close-counter', counterId: quay2, parked, evenIfWaiting: true });
    expect(touchedBy(events)).toEqual(['quay-2', 'quay-3', 'quay-4']);
  });

  it('CA11 every counter of the officer whose limit it used up', () => {
    const queue = new CounterScenario({ outOfTurnPerDay: 5 });
    queue.open('quay-4', lan);
    const { ticketId } = queue.issue('cu-tru');
    const touchedBy = watched(queue);
    const body = { type: 'set-priority', ticketId, priority: 'priority', reason: 'cannot-wait' } as const;
    expect(touchedBy(queue.given(lan, body))).toEqual(['quay-2', 'quay-3', 'quay-4']);
    expect(touchedBy(queue.given(hoa, { ...body, priority: 'ordinary' }))).toEqual([quay3]);
  });

  it('CA1 the counter that acted is told apart from those that only see it in their lines', () => {
    const queue = new CounterScenario();
    queue.issue('ho-tich');
    const touched = new TouchedCounters();
    touched.after(queue.state, []);
    const body = { type: 'call-next', counterId: quay2, expectedCurrent: null, settle: null } as const;
    const { acting, looking } = touched.after(queue.state, queue.given(lan, body));
    expect([...acting]).toEqual([quay2]);
    expect([...looking]).toEqual([quay3]);
    const given = touched.after(queue.state, queue.given(KIOSK, issueBody('ho-tich')));
    expect([...given.acting]).toEqual([]);
    expect([...given.looking].sort()).toEqual([quay2, quay3]);
  });

  it('SE2, CA9 the counter that called somebody in vain, whatever it serves, when that one is back', () => {
    const queue = new CounterScenario();
    const { ticketId } = queue.issue('cu-tru');
    queue.next('quay-3', hoa);
    queue.given(hoa, {
      ...{ type: 'move-counter', counterId: quay3, toCounterId: quay2, current: 'goes-along', evenIfWaiting: true },
    });
    const touchedBy = watched(queue);
    queue.wait(60 * SECOND);
    expect(touchedBy(queue.given(hoa, { type: 'mark-no-show', counterId: quay2, ticketId, override: null }))).toContain(
      quay2,
    );
    expect(touchedBy(queue.given(hoa, { type: 'return-ticket', ticketId }))).toContain(quay2);
  });

  it('PR5 no counter’s view changes untouched, whatever happens', { timeout: 30_000 }, () => {
    let steps = 0;
    fc.assert(
      fc.property(acts(120), (sequence) => {
        const queue = new CounterScenario();
        const { index } = queue.state;
        if (!index) throw new Error('no settings');
        const touchedBy = watched(queue);
        const seen = (): Map<CounterId, string> =>
          new Map(
            [...index.counters.keys()].map((id) => [
              id,
              JSON.stringify(counterView(queue.state, queue.state.index ?? index, id)),
            ]),
          );
        let before = seen();
        for (const act of sequence) {
          queue.wait(act.c % 2 === 0 ? 20 * SECOND : SECOND);
          const sent = commandOf(queue.state, act, queue.at);
          const decision = sent && queue.when(sent.by, sent.body);
          if (decision?.kind !== 'accepted' || decision.events.length === 0) continue;
          const touched = touchedBy(decision.events);
          const after = seen();
          const changed = [...after].filter(([id, text]) => before.get(id) !== text).map(([id]) => id);
          expect(touched).toEqual(expect.arrayContaining(changed));
          before = after;
          steps += 1;
        }
      }),
      { numRuns: 60, examples: [[[...PLACED_IN_SEVERAL_LINES]], [[...CANCELLED_AFTER_A_PART]]] },
    );
    expect(steps).toBeGreaterThan(500);
  });
});
