import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers, pixelsTooWide } from '../harness/find-barriers.ts';
import { freePort, HubProcess } from '../harness/hub-process.ts';
import { makeVideo } from '../harness/make-video.ts';
import { eventually, nextPerson, OfficePage, openCounter, takeNumber, signInOn } from '../harness/office-pages.ts';

/** Long enough to be called in the middle of it. */
const FILM_SECONDS = 6;

describe('an administrator decides what the displays show', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let display: OfficePage;
  let page: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    display = await OfficePage.open(browser, `${hub.url}/display/`, { width: 1920, height: 1080 });
    await display.find('quiet').waitFor();
    page = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(page, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    await page.find('settings').click();
    await page.find('to-screens').click();
    await page.find('display-preview').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const field = (path: string) => page.page.locator(`[id="${path}"]`);
  const cellsOf = async (part: number) =>
    Promise.all(
      ['column', 'row', 'columns', 'rows'].map(async (name) =>
        Number(await field(`screens.layouts[0].parts[${part}].${name}`).inputValue()),
      ),
    );

  async function apply(): Promise<void> {
    await page.find('apply').click();
    await page.says('settings-told', 'Đã áp dụng');
  }

  it('DP4 another layout and other colours are on the display at once', async () => {
    await field('screens.usual.layoutId').selectOption({ label: 'Một quầy' });
    await field('screens.usual.theme').selectOption({ label: 'Sáng (phòng nhiều ánh sáng)' });
    await apply();
    await display.page.locator('[data-layout="one-counter"]').waitFor({ state: 'attached' });
    expect(await display.page.locator('html').getAttribute('data-theme')).toBe('day');
  });

  it('DP6 a layout of one’s own is changed in its picture: by mouse, by keys, and back again', async () => {
    await page.find('group-screens.layouts').click();
    await page.find('add-layout-hall-media').click();
    // The display's own page is in the frame, and the parts lie over it.
    const frame = page.page.frameLocator('[data-test="display-preview"]');
    await frame.locator('[data-part="media"]').waitFor({ state: 'attached' });
    expect(await cellsOf(0)).toEqual([1, 1, 27, 48]);
    await page.find('stage-cards').click();

    // The border between the cards and all that stands beside them.
    const cards = await page.find('stage-cards').boundingBox();
    const handle = await page.find('handle-right').boundingBox();
    if (cards === null || handle === null) return expect.fail('nothing to take hold of');
    const cell = cards.width / 27;
    const [x, y] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    await page.page.mouse.move(x, y);
    await page.page.mouse.down();
    await page.page.mouse.move(x + cell, y, { steps: 3 });
    await page.page.mouse.move(x + 3.1 * cell, y, { steps: 3 });
    await page.page.mouse.up();
    expect(await cellsOf(0)).toEqual([1, 1, 30, 48]);
    // Whoever stood beside them has followed, and lies over nobody.
    expect(await cellsOf(2)).toEqual([31, 8, 18, 21]);
    const drawn = () =>
      frame.locator('[data-part="media"]').evaluate((part) => part.getBoundingClientRect().left / window.innerWidth);
    const stands = async () =>
      ((await page.find('stage-media').boundingBox())?.x ?? 0) -
      ((await page.find('display-preview').boundingBox())?.x ?? 0);
    const width = (await page.find('display-preview').boundingBox())?.width ?? 1;
    await eventually(async () => expect((await drawn()) * width).toBeCloseTo(await stands(), -0.3));

    // By keys: Shift and an arrow move the lower edge of the recent calls; where there is no room it is said.
    await page.find('stage-recent').focus();
    await page.page.keyboard.press('Shift+ArrowUp');
    expect(await cellsOf(3)).toEqual([31, 29, 18, 10]);
    expect(await cellsOf(4)).toEqual([31, 39, 18, 6]);
    await page.page.keyboard.press('ArrowLeft');
    await page.says('stage-told', '“Vừa gọi” không đi tiếp được');
    expect(await cellsOf(3)).toEqual([31, 29, 18, 10]);

    // Step by step back, and forward again.
    await page.page.keyboard.press('Control+z');
    expect(await cellsOf(3)).toEqual([31, 29, 18, 11]);
    await page.page.keyboard.press('Control+z');
    expect(await cellsOf(0)).toEqual([1, 1, 27, 48]);
    await page.page.keyboard.press('Control+y');
    expect(await cellsOf(0)).toEqual([1, 1, 30, 48]);

    // A part goes, and its room with it; numbers still do all of that.
    await page.find('stage-ticker').focus();
    await page.page.keyboard.press('Delete');
    expect(await page.find('stage-ticker').count()).toBe(0);
    expect(await cellsOf(4)).toEqual([31, 40, 18, 9]);
    await page.page.locator('button', { hasText: 'Thêm phần: Dòng chữ chạy' }).click();
    await page.find('stage-ticker').waitFor();
    const undo = page.page.locator('.layout-picture button', { hasText: 'Hoàn tác' });
    await undo.click();
    await page.find('stage-ticker').waitFor({ state: 'detached' });
    await undo.click();
    await page.find('stage-ticker').waitFor();
    expect(await cellsOf(4)).toEqual([31, 40, 18, 5]);
    expect(await findBarriers(page.page)).toEqual([]);
    expect(await pixelsTooWide(page.page)).toBe(0);
  });

  it('DP6 digits that are too small are said while the hand moves, and refused', async () => {
    await page.says('stage-digits', 'cần 22 %');
    await field('screens.layouts[0].cards').fill('9');
    await page.says('stage-digits', 'Người ngồi xa chưa đọc được');
    await page.find('apply').click();
    await page.says('settings-told', 'Những gì đã nhập vẫn còn');
    await page.page.locator('.problem', { hasText: 'hãy bớt thẻ' }).first().waitFor();
    await field('screens.layouts[0].cards').fill('3');
    await field('screens.layouts[0].name').fill('Sảnh tầng 1');
    await field('screens.usual.layoutId').selectOption({ label: 'Sảnh tầng 1' });
    await apply();
    await display.page.locator('[data-layout="bo-cuc"]').waitFor({ state: 'attached' });
  });

  it('DP7, DP8 a picture that is uploaded and a line that is typed are on the display', async () => {
    await page.find('group-screens.ticker').click();
    await page.find('add-ticker').click();
    await field('screens.ticker[0].vi').fill('Giữ trật tự nơi công cộng');
    await page.find('group-screens.media').click();
    const png = new PNG({ width: 320, height: 180 });
    png.data.fill(180);
    await page
      .find('media-file')
      .setInputFiles({ name: 'Cổng chính.png', mimeType: 'image/png', buffer: PNG.sync.write(png) });
    await page.find('media-0').waitFor();
    expect(await field('screens.media[0].title').inputValue()).toBe('Cổng chính');
    await field('screens.media[0].seconds').fill('3');
    await apply();
    await display.find('media-picture').waitFor();
    expect(await display.find('media-picture').getAttribute('src')).toMatch(/^\/media\/[0-9a-f]{32}\.png$/);
    await display.says('ticker', 'Giữ trật tự nơi công cộng');

    await page
      .find('media-file')
      .setInputFiles({ name: 'bao-cao.pdf', mimeType: 'image/png', buffer: Buffer.from('%PDF-1.4 …') });
    await page.says('media-told', 'Không phải ảnh hoặc phim');
  });

  it('DP8 a video plays without sound, stands still under a call, goes on after it, and gives way at its end', async () => {
    const film = await makeVideo(display.page, FILM_SECONDS);
    await page.find('media-file').setInputFiles({ name: 'Phim giới thiệu.webm', mimeType: 'video/webm', buffer: film });
    await page.find('media-1').waitFor();
    await apply();
    const video = display.find('media-video');
    await video.waitFor({ timeout: 20_000 });
    const now = () =>
      video.evaluate((each) => {
        const { currentTime, muted, paused } = each as HTMLVideoElement;
        return {
          currentTime,
          muted,
          paused,
          opacity: Number(getComputedStyle(each).opacity),
        };
      });
    await eventually(async () => {
      const { currentTime, muted, paused } = await now();
      expect({ plays: currentTime > 0.2, muted, paused }).toEqual({ plays: true, muted: true, paused: false });
    });

    // Somebody is called: it pauses and fades, and goes on where it stood.
    const kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    await takeNumber(kiosk, 'ho-tich');
    await nextPerson(kiosk);
    await kiosk.close();
    const counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await openCounter(counter, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password, 'quay-2');
    await video.waitFor({ timeout: 20_000 });
    await eventually(async () => expect((await now()).currentTime).toBeLessThan(FILM_SECONDS / 2));
    await counter.find('next').click();
    await display.find('card-quay-2').waitFor();
    await eventually(async () => expect(await now()).toMatchObject({ paused: true, opacity: 0.42 }));
    const { currentTime: stoodAt } = await now();
    await eventually(async () => {
      const { currentTime, paused, opacity } = await now();
      expect({ paused, opacity, goesOn: currentTime > stoodAt }).toEqual({ paused: false, opacity: 1, goesOn: true });
    }, 30_000);
    // At its end the picture has its turn, and nothing is left behind.
    await display.find('media-picture').waitFor({ timeout: 20_000 });
    expect(await display.page.locator('mc-media-part video').count()).toBe(1);
    expect(await video.getAttribute('src')).toBeNull();
    await counter.close();
  });

  it('DP8 what cannot be shown is left out, and staff read which it is and what to do', async () => {
    const broken = Buffer.concat([Buffer.from('\0\0\0\x18ftypisom', 'latin1'), Buffer.alloc(2_000, 7)]);
    await page.find('media-file').setInputFiles({ name: 'Phim hỏng.mp4', mimeType: 'video/mp4', buffer: broken });
    await page.find('media-2').waitFor();
    await page.says('media-2', 'Trình duyệt này không mở được tệp');
    await apply();
    const staff = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(staff, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    await staff.page.locator('mc-page-header [data-test="machines"]').click();
    await staff.find('machines-summary').waitFor();
    await eventually(
      async () => expect(await staff.text('machine-display')).toContain('Không chiếu được: “Phim hỏng”.'),
      40_000,
    );
    // The others go on, one after the other.
    await display.find('media-picture').waitFor({ timeout: 20_000 });
    await display.find('media-video').waitFor({ timeout: 20_000 });
    // Out of the list, and nothing is said of it any more.
    await page.find('media-2').getByRole('button', { name: 'Xóa' }).click();
    await apply();
    await eventually(async () => expect(await staff.text('machine-display')).not.toContain('Không chiếu được'), 20_000);
    await staff.close();
  });

  it('DP9 outside the hours the display is dark, and says when numbers are given next', async () => {
    const counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await openCounter(counter, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password, 'quay-2');
    await counter.find('start').click();
    await counter.find('done').click();
    await counter.says('notice', 'Đã xong');
    await page.find('to-hours').click();
    // Every day two hours of the other half of the day.
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      hour: '2-digit',
      minute: '2-digit',
    });
    const hours = Number(clock.format(new Date()).slice(0, 2)) < 12 ? '15:00-17:00' : '07:00-09:00';
    for (let weekday = 1; weekday <= 7; weekday += 1) {
      await field(`hours.weekly.day-${weekday}`).fill(hours);
      await field(`hours.weekly.day-${weekday}`).blur();
    }
    await apply();
    await display.find('night').waitFor();
    expect(await findBarriers(display.page)).toEqual([]);
    const noise = /\/media\/|DEMUXER|MEDIA_ELEMENT/;
    for (const office of [display, page]) expect(office.complaints.filter((each) => !noise.test(each))).toEqual([]);
    await counter.close();
  });
});
