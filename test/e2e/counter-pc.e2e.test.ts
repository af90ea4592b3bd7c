import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { OFFICE_ADMINISTRATOR, OfficeHub } from '../harness/office-hub.ts';
import { OfficePage, signInOn } from '../harness/office-pages.ts';

const SIZE = { width: 1366, height: 768 };
const SHORT = 'mây4trôi';

const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
let hub: OfficeHub;
let browser: Browser;
/** What comes from there is not the hub's own machine: that needs no pairing. */
let lan: string | undefined;

beforeAll(async () => {
  const all = Object.values(networkInterfaces()).flatMap((several) => several ?? []);
  lan = all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  [hub, browser] = await Promise.all([OfficeHub.start({ dataFolder, httpsPort: 'off' }), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await hub?.kill();
  rmSync(dataFolder, { recursive: true, force: true });
});

it('AC17 one press makes a PC a counter PC, by its code or by who sits there; only there is a short password taken', async (context) => {
  if (lan === undefined) return context.skip('this machine has no address but its own');
  const anotherPc = () => OfficePage.open(browser, `http://${lan}:${hub.httpPort}/counter/`, SIZE);
  const [counterPc, elsewhere, administrators] = [await anotherPc(), await anotherPc(), await anotherPc()];
  const { name, password } = OFFICE_ADMINISTRATOR;

  // "Ghép máy này": the code is typed by an administrator at another PC.
  await counterPc.says('this-pc', 'Máy này chưa được ghép làm máy quầy');
  await counterPc.find('pair-this-pc').click();
  const code = await counterPc.text('pairing-code');
  expect(await findBarriers(counterPc.page)).toEqual([]);
  await signInOn(administrators, name, password);
  await administrators.find('devices').click();
  await administrators.find('pairing-code').fill(code);
  await administrators.find('pairing-name').fill('Máy quầy 3');
  await administrators.find('pairing-confirm').click();
  await administrators.says('devices-told', 'Máy quầy 3');
  await counterPc.says('this-pc', 'Máy quầy đã ghép: Máy quầy 3');
  await counterPc.page.reload();
  await counterPc.says('this-pc', 'Máy quầy đã ghép: Máy quầy 3');

  // Whoever is new chooses a password of their own: a short one is none at a PC like any other.
  await administrators.find('back').click();
  await administrators.find('accounts').click();
  await administrators.find('display-name').fill('Nguyễn Thị Lan');
  await administrators.find('account-name').fill('lan');
  await administrators.find('add-account').click();
  const given = await administrators.text('made-password');
  await administrators.find('noted').click();
  const chooseOwn = async (page: OfficePage, chosen: string) => {
    await page.find('new-password').fill(chosen);
    await page.find('own-password').click();
  };
  await signInOn(elsewhere, 'lan', given);
  await chooseOwn(elsewhere, SHORT);
  await elsewhere.says('own-password-problem', 'chưa đủ mạnh');
  await signInOn(counterPc, 'lan', given);
  await chooseOwn(counterPc, 'mây4');
  await counterPc.says('own-password-problem', 'chưa đủ mạnh');
  await counterPc.find('new-password').fill(SHORT);
  await counterPc.find('new-password').press('Enter');
  await counterPc.says('you', 'Nguyễn Thị Lan');

  // From then on it opens the counter PC, and no other.
  await counterPc.find('sign-out').click();
  await signInOn(counterPc, 'lan', SHORT);
  await counterPc.says('you', 'Nguyễn Thị Lan');
  await elsewhere.page.reload();
  await signInOn(elsewhere, 'lan', SHORT);
  await elsewhere.says('sign-in-problem', 'chỉ dùng được ở máy quầy đã ghép');

  // "Ghép làm máy quầy": an administrator who sits at it.
  await signInOn(elsewhere, name, password);
  await elsewhere.find('devices').click();
  await elsewhere.says('own-pc', 'Máy này chưa được ghép làm máy quầy');
  await elsewhere.find('pair-own-pc').click();
  await elsewhere.says('own-pc-told', 'Đặt tên để nhận ra máy này.');
  // By the key: a second press at the same place, sooner than a hand can type, is none (UI9).
  await elsewhere.find('own-pc-name').fill('Máy quầy 4');
  await elsewhere.find('own-pc-name').press('Enter');
  await elsewhere.says('own-pc-told', 'Đã ghép máy này. Có hiệu lực từ lần đăng nhập sau.');
  await elsewhere.says('own-pc', 'Máy quầy đã ghép: Máy quầy 4');
  for (const paired of ['Máy quầy 3', 'Máy quầy 4']) await elsewhere.says('devices-list', paired);
  await elsewhere.find('back').click();
  await elsewhere.find('sign-out').click();
  await elsewhere.says('this-pc', 'Máy quầy đã ghép: Máy quầy 4');
  await signInOn(elsewhere, 'lan', SHORT);
  await elsewhere.says('you', 'Nguyễn Thị Lan');

  // Taken out, it is a PC like any other.
  await administrators.find('back').click();
  await administrators.find('devices').click();
  const row = administrators.page.locator('[data-test="devices-list"] li', { hasText: 'Máy quầy 3' });
  await row.getByRole('button', { name: 'Thu hồi' }).click();
  await row.getByRole('alertdialog').getByRole('button', { name: 'Thu hồi' }).click();
  await counterPc.find('sign-in').waitFor();
  await counterPc.says('this-pc', 'Máy này chưa được ghép làm máy quầy');
  await signInOn(counterPc, 'lan', SHORT);
  await counterPc.says('sign-in-problem', 'chỉ dùng được ở máy quầy đã ghép');
});
