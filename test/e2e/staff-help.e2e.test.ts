import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HelpId } from '@motcua/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers, pixelsTooWide } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, openCounter, signInOn } from '../harness/office-pages.ts';
import { pairOwnPage } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

/** One press bounces within a moment; this is the next one of a hand. */
const HAND_MS = 600;
const ANSWER_MS = 15_000;
/** HE5: nobody has been there and back sooner. */
const WAY_MS = 1_100;

describe('help on staff pages', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let two: OfficePage;
  /** Beside the dossier system. */
  let three: OfficePage;
  let kiosk: RawClient;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    const { names, password } = hub.demoSignIn;
    two = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    three = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 380, height: 740 });
    await openCounter(two, names[1] ?? '', password, 'quay-2');
    await openCounter(three, names[0] ?? '', password, 'quay-3');
    kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Máy lấy số 2'));
  });
  afterAll(async () => {
    kiosk?.close();
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('HE6, HE3, HE5 a quiet alarm by two presses; a colleague comes by keyboard, and it is over', async () => {
    await three.page.keyboard.press('F8');
    await three.says('alarm', 'Bấm lần nữa');
    expect(await two.find('help-alerts').innerText()).toBe('');
    await three.page.waitForTimeout(HAND_MS);
    await three.page.keyboard.press('F8');
    await two.says('help-alerts', 'Quầy 3 cần hỗ trợ');
    await three.says('help-alerts', 'Đã báo đồng nghiệp');
    expect(await pixelsTooWide(three.page)).toBe(0);
    expect([...(await findBarriers(two.page)), ...(await findBarriers(three.page))]).toEqual([]);

    await two.find('take-help').focus();
    await two.page.keyboard.press('Enter');
    await two.says('help-alerts', 'Bạn đang đến');
    await three.says('help-alerts', 'đang đến');
    // It got worse: what a colleague took already is no answer to that.
    await three.page.keyboard.press('F8');
    await three.says('alarm', 'Bấm lần nữa');
    await three.page.waitForTimeout(HAND_MS);
    await three.page.keyboard.press('F8');
    await two.find('take-help').focus();
    await three.says('alarm', 'Đã báo');
    await two.page.keyboard.press('Enter');
    await two.says('help-alerts', 'Bạn đang đến');
    await two.page.waitForTimeout(WAY_MS);
    await two.find('finish-help').focus();
    await two.page.keyboard.press('Enter');
    await two.find('finish-help').waitFor({ state: 'detached' });
    await three.find('withdraw-help').waitFor({ state: 'detached' });
  });

  it('HE7 one press asks a guide to the counter; whoever comes is named there, and it can be taken back', async () => {
    const { names, password } = hub.demoSignIn;
    const floor = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(floor, names[1] ?? '', password);
    await three.page.keyboard.press('F2');
    await three.says('call-guide', 'Đã báo');
    await three.page.keyboard.press('F2');
    await floor.says('help-alerts', 'Quầy 3 cần người hướng dẫn');
    expect(await floor.find('take-help').count()).toBe(1);
    await floor.find('take-help').focus();
    await floor.page.keyboard.press('Enter');
    await three.says('call-guide', 'Đang đến');
    await three.says('help-alerts', 'đang đến');
    await three.find('withdraw-help').focus();
    await three.page.keyboard.press('Enter');
    await three.says('call-guide', 'Gọi hướng dẫn');
    await floor.find('finish-help').waitFor({ state: 'detached' });
    expect(floor.complaints).toEqual([]);
    await floor.close();
  });

  it('HE4, HE6 whoever answers for the day reads where somebody is stuck, in Vietnamese and English', async () => {
    const { names, password } = hub.demoSignIn;
    const floor = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(floor, names[1] ?? '', password);
    const from = { kind: 'kiosk', place: 'search', serviceId: null, language: 'km' } as const;
    await kiosk.send({ type: 'request-help', from }, ANSWER_MS);
    await floor.says('help-alerts', 'Máy lấy số 2 cần người hướng dẫn');
    await floor.says('help-alerts', 'HD1 · đang tìm việc cần làm · nói Tiếng Khmer');
    await floor.find('language-en').click();
    await floor.says('help-alerts', 'Máy lấy số 2 needs somebody to guide');
    expect(await findBarriers(floor.page)).toEqual([]);
    await floor.find('take-help').click();
    await floor.says('help-alerts', 'You are coming');
    await floor.page.waitForTimeout(WAY_MS);
    await floor.find('finish-help').click();
    await floor.find('finish-help').waitFor({ state: 'detached' });
    expect(floor.complaints).toEqual([]);
    await floor.close();
  });

  it('HE6 away from the page its title counts, and a note of the desktop says it once where the browser may; where it may not, nothing else', async () => {
    const [allowed, refused] = [await openFloor(true), await openFloor(false)];
    const title = await allowed.page.title();
    expect(await allowed.find('notify').count()).toBe(0);
    // This browser asks nobody: its answer to the question is no.
    await refused.find('notify').click();
    await refused.find('notify').waitFor({ state: 'detached' });
    const seen = await asksForHelp();
    for (const page of [allowed, refused]) await page.says('help-alerts', 'Máy lấy số 2 cần người hướng dẫn');
    await kiosk.send({ type: 'withdraw-help', helpId: seen }, ANSWER_MS);
    await allowed.find(`help-${seen}`).waitFor({ state: 'detached' });
    expect(await notesOn(allowed)).toEqual([]);

    for (const page of [allowed, refused]) await lookAway(page);
    const unseen = await asksForHelp();
    await eventually(async () => expect(await notesOn(allowed)).toEqual(['Máy lấy số 2 cần người hướng dẫn']));
    for (const { page } of [allowed, refused]) {
      await eventually(async () => expect(await page.title()).toBe('(1) Cần hỗ trợ'));
    }
    await refused.says('help-alerts', 'Máy lấy số 2 cần người hướng dẫn');
    await kiosk.send({ type: 'withdraw-help', helpId: unseen }, ANSWER_MS);
    for (const page of [allowed, refused]) {
      await page.find(`help-${unseen}`).waitFor({ state: 'detached' });
      await eventually(async () => expect(await page.page.title()).toBe(title));
      expect(page.complaints).toEqual([]);
    }
    expect(await notesOn(allowed)).toHaveLength(1);
    expect(await notesOn(refused)).toEqual([]);
    await Promise.all([allowed.close(), refused.close()]);
  });

  async function openFloor(mayNotify: boolean): Promise<OfficePage> {
    const { names, password } = hub.demoSignIn;
    const address = `${hub.url}/counter/`;
    const floor = await OfficePage.open(browser, address, { width: 1366, height: 768 }, async (context, page) => {
      if (mayNotify) await context.grantPermissions(['notifications'], { origin: hub.url });
      await page.addInitScript(keepNotes);
    });
    await signInOn(floor, names[1] ?? '', password);
    await floor.find('help-alerts').waitFor({ state: 'attached' });
    return floor;
  }

  async function asksForHelp(): Promise<HelpId> {
    const from = { kind: 'kiosk', place: 'start', serviceId: null, language: 'vi' } as const;
    const { reply } = await kiosk.send({ type: 'request-help', from }, ANSWER_MS);
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'help-requested') throw new Error(JSON.stringify(reply));
    return reply.outcome.helpId;
  }
});

/** Another window comes before this one. */
async function lookAway({ page }: OfficePage): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  const front = await page.context().newPage();
  await front.bringToFront();
  await eventually(async () => expect(await page.evaluate(() => document.hasFocus())).toBe(false));
}

/** What the browser says that it has shown on the desktop. */
function notesOn({ page }: OfficePage): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { notes: readonly string[] }).notes);
}

function keepNotes(): void {
  const notes: string[] = [];
  class KeptNotification extends Notification {
    constructor(title: string, options?: NotificationOptions) {
      super(title, options);
      this.addEventListener('show', () => notes.push(this.title));
    }
  }
  Object.assign(window, { notes, Notification: KeptNotification });
}
