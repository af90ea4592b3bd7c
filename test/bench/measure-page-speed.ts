import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import type { BenchRun } from './bench-run.ts';
import { median } from './figures.ts';
import { judge, ms, type Result } from './result.ts';

/** How much slower than this machine an old office PC or a cheap kiosk is. */
const SLOWER = 6;
const KIOSK = { width: 1080, height: 1920 };
const COUNTER = { width: 1366, height: 768 };
const DRAWN_WITHIN_MS = 30_000;
/** The function of the page by which it tells that it has been drawn. */
const TELL_DRAWN = 'tellDrawn';

/**
 * Notes when what is asked for has been drawn, and of each touch how long it took until a picture showed what was touched as
 * pressed, and until the page had done all that the touch asked of it. Runs in the page.
 */
function watchPage({ selector, tellDrawn }: { selector: string; tellDrawn: string }): void {
  const seen = { drawnAt: 0, touches: [] as { answeredMs: number; doneMs: number }[], unanswered: 0 };
  const holds = ({ target }: MutationRecord): boolean =>
    (target instanceof Element || target instanceof ShadowRoot) && target.querySelector(selector) !== null;
  // To look in every picture would have the browser make one sixty times a second, which is no work of the page's own.
  const watch = new MutationObserver((changes) => {
    if (!changes.some(holds)) return;
    watch.disconnect();
    Element.prototype.attachShadow = attach;
    const tell = (): void => {
      seen.drawnAt = performance.now();
      (Reflect.get(window, tellDrawn) as (nothing: string) => void)('');
    };
    // The next picture is the first that has it in it; it stands when the one after it begins.
    requestAnimationFrame(() => requestAnimationFrame(tell));
  });
  watch.observe(document, { childList: true, subtree: true });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init) {
    const root = attach.call(this, init);
    watch.observe(root, { childList: true, subtree: true });
    return root;
  };
  /** A frame's callbacks come before its picture, a message sent by one after it. */
  const afterPicture = (act: () => void): void => {
    const after = new MessageChannel();
    after.port1.onmessage = act;
    requestAnimationFrame(() => after.port2.postMessage(null));
  };
  window.addEventListener(
    'pointerdown',
    (event) => {
      const button = event.composedPath().find((each) => each instanceof HTMLButtonElement);
      if (!(button instanceof HTMLButtonElement)) return;
      const ground = () => getComputedStyle(button).backgroundColor;
      const [since, before] = [event.timeStamp, ground()];
      afterPicture(() => {
        const answeredMs = performance.now() - since;
        if (ground() === before) seen.unanswered += 1;
        // The page acts after that picture; two more have its work in them.
        afterPicture(() => afterPicture(() => seen.touches.push({ answeredMs, doneMs: performance.now() - since })));
      });
    },
    { capture: true },
  );
  Object.assign(window, { seen });
}

type Touch = { readonly answeredMs: number; readonly doneMs: number };
type Seen = { readonly drawnAt: number; readonly touches: readonly Touch[]; readonly unanswered: number };
const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** How soon an old machine shows the first page that can be used, and how soon it answers a finger. */
export async function measurePageSpeed(run: BenchRun): Promise<Result[]> {
  const folder = mkdtempSync(join(run.folder, 'pages-'));
  const hub = await HubProcess.start({ dataFolder: folder, port: await freePort() });
  const browser = await launchChromium();
  try {
    const kiosk: { drawn: number[]; touches: Touch[]; tiles: Touch[] } = { drawn: [], touches: [], tiles: [] };
    const counter: number[] = [];
    for (let round = 0; round < run.rounds(9); round += 1) {
      run.options.say(`pages on a machine ${SLOWER} times slower, round ${round + 1}`);
      const start = await openSlowly(browser, `${hub.url}/kiosk/`, KIOSK, 'mc-tile');
      kiosk.drawn.push((await seenBy(start)).drawnAt);
      kiosk.touches.push(...(await touchTwice(start)));
      kiosk.tiles.push(await touchTile(start));
      await start.context().close();
      const door = await openSlowly(browser, `${hub.url}/counter/`, COUNTER, '[data-test="sign-in-name"]');
      counter.push((await seenBy(door)).drawnAt);
      await door.context().close();
    }
    const slower = `${SLOWER}× slower`;
    return [
      judged(`the kiosk’s start page drawn, ${slower}`, median(kiosk.drawn), 1_500, 'drawnMs'),
      judged(
        `a touch answered at the kiosk, ${slower}`,
        Math.max(...kiosk.touches.map(({ answeredMs }) => answeredMs)),
        100,
        'longestMs',
      ),
      judged(
        `a tile answered at the kiosk, ${slower}`,
        Math.max(...kiosk.tiles.map(({ answeredMs }) => answeredMs)),
        100,
        'longestMs',
      ),
      judged(
        `all words of the kiosk larger after a touch, ${slower}`,
        median(kiosk.touches.map(({ doneMs }) => doneMs)),
        null,
        'doneMs',
      ),
      judged(`the counter’s first page drawn, ${slower}`, median(counter), 1_000, 'drawnMs'),
    ];
  } finally {
    await browser.close();
    await hub.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function judged(what: string, value: number, most: number | null, name: string): Result {
  const goal = most === null ? null : most >= 1_000 ? `≤ ${most / 1_000} s` : `≤ ${most} ms`;
  return {
    what,
    ours: ms(value),
    raw: null,
    ratio: null,
    goal,
    verdict: most === null ? 'no goal' : judge(value <= most),
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
  await page.addInitScript(watchPage, { selector, tellDrawn: TELL_DRAWN });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const drawn = untilDrawn(cdp);
  await cdp.send('Runtime.addBinding', { name: TELL_DRAWN });
  await cdp.send('Runtime.enable');
  await page.goto(url);
  await drawn;
  return page;
}

/** To ask the page again and again would be work of the page's own, and in the midst of what is measured. */
async function untilDrawn(cdp: CDPSession): Promise<void> {
  let limit: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      cdp.on('Runtime.bindingCalled', ({ name }) => name === TELL_DRAWN && resolve());
      limit = setTimeout(() => reject(new Error('The page was not drawn in time')), DRAWN_WITHIN_MS);
    });
  } finally {
    clearTimeout(limit);
  }
}

/** Larger text and back: every word of the page is laid out anew. */
async function touchTwice(page: Page): Promise<readonly Touch[]> {
  for (const times of [1, 2]) await touch(page, 'text-size', times);
  return (await seenBy(page)).touches;
}

/** What somebody has come for; after it a number, or the question whether there shall be one more (IS8). */
async function touchTile(page: Page): Promise<Touch> {
  await touch(page, 'tile-ho-tich', 3);
  const [, , tile] = (await seenBy(page)).touches;
  if (tile === undefined) throw new Error('the touch of a tile was not seen');
  return tile;
}

/** Touches it and waits until so many touches in all have been acted upon. */
async function touch(page: Page, test: string, times: number): Promise<void> {
  // A touch this soon after the page appeared, or after the last one, is meant to do nothing (KI2).
  await page.waitForTimeout(1_000);
  await page.locator(`[data-test="${test}"]`).tap();
  await page.waitForFunction((count) => (window as unknown as { seen: Seen }).seen.touches.length >= count, times);
  const { unanswered } = await seenBy(page);
  if (unanswered > 0) throw new Error(`${test} did not look pressed in the first picture after a touch`);
}
