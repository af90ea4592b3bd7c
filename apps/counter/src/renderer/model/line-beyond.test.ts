import { expect, it } from 'vitest';
import type { WaitingEntry } from '@motcua/protocol';
import { shownMenu } from './choose-entry.ts';
import { shownLine, unlistedWaiting } from './line-beyond.ts';
import { Page, QUAY_3, connectedAs, LAN } from './testing/page-without-screen.ts';

const LISTED = 3;
const PEOPLE = 12;

/** A counter's view that lists three of twelve who wait. */
function longLine(): { page: Page; rest: readonly WaitingEntry[] } {
  const page = new Page();
  page.link(connectedAs(LAN), QUAY_3);
  for (let nth = 1; nth <= PEOPLE; nth += 1) {
    const person = { service: 'Hộ tịch', waitedMs: 0, priority: 'ordinary', language: 'vi', needs: [] } as const;
    page.counter.join({ ...person, number: `A${String(nth).padStart(3, '0')}` });
  }
  const received = page.counter.view();
  const all = received.body.waiting.entries;
  const waiting = { count: PEOPLE, entries: all.slice(0, LISTED) };
  const cut = { ...received, body: { ...received.body, waiting } };
  page.take({ type: 'counter', received: cut, localMs: page.localMs });
  return { page, rest: all.slice(LISTED) };
}

it('shows the rest of a long line when asked, by key too, and asks anew with each view', () => {
  const { page, rest } = longLine();
  const { counter } = page.state;
  if (counter === null) throw new Error('the counter is shown');
  expect(unlistedWaiting(counter.body, shownLine(page.state))).toBe(PEOPLE - LISTED);

  page.take({ type: 'menu', menu: { kind: 'line' }, localMs: page.localMs });
  page.pass(1_000);
  page.press('pick-4');
  const asked = { type: 'list-waiting', counterId: QUAY_3, offset: LISTED, wanted: 50 };
  expect(page.effects.at(-1)).toEqual(asked);

  page.take({ type: 'line', counterId: QUAY_3, entries: rest });
  expect(shownLine(page.state)).toHaveLength(PEOPLE);
  expect(unlistedWaiting(counter.body, shownLine(page.state))).toBe(0);
  const shown = shownMenu(page.state, page.counter.hubTime);
  expect(shown?.entries[3]?.label).toMatchObject({ say: 'ticket', number: 'A004' });

  page.take({ type: 'counter', received: counter, localMs: page.localMs });
  expect(page.effects.at(-1)).toEqual(asked);
  page.show();
  expect(page.state.lineBeyond).toBeNull();
});

it('never shows a number twice that has moved up into the view', () => {
  const { page, rest } = longLine();
  page.take({ type: 'more-line', localMs: page.localMs });
  const listed = shownLine(page.state);
  page.take({ type: 'line', counterId: QUAY_3, entries: [...listed.slice(-1), ...rest] });
  expect(shownLine(page.state)).toHaveLength(PEOPLE);
});
