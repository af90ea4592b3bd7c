import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { eventually, OfficePage } from '../harness/office-pages.ts';
import { canSpeak, heardBy, VoiceOffice } from '../harness/voice-office.ts';

const CUT_MS = 30_000;
/** A call that has begun is over by then, said twice. */
const SAID_MS = 20_000;
/** HL2 */
const STALE_MS = 60_000;

describe('the voice through cuts of the network and of the hub', () => {
  let office: VoiceOffice;
  let browser: Browser;
  let display: OfficePage;

  beforeAll(async () => {
    [office, browser] = await Promise.all([VoiceOffice.open(4), launchChromium()]);
    display = await OfficePage.open(browser, `${office.hub.url}/display/`, { width: 1920, height: 1080 });
    await eventually(async () => expect(await canSpeak(display)).toBe(true), 30_000);
    await office.takeNumbers(12);
  });
  afterAll(async () => {
    await display?.close();
    await browser?.close();
    await office?.close();
  });

  /** Which announcements have been given to the sound card so far, each as often as it was begun. */
  async function begun(): Promise<number[]> {
    const heard = await heardBy(display);
    const firsts = heard.filter(({ of }, n) => of !== null && of !== heard[n - 1]?.of);
    return firsts.flatMap(({ of }) => (of === null ? [] : [of]));
  }

  const isQuiet = async () => {
    for (let counter = 1; counter <= 4; counter += 1) {
      const voice = await office.voiceAt(counter);
      expect(voice === null || voice.kind === 'ended').toBe(true);
    }
  };

  it('HL2 the network is away for half a minute: what was called meanwhile is announced once, what was said is not', async () => {
    const before = await office.call(1);
    await eventually(async () => expect(await begun()).toHaveLength(1));
    await display.page.context().setOffline(true);
    const during = await office.call(2);
    await display.says('connection', 'Mất kết nối');
    await display.page.waitForTimeout(CUT_MS);
    // What it knew is on its screen; what it could not know is not.
    expect((await display.find('card-number').allInnerTexts()).map((text) => text.trim())).toEqual([before.number]);
    await display.page.context().setOffline(false);
    await display.says('connection', 'Đã kết nối');
    await display.says('card-number', during.number);
    await eventually(isQuiet, SAID_MS + 30_000);
    const said = await begun();
    expect(said).toHaveLength(2);
    expect(new Set(said).size).toBe(2);
  });

  it('HL2 the hub dies under a call and is back at once: the call is said once, and the room is told that numbers hold', async () => {
    const since = (await begun()).length;
    await office.call(3);
    await eventually(async () => expect(await begun()).toHaveLength(since + 1));
    await office.restart();
    await display.says('recovered', 'Số đã lấy vẫn còn hiệu lực');
    const after = await office.call(4);
    await display.says('card-number', after.number);
    await eventually(async () => expect(await begun()).toHaveLength(since + 2), 60_000);
    await eventually(isQuiet, SAID_MS + 30_000);
    const said = await begun();
    expect(new Set(said).size).toBe(said.length);
    expect(said).toHaveLength(since + 2);
  });

  it('HL2 a network that is away for more than a minute: calls of that time are shown, and not announced late', async () => {
    const before = await begun();
    await display.page.context().setOffline(true);
    const during = await office.call(1);
    await display.says('connection', 'Mất kết nối');
    await display.page.waitForTimeout(STALE_MS + 5_000);
    await display.page.context().setOffline(false);
    await display.says('connection', 'Đã kết nối');
    await display.says('card-number', during.number);
    await display.page.waitForTimeout(5_000);
    expect(await begun()).toEqual(before);
    expect(display.complaints.filter((each) => !/ERR_INTERNET_DISCONNECTED/.test(each))).toEqual([]);
  });
});
