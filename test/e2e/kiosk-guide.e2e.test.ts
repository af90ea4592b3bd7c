import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, DeviceId, QueueOverviewView } from '@motcua/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, nextPerson, takeNumber } from '../harness/office-pages.ts';
import { signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

/** Touches in the first 400 ms of a page, and within 700 ms of the last one, do nothing. */
const HAND_MS = 800;
const ANSWER_MS = 15_000;
/** A number page with its slip in hand goes by itself after 4 s, and 2.5 s after the paper was proved; this is far above both. */
const LEFT_ALONE_MS = 15_000;

describe('at the kiosk', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;
  let staff: RawClient;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    staff = new RawClient('staff', await signIn(hub.url, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password));
    await staff.connected(ANSWER_MS);
  });
  afterAll(async () => {
    staff?.close();
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function touch(test: string): Promise<void> {
    await kiosk.find(test).waitFor();
    await kiosk.page.waitForTimeout(HAND_MS);
    await kiosk.find(test).click();
  }

  async function sends(command: Command): Promise<void> {
    const { reply } = await staff.send(command, ANSWER_MS);
    expect(reply).toMatchObject({ kind: 'accepted' });
  }

  function overview(): QueueOverviewView {
    const view = staff.lastView('queue-overview');
    if (view === null) throw new Error('no overview has come');
    return view;
  }

  it('HE1 HE4 whoever is stuck calls a guide, reads that somebody comes, and is led on', async () => {
    await touch('language-en');
    await touch('need-guide');
    await kiosk.says('help-number', 'HD1');
    await kiosk.says('guide-title', 'A guide has been called');
    expect(await findBarriers(kiosk.page)).toEqual([]);
    await eventually(() => expect(overview().help).toMatchObject([{ number: 'HD1', from: { language: 'en' } }]));
    const [request] = overview().help;
    if (!request) throw new Error('nobody was called');
    await sends({ type: 'take-help', helpId: request.helpId, takeOver: false });
    await kiosk.says('guide-title', 'Someone is coming');
    await touch('leave-guide');
    await kiosk.says('need-guide', 'HD1');
    await touch('need-guide');
    await sends({ type: 'finish-help', helpId: request.helpId });
    await kiosk.find('tile-ho-tich').waitFor();
    await kiosk.says('need-guide', 'I need someone to guide me');
  });

  it('IS6 one more service joins the number just taken', async () => {
    const number = await takeNumber(kiosk, 'ho-tich');
    await touch('add-service');
    await touch('tile-chung-thuc');
    await kiosk.find('number').waitFor();
    expect(await kiosk.text('number')).toBe(number);
    await kiosk.page.getByText('Chứng thực').or(kiosk.page.getByText('Certification')).first().waitFor();
    await eventually(() => {
      const waiting = overview().services.filter(({ waiting: count }) => count === 1);
      expect(waiting.map(({ serviceId }) => serviceId)).toEqual(['ho-tich', 'chung-thuc']);
    });
    await nextPerson(kiosk);
  });

  it('KI8 a supervisor locks it: it says why in its languages, takes nobody, still calls a guide, and opens again', async () => {
    const [appliance] = staff.lastView('device-health')?.appliances ?? [];
    const deviceId = appliance?.deviceId ?? ('' as DeviceId);
    const text = { vi: 'Máy số 2 ở cạnh cửa.', en: 'Machine 2 is by the door.', km: null };
    await sends({ type: 'lock-kiosk', deviceId, reason: 'repair', text });
    await kiosk.says('lock-reason', 'Máy đang được sửa.');
    await kiosk.says('lock-text', text.vi);
    // Whoever reads another language need not touch anything: its own words, or ours where nobody wrote any.
    await kiosk.says('locked-en', `It is being repaired. ${text.en}`);
    await kiosk.says('locked-km', 'ម៉ាស៊ីនកំពុងជួសជុល។ សូមយកលេខនៅម៉ាស៊ីនផ្សេង ឬនៅតុណែនាំ។');
    expect(await kiosk.find('locked-km').getAttribute('lang')).toBe('km');
    expect(await kiosk.find('tile-ho-tich').count()).toBe(0);
    expect(await findBarriers(kiosk.page)).toEqual([]);
    await touch('language-km');
    await kiosk.says('lock-reason', 'ម៉ាស៊ីនកំពុងជួសជុល។');
    expect(await kiosk.find('lock-text').count()).toBe(0);
    await kiosk.says('locked-vi', `Máy đang được sửa. ${text.vi}`);
    expect(await findBarriers(kiosk.page)).toEqual([]);
    await touch('need-guide');
    await kiosk.says('help-number', 'HD2');
    await touch('guide-not-needed');
    await kiosk.find('lock-reason').waitFor();
    await eventually(() => expect(overview().help).toEqual([]));
    await sends({ type: 'unlock-kiosk', deviceId });
    await kiosk.find('tile-ho-tich').waitFor();
  });

  it('KI1 KI9 by keyboard alone a number is taken, in high contrast, without a barrier', async () => {
    await kiosk.page.waitForTimeout(HAND_MS);
    await kiosk.find('contrast').focus();
    await kiosk.page.keyboard.press('Enter');
    await kiosk.page.locator(':root[data-contrast="more"]').waitFor();
    expect(await findBarriers(kiosk.page)).toEqual([]);
    await kiosk.page.waitForTimeout(HAND_MS);
    await kiosk.find('tile-cu-tru').focus();
    await kiosk.page.keyboard.press('Enter');
    await kiosk.find('number').waitFor();
    expect(await findBarriers(kiosk.page)).toEqual([]);
    await kiosk.page.waitForTimeout(HAND_MS);
    await kiosk.find('next-person').or(kiosk.find('noted')).first().focus();
    await kiosk.page.keyboard.press('Enter');
    await kiosk.find('number').waitFor({ state: 'detached' });
    await kiosk.page.locator(':root[data-contrast="usual"]').waitFor();
  });

  it('KI1 ten people take their numbers within a minute, each by one touch, though every second one just walks away', async () => {
    const beginning = performance.now();
    const numbers: string[] = [];
    // Not so many for one service that the kiosk would ask back (IS8).
    const wishes = ['chung-thuc', 'dat-dai', 'bao-tro', 'ho-kinh-doanh', 'cu-tru'];
    for (let person = 0; person < 10; person += 1) {
      numbers.push(await takeNumber(kiosk, wishes[person % wishes.length] ?? ''));
      if (person % 2 === 0) await nextPerson(kiosk);
      else await kiosk.find('number').waitFor({ state: 'detached', timeout: LEFT_ALONE_MS });
    }
    expect(new Set(numbers).size).toBe(10);
    expect(performance.now() - beginning).toBeLessThan(60_000);
    expect(kiosk.complaints).toEqual([]);
  });
});
