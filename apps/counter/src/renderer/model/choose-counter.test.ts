import { beforeEach, describe, expect, it } from 'vitest';
import type { CounterId } from '@motcua/protocol';
import { simulatedOverview } from '../preview/simulated-overview.ts';
import { VIEW_DUE_MS } from './choose-counter.ts';
import { connectedAs, HOA, LAN, Page } from './testing/page-without-screen.ts';

const GONE = 'quay-99' as CounterId;

let page: Page;

beforeEach(() => {
  page = new Page();
});

function comeBackTo(counterId: CounterId): void {
  page.link(connectedAs(HOA), counterId);
  const body = simulatedOverview(page.counter.hubTime, HOA, LAN);
  page.take({ type: 'overview', received: { key: null, stamp: page.counter.view().stamp, body } });
}

describe('CA9 where this machine remembers a counter that is no more, the page', () => {
  it('leads to the choice of counters, and forgets it', () => {
    comeBackTo(GONE);
    expect(page.state).toMatchObject({ screen: 'counter', counterId: GONE });
    page.pass(VIEW_DUE_MS);
    expect(page.state).toMatchObject({ screen: 'counters', counterId: null });
    expect(page.effects).toContainEqual({ type: 'remember', accountId: 'hoa', counterId: null });
  });

  it('forgets it also after somebody has gone to the choice of counters', () => {
    comeBackTo(GONE);
    page.take({ type: 'show', screen: 'counters' });
    page.pass(VIEW_DUE_MS);
    expect(page.state).toMatchObject({ screen: 'counters', counterId: null });
  });

  it('waits for the view of a counter that the hub names', () => {
    comeBackTo('quay-5' as CounterId);
    page.pass(10 * VIEW_DUE_MS);
    expect(page.state).toMatchObject({ screen: 'counter', counterId: 'quay-5' });
  });

  it('keeps one whose view has come: the list of a very large centre is cut short', () => {
    comeBackTo(GONE);
    const received = page.counter.view();
    const body = { ...received.body, counterId: GONE };
    page.take({ type: 'counter', received: { ...received, body }, localMs: page.localMs });
    page.pass(10 * VIEW_DUE_MS);
    expect(page.state).toMatchObject({ screen: 'counter', counterId: GONE });
  });

  it('leaves no page about the settings for it, and does nothing while the link is lost', () => {
    comeBackTo(GONE);
    page.take({ type: 'show', screen: 'settings' });
    page.pass(10 * VIEW_DUE_MS);
    expect(page.state.screen).toBe('settings');
    page.take({ type: 'show', screen: 'counter' });
    page.link({ kind: 'lost' });
    page.pass(10 * VIEW_DUE_MS);
    expect(page.state).toMatchObject({ screen: 'counter', counterId: GONE });
  });
});
