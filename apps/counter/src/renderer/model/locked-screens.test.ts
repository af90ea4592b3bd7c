import type { CounterId, StaffRole } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { simulatedOverview } from '../preview/simulated-overview.ts';
import { isOnBreak, locksWhenIdle } from './locked-screens.ts';
import type { StaffState } from './staff-state.ts';
import { connectedAs, done, HOA, LAN, Page, QUAY_3 } from './testing/page-without-screen.ts';

/** A page at a counter that its person holds, or not. */
function pageOf(role: StaffRole, { atPairedPc = true, holds = true } = {}) {
  const page = new Page();
  page.link(connectedAs(LAN, role, atPairedPc), QUAY_3);
  page.counter.holder = holds ? LAN : HOA;
  page.counter.status = 'open';
  page.show();
  const { hubTime } = page.counter;
  const floor = simulatedOverview(hubTime, LAN, HOA);
  const counters = floor.counters.map((one) => ({
    ...one,
    ...(one.counterId === QUAY_3 ? { status: 'open' as const, holder: holds ? LAN : HOA } : { holder: null }),
  }));
  const { stamp } = page.counter.view();
  page.take({ type: 'overview', received: { key: null, stamp, body: { ...floor, counters } } });
  return page;
}

const locks = (page: Page, screen: StaffState['screen']) => locksWhenIdle({ ...page.state, screen });

describe('AC15 what locks when nobody sits there', () => {
  it('is every page of set-up, supervisors, records and accounts', () => {
    const page = pageOf('administrator');
    for (const screen of ['floor', 'records', 'settings', 'machines', 'devices', 'accounts', 'password'] as const) {
      expect(locks(page, screen), screen).toBe(true);
    }
  });

  it('is the day where somebody answers for it, and not where a guide works by it', () => {
    const roles = ['guide', 'officer', 'supervisor', 'administrator'] as const;
    expect(roles.filter((role) => locks(pageOf(role), 'day'))).toEqual(['supervisor', 'administrator']);
  });

  it('is nothing before anybody has signed in', () => {
    expect(locksWhenIdle({ ...pageOf('administrator').state, screen: 'accounts', you: null })).toBe(false);
  });
});

describe('AC17 the call panel that nobody sits at', () => {
  const PANEL = ['counters', 'counter', 'morning'] as const;
  const locked = (role: StaffRole, at: { atPairedPc: boolean; holds: boolean }) =>
    PANEL.filter((screen) => locks(pageOf(role, at), screen));

  it('stays open at a paired PC for whoever holds a counter there', () => {
    expect(locked('officer', { atPairedPc: true, holds: true })).toEqual([]);
    expect(locked('administrator', { atPairedPc: true, holds: true })).toEqual([]);
  });

  it('locks at any other PC, and once the counter is left', () => {
    expect(locked('officer', { atPairedPc: false, holds: true })).toEqual(PANEL);
    expect(locked('officer', { atPairedPc: true, holds: false })).toEqual(PANEL);
  });

  it('is not a guide’s, who walks about with a telephone', () => {
    expect(locked('guide', { atPairedPc: false, holds: false })).toEqual([]);
  });
});

describe('AC16 a break', () => {
  function pageOnBreak(holder = LAN) {
    const page = new Page();
    page.link(connectedAs(LAN), QUAY_3);
    page.counter.status = 'paused';
    page.counter.holder = holder;
    page.show();
    return page;
  }

  it('covers the page of whoever holds the counter, whatever it shows', () => {
    const page = pageOnBreak();
    expect(isOnBreak(page.state)).toBe(true);
    page.take({ type: 'show', screen: 'day' });
    expect(isOnBreak(page.state)).toBe(true);
  });

  it('covers nobody else’s, and nothing once work goes on', () => {
    expect(isOnBreak(pageOnBreak(HOA).state)).toBe(false);
    const page = pageOnBreak();
    page.counter.status = 'open';
    page.show();
    expect(isOnBreak(page.state)).toBe(false);
  });

  it('at one of two counters leaves the other as it is, which is shown once it is chosen (CA9)', () => {
    const page = pageOnBreak();
    const other = 'quay-5' as CounterId;
    const seen = page.counter.view();
    const floor = simulatedOverview(page.counter.hubTime, LAN, HOA);
    const counters = floor.counters.map((one) =>
      one.counterId === other ? { ...one, status: 'open' as const, holder: LAN } : one,
    );
    page.take({ type: 'overview', received: { key: null, stamp: seen.stamp, body: { ...floor, counters } } });
    page.take({
      ...{ type: 'counter', localMs: page.localMs },
      received: { ...seen, body: { ...seen.body, counterId: other, status: 'open' } },
    });
    expect(isOnBreak(page.state)).toBe(true);
    page.take({ type: 'choose', counterId: other });
    expect(isOnBreak(page.state)).toBe(false);
    page.take({ type: 'choose', counterId: QUAY_3 });
    expect(isOnBreak(page.state)).toBe(true);
  });

  it('of another counter too keeps no press waiting for a view that is not of this one (CA9)', () => {
    const page = pageOnBreak();
    const counterId = 'quay-5' as CounterId;
    const sending = { act: 'pause', number: null, command: { type: 'pause-counter', counterId } } as const;
    page.take({ type: 'send', sending, localMs: page.localMs });
    page.answer(done(page.counter.revision + 1));
    expect(page.state.pending).toBeNull();
    page.press('open');
    expect(page.sent().at(-1)).toEqual({ type: 'open-counter', counterId: QUAY_3 });
  });

  it('ends by opening the counter', () => {
    const page = pageOnBreak();
    page.press('open');
    expect(page.sent().at(-1)).toEqual({ type: 'open-counter', counterId: QUAY_3 });
  });
});
