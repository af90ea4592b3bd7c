import { describe, expect, it } from 'vitest';
import { isOnBreak, locksWhenIdle } from './locked-screens.ts';
import type { StaffState } from './staff-state.ts';
import { connectedAs, HOA, LAN, Page, QUAY_3 } from './testing/page-without-screen.ts';

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

  it('ends by opening the counter', () => {
    const page = pageOnBreak();
    page.press('open');
    expect(page.sent().at(-1)).toEqual({ type: 'open-counter', counterId: QUAY_3 });
  });
});
