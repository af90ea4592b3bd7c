import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage } from '../harness/office-pages.ts';

describe('UI5 a browser that is too old', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it.each(['kiosk', 'display', 'counter', 'rating', 'simulators'])('is told what to install at /%s/', async (page) => {
    const url = `${hub.url}/${page}/`;
    const size = { width: 1366, height: 768 };
    // What came with Chrome 109.
    const lacks = async (context: BrowserContext): Promise<void> => {
      await context.addInitScript(() => Reflect.deleteProperty(window, 'MathMLElement'));
    };
    const office = await OfficePage.open(browser, url, size, lacks, 'commit');
    await office.page.getByText('Mời cài Google Chrome hoặc Microsoft Edge bản mới nhất.', { exact: false }).waitFor();
    expect(await office.page.locator('body').innerText()).toContain(url);
    // The page's own script has neither run nor drawn anything over it.
    expect(await office.page.locator('body > :not(div)').count()).toBe(0);
    expect(office.complaints).toEqual([]);
    await office.close();
  });
});
