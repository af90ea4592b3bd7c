import { describe, expect, it } from 'vitest';
import { FetchedParts, type PagePart } from './fetched-parts.ts';

/** Parts that come, or do not, when the test says so. */
class Shelf {
  readonly asked: PagePart[] = [];
  changes = 0;
  readonly #open: { give: () => void; refuse: (why: Error) => void }[] = [];
  readonly parts = new FetchedParts(
    () => (this.changes += 1),
    (part) => {
      this.asked.push(part);
      return new Promise<void>((give, refuse) => this.#open.push({ give, refuse }));
    },
  );

  async answer(how: 'give' | 'refuse'): Promise<void> {
    const first = this.#open.shift();
    if (how === 'give') first?.give();
    else first?.refuse(new Error('404'));
    await Promise.resolve();
    await Promise.resolve();
  }
}

describe('UI7', () => {
  it('UI7 a part is fetched once, however often the page is drawn meanwhile', async () => {
    const shelf = new Shelf();
    for (let drawn = 0; drawn < 3; drawn += 1) expect(shelf.parts.standing('mc-settings-screen')).toBe('coming');
    await shelf.answer('give');
    expect(shelf.parts.standing('mc-settings-screen')).toBe('here');
    expect([shelf.asked, shelf.changes]).toEqual([['mc-settings-screen'], 1]);
  });

  it('UI7 a part that did not come is known to be missing, and others are there', async () => {
    const shelf = new Shelf();
    expect(shelf.parts.isMissing('mc-floor-screen')).toBe(false);
    await shelf.answer('refuse');
    expect(shelf.parts.isMissing('mc-floor-screen')).toBe(true);
    expect(shelf.parts.isMissing('mc-day-screen')).toBe(false);
    await shelf.answer('give');
    expect(shelf.parts.standing('mc-day-screen')).toBe('here');
    expect(shelf.asked).toEqual(['mc-floor-screen', 'mc-day-screen']);
  });
});
