import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';

const PAGE = 'http://display.test';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Plays the hub inside the page: `callNext()` calls one number more at one of twenty counters, six seconds later. */
function playHub(): void {
  let skippedMs = 0;
  let seq = 0;
  let show: (board: unknown) => void = () => undefined;
  const realNow = performance.now.bind(performance);
  performance.now = () => realNow() + skippedMs;
  const hubNow = () => 1_795_000_000_000 + performance.now();
  const text = (vi: string) => ({ vi, en: null, km: null });
  let current: { counterId: string }[] = [];
  let announcements: unknown[] = [];
  const callNext = () => {
    skippedMs += 6_000;
    seq += 1;
    const label = String(1 + (seq % 20));
    const call = {
      ...{ ticketId: `1-${seq}`, number: `A${String(seq).padStart(3, '0')}`, language: seq % 3 === 0 ? 'km' : 'vi' },
      ...{ counterId: `quay-${label}`, counterLabel: label },
    };
    const announcement = { ...call, announcementSeq: seq, kind: 'call', at: hubNow() };
    announcements = [...announcements, announcement].slice(-50);
    current = [
      ...current.filter(({ counterId }) => counterId !== call.counterId),
      { ...call, ...{ serviceName: text('Hộ tịch'), priority: 'ordinary', status: 'called', calledAt: hubNow() } },
    ];
    show({
      key: null,
      stamp: { hubEpoch: 'e', viewSeq: seq, revision: seq, hubTime: hubNow() },
      body: {
        centre: { kind: text('Trung tâm'), place: text('Phường Mẫu'), timeZone: 'Asia/Ho_Chi_Minh' },
        ...{ demo: true, waiting: 5, recoveredAt: null, current, announcements },
      },
    });
  };
  const hubLink = {
    state: () => ({ kind: 'connected', welcome: { you: { kind: 'display', deviceId: 'd1' } } }),
    ...{ latest: () => null, hubNow, onState: () => () => undefined },
    reportAnnouncements: () => undefined,
    reportVoice: () => undefined,
    onView: (view: string, listener: (board: unknown) => void) => {
      if (view === 'call-board') show = listener;
      return () => undefined;
    },
  };
  Object.assign(window, { motcua: { hubLink }, callNext });
}

/** Every node of the page, those in shadow roots and the markers between them included. */
function countNodes(): number {
  const below = (node: Node): number =>
    1 +
    (node instanceof Element && node.shadowRoot !== null ? below(node.shadowRoot) : 0) +
    [...node.childNodes].reduce((sum, child) => sum + below(child), 0);
  return below(document);
}

describe('a display that runs for weeks', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const file = new URL(`../../apps/display/dist/renderer${pathname}`, import.meta.url);
      return route.fulfill({ body: readFileSync(file), headers: { 'content-type': TYPES[extname(pathname)] ?? '' } });
    });
    await page.addInitScript(playHub);
    await page.goto(`${PAGE}/index.html`);
    await page.locator('[data-test="quiet"]').waitFor();
  });
  afterAll(() => browser?.close());

  async function call(times: number): Promise<void> {
    for (let called = 0; called < times; called += 1) {
      await page.evaluate(() => (window as unknown as { callNext: () => void }).callNext());
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  it('holds as many nodes after two hundred calls as after forty', async () => {
    await call(40);
    const early = await page.evaluate(countNodes);
    expect(await page.locator('mc-call-card').count()).toBe(6);
    await call(160);
    expect(await page.locator('[data-test="card-number"]').first().innerText()).toMatch(/^A(19\d|200)$/);
    // Second lines and tags come and go with the tickets that stand there.
    expect(Math.abs((await page.evaluate(countNodes)) - early)).toBeLessThan(40);
  });
});
