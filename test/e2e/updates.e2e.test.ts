import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeyPair, packStandIn } from '@motcua/updates/testing/stand-in-package';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers, pixelsTooWide } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, signInOn } from '../harness/office-pages.ts';
import { UpdatingDevice, WELL_PROGRAM } from '../harness/updating-device.ts';

/** A device asks, fetches, unpacks, ends and starts again, and the page looks each five seconds. */
const UPDATED_WITHIN_MS = 60_000;
const FRONT = 'Máy lấy số cửa chính';
const BACK = 'Máy lấy số cửa sau';

describe('the page of versions, with two kiosks whose launchers start what they are given', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  const pair = makeKeyPair();
  const keys = join(folder, 'keys.json');
  const sticks = join(folder, 'sticks');
  const devices: UpdatingDevice[] = [];
  let hub: HubProcess;
  let browser: Browser;
  let office: OfficePage;

  beforeAll(async () => {
    await writeFile(keys, JSON.stringify(pair.keyFile));
    mkdirSync(join(sticks, 'USB'), { recursive: true });
    const env = { MOTCUA_UPDATE_KEYS: keys, MOTCUA_STICKS: sticks };
    hub = await HubProcess.start({ dataFolder: join(folder, 'hub'), port: await freePort(), env });
    for (const [at, name] of [FRONT, BACK].entries()) {
      const own = join(folder, `kiosk-${at}`);
      devices.push(await UpdatingDevice.start({ hubUrl: hub.url, part: 'kiosk', name, folder: own, keys }));
    }
    browser = await launchChromium();
    office = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(office, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    await office.find('devices').click();
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all(devices.map((device) => device.stop()));
    await hub?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const rowOf = (name: string) => office.find('versions').locator('li', { hasText: name });
  const rowSays = (name: string, words: string | RegExp) =>
    eventually(async () => expect(await rowOf(name).innerText()).toMatch(words), UPDATED_WITHIN_MS);
  const cardOf = (part: string, version: string) => office.find(`package-${part}-${version}`);
  const within = (card: Locator, test: string) => card.locator(`[data-test=${test}]`);

  async function pack(
    version: string,
    order: { part?: 'kiosk' | 'display'; program?: string; key?: typeof pair } = {},
  ) {
    const { part = 'kiosk', program = WELL_PROGRAM, key = pair } = order;
    const file = join(folder, `${part}-${version}.motcua`);
    const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
    await packStandIn(file, { version, program }, [key.privateKey], { part, arch });
    return file;
  }

  async function bring(file: string, told: string): Promise<void> {
    await office.find('bring-package').setInputFiles(file);
    await office.says('update-told', told);
  }

  async function install(card: Locator, name: string): Promise<void> {
    await within(card, 'update-target').selectOption({ label: name });
    await within(card, 'update-when').selectOption('now');
    await within(card, 'install').click();
  }

  it('UP9 says of the hub and every kiosk which version runs there', async () => {
    await rowSays('Máy chủ', 'Đang chạy bản này');
    for (const name of [FRONT, BACK]) await rowSays(name, /Phiên bản 0\.1\.0\s+Đang chạy bản này/);
    expect(await findBarriers(office.page)).toEqual([]);
  });

  it('UP1 UP10 refuses in words a package that nobody trusted has signed, and one that is broken', async () => {
    await bring(
      await pack('0.2.0', { key: makeKeyPair() }),
      'Không nhận: chữ ký không đúng. Gói này không phải do nhà phát hành làm ra.',
    );
    const torn = join(folder, 'torn.motcua');
    await writeFile(torn, 'no package at all');
    await bring(torn, 'Không nhận: gói bị hỏng hoặc thiếu. Hãy chép lại từ nguồn.');
    expect(await cardOf('kiosk', '0.2.0').count()).toBe(0);
  });

  it('UP6 takes a signed one, has one kiosk try it, and offers it to all only after it has run there', async () => {
    await bring(await pack('0.2.0'), 'Đã nhận Máy lấy số 0.2.0.');
    const card = cardOf('kiosk', '0.2.0');
    await eventually(async () => expect(await card.innerText()).toContain('Chọn một máy để cài thử trước.'));
    expect(await within(card, 'install-all').count()).toBe(0);
    expect(await findBarriers(office.page)).toEqual([]);
    expect(await pixelsTooWide(office.page)).toBe(0);
    await install(card, BACK);
    await office.says('update-told', 'Đã ghi nhận.');
    await rowSays(BACK, /Phiên bản 0\.2\.0\s+Đang chạy bản này/);
    await rowSays(FRONT, /Phiên bản 0\.1\.0\s+Đang chạy bản này/);
    await within(card, 'install-all').waitFor();
    await within(card, 'update-when').selectOption('now');
    await within(card, 'install-all').click();
    await rowSays(FRONT, /Phiên bản 0\.2\.0\s+Đang chạy bản này/);
    await eventually(async () => expect(await card.innerText()).toContain('Không có máy nào cần gói này.'));
  });

  it('UP2 tells why a kiosk is not given an older version', async () => {
    await bring(await pack('0.1.5'), 'Đã nhận Máy lấy số 0.1.5.');
    await install(cardOf('kiosk', '0.1.5'), FRONT);
    await office.says('update-told', 'Không nhận: bản này cũ hơn bản đang chạy.');
    await rowSays(FRONT, /Phiên bản 0\.2\.0\s+Đang chạy bản này/);
  });

  it('UP4 UP9 says of a version that did not run why, and that the one before runs again; nobody else may have it', async () => {
    await bring(await pack('0.3.0', { program: 'process.exit(3);' }), 'Đã nhận Máy lấy số 0.3.0.');
    const card = cardOf('kiosk', '0.3.0');
    await install(card, FRONT);
    await rowSays(FRONT, /Phiên bản 0\.2\.0\s+Bản 0\.3\.0 không chạy: bản mới tự tắt\. Máy đã trở về bản trước\./);
    expect(await within(card, 'install-all').count()).toBe(0);
    await install(card, BACK);
    await office.says('update-told', 'Không nhận: phải chạy tốt trên một máy trước đã.');
    await rowSays(BACK, /Phiên bản 0\.2\.0\s+Đang chạy bản này/);
  });

  it('UP10 finds a package on a stick at the hub, and takes it', async () => {
    await office.find('look-on-sticks').click();
    await office.find('no-sticks').waitFor();
    await copyFile(await pack('0.2.0', { part: 'display' }), join(sticks, 'USB', 'man-hinh.motcua'));
    await office.page.waitForTimeout(600);
    await office.find('look-on-sticks').click();
    const found = office.find('sticks').locator('li', { hasText: 'man-hinh.motcua' });
    await found.getByRole('button', { name: 'Lấy gói này' }).click();
    await office.says('update-told', 'Đã nhận Màn hình gọi số 0.2.0.');
    await eventually(async () =>
      expect(await cardOf('display', '0.2.0').innerText()).toContain('Không có máy nào cần gói này.'),
    );
    expect(office.complaints).toEqual([]);
  });
});
