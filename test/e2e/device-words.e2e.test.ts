import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAppliancePage } from '../harness/appliance-page.ts';
import { launchChromium } from '../harness/chromium.ts';
import type { DeviceDisk, HomeDeviceOptions } from '../harness/home-device.ts';
import { freePort } from '../harness/hub-process.ts';
import { OFFICE_ADMINISTRATOR, type OfficeHub } from '../harness/office-hub.ts';
import { OfficePage, signInOn } from '../harness/office-pages.ts';
import { ownDevice, ownFolder, ownHub } from '../harness/own-devices.ts';

const UPRIGHT = { width: 1080, height: 1920 };
const DESK = { width: 1366, height: 768 };
/** What takes a device a minute takes it some seconds here. */
const HURRY = 12;
const WRONG_CLOCK_MS = 400 * 24 * 3_600_000;

describe('what a person reads at a device whose way to its hub is not as usual', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  async function openKiosk(hub: OfficeHub, options: HomeDeviceOptions): Promise<OfficePage> {
    const { home } = await ownDevice(options);
    return openAppliancePage(browser, { role: 'kiosk', size: UPRIGHT, main: home, hubUrl: () => hub.url });
  }
  async function typeAddress(kiosk: OfficePage, url: string): Promise<void> {
    await kiosk.find('enter-address').click();
    // A touch acts with the next picture, a key of a keyboard at once.
    await kiosk.find('connect').waitFor();
    await kiosk.page.keyboard.type(new URL(url).host);
    await kiosk.find('connect').click();
  }
  const codeOn = async (kiosk: OfficePage) => {
    const shown = kiosk.page.locator('mc-set-up-page [data-test="pairing-code"]');
    await shown.waitFor().catch(async (fault: unknown) => {
      throw new Error(`No code: ${await kiosk.page.locator('mc-set-up-page .step').innerText()}`, { cause: fault });
    });
    return (await shown.innerText()).trim();
  };

  it('FS3 FS6 a code that ran out, a code that was mistyped, and a hub that is looked for elsewhere', async () => {
    const dataFolder = ownFolder();
    const ports = { httpPort: await freePort(), httpsPort: await freePort() };
    let hub = await ownHub({ dataFolder, ...ports });
    const kiosk = await openKiosk(hub, { disk: new Map(), hurry: HURRY });
    await typeAddress(kiosk, hub.secureUrl);
    const before = await codeOn(kiosk);
    await hub.kill();
    hub = await ownHub({ dataFolder, ...ports });
    await kiosk.says('reason', 'Mã trước đã hết hạn. Đây là mã mới');
    const code = await codeOn(kiosk);
    expect(code).not.toBe(before);

    const administrator = await OfficePage.open(browser, `${hub.url}/counter/`, DESK);
    await signInOn(administrator, OFFICE_ADMINISTRATOR.name, OFFICE_ADMINISTRATOR.password);
    await administrator.find('devices').click();
    await administrator.find('pairing-name').fill('Máy lấy số');
    await administrator.find('pairing-code').fill(before);
    await administrator.find('pairing-confirm').click();
    await administrator.says('devices-told', 'Mã không đúng hoặc đã hết hạn. Hãy xem lại mã đang hiện trên thiết bị.');
    expect(await codeOn(kiosk)).toBe(code);
    await administrator.find('pairing-code').fill(code);
    await administrator.find('pairing-confirm').click();
    await kiosk.find('no-pin').click();
    await kiosk.find('no-pin').waitFor({ state: 'detached' });

    await administrator.close();
    await hub.kill();
    await kiosk.says(
      'home-trouble',
      'Không liên lạc được với máy chủ. Máy đang tìm máy chủ ở địa chỉ khác trong mạng.',
    );
    await ownHub({ dataFolder, ...ports });
    await kiosk.find('home-trouble').waitFor({ state: 'detached' });
    expect(kiosk.complaints).toEqual([]);
  });

  it('FS1 FS5 a clock that is wrong, before the device has a hub and after', async () => {
    const hub = await ownHub({ dataFolder: ownFolder() });
    const words = 'Ngày giờ của máy này hoặc của máy chủ bị sai nên chưa kết nối được. Hãy báo người quản trị';
    const fresh = await openKiosk(hub, { disk: new Map(), clockOffMs: WRONG_CLOCK_MS });
    await typeAddress(fresh, hub.secureUrl);
    await fresh.says('problem', words);

    const disk: DeviceDisk = new Map();
    const right = await ownDevice({ disk });
    const kiosk = await openAppliancePage(browser, {
      ...{ role: 'kiosk', size: UPRIGHT, main: right.home, hubUrl: () => hub.url },
    });
    await typeAddress(kiosk, hub.secureUrl);
    expect((await hub.confirm(await codeOn(kiosk))).status).toBe(200);
    await kiosk.find('no-pin').click();
    await kiosk.find('no-pin').waitFor({ state: 'detached' });
    right.close();
    const late = await openKiosk(hub, { disk, clockOffMs: WRONG_CLOCK_MS, hurry: HURRY });
    await late.says('home-trouble', words);
    expect(late.complaints).toEqual([]);
  });
});
