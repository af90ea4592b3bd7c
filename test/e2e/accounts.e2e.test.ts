import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HUB_IDENTITY_PATH, hubIdentitySchema } from '@motcua/protocol';
import { launchChromium } from '../harness/chromium.ts';
import { freePort } from '../harness/hub-process.ts';
import { NpmStart } from '../harness/npm-start.ts';
import { OfficePage, eventually, openCounter, takeNumber, signInOn } from '../harness/office-pages.ts';

const OWN_PASSWORD = 'cơn mưa chiều qua sông';
const COUNTER_SIZE = { width: 1366, height: 768 };

describe('an office from its first start: accounts, pairing, recovery', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let start: NpmStart;
  let url: string;
  let browser: Browser;
  let kiosk: OfficePage;
  let display: OfficePage;
  let administrator: OfficePage;
  let officerPassword: string;

  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    start = new NpmStart({ MOTCUA_DATA: dataFolder, MOTCUA_PORT: String(port), MOTCUA_HOST: '0.0.0.0' });
    browser = await launchChromium();
    await start.ready();
  });
  afterAll(async () => {
    await browser?.close();
    await start?.ctrlC();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('AC6 the first start shows an administrator, a password and a recovery code, and no demo sign-in', async () => {
    expect(start.said).not.toContain('Sign in');
    expect(start.row('Administrator')).toBe('quantri');
    expect(start.row('Recovery')).toMatch(/^([3-9A-Z]{5}-){4}[3-9A-Z]{5}$/);
    administrator = await OfficePage.open(browser, `${url}/counter/`, COUNTER_SIZE);
    await signInOn(administrator, start.row('Administrator'), start.row('Password'));
    await administrator.find('counter-quay-2').waitFor();
  });

  it('AC3 kiosk and display are paired by the codes on their screens', async () => {
    kiosk = await OfficePage.open(browser, `${url}/kiosk/`, { width: 1080, height: 1920 });
    display = await OfficePage.open(browser, `${url}/display/`, { width: 1920, height: 1080 });
    await administrator.find('devices').click();
    // TL3: what the devices show of this hub stands beside the code that is typed.
    const identity = hubIdentitySchema.parse(await (await fetch(url + HUB_IDENTITY_PATH)).json());
    // This one has no door with TLS, and so no figures.
    expect(identity.authorityDigits).toBeNull();
    expect(await administrator.find('hub-figures').count()).toBe(0);
    for (const [device, name] of [
      [kiosk, 'Máy lấy số cửa chính'],
      [display, 'Màn hình sảnh'],
    ] as const) {
      await administrator.find('pairing-code').fill(await device.text('pairing-code'));
      await administrator.find('pairing-name').fill(name);
      // As many people press: the second press is no wrong code.
      await administrator.find('pairing-confirm').dblclick();
      await administrator.says('devices-told', name);
    }
    // UI6: whoever has just paired it is asked for its glass.
    await kiosk.find('glass-title').waitFor();
    expect(await administrator.text('devices-told')).toContain('Màn hình sảnh');
    // As a hand does: what comes in the first moment of a page, or right after another touch, does nothing.
    for (const press of ['longer', 'keep-glass']) {
      await kiosk.page.waitForTimeout(800);
      await kiosk.find(press).click();
    }
    await kiosk.find('glass-kept').waitFor();
    await kiosk.find('tile-ho-tich').waitFor();
    await eventually(async () => expect(await display.text('connection')).toMatch(/đã kết nối/i));
  });

  it('AC12 an officer gets an account, signs in, and calls a number from the kiosk', async () => {
    await administrator.find('accounts').click();
    await administrator.find('display-name').fill('Nguyễn Thị Lan');
    await administrator.find('account-name').fill('lan');
    await administrator.find('add-account').click();
    officerPassword = await administrator.text('made-password');
    expect(officerPassword).toMatch(/^([0-9a-z]{5}-){3}[0-9a-z]{5}$/);
    await administrator.find('noted').click();
    await administrator.find('made-password').waitFor({ state: 'detached' });
    await administrator.says('account-lan', 'Nguyễn Thị Lan');

    const number = await takeNumber(kiosk, 'ho-tich');
    const officer = await OfficePage.open(browser, `${url}/counter/`, COUNTER_SIZE);
    // AC12: the password that was handed over is good for choosing one's own, and for nothing else.
    await signInOn(officer, 'lan', officerPassword);
    await officer.find('new-password').fill('too few');
    await officer.find('own-password').click();
    await officer.says('own-password-problem', 'chưa đủ mạnh');
    await officer.page.reload();
    await signInOn(officer, 'lan', officerPassword);
    await officer.find('new-password').fill(OWN_PASSWORD);
    await officer.find('own-password').click();
    await officer.find('counter-quay-2').click();
    await officer.find('open-counter').click();
    await officer.find('next').waitFor();
    // UI9: "next" stands where "open" was.
    await officer.page.waitForTimeout(600);
    expect(await officer.find('accounts').count()).toBe(0);
    await officer.find('next').click();
    await eventually(async () => expect(await officer.text('current-number')).toBe(number));
    await eventually(async () => expect(await display.text('card-number')).toBe(number));

    // A disabled account is out at once, in the middle of its work.
    await administrator.find('account-lan').locator('[data-test=disable]').click();
    await administrator.find('answer-yes').click();
    await administrator.says('account-lan', 'đã khóa');
    await officer.find('sign-in').waitFor();

    // Back again with a new password, a new name and another role.
    const row = administrator.find('account-lan');
    await row.locator('[data-test=enable]').click();
    await administrator.find('answer-yes').click();
    const renewed = await administrator.text('made-password');
    expect(renewed).not.toBe(officerPassword);
    await administrator.find('noted').click();
    await row.locator('[data-test=change]').click();
    await administrator.find('changed-name').fill('');
    await administrator.find('save-change').click();
    await administrator.says('accounts-told', 'Nhập họ và tên');
    await administrator.find('changed-name').fill('Trần Thị Lan');
    await administrator.find('changed-role').selectOption('supervisor');
    await administrator.find('save-change').click();
    await administrator.says('account-lan', 'Trần Thị Lan');
    await signInOn(officer, 'lan', renewed);
    await officer.find('new-password').fill(`${OWN_PASSWORD} và gió`);
    await officer.find('own-password').click();
    await officer.says('you', 'Trần Thị Lan');
    for (const office of [kiosk, display]) expect(office.complaints).toEqual([]);
    // What the browser says of the refusals above, and nothing else.
    const statuses = officer.complaints.map((words) => /the server responded with a status of (\d+)/.exec(words)?.[1]);
    expect(statuses).toEqual(['403', '422', '403', '403']);
    await officer.close();
  });

  it('AC13 the administrator changes the password, and signs in with the new one', async () => {
    const chosen = 'con mèo ngủ trên mái nhà';
    await administrator.find('back').click();
    await administrator.find('password').click();
    await administrator.find('old-password').fill(start.row('Password'));
    await administrator.find('new-password').fill(chosen);
    await administrator.find('change-password').click();
    await administrator.find('password-changed').waitFor();
    await signInOn(administrator, 'quantri', chosen);
    await administrator.find('counter-quay-2').waitFor();
  });

  it('AC6 the code from the safe sets a new password, and its successor is shown once', async () => {
    const forgetful = await OfficePage.open(browser, `${url}/counter/`, COUNTER_SIZE);
    const chosen = 'mái nhà ngủ trên con mèo';
    await forgetful.find('recovery').click();
    await forgetful.find('recover').click();
    await forgetful.says('recovery-problem', 'Nhập tên đăng nhập');
    await forgetful.find('recovery-name').fill('quantri');
    await forgetful.find('recovery-code').fill(start.row('Recovery').toLowerCase());
    await forgetful.find('new-password').fill(chosen);
    await forgetful.find('recover').click();
    const next = await forgetful.text('next-recovery-code');
    expect(next).toMatch(/^([3-9A-Z]{5}-){4}[3-9A-Z]{5}$/);
    expect(next).not.toBe(start.row('Recovery'));
    // Whoever was signed in with the old password is out.
    await administrator.find('sign-in').waitFor();

    await forgetful.find('noted').click();
    await signInOn(forgetful, 'quantri', chosen);
    await forgetful.find('accounts').waitFor();
    // All staff are told of it for a day.
    const officer = await OfficePage.open(browser, `${url}/counter/`, COUNTER_SIZE);
    await openCounter(officer, 'lan', `${OWN_PASSWORD} và gió`, 'quay-2');
    await officer.page.getByText('bằng mã khôi phục').waitFor();
    expect(officer.complaints).toEqual([]);
    for (const office of [administrator, forgetful]) expect(office.complaints).toEqual([]);
  });
});
