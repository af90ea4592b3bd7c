import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppliancePage, type ApplianceRole } from '../harness/appliance-page.ts';
import { launchChromium } from '../harness/chromium.ts';
import { openHomeDevice, type HomeDevice } from '../harness/home-device.ts';
import { OfficeHub } from '../harness/office-hub.ts';
import type { OfficePage } from '../harness/office-pages.ts';

const UPRIGHT = { width: 1080, height: 1920 };
const LYING = { width: 1920, height: 1080 };

describe('the page of the first start, before the device’s own program and real hubs', () => {
  const folders: string[] = [];
  const devices: HomeDevice[] = [];
  let hub: OfficeHub;
  let twin: OfficeHub;
  let browser: Browser;

  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
    folders.push(made);
    return made;
  };
  beforeAll(async () => {
    [hub, twin] = await Promise.all([
      OfficeHub.start({ dataFolder: folder() }),
      OfficeHub.start({ dataFolder: folder() }),
    ]);
    browser = await launchChromium();
  });
  afterAll(async () => {
    for (const device of devices) device.close();
    await browser?.close();
    await Promise.all([hub?.kill(), twin?.kill()]);
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });

  async function open(role: ApplianceRole, size: typeof UPRIGHT, isHeard: boolean): Promise<OfficePage> {
    const notices = isHeard ? [await hub.identity(), await twin.identity()] : [];
    const device = await openHomeDevice({
      ...{ role, disk: new Map() },
      heard: () => notices.map((notice) => ({ notice, hosts: ['127.0.0.1'] })),
    });
    devices.push(device);
    return openAppliancePage(browser, { role, size, main: device.home, hubUrl: () => hub.url });
  }
  const code = async ({ page }: OfficePage) => {
    const shown = page.locator('mc-set-up-page [data-test="pairing-code"]');
    await shown.waitFor();
    return (await shown.innerText()).trim();
  };
  const type = async (page: OfficePage, keys: string) => {
    for (const key of keys) await page.find(`key-${key}`).click({ delay: 20 });
  };
  const knock = async ({ page }: OfficePage) => {
    for (const x of [20, 1060, 20, 1060, 20]) {
      await page.mouse.click(x, 20);
      await page.waitForTimeout(200);
    }
  };

  it('FS1 FS3 FS5 FS8 a kiosk is led from the cable to its first number, looked after, and taken out', async () => {
    const kiosk = await open('kiosk', UPRIGHT, false);
    await kiosk.says('no-hub', 'Dây mạng đã cắm');
    await kiosk.find('language-km').click();
    await kiosk.says('no-hub', 'ខ្សែបណ្ដាញ');
    await kiosk.find('language-vi').click();
    await kiosk.find('enter-address').click();
    await type(kiosk, '127.0.0.1:9');
    await kiosk.find('connect').click();
    await kiosk.says('problem', 'Không có máy nào trả lời');
    for (const _ of ':9') await kiosk.find('key-erase').click();
    // A touch acts with the next picture, a key of a keyboard at once.
    await expect.poll(() => kiosk.text('typed')).toBe('127.0.0.1');
    await kiosk.page.keyboard.type(`:${new URL(hub.secureUrl).port}`);
    await kiosk.find('connect').click();

    const { authorityDigits } = await hub.identity();
    await code(kiosk);
    expect((await kiosk.text('figures')).replace(/\s+/g, ' ')).toBe(authorityDigits);
    expect((await hub.confirm(await code(kiosk))).status).toBe(200);
    await kiosk.find('keep-pin').waitFor();
    await type(kiosk, '4821');
    await kiosk.says('pin-dots', '••••');
    await kiosk.find('keep-pin').click();
    await kiosk.find('keep-pin').waitFor({ state: 'detached' });
    // UI6: whoever sets it up measures the glass next.
    await kiosk.find('glass-title').waitFor();

    await knock(kiosk);
    await kiosk.find('enter-pin').waitFor();
    await type(kiosk, '1111');
    await kiosk.find('enter-pin').click();
    await kiosk.says('pin-trouble', 'Mã PIN không đúng');
    await type(kiosk, '4821');
    await kiosk.find('enter-pin').click();
    await kiosk.says('facts', authorityDigits ?? 'none');
    await kiosk.find('pair-again').click();
    await kiosk.says('pair-again', 'Chạm lần nữa');
    await kiosk.find('close-service').click();
    await kiosk.find('facts').waitFor({ state: 'detached' });

    await hub.revokeAll();
    await kiosk.says('reason', 'Người quản trị đã gỡ máy này');
    // Whoever has forgotten the PIN may choose another one now.
    expect((await hub.confirm(await code(kiosk))).status).toBe(200);
    await kiosk.says('no-pin', 'Giữ mã PIN cũ');
    await type(kiosk, '1357');
    await kiosk.find('keep-pin').click();
    await kiosk.find('keep-pin').waitFor({ state: 'detached' });
    await knock(kiosk);
    await kiosk.find('enter-pin').waitFor();
    await type(kiosk, '1357');
    await kiosk.find('enter-pin').click();
    await kiosk.says('facts', authorityDigits ?? 'none');
    expect(kiosk.complaints).toEqual([]);
  });

  it('FS1 FS5 a display chooses between two hubs of one name, and says when its own has become another', async () => {
    const display = await open('display', LYING, true);
    await display.find('hub').nth(1).waitFor();
    const addresses = await display.find('hub').evaluateAll((hubs) => hubs.map((each) => each.dataset['address']));
    expect(addresses.toSorted()).toEqual([hub.secureUrl, twin.secureUrl].map((url) => new URL(url).host).toSorted());
    // One name, and two that can be told apart: by the address and by the first of the figures.
    const shown = (await display.find('hub').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    for (const each of [hub, twin]) {
      const { authorityDigits, centre } = await each.identity();
      const figures = authorityDigits?.split(' ').slice(0, 2).join(' ') ?? 'none';
      const said = `${centre} ${new URL(each.secureUrl).host} ${figures} …`;
      expect(shown).toContain(said);
    }
    await display.page.locator(`[data-address="${new URL(twin.secureUrl).host}"]`).click();
    expect((await twin.confirm(await code(display))).status).toBe(200);
    await display.find('no-pin').click();
    await display.says('connection', 'Đã kết nối');

    // Without a touch screen five times Escape opens the menu, which without a PIN changes nothing.
    for (let n = 0; n < 5; n += 1) await display.page.keyboard.press('Escape');
    await display.says('facts', 'Đang kết nối');
    expect(await display.find('change-hub').count()).toBe(0);
    await display.find('close-service').click();

    const ports = { httpPort: twin.httpPort, httpsPort: Number(new URL(twin.secureUrl).port) };
    await twin.kill();
    twin = await OfficeHub.start({ dataFolder: folder(), ...ports });
    await display.says('home-trouble', 'Máy chủ này không phải máy chủ đã ghép');
    expect(await twin.devices()).toBe(0);
    expect(display.complaints).toEqual([]);
  });
});
