import { describe, expect, it } from 'vitest';
import type { AccountId, CounterTicketView } from '@motcua/protocol';
import { SimulatedCounter } from '../preview/simulated-counter.ts';
import { unlistedWaiting } from './line-beyond.ts';
import { absentNote } from './panel.ts';

const NOW = 1_000_000;

function current(change: Partial<CounterTicketView>): CounterTicketView | null {
  const counter = new SimulatedCounter(NOW, { accountId: 'lan' as AccountId, name: 'Lan' });
  const ticket = { number: 'A042', service: 'Hộ tịch', waitedMs: 0, priority: 'ordinary', language: 'vi' } as const;
  counter.join({ ...ticket, needs: [] });
  counter.callFirst('oldest-first');
  counter.change(change);
  return counter.current;
}

describe('the absent button', () => {
  it('SE2 says what is missing, counts down, then is possible', () => {
    expect(absentNote(current({}), NOW)).toEqual({ kind: 'recall-first' });
    const announced = current({ announcements: 2, noShowAllowedAt: NOW + 30_000 });
    expect(absentNote(announced, NOW)).toEqual({ kind: 'wait', leftMs: 30_000 });
    expect(absentNote(announced, NOW + 29_999)).toEqual({ kind: 'wait', leftMs: 1 });
    expect(absentNote(announced, NOW + 30_000)).toEqual({ kind: 'possible' });
  });

  it('SE2 says that the announcement goes on until the displays have ended it, or its latest moment has come', () => {
    const until = NOW + 60_000;
    for (const voice of [
      { kind: 'waiting', before: 2, until },
      { kind: 'speaking', until },
    ] as const) {
      const announced = current({ announcements: 2, noShowAllowedAt: until + 30_000, voice });
      expect(absentNote(announced, until - 1)).toEqual({ kind: 'announcing' });
      expect(absentNote(announced, until)).toEqual({ kind: 'wait', leftMs: 30_000 });
      expect(absentNote(announced, until + 30_000)).toEqual({ kind: 'possible' });
      // Before the second announcement that is what is missing.
      expect(absentNote(current({ voice }), NOW)).toEqual({ kind: 'recall-first' });
    }
  });

  it('SE1 is for a ticket that is called, not for one being served', () => {
    expect(absentNote(null, NOW)).toEqual({ kind: 'not-called' });
    expect(absentNote(current({ status: 'serving' }), NOW)).toEqual({ kind: 'not-called' });
  });
});

describe('the line', () => {
  it('counts those beyond the list', () => {
    const counter = new SimulatedCounter(NOW, null);
    counter.unlisted = 12;
    expect(unlistedWaiting(counter.view().body, counter.view().body.waiting.entries)).toBe(12);
    counter.unlisted = 0;
    expect(unlistedWaiting(counter.view().body, counter.view().body.waiting.entries)).toBe(0);
  });
});
