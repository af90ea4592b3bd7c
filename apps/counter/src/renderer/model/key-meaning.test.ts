import { beforeEach, describe, expect, it } from 'vitest';
import { meaningOf } from './key-meaning.ts';
import { type Page, pageOfOneWaiting } from './testing/page-without-screen.ts';

let page: Page;

beforeEach(() => {
  page = pageOfOneWaiting();
  page.show();
});

describe('UI9 what a key means', () => {
  it('is something else once somebody stands at the counter, a list is open or a question is asked', () => {
    const free = meaningOf('done', page.state);
    page.counter.callFirst('oldest-first');
    page.show();
    const called = meaningOf('done', page.state);
    page.press('more');
    const inList = meaningOf('done', page.state);
    page.press('dismiss');
    page.press('leave');
    const asked = meaningOf('done', page.state);
    expect(new Set([free, called, inList, asked]).size).toBe(4);
  });

  it('is the same one in the same list, so that dossiers are counted quickly', () => {
    page.counter.callFirst('oldest-first');
    page.show();
    page.press('outcomes');
    page.pass(900);
    const before = meaningOf('pick-8', page.state);
    page.press('pick-8');
    expect(page.state.ending?.dossiers).toBeGreaterThan(0);
    expect(meaningOf('pick-8', page.state)).toBe(before);
  });

  it('is the same one always for what harms nobody, and for the alarm that is pressed twice', () => {
    const before = (['dismiss', 'alarm', 'call-guide'] as const).map((action) => meaningOf(action, page.state));
    page.counter.callFirst('oldest-first');
    page.show();
    expect((['dismiss', 'alarm', 'call-guide'] as const).map((action) => meaningOf(action, page.state))).toEqual(
      before,
    );
  });
});
