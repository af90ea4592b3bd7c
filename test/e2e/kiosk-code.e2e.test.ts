import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  freeSlotsSchema,
  inGroups,
  shortCodeOf,
  type Command,
  type CounterId,
  type ServiceId,
  type TicketId,
  type TicketIssuedOutcome,
} from '@motcua/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, nextPerson, openCounter } from '../harness/office-pages.ts';
import { pairOwnPage, signIn, type Admission } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

const ANSWER_WITHIN_MS = 10_000;
const quay2 = 'quay-2' as CounterId;

describe('whoever holds a slip or an appointment, at the kiosk', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;
  let otherKiosk: RawClient;
  let chiefDoor: Admission;
  let chief: RawClient;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    otherKiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Cửa sau'));
    chiefDoor = await signIn(hub.url, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    const timeZone = zoneWhereItIsNoon(new Date());
    await changeSettings(chiefDoor, (settings) => ({ ...settings, centre: { ...settings.centre, timeZone } }));
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

  async function done(client: RawClient, command: Command) {
    const { reply } = await client.send(command, ANSWER_WITHIN_MS);
    if (reply.kind === 'rejected') throw new Error(`${command.type}: ${reply.rejection.code}`);
    return reply.outcome;
  }

  /** A number from the other door, with the code that stands on its slip. */
  async function slip(serviceId: string): Promise<TicketIssuedOutcome> {
    const outcome = await done(otherKiosk, {
      type: 'issue-ticket',
      serviceIds: [serviceId as ServiceId],
      ...{ priority: 'ordinary', needs: [], language: 'vi', person: null, oneMore: true },
    });
    if (outcome.type !== 'ticket-issued') throw new Error(outcome.type);
    return outcome;
  }

  /** Touches as a hand does: what comes in the first moment of a page does nothing. */
  async function touch(test: string): Promise<void> {
    await kiosk.find(test).waitFor();
    await kiosk.page.waitForTimeout(800);
    await kiosk.find(test).click();
  }

  async function typeCode(code: string): Promise<void> {
    await touch('have-code');
    await kiosk.find('code-typed').waitFor();
    await kiosk.page.waitForTimeout(800);
    for (const letter of code) {
      await kiosk.find(`key-${letter}`).click();
      await kiosk.page.waitForTimeout(160);
    }
    await touch('code-continue');
  }

  it('SE2 SL8 whoever missed the turn comes back by the code beneath the slip’s square, and is told the place', async () => {
    const mine = await slip('ho-tich');
    await done(chief, { type: 'call-next', counterId: quay2, expectedCurrent: null, settle: null });
    const { ticketId } = mine;
    await done(chief, { type: 'mark-no-show', counterId: quay2, ticketId, override: 'supervisor-decision' });
    for (let others = 0; others < 3; others += 1) await slip('ho-tich');

    await typeCode(shortCodeOf(mine.slipCode));
    await kiosk.says('found-number', mine.number);
    await kiosk.says('found-state', 'Số này đã được gọi khi ông/bà vắng mặt');
    await touch('come-back');
    await kiosk.says('found-state', 'Đã ghi nhận ông/bà quay lại');
    await kiosk.says('found-text', 'Số của ông/bà được gọi sau 2 lượt gọi nữa.');
    await touch('start-again');
    await kiosk.find('have-code').waitFor();
  });

  it('SE6 KI6 a number is cancelled by its code, typed on a keyboard, in English', async () => {
    const mine = await slip('chung-thuc');
    await touch('language-en');
    await touch('have-code');
    await kiosk.find('code-typed').waitFor();
    await kiosk.page.waitForTimeout(800);
    await kiosk.page.keyboard.type(shortCodeOf(mine.slipCode).toLowerCase());
    expect((await kiosk.text('code-typed')).replaceAll(/\s+/g, ' ')).toBe(inGroups(shortCodeOf(mine.slipCode)));
    await kiosk.page.keyboard.press('Enter');
    await kiosk.says('found-state', 'This number is waiting for its turn');
    await kiosk.says('people-ahead', 'ahead of you');
    await touch('ask-cancel');
    await kiosk.says('found-state', `Cancel number ${mine.number}?`);
    await touch('cancel-yes');
    await kiosk.says('message', 'Thank you for making room');
    await touch('start-again');
    await typeCode(shortCodeOf(mine.slipCode));
    await kiosk.says('found-state', 'This number was cancelled');
    await touch('start-again');
    await touch('language-vi');
  });

  it('SC7 a scanner that types opens the page of a slip, whatever has the focus; fingers open nothing', async () => {
    const mine = await slip('chung-thuc');
    await kiosk.find('have-code').waitFor();
    await kiosk.page.keyboard.press('Tab');
    await kiosk.page.keyboard.type(mine.slipCode, { delay: 120 });
    await kiosk.page.keyboard.press('Shift');
    expect(await kiosk.find('found-number').count()).toBe(0);
    await eventually(async () => {
      await kiosk.page.keyboard.type(mine.slipCode);
      await kiosk.page.keyboard.press('Enter');
      await kiosk.find('found-number').waitFor({ timeout: 2_000 });
    });
    await kiosk.says('found-number', mine.number);
    // Held under it in the middle of typing a code, it stands there and is looked up too.
    await touch('start-again');
    await touch('have-code');
    await kiosk.find('code-typed').waitFor();
    await kiosk.page.waitForTimeout(800);
    await kiosk.page.keyboard.type(shortCodeOf(mine.slipCode));
    await kiosk.page.keyboard.press('Enter');
    await kiosk.says('found-number', mine.number);
    await touch('start-again');
  });

  it('SE2 whoever is being called is told where to go', async () => {
    const mine = await slip('chung-thuc');
    let current: TicketId | null = null;
    while (current !== mine.ticketId) {
      const next = { type: 'call-next', counterId: quay2, expectedCurrent: current } as const;
      const outcome = await done(chief, { ...next, settle: current === null ? null : 'came' });
      if (outcome.type !== 'ticket-called') throw new Error('nobody was called');
      current = outcome.ticketId;
    }
    await typeCode(shortCodeOf(mine.slipCode));
    await kiosk.says('found-state', 'Mời ông/bà đến Quầy 2 ngay');
    await touch('start-again');
  });

  it('DA1 an appointment is checked in by its code and becomes a number with a slip', async () => {
    const headers = { origin: hub.url, cookie: chiefDoor.cookie ?? '' };
    const today = new Date().toLocaleDateString('sv', { timeZone: zoneWhereItIsNoon(new Date()) });
    const serviceId = 'cu-tru' as ServiceId;
    const query = `serviceId=${serviceId}&date=${today}`;
    const reply = await fetch(`${hub.url}/api/appointment-slots?${query}`, { headers });
    const [at] = freeSlotsSchema.parse(await reply.json()).slots;
    if (at === undefined) throw new Error('no slot is left today');
    const made = await done(chief, { type: 'make-appointment', serviceId, at, language: 'vi', needs: ['hearing'] });
    if (made.type !== 'appointment-made') throw new Error(made.type);

    await typeCode(made.code);
    await kiosk.says('found-state', 'Lịch hẹn của ông/bà');
    await touch('check-in');
    await kiosk.find('number').waitFor();
    expect(await kiosk.text('number')).toMatch(/001$/);
    await kiosk.says('slip-state', 'Mời ông/bà lấy phiếu');
    expect(await kiosk.find('choose-again').count()).toBe(0);
    await nextPerson(kiosk);
  });

  it('IS4 what help is needed is marked above the tiles, and the officer sees it', async () => {
    const name = hub.demoSignIn.names[0] ?? '';
    const counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    // KI7: what the bar and the page are called is the number; help stands beside it.
    expect(await kiosk.text('priority')).toMatch(/^Lấy số ưu tiên hoặc cần giúp đỡ\n/);
    await touch('priority');
    expect(await kiosk.page.locator('start-screen h1').innerText()).toBe('Lấy số ưu tiên');
    await touch('need-wheelchair');
    await touch('need-reading');
    await touch('choose-priority');
    await touch('tile-nhan-ket-qua');
    await touch('receipt-yes');
    await kiosk.find('number').waitFor();
    const number = await kiosk.text('number');
    await nextPerson(kiosk);
    expect(await kiosk.find('need-wheelchair').count()).toBe(0);

    await openCounter(counter, name, hub.demoSignIn.password, 'quay-5');
    await counter.page.keyboard.press('Enter');
    await eventually(async () => expect(await counter.text('current-number')).toBe(number));
    for (const need of ['xe lăn', 'cần giúp đọc, viết']) await counter.says('need', need);
    expect(await counter.find('need').count()).toBe(2);
    expect(counter.complaints).toEqual([]);
    await counter.close();
  });

  it('AC14 a code that is nobody’s is refused in words, and after five the desk is where to go', async () => {
    await typeCode('AAAAAA');
    await kiosk.says('code-trouble', 'Không tìm thấy mã này trong hôm nay.');
    for (let more = 0; more < 4; more += 1) {
      await kiosk.find('key-erase').click();
      await kiosk.page.waitForTimeout(200);
      await kiosk.find(`key-${'CDEF'[more] ?? ''}`).click();
      await touch('code-continue');
      await kiosk.says('code-trouble', 'Không tìm thấy mã này trong hôm nay.');
    }
    await kiosk.find('key-erase').click();
    await kiosk.page.waitForTimeout(200);
    await kiosk.find('key-W').click();
    await touch('code-continue');
    await kiosk.says('code-trouble', 'Mời ông/bà gặp bàn hướng dẫn.');
    await touch('start-again');
    expect(await kiosk.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(kiosk.complaints).toEqual([]);
  });
});

/** So that an appointment can be had today, whatever the hour. */
function zoneWhereItIsNoon(now: Date): string {
  const hours = now.getUTCHours() - 12;
  return `Etc/GMT${hours < 0 ? hours : `+${hours}`}`;
}
