import type { SetupView } from '@motcua/client/setup';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainWithoutHub, openAppliancePage, type ApplianceRole, type MainPort } from '../harness/appliance-page.ts';
import { launchChromium } from '../harness/chromium.ts';
import { eventually, type OfficePage } from '../harness/office-pages.ts';

const ALL_WELL: SetupView = { run: 0, step: null, trouble: null, isProtected: true, service: null };
/** A page of the first start, which lies over the whole page. */
const CHOOSING: SetupView = {
  ...ALL_WELL,
  step: { kind: 'choose', hubs: [], asking: null, problem: null, ownAddresses: ['192.168.1.33'] },
};
const OPENS_MENU = { kind: 'set-up', inside: { act: 'open-service' } };

/** What the page itself has felt since it was asked last. */
type Felt = { readonly keys: readonly string[]; readonly touches: number; readonly focused: string };

describe.each<ApplianceRole>(['kiosk', 'display'])('the glass of a %s, as the shell covers it', (role) => {
  let browser: Browser;
  let office: OfficePage;
  const ports: MainPort[] = [];
  const heard: unknown[] = [];
  const tell = (word: unknown) => ports[0]?.post(word);
  const setUp = (inside: SetupView) => tell({ kind: 'set-up', inside });
  const touches = () => heard.filter((said) => JSON.stringify(said) === '{"shell":"touched"}').length;
  const dark = () => office.page.locator('#motcua-dark');
  const felt = () => office.page.evaluate(() => (window as unknown as { felt: () => Felt }).felt());

  beforeAll(async () => {
    browser = await launchChromium();
    const main = mainWithoutHub(ports, heard);
    office = await openAppliancePage(browser, {
      ...{ role, size: { width: 1280, height: 720 }, main, hubUrl: () => 'http://127.0.0.1:9' },
    });
    await eventually(() => expect(heard).toContainEqual({ shell: 'drawn' }));
    setUp(ALL_WELL);
    await office.page.locator('mc-set-up-page').waitFor({ state: 'attached' });
    await office.page.evaluate(() => {
      const keys: string[] = [];
      let presses = 0;
      for (const type of ['keydown', 'keyup'] as const)
        window.addEventListener(type, ({ key }) => keys.push(`${type} ${key}`), { capture: true });
      for (const type of ['pointerdown', 'pointerup', 'click'] as const)
        window.addEventListener(type, () => (presses += 1), { capture: true });
      const button = document.createElement('button');
      button.id = 'to-be-reached';
      button.addEventListener('click', () => keys.push('pressed'));
      document.body.prepend(button);
      Object.assign(window, {
        felt: () => ({
          ...{ keys: keys.splice(0), touches: presses },
          focused: document.activeElement?.id ?? '',
        }),
      });
    });
  });
  afterAll(async () => {
    await browser?.close();
  });

  it('AP6 a key wakes it in the night and acts on nothing beneath: no Tab, no Enter, no hidden menu', async () => {
    const { keyboard } = office.page;
    tell({ shell: 'dark', isDark: true });
    await dark().waitFor();
    const before = touches();
    for (const key of ['Tab', 'Enter', 'a', ...Array<string>(5).fill('Escape')]) await keyboard.press(key);
    await eventually(() => expect(touches()).toBeGreaterThan(before));
    expect(await felt()).toMatchObject({ keys: [], focused: '' });
    // Still held as the light comes: what it would press now was not to be seen when it went down.
    await keyboard.down('Tab');
    tell({ shell: 'dark', isDark: false });
    await dark().waitFor({ state: 'detached' });
    await keyboard.down('Tab');
    await keyboard.up('Tab');
    expect(await felt()).toMatchObject({ keys: [], focused: '' });
    expect(heard).not.toContainEqual(OPENS_MENU);
    // By light the same keys are the page's.
    await keyboard.press('Tab');
    expect(await felt()).toMatchObject({ keys: ['keydown Tab', 'keyup Tab'], focused: 'to-be-reached' });
    await keyboard.press('Enter');
    expect((await felt()).keys).toContain('pressed');
    for (let n = 0; n < 5; n += 1) await keyboard.press('Escape');
    await eventually(() => expect(heard).toContainEqual(OPENS_MENU));
  });

  it('AP6 tells the shell of hands at a page that is lit, at most once in ten seconds', async () => {
    const { page } = office;
    const touch = async () => {
      await page.mouse.click(20, 700);
      await page.keyboard.press('a');
    };
    await page.waitForTimeout(10_500);
    const before = touches();
    for (let n = 0; n < 4; n += 1) await touch();
    await page.waitForTimeout(500);
    expect(touches()).toBe(before + 1);
    await page.waitForTimeout(10_000);
    await touch();
    await eventually(() => expect(touches()).toBe(before + 2));
  });

  it('AP6 gets dark again where the light was only just coming', async () => {
    tell({ shell: 'dark', isDark: true });
    await dark().waitFor();
    tell({ shell: 'dark', isDark: false });
    tell({ shell: 'dark', isDark: true });
    await office.page.waitForTimeout(1_500);
    expect(await dark().count()).toBe(1);
    tell({ shell: 'dark', isDark: false });
    await dark().waitFor({ state: 'detached' });
  });

  it('AP6 AP8 is woken, and shows its name, also while the set-up page lies over the page', async () => {
    const { page } = office;
    tell({ shell: 'dark', isDark: true });
    await dark().waitFor();
    setUp(CHOOSING);
    await page.locator('mc-set-up-page.covers').waitFor();
    const before = touches();
    await page.mouse.click(640, 360);
    await eventually(() => expect(touches()).toBeGreaterThan(before));
    expect(await dark().evaluate((cover) => getComputedStyle(cover).visibility)).toBe('visible');
    tell({ shell: 'dark', isDark: false });
    await dark().waitFor({ state: 'detached' });
    const name = page.locator('#motcua-own-name');
    tell({ shell: 'identify', name: 'Máy ở cửa chính', forMs: 60_000 });
    await name.waitFor();
    // The page says something new each few seconds while it looks for hubs.
    setUp({ ...CHOOSING });
    await page.waitForTimeout(300);
    expect(await name.isVisible()).toBe(true);
    await name.click();
    expect(await name.count()).toBe(0);
    setUp(ALL_WELL);
  });

  it('AP4 says that it is empty once it has lost what it showed, or has no size any more', async () => {
    const { page } = office;
    const answer = async () => {
      const said = heard.length;
      tell({ shell: 'ping' });
      await eventually(() =>
        expect(heard.slice(said).map(wordOf)).toContainEqual(expect.stringMatching(/alive|empty/)),
      );
      return heard
        .slice(said)
        .map(wordOf)
        .find((word) => word === 'alive' || word === 'empty');
    };
    const element = role === 'kiosk' ? 'kiosk-page' : 'mc-display-page';
    expect(await answer()).toBe('alive');
    setUp(CHOOSING);
    await page.locator('mc-set-up-page.covers').waitFor();
    expect(await answer()).toBe('alive');
    await page.evaluate(
      (name) => document.querySelector<HTMLElement>(name)?.style.setProperty('display', 'none'),
      element,
    );
    expect(await answer()).toBe('empty');
    await page.evaluate((name) => document.querySelector<HTMLElement>(name)?.style.removeProperty('display'), element);
    expect(await answer()).toBe('alive');
    await page.evaluate((name) => document.querySelector(name)?.shadowRoot?.replaceChildren(), element);
    expect(await answer()).toBe('empty');
    await page.evaluate((name) => document.querySelector(name)?.remove(), element);
    expect(await answer()).toBe('empty');
  });
});

function wordOf(said: unknown): unknown {
  return typeof said === 'object' && said !== null && 'shell' in said ? said.shell : null;
}
