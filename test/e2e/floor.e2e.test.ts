import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceId } from '@motcua/protocol';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers, pixelsTooWide } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, openCounter, signInOn } from '../harness/office-pages.ts';
import { pairOwnPage } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

/** One press bounces within a moment; this is the next one of a hand. */
const HAND_MS = 600;
const HO_TICH = 'ho-tich' as ServiceId;

describe('the floor at a glance', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let counter: OfficePage;
  let floor: OfficePage;
  let kiosk: RawClient;

  const signedIn = async (nth: number, size = { width: 1366, height: 768 }): Promise<OfficePage> => {
    const page = await OfficePage.open(browser, `${hub.url}/counter/`, size);
    await signInOn(page, hub.demoSignIn.names[nth] ?? '', hub.demoSignIn.password);
    return page;
  };
  const issue = () =>
    kiosk.send(
      {
        ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: [HO_TICH] },
        ...{ priority: 'ordinary', needs: [], language: 'vi' },
      },
      15_000,
    );
  const press = async (page: OfficePage, test: string): Promise<void> => {
    await page.find(test).focus();
    await page.page.keyboard.press('Enter');
  };

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Máy lấy số 1'));
    counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await openCounter(counter, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password, 'quay-3');
    floor = await signedIn(1);
    await press(floor, 'floor');
    await floor.find('floor-lines').waitFor();
  });
  afterAll(async () => {
    kiosk?.close();
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('ST4 follows a counter through call, serving and break, and its line', async () => {
    await issue();
    await issue();
    await floor.page.locator('[data-test="line-ho-tich"] td.count', { hasText: '2' }).waitFor();
    await floor.says('line-ho-tich', 'mức 30');
    await counter.page.keyboard.press('Enter');
    await floor.says('floor-quay-3', 'Gọi A001');
    await counter.page.keyboard.press('1');
    await floor.says('floor-quay-3', 'Phục vụ A001');
    await counter.page.keyboard.press('/');
    await floor.says('floor-quay-3', 'Nghỉ');
    await floor.says('floor-quay-3', 'giữ số A001');
    // ST4, CA4: nobody calls them now.
    await floor.says('line-ho-tich', 'Chưa có quầy mở');
    expect(await findBarriers(floor.page)).toEqual([]);
    expect(await pixelsTooWide(floor.page)).toBe(0);
  });

  it('ST4, HE7 an alarm and a wish for a guide come from a counter on a break; by keyboard somebody goes there', async () => {
    await press(counter, 'call-guide');
    await floor.says('help-alerts', 'Quầy 3 cần người hướng dẫn');
    await press(floor, 'take-help');
    await counter.says('call-guide', 'Đang đến');
    await press(counter, 'alarm');
    await counter.page.waitForTimeout(HAND_MS);
    await counter.page.keyboard.press('Enter');
    await floor.says('help-alerts', 'Quầy 3 cần hỗ trợ');
    await press(floor, 'go-quay-3');
    await floor.find('open-counter').waitFor();
    await press(floor, 'other-counter');
    await press(floor, 'floor');
    await floor.find('floor-counters').waitFor();
    expect([...floor.complaints, ...counter.complaints]).toEqual([]);
  });

  it('ST5 a norm is set by keyboard, refused in words where it makes no sense, and stands on the floor at once', async () => {
    const page = await signedIn(2);
    const field = page.page.locator('[id="norms.longWaitMinutes"]');
    await press(page, 'settings');
    await press(page, 'to-norms');
    await field.fill('0');
    await press(page, 'apply');
    await page.page.locator('[id="norms.longWaitMinutes-problem"]', { hasText: 'số nguyên từ 1' }).waitFor();
    await field.fill('20');
    expect(await findBarriers(page.page)).toEqual([]);
    await press(page, 'apply');
    await page.says('settings-told', 'Đã áp dụng');
    await floor.says('line-ho-tich', 'mức 20');
    await floor.find('language-en').click();
    await floor.says('line-ho-tich', 'norm 20');
    expect(page.complaints).toEqual([]);
    await page.close();
  });

  it('ST4 is for whoever answers for the day, and fits a phone', async () => {
    const officer = await signedIn(0);
    await officer.find('day').waitFor();
    expect(await officer.find('floor').count()).toBe(0);
    await officer.close();
    const phone = await signedIn(1, { width: 360, height: 740 });
    await press(phone, 'floor');
    await phone.find('floor-counters').waitFor();
    expect(await pixelsTooWide(phone.page)).toBe(0);
    expect(await findBarriers(phone.page)).toEqual([]);
    await press(phone, 'back');
    await phone.find('counter-quay-3').waitFor();
    await phone.close();
  });
});
