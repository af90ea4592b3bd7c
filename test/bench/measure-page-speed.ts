import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import type { BenchRun } from './bench-run.ts';
import { median } from './figures.ts';
import { judge, ms, type Result } from './result.ts';

/** How much slower than this machine an old office PC or a cheap kiosk is. */
const SLOWER = 6;
const KIOSK = { width: 1080, height: 1920 };
const COUNTER = { width: 1366, height: 768 };

/** Notes when what is asked for has been drawn, and how long each touch waited for the next picture. Runs in the page. */
function watchPage(selector: string): void {
  const seen = { drawnAt: 0, waits: [] as number[] };
  const find = (root: ParentNode): boolean =>
    root.querySelector(selector) !== null ||
    [...root.querySelectorAll('*')].some((element) => element.shadowRoot !== null && find(element.shadowRoot));
  const look = (): void => {
    // The picture after the one in which it is found has it in it.
    if (document.body !== null && find(document)) requestAnimationFrame(() => (seen.drawnAt = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const afterPicture = new MessageChannel();
  let since = 0;
  afterPicture.port1.onmessage = () => seen.waits.push(performance.now() - since);
  window.addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      since = timeStamp;
      requestAnimationFrame(() => afterPicture.port2.postMessage(null));
    },
    { capture: true },
  );
  Object.assign(window, { seen });
}

type Seen = { readonly drawnAt: number; readonly waits: readonly number[] };
const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** How soon an old machine shows the first page that can be used, and how soon it answers a finger. */
export async function measurePageSpeed(run: BenchRun): Promise<Result[]> {
  const folder = mkdtempSync(join(run.folder, 'pages-'));
  const hub = await HubProcess.start({ dataFolder: folder, port: await freePort() });
  const browser = await launchChromium();
  try {
    const kiosk: { drawn: number[]; waits: number[] } = { drawn: [], waits: [] };
    const counter: number[] = [];
    for (let round = 0; round < run.rounds(9); round += 1) {
      run.options.say(`pages on a machine ${SLOWER} times slower, round ${round + 1}`);
      const start = await openSlowly(browser, `${hub.url}/kiosk/`, KIOSK, 'mc-tile');
      kiosk.drawn.push((await seenBy(start)).drawnAt);
      kiosk.waits.push(await touchTwice(start));
      await start.context().close();
      const door = await openSlowly(browser, `${hub.url}/counter/`, COUNTER, '[data-test="sign-in-name"]');
      counter.push((await seenBy(door)).drawnAt);
      await door.context().close();
    }
    const slower = `${SLOWER}× slower`;
    return [
      judged(`the kiosk’s start page drawn, ${slower}`, median(kiosk.drawn), 1_500, 'drawnMs'),
      judged(`a touch answered at the kiosk, ${slower}`, Math.max(...kiosk.waits), 100, 'longestMs'),
      judged(`the counter’s first page drawn, ${slower}`, median(counter), 1_000, 'drawnMs'),
    ];
  } finally {
    await browser.close();
    await hub.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function judged(what: string, value: number, most: number, name: string): Result {
  const goal = most >= 1_000 ? `≤ ${most / 1_000} s` : `≤ ${most} ms`;
  return {
    what,
    ours: ms(value),
    raw: null,
    ratio: null,
    goal,
    verdict: judge(value <= most),
    figures: { [name]: value },
  };
}

/** A window that nobody has opened before: nothing is kept, everything is read anew. */
async function openSlowly(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  selector: string,
): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript(watchPage, selector);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(url);
  await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.drawnAt > 0);
  return page;
}

/** Larger text and back: every word of the page is laid out anew. The longer of the two waits for a picture. */
async function touchTwice(page: Page): Promise<number> {
  for (const times of [1, 2]) {
    // A touch this soon after the page appeared, or after the last one, is meant to do nothing (KI2).
    await page.waitForTimeout(1_000);
    await page.locator('[data-test="text-size"]').tap();
    await page.waitForFunction((count) => (window as unknown as { seen: Seen }).seen.waits.length >= count, times);
  }
  return Math.max(...(await seenBy(page)).waits);
}
