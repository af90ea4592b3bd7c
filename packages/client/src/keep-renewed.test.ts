import type { Welcome } from '@motcua/protocol';
import { expect, test } from 'vitest';
import type { LinkState } from './hub-link.ts';
import { renewUnwatched } from './keep-renewed.ts';
import { HandSurroundings } from './testing/hand-surroundings.ts';

const CONNECTED: LinkState = { kind: 'connected', welcome: {} as Welcome };
const HOUR = 3_600;

/** A page whose watch did not come. Each load stands at the beginning again; the tab remembers. */
class UnwatchedPage {
  readonly time = new HandSurroundings();
  link: LinkState = CONNECTED;
  isCalm = true;
  isSent = true;
  reloads = 0;
  asked = 0;
  /** Null: the browser keeps nothing for pages. */
  keptAt: number | null = 0;
  #nowMs = 1_780_000_000_000;

  constructor() {
    this.load();
  }

  load(): void {
    renewUnwatched({
      ...{ after: this.time.all.after, wallMs: () => this.#nowMs, isCalm: () => this.isCalm },
      link: { state: () => this.link },
      isSent: () => {
        this.asked += 1;
        return Promise.resolve(this.isSent);
      },
      memory: {
        at: () => this.keptAt ?? 0,
        keep: (at) => {
          if (this.keptAt !== null) this.keptAt = at;
          return this.keptAt !== null;
        },
      },
      reload: () => {
        this.reloads += 1;
        this.load();
      },
    });
  }

  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      this.#nowMs += 1_000;
      this.time.pass(1_000);
      for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
    }
  }
}

test('UI7 a page whose watch did not come is loaded anew for it, once an hour and no more', async () => {
  const page = new UnwatchedPage();
  await page.pass(10);
  expect(page.reloads).toBe(1);
  await page.pass(HOUR - 30);
  expect(page.reloads).toBe(1);
  await page.pass(60);
  expect(page.reloads).toBe(2);
});

test('UI7 it disturbs nobody, leaves no page for a hub that sends none, and none that shows its code', async () => {
  const page = new UnwatchedPage();
  page.isCalm = false;
  await page.pass(60);
  page.isCalm = true;
  for (const state of [{ kind: 'lost' }, { kind: 'pairing', code: 'AB12' }] as const) {
    page.link = state;
    await page.pass(60);
  }
  expect([page.asked, page.reloads]).toEqual([0, 0]);
  page.link = CONNECTED;
  page.isSent = false;
  await page.pass(60);
  expect(page.asked).toBeGreaterThan(2);
  expect(page.reloads).toBe(0);
  page.isSent = true;
  await page.pass(10);
  expect(page.reloads).toBe(1);
});

test('UI7 where the browser keeps nothing, such a page stays as it is', async () => {
  const page = new UnwatchedPage();
  page.keptAt = null;
  await page.pass(HOUR);
  expect(page.reloads).toBe(0);
});
