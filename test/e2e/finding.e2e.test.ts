import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceGroupId, ServiceId } from '@motcua/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, nextPerson } from '../harness/office-pages.ts';
import { signIn, type Admission } from '../harness/public-door.ts';

const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1920, height: 1080 };

describe('finding what one came for, at the kiosk', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let chief: Admission;
  let kiosk: OfficePage;
  let wide: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    chief = await signIn(hub.url, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, PORTRAIT);
    wide = await OfficePage.open(browser, `${hub.url}/kiosk/`, LANDSCAPE);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  /** Touches as a hand does: what comes in the first moment of a page does nothing. */
  async function touch(test: string, page: OfficePage = kiosk): Promise<void> {
    await page.find(test).waitFor();
    await page.page.waitForTimeout(800);
    await page.find(test).click();
  }

  async function typeOnGlass(words: string): Promise<void> {
    await kiosk.find('search-typed').waitFor();
    await kiosk.page.waitForTimeout(800);
    for (const letter of words) {
      await kiosk.find(`key-${letter}`).click();
      await kiosk.page.waitForTimeout(160);
    }
  }

  async function isClean(page: OfficePage): Promise<void> {
    expect(await findBarriers(page.page)).toEqual([]);
    expect(page.complaints).toEqual([]);
  }

  it('PC2 by touch: words without diacritics lead to the number', async () => {
    await isClean(kiosk);
    await touch('search');
    await typeOnGlass('doc than');
    await kiosk.says('found-1.004873', 'Xác nhận tình trạng hôn nhân');
    await kiosk.says('found-1.004873', 'Lấy số: Hộ tịch');
    await isClean(kiosk);
    await touch('found-1.004873');
    await kiosk.find('number').waitFor();
    expect(await kiosk.text('number')).toMatch(/^A/);
    await nextPerson(kiosk);
    await touch('search');
    expect(await kiosk.text('search-typed')).toBe('');
    await touch('start-again');
  });

  it('PC2 nothing found names the desk; what is done elsewhere says where', async () => {
    await touch('search');
    await typeOnGlass('qwzx');
    await kiosk.says('search-none', 'hỏi bàn hướng dẫn');
    await isClean(kiosk);
    for (let n = 0; n < 4; n += 1) {
      await kiosk.find('key-Backspace').click();
      await kiosk.page.waitForTimeout(160);
    }
    await typeOnGlass('cccd');
    await kiosk.says('found-1.014061', 'Không làm tại đây');
    await touch('found-1.014061');
    await kiosk.says('elsewhere', 'Công an phường');
    expect(await kiosk.find('take-number').count()).toBe(0);
    await isClean(kiosk);
    await touch('back');
    await touch('start-again');
  });

  it('PC3 PC4 what to bring, from the services: the sample list, who confirmed it, the square, the number', async () => {
    await touch('what-to-bring');
    await isClean(kiosk);
    await touch('papers-of-ho-tich');
    await isClean(kiosk);
    await touch('procedure-1.001193');
    await kiosk.says('sample', 'Dữ liệu mẫu');
    await kiosk.says('confirmed', 'Cán bộ mẫu xác nhận ngày 02/11/2026');
    expect(await kiosk.find('check-list').locator('li').count()).toBe(3);
    await isClean(kiosk);
    await touch('show-code');
    await kiosk.find('portal-code').waitFor();
    await isClean(kiosk);
    await touch('back');
    await touch('take-number');
    await kiosk.find('number').waitFor();
    await nextPerson(kiosk);
  });

  it.each(['portrait', 'landscape'] as const)(
    'PC8 the list is taken home on paper: once a page, and no number comes with it, %s',
    async (way) => {
      const page = way === 'portrait' ? kiosk : wide;
      const pictures = () =>
        readdirSync(join(dataFolder, 'slips'), { recursive: true, encoding: 'utf8' }).filter((name) =>
          name.endsWith('.png'),
        );
      const before = pictures();
      await touch('what-to-bring', page);
      await touch('papers-of-ho-tich', page);
      await touch(way === 'portrait' ? 'procedure-1.001193' : 'procedure-1.004873', page);
      await page.find('check-list').waitFor();
      await isClean(page);
      await touch('print-list', page);
      await page.says('list-fate', 'Mời ông/bà lấy tờ giấy.');
      await isClean(page);
      expect(await page.find('print-list').locator('button').isDisabled()).toBe(true);
      await eventually(() => Promise.resolve(expect(pictures()).toHaveLength(before.length + 1)));
      await touch('back', page);
      await touch('back', page);
      await touch('back', page);
      await page.find('tile-ho-tich').waitFor();
    },
  );

  it('PC3 UI2 in larger text a long list is turned page by page, and each paper is seen once', async () => {
    const papers = Array.from({ length: 11 }, (_, nth) => `Giấy tờ mẫu thứ ${nth + 1}, tên khá dài để chiếm hai dòng`);
    await changeSettings(chief, (settings) => ({
      ...settings,
      procedures: settings.procedures.map((each) =>
        each.code !== '1.001193' || each.checkList === null
          ? each
          : { ...each, checkList: { ...each.checkList, items: papers.map((vi) => ({ vi, en: null, km: null })) } },
      ),
    }));
    await touch('text-size');
    await touch('what-to-bring');
    await touch('papers-of-ho-tich');
    await touch('procedure-1.001193');
    const shown = async () => {
      const items = await kiosk.find('check-list').locator('li').all();
      const seen = await Promise.all(
        items.map(async (item) => ((await item.isVisible()) ? [await item.innerText()] : [])),
      );
      return seen.flat();
    };
    const mayTurn = () => kiosk.find('list-more').locator('button').isEnabled();
    await kiosk.find('check-list').waitFor();
    await isClean(kiosk);
    const pages = [await shown()];
    while ((await mayTurn()) && pages.length < papers.length) {
      await touch('list-more');
      await kiosk.says('list-more', `(${pages.length + 1}/`);
      pages.push(await shown());
    }
    expect(pages.flat()).toEqual(papers);
    expect(pages.length).toBeGreaterThan(1);
    await touch('list-before');
    await kiosk.says('list-more', `(${pages.length - 1}/`);
    expect(await shown()).toEqual(pages.at(-2));
    await isClean(kiosk);
    await touch('take-number');
    await kiosk.find('number').waitFor();
    await nextPerson(kiosk);
  });

  it('PC6 collecting a result asks for the day first', async () => {
    await touch('tile-nhan-ket-qua');
    await kiosk.says('receipt-question', 'Đã đến ngày hẹn');
    await isClean(kiosk);
    await touch('receipt-no');
    await kiosk.says('message', 'Mời ông/bà đến đúng ngày trên giấy');
    await touch('start-again');
    await touch('tile-nhan-ket-qua');
    await touch('receipt-yes');
    await kiosk.find('number').waitFor();
    await nextPerson(kiosk);
  });

  it('PC2 by keyboard alone, on a wide glass and in English', async () => {
    const { keyboard } = wide.page;
    await touch('language-en', wide);
    await isClean(wide);
    await wide.page.waitForTimeout(800);
    await focus('search');
    await keyboard.press('Enter');
    await wide.find('search-typed').waitFor();
    await wide.page.waitForTimeout(800);
    await keyboard.type('Birth regis', { delay: 30 });
    await wide.says('found-1.001193', 'Birth registration');
    await isClean(wide);
    await focus('papers-1.001193');
    await keyboard.press('Enter');
    await wide.find('check-list').waitFor();
    await isClean(wide);
    await wide.page.waitForTimeout(800);
    await focus('take-number');
    await keyboard.press('Enter');
    await wide.find('number').waitFor();
    await nextPerson(wide);
  });

  /** Walks with the tab key, as somebody without a pointer does. */
  async function focus(test: string): Promise<void> {
    for (let n = 0; n < 60; n += 1) {
      await wide.page.keyboard.press('Tab');
      const isThere = await wide.find(test).evaluate((element) => element.matches(':focus, :focus-within'));
      if (isThere) return;
    }
    throw new Error(`${test} is not reached by the tab key`);
  }

  it('PC7 more than eight services stand in groups: one touch more, and a way back', async () => {
    await changeSettings(chief, (settings) => ({
      ...settings,
      services: settings.services.flatMap((service) => [
        { ...service, askReceipt: false },
        { ...service, serviceId: `${service.serviceId}-2` as ServiceId, askReceipt: false },
      ]),
      serviceGroups: (['ho-tich', 'dat-dai'] as const).map((id) => ({
        ...{ groupId: id as ServiceGroupId, icon: 'document' as const },
        name: { vi: `Nhóm ${id}`, en: null, km: null },
        hint: { vi: 'Các việc trong nhóm', en: null, km: null },
        serviceIds: [id, `${id}-2`] as ServiceId[],
      })),
    }));
    await kiosk.find('group-ho-tich').waitFor();
    await isClean(kiosk);
    await touch('group-ho-tich');
    await kiosk.find('tile-ho-tich-2').waitFor();
    await isClean(kiosk);
    await touch('close-group');
    await kiosk.find('group-dat-dai').waitFor();
    await touch('group-ho-tich');
    await touch('tile-ho-tich');
    await kiosk.find('number').waitFor();
    await nextPerson(kiosk);
    await kiosk.find('group-ho-tich').waitFor();
  });
});
