import type { CounterId } from '@motcua/protocol';
import { describe, expect, it } from 'vitest';
import { simulatedOverview } from '../preview/simulated-overview.ts';
import { isOnBreak, locksWhenIdle } from './locked-screens.ts';
import type { StaffState } from './staff-state.ts';
import { connectedAs, done, HOA, LAN, Page, QUAY_3 } from './testing/page-without-screen.ts';

const as = (role: NonNullable<StaffState['you']>['role']): StaffState['you'] => ({ ...LAN, role });

describe('AC15 what locks when nobody sits there', () => {
  it('is every page of set-up, supervisors, records and accounts', () => {
    for (const screen of ['floor', 'records', 'settings', 'machines', 'devices', 'accounts', 'password'] as const) {
      expect(locksWhenIdle({ screen, you: as('administrator') }), screen).toBe(true);
    }
  });

  it('is not the call panel, nor what leads to it', () => {
    for (const screen of ['counters', 'counter', 'morning'] as const) {
      expect(locksWhenIdle({ screen, you: as('administrator') }), screen).toBe(false);
    }
  });

  it('is the day where somebody answers for it, and not where a guide works by it', () => {
    const roles = ['guide', 'officer', 'supervisor', 'administrator'] as const;
    expect(roles.filter((role) => locksWhenIdle({ screen: 'day', you: as(role) }))).toEqual([
      'supervisor',
      'administrator',
    ]);
  });

  it('is nothing before anybody has signed in', () => {
    expect(locksWhenIdle({ screen: 'accounts', you: null })).toBe(false);
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
