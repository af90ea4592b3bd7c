import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceId } from '@motcua/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, nextPerson, openCounter, takeNumber } from '../harness/office-pages.ts';
import { pressByKeys } from '../harness/press-by-keys.ts';
import { pairOwnPage } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

/** A list takes no key in its first moment, nor does Next right after a number came. */
const HAND_MS = 900;
const ANSWER_MS = 15_000;

describe('a day at the counters', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let two: OfficePage;
  let three: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    const kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    for (const number of ['A001', 'A002', 'A003']) {
      expect(await takeNumber(kiosk, 'ho-tich')).toBe(number);
      await nextPerson(kiosk);
    }
    const { names, password } = hub.demoSignIn;
    two = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    three = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 900, height: 700 });
    await openCounter(two, names[0] ?? '', password, 'quay-2');
    await openCounter(three, names[1] ?? '', password, 'quay-3');
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('CA7, CA8, SE3, SE4, SE1 next, undo, next, park, resume, transfer; the other counter calls and finishes it', async () => {
    await press(two, 'Enter');
    await isAt(two, 'A001');
    await press(two, 'Backspace');
    await two.says('notice', 'A001 như trước');
    await nobodyAt(two);

    await press(two, 'Enter');
    await isAt(two, 'A001');
    await press(two, '1');
    await two.says('current-state', 'Đang phục vụ');

    await press(two, '7');
    await choose(two, 'park-with-slip');
    await nobodyAt(two);
    await two.find('resume-A001').click();
    await isAt(two, 'A001');

    await press(two, '8');
    await choose(two, 'to-a-counter');
    await choose(two, '3');
    await nobodyAt(two);

    await press(three, '2');
    await three.says('menu', 'A001');
    await press(three, 'Escape');
    await press(three, 'Enter');
    await isAt(three, 'A001');
    await press(three, '1');
    await three.says('current-state', 'Đang phục vụ');
    await press(three, '.');
    await choose(three, 'received');
    await choose(three, 'more-dossiers');
    await three.says('menu-note', '1 hồ sơ');
    await press(three, '0');
    await three.says('notice', 'Đã xong A001');
    await nobodyAt(three);
  });

  it('SE2, CA11 a supervisor marks somebody absent with a reason; back again, the number is called without a new one', async () => {
    await press(three, 'Enter');
    await isAt(three, 'A002');
    await press(three, '-');
    await choose(three, 'supervisor-decision');
    await three.says('notice', 'A002 vắng mặt');
    await three.find('returned-A002').click();
    await three.says('notice', 'A002 đã vào lại hàng');
    await press(three, 'Enter');
    await isAt(three, 'A003');
    await press(three, '1');
    await three.says('current-state', 'Đang phục vụ');
    await press(three, 'Enter');
    await isAt(three, 'A002');
    for (const page of [two, three]) expect(page.complaints).toEqual([]);
  });

  it('CA9, CA11, TR1 then reads the record of it, practises at the kiosk, and leaves an empty counter with one key', async () => {
    await press(three, '0');
    await nobodyAt(three);
    await press(three, '*');
    await choose(three, 'day');
    await three.find('practice').first().click();
    await three.says('practice-kiosk', 'đang tập đến');
    await three.find('practice').first().click();
    await three.says('practice-kiosk', 'đang phát số thật');
    await three.find('records').click();
    await three.says('out-of-turn', 'Phụ trách quyết định');
    await three.find('filter-act').selectOption('Hoàn tác');
    await three.says('out-of-turn-count', 'Đang xem 1 trong 2 lần');
    expect(await three.text('out-of-turn')).not.toContain('Báo vắng sớm');
    await three.find('back').click();
    await three.find('issue').waitFor();
    await three.find('back').click();
    await press(three, '9');
    await three.find('counter-quay-3').waitFor();
    for (const page of [two, three]) expect(page.complaints).toEqual([]);
  });

  it.each([
    ['vi', 'A004', 'Quầy 3', 'Đang phục vụ', 'Đã xong A004'],
    ['en', 'A005', 'Counter 3', 'Serving', 'A005 done'],
  ] as const)(
    'UI1 SE3 in %s from signing in to the empty counter by keyboard alone: %s is called, parked, taken on and finished',
    async (language, number, counterName, serving, done) => {
      await issue(number);
      const page = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
      const { keyboard } = page.page;
      await page.page.locator('[data-test="sign-in-name"]:focus').waitFor();
      await keyboard.type(hub.demoSignIn.names[1] ?? '');
      await keyboard.press('Tab');
      await keyboard.type(hub.demoSignIn.password);
      await keyboard.press('Enter');
      await page.find('counter-quay-3').waitFor();
      if (language !== 'vi') await pressByKeys(page, `language-${language}`);
      await page.says('counter-quay-3', counterName);
      await pressByKeys(page, 'counter-quay-3');
      await page.find('open-counter').waitFor();
      await press(page, 'Enter');
      await page.find('next').waitFor();

      await press(page, 'Enter');
      await isAt(page, number);
      await press(page, '1');
      await page.says('current-state', serving);
      await press(page, '7');
      await pick(page, 'park-with-slip');
      await nobodyAt(page);
      await press(page, '5');
      await pick(page, number);
      await isAt(page, number);
      await press(page, '.');
      await pick(page, 'received');
      await press(page, '0');
      await page.says('notice', done);
      await nobodyAt(page);
      await press(page, '9');
      await page.find('counter-quay-3').waitFor();
      expect(page.complaints).toEqual([]);
      await page.close();
    },
  );

  /** Somebody takes a number, at another kiosk. */
  async function issue(number: string): Promise<void> {
    const kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Cửa sau'));
    await kiosk.connected(ANSWER_MS);
    const { reply } = await kiosk.send(
      {
        ...{ type: 'issue-ticket', serviceIds: ['ho-tich' as ServiceId], person: null, oneMore: true },
        ...{ priority: 'ordinary', needs: [], language: 'vi' },
      },
      ANSWER_MS,
    );
    kiosk.close();
    expect(reply).toMatchObject({ kind: 'accepted', outcome: { number } });
  }
});

async function press(page: OfficePage, key: string): Promise<void> {
  await page.page.waitForTimeout(HAND_MS);
  await page.page.keyboard.press(key);
}

async function choose(page: OfficePage, entry: string): Promise<void> {
  const found = page.page.locator(`[data-test="menu-entry"][data-entry="${entry}"]`);
  await found.waitFor();
  await page.page.waitForTimeout(HAND_MS / 2);
  await found.click();
}

/** The same by the key that stands beside it. */
async function pick(page: OfficePage, entry: string): Promise<void> {
  const found = page.page.locator(`[data-test="menu-entry"][data-entry="${entry}"] kbd`);
  await press(page, (await found.innerText()).trim());
}

async function isAt(page: OfficePage, number: string): Promise<void> {
  await eventually(async () => expect(await page.text('current-number')).toBe(number));
}

async function nobodyAt(page: OfficePage): Promise<void> {
  await page.find('current-number').waitFor({ state: 'detached' });
}
