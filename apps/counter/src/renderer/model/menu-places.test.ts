import { beforeEach, describe, expect, it } from 'vitest';
import type { CounterId, CounterStatus } from '@motcua/protocol';
import { simulatedOverview } from '../preview/simulated-overview.ts';
import { READ_MS } from './choose-entry.ts';
import { HOA, LAN, type Page, pageOfOneWaiting } from './testing/page-without-screen.ts';

let page: Page;

beforeEach(() => {
  page = pageOfOneWaiting();
  showFloor({});
  page.counter.callFirst('oldest-first');
  page.show();
});

/** Counters 1 and 2 are open, 3 is this one, 4 and 5 are closed, but for what is said here. */
function showFloor(statuses: Readonly<Record<string, CounterStatus>>, waiting = 3): void {
  const plain = simulatedOverview(page.counter.hubTime, LAN, HOA);
  const counters = plain.counters.map((counter) => ({
    ...counter,
    waiting,
    status: statuses[counter.label] ?? counter.status,
  }));
  const { stamp } = page.counter.view();
  page.take({ type: 'overview', received: { key: null, stamp, body: { ...plain, counters } } });
}

/** To the list of counters to which A042 may go: 1 and 2. */
function openCounters(): void {
  const ticket = page.state.counter?.body.current;
  if (!ticket) throw new Error('somebody was called');
  page.take({ type: 'menu', menu: { kind: 'transfer-counter', ticket, position: null }, localMs: page.localMs });
  page.pass(5_000);
}

function sentTo(): CounterId | null {
  const [command] = page.sent();
  return command?.type === 'transfer-ticket' && command.to.kind === 'counter' ? command.to.counterId : null;
}

describe('UI9 a figure in a list means what was read there', () => {
  it('and nothing where another counter has just come to it', () => {
    openCounters();
    showFloor({ 1: 'closed' });
    page.pass(READ_MS - 1);
    page.press('pick-1');
    expect(sentTo()).toBeNull();
    page.pass(1);
    page.press('pick-1');
    expect(sentTo()).toBe('quay-2');
  });

  it('and is as quick as ever at the places that stay', () => {
    openCounters();
    showFloor({ 4: 'open' });
    page.press('pick-2');
    expect(sentTo()).toBe('quay-2');
  });

  it('whatever changes of what is told beside', () => {
    openCounters();
    showFloor({}, 99);
    page.press('pick-1');
    expect(sentTo()).toBe('quay-1');
  });

  it('also after the list has been opened anew', () => {
    openCounters();
    page.press('dismiss');
    showFloor({ 1: 'closed' });
    openCounters();
    page.press('pick-1');
    expect(sentTo()).toBe('quay-2');
  });

  it('and dossiers are counted there as quickly as a hand presses', () => {
    page.press('outcomes');
    page.pass(900);
    for (let n = 0; n < 3; n += 1) page.press('pick-8');
    expect(page.state.ending?.dossiers).toBe(3);
  });
});
