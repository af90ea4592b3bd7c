import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, nextPerson, openCounter, takeNumber } from '../harness/office-pages.ts';

/** SE2: how long after the end of its announcement a number may be absent. */
const PAUSE_MS = 30_000;
/** How long the voice takes for two calls of the same moment. */
const BOTH_SAID_MS = 15_000;

describe('a call from the press until the waiting room has heard it', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let display: OfficePage;
  let two: OfficePage;
  let three: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    display = await OfficePage.open(browser, `${hub.url}/display/`, { width: 1920, height: 1080 });
    await display.find('quiet').waitFor();
    const kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    for (const number of ['A001', 'A002']) {
      expect(await takeNumber(kiosk, 'ho-tich')).toBe(number);
      await nextPerson(kiosk);
    }
    await kiosk.close();
    const { names, password } = hub.demoSignIn;
    two = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    three = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 360, height: 740 });
    await openCounter(two, names[0] ?? '', password, 'quay-2');
    await openCounter(three, names[1] ?? '', password, 'quay-3');
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('SE2, DP2 two counters see their calls wait, being announced and over; absent is possible only half a minute after that', async () => {
    await Promise.all([two.find('next').click(), three.find('next').click()]);
    // One of the two is announced; the other waits for it.
    await eventually(async () => {
      const states = await Promise.all([two, three].map((page) => page.text('current-state')));
      expect(states.toSorted()).toEqual(['Chờ gọi (còn 1 số trước)', 'Đang gọi']);
    });
    // The one is said once, because somebody waits, and the other twice.
    await eventually(async () => {
      for (const page of [two, three]) expect(await page.text('current-state')).toContain('Gọi xong');
    }, 3 * BOTH_SAID_MS);
    await two.says('absent', 'gọi lại trước đã');

    await two.find('recall').click();
    await two.says('absent', 'chờ gọi xong');
    await two.find('absent').click();
    await two.says('notice', 'chờ màn hình gọi xong');
    await two.says('current-state', 'Gọi xong');
    const endedAt = performance.now();
    await two.says('absent', 'sau 0:2');
    await two.page
      .locator('[data-test="absent"]', { hasText: 'sau ' })
      .waitFor({ state: 'detached', timeout: PAUSE_MS + 10_000 });
    // A second before: a page is told of the end a little later than it was.
    expect(performance.now() - endedAt).toBeGreaterThan(PAUSE_MS - 2_000);
    await two.find('absent').click();
    await two.find('current-number').waitFor({ state: 'detached' });
    for (const page of [display, two, three]) expect(page.complaints).toEqual([]);
  });
});
