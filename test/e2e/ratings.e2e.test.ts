import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  LANGUAGES,
  shortCodeOf,
  type Command,
  type CommandOutcome,
  type CounterId,
  type Language,
  type ServiceId,
} from '@motcua/protocol';
import { ratingsTodaySchema } from '@motcua/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { findMisfits } from '../harness/find-misfits.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, signInOn } from '../harness/office-pages.ts';
import { ownFolder, ownHub } from '../harness/own-devices.ts';
import { pairOwnPage, signIn, type Admission } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

const ANSWER_WITHIN_MS = 10_000;
/** Asked with three faces: the first of all, and one in each language. */
const UNHAPPY_OF_THREE = 1 + LANGUAGES.length;
/** A tablet on the counter, one upright, and a phone in its place. */
const GLASSES = [
  { width: 1024, height: 768 },
  { width: 800, height: 1280 },
  { width: 360, height: 740 },
];
const quay2 = 'quay-2' as CounterId;

describe('a citizen whose visit is done', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let tablet: OfficePage;
  let kiosk: OfficePage;
  let otherKiosk: RawClient;
  let chiefDoor: Admission;
  let chief: RawClient;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    tablet = await OfficePage.open(browser, `${hub.url}/rating/`, { width: 1024, height: 768 });
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    otherKiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Cửa sau'));
    await otherKiosk.connected(ANSWER_WITHIN_MS);
    chiefDoor = await signIn(hub.url, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    chief = new RawClient('staff', chiefDoor);
    await chief.connected(ANSWER_WITHIN_MS);
    await done(chief, { type: 'open-counter', counterId: quay2 });
  });
  afterAll(async () => {
    otherKiosk?.close();
    chief?.close();
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function done(client: RawClient, command: Command): Promise<CommandOutcome> {
    const answer = await client.send(command, ANSWER_WITHIN_MS);
    if (answer.reply.kind !== 'accepted') throw new Error(`${command.type}: ${JSON.stringify(answer.reply)}`);
    return answer.reply.outcome;
  }

  /** Somebody takes a number, is called to counter 2 and served; returns the code on the slip. */
  async function served(language: Language = 'vi'): Promise<{ readonly number: string; readonly code: string }> {
    const issued = await done(otherKiosk, {
      ...{ type: 'issue-ticket', serviceIds: ['ho-tich' as ServiceId], priority: 'ordinary', needs: [] },
      ...{ language, person: null, oneMore: true },
    });
    if (issued.type !== 'ticket-issued') throw new Error(issued.type);
    const { ticketId, number, slipCode } = issued;
    const at = { counterId: quay2, ticketId } as const;
    await done(chief, {
      type: 'call-ticket',
      ...at,
      expectedCurrent: null,
      settle: null,
      reason: 'supervisor-decision',
    });
    await done(chief, { type: 'start-serving', ...at });
    await done(chief, { type: 'complete-ticket', ...at, outcomes: [], dossiers: null });
    return { number, code: shortCodeOf(slipCode) };
  }

  async function ratings() {
    const response = await fetch(`${hub.url}/api/ratings`, { headers: { cookie: chiefDoor.cookie ?? '' } });
    return ratingsTodaySchema.parse(await response.json());
  }

  /** What is in somebody’s way, or not whole, on each glass. */
  async function look(state: string, { page } = tablet): Promise<readonly string[]> {
    const found: string[] = [];
    for (const glass of GLASSES) {
      await page.setViewportSize(glass);
      const here = [...(await findBarriers(page)), ...(await page.evaluate(findMisfits, false))];
      found.push(...here.map((what) => `${state} at ${glass.width} × ${glass.height}: ${what}`));
    }
    await page.setViewportSize({ width: 1024, height: 768 });
    return found;
  }

  it('SA2 is asked by the page at the counter, says why not, is thanked, and the page rests', async () => {
    await tablet.find(`at-${quay2}`).waitFor();
    expect([...(await findBarriers(tablet.page)), ...(await tablet.page.evaluate(findMisfits, true))]).toEqual([]);
    await tablet.find(`at-${quay2}`).click();
    await tablet.find('rating-rest').waitFor();
    const { number } = await served();
    await tablet.says('rating-asks', `Số ${number}`);
    await tablet.says('rating-question', 'Ông/bà có hài lòng về lần phục vụ này không?');
    await tablet.find('rate-unhappy').locator('button').click();
    await tablet.find('reason-cho-lau').click();
    await tablet.says('rating-thanks', 'Cảm ơn ông/bà đã cho ý kiến.');
    await tablet.find('rating-rest').waitFor();
    expect((await ratings()).ratings.total).toEqual({ given: 1, faces: null, reasons: [] });
    expect(tablet.complaints).toEqual([]);
  });

  it('UI1, UI2 the page at the counter is in nobody’s way and whole, on a tablet and on a phone', async () => {
    await tablet.find('rating-rest').waitFor();
    expect(await look('rest')).toEqual([]);
  });

  it.each(LANGUAGES)(
    'UI1, UI2 it asks in nobody’s way and whole in the language of the number, %s',
    async (language) => {
      await tablet.find('rating-rest').waitFor();
      await served(language);
      await tablet.find('rating-question').waitFor();
      expect(await look('question')).toEqual([]);
      await tablet.find('rate-unhappy').locator('button').click();
      await tablet.find('reason-cho-lau').waitFor();
      expect(await look('reasons')).toEqual([]);
      await tablet.find('reason-cho-lau').click();
      await tablet.find('rating-thanks').waitFor();
      expect(await look('thanks')).toEqual([]);
    },
  );

  it('SA1 is asked at the kiosk by the code on the slip, and is thanked', async () => {
    const { code } = await served();
    const touch = async (test: string): Promise<void> => {
      await kiosk.find(test).first().waitFor();
      await kiosk.page.waitForTimeout(800);
      await kiosk.find(test).first().click();
    };
    await touch('have-code');
    await kiosk.find('code-typed').waitFor();
    // Touches in the first moment of a page do nothing.
    await kiosk.page.waitForTimeout(800);
    for (const letter of code) {
      await kiosk.find(`key-${letter}`).click();
      await kiosk.page.waitForTimeout(200);
    }
    await touch('code-continue');
    await kiosk.find('rating-question').waitFor();
    await touch('rate-happy');
    await kiosk.page.locator('h1', { hasText: 'Cảm ơn ông/bà đã cho ý kiến.' }).waitFor();
    expect((await ratings()).ratings.total.given).toBe(UNHAPPY_OF_THREE + 1);
    expect(kiosk.complaints).toEqual([]);
  });

  it('SA1 a centre of five levels asks with five faces at the tablet, and for a reason beside the two lowest', async () => {
    await tablet.find('rating-rest').waitFor();
    await changeSettings(chiefDoor, (settings) => ({
      ...settings,
      satisfaction: { ...settings.satisfaction, levels: 5 },
    }));
    await served();
    await tablet.find('rating-question').waitFor();
    expect(await tablet.page.locator('mc-face').allInnerTexts()).toEqual([
      ...['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng'],
    ]);
    expect(await look('question of five')).toEqual([]);
    await tablet.find('rate-very-unhappy').locator('button').click();
    await tablet.find('reason-thai-do').click();
    await tablet.says('rating-thanks', 'Cảm ơn ông/bà đã cho ý kiến.');
    await tablet.find('rating-rest').waitFor();
    await served();
    await tablet.find('rate-neutral').locator('button').click();
    await tablet.says('rating-thanks', 'Cảm ơn ông/bà đã cho ý kiến.');
    const { levels, total } = (await ratings()).ratings;
    // Those who came before were asked with three faces.
    const faces = { happy: 1, content: 0, neutral: 1, unhappy: UNHAPPY_OF_THREE, 'very-unhappy': 1 };
    expect([levels, total.given, total.faces]).toEqual([5, UNHAPPY_OF_THREE + 3, faces]);
    expect(total.reasons.map(({ reasonId, count }) => [reasonId, count])).toEqual([
      ['cho-lau', UNHAPPY_OF_THREE],
      ['thai-do', 1],
    ]);
    expect(tablet.complaints).toEqual([]);
  });

  it('SA1 SA5 the supervisor reads five columns, also after the centre has gone back to three in the day', async () => {
    const staff = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(staff, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    const columns = ['Rất hài lòng', 'Hài lòng', 'Bình thường', 'Không hài lòng', 'Rất không hài lòng'];
    for (const levels of [5, 3] as const) {
      await changeSettings(chiefDoor, (settings) => ({
        ...settings,
        satisfaction: { ...settings.satisfaction, levels },
      }));
      await staff.find('day').click();
      await staff.find('records').click();
      const table = staff.find('day-ratings');
      await table.waitFor();
      expect(await table.locator('thead th').allInnerTexts()).toEqual(['Số ý kiến', ...columns]);
      const total = table.locator('tbody').first().locator('td');
      expect(await total.allInnerTexts()).toEqual([UNHAPPY_OF_THREE + 3, 1, '–', 1, UNHAPPY_OF_THREE, 1].map(String));
      expect(await staff.page.evaluate(findMisfits, true)).toEqual([]);
      await staff.find('back').click();
      await staff.find('issue').waitFor();
      await staff.find('back').click();
    }
    expect(staff.complaints).toEqual([]);
    await staff.close();
  });

  /** Has the page stand as after an answer that comes seldom, for as long as it is looked at. */
  function answered(stage: 'failed' | 'again' | 'not-now'): Promise<void> {
    return tablet.page.evaluate(
      ([at, label]) => {
        const page = document.querySelector('mc-rating-page') as unknown as {
          readonly desk: { readonly counters: readonly { counterId: string; asked: { ticketId: string } | null }[] };
          readonly parts: { readonly link: { hubNow(): number } };
          said: object;
        };
        const asked = page.desk.counters.find(({ counterId }) => counterId === label)?.asked;
        const since = page.parts.link.hubNow() + 600_000;
        page.said = { ticketId: asked?.ticketId, face: 'happy', stage: at, since };
      },
      [stage, quay2] as const,
    );
  }

  it('SA2 UI1 UI2 what it says seldom is in nobody’s way and whole: not sent, too late, said before, no hub', async () => {
    await tablet.find('rating-rest').waitFor();
    await served();
    await tablet.find('rating-question').waitFor();
    await answered('failed');
    await tablet.says('rating-asks', 'Chưa gửi được. Xin ông/bà chạm lại.');
    expect(await look('not sent')).toEqual([]);
    await answered('again');
    await tablet.find('rating-again').waitFor();
    expect(await look('again')).toEqual([]);
    await answered('not-now');
    await tablet.find('rating-not-now').waitFor();
    expect(await look('not now')).toEqual([]);
    hub.standStill();
    await tablet.says('rating-not-now', 'Máy đang mất kết nối. Ông/bà không cần làm gì.');
    expect(await look('lost')).toEqual([]);
    hub.goOn();
    await tablet.says('rating-not-now', 'Lần phục vụ này không còn nhận ý kiến.');
    expect(tablet.complaints).toEqual([]);
  });

  it('SA2 UI1 UI2 the page that waits for its code is in nobody’s way and whole', async () => {
    const strict = await ownHub({ dataFolder: ownFolder() });
    const fresh = await OfficePage.open(browser, `${strict.url}/rating/`, { width: 1024, height: 768 });
    await fresh.find('pairing-code').waitFor();
    expect(await look('pairing', fresh)).toEqual([]);
    expect(fresh.complaints).toEqual([]);
    await fresh.close();
  });
});
