import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command, ServiceId } from '@motcua/protocol';
import { launchChromium } from '../harness/chromium.ts';
import { newCommandId } from '../harness/command-ids.ts';
import { eventually, OfficePage, signInOn } from '../harness/office-pages.ts';
import { OfficeWithClock } from '../harness/office-with-clock.ts';

const MONDAY_10 = Date.parse('2026-11-23T10:00:00+07:00');
const NIGHT_MS = 8 * 3_600_000;
const WEDNESDAY_9 = Date.parse('2026-11-25T09:00:00+07:00');
const PRESS: Command = {
  ...{ type: 'issue-ticket', person: null, oneMore: true, serviceIds: ['ho-tich' as ServiceId] },
  ...{ priority: 'ordinary', needs: [], language: 'vi' },
};

describe('DA2 a hub that starts on Wednesday with a dead clock, and where a night has passed since', () => {
  const office = new OfficeWithClock();
  let browser: Browser;
  let page: OfficePage;

  beforeAll(async () => {
    office.setClock(MONDAY_10);
    await office.start();
    expect(await press()).toBe('A001');
    await office.stop();
    office.setClock(0);
    await office.start();
    office.pass(NIGHT_MS);
    browser = await launchChromium();
    page = await OfficePage.open(browser, `${office.hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(page, 'quantri-mau', office.hub.demoSignIn?.password ?? '');
    await page.find('day').click();
  });
  afterAll(async () => {
    await browser?.close();
    await office.remove();
  });

  async function press(): Promise<string> {
    const reply = await (await office.kiosk()).sendOnce(PRESS, newCommandId(), 0);
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(reply));
    return reply.outcome.number;
  }

  const dayIs = (ordinal: number, date: string) =>
    eventually(async () => expect(await office.health()).toMatchObject({ serviceDay: { ordinal, date } }));

  it('DA2 says what the machine’s clock shows, and the first press opens a provisional day, a guess', async () => {
    await page.says('clock-doubt', 'Giờ máy chủ có nghi vấn');
    expect(await page.text('clock-doubt')).toContain('1970');
    expect(await press()).toBe('A001');
    await dayIs(2, '2026-11-24');
    await page.find('right-date').waitFor();
    expect(await page.find('right-date').inputValue()).toBe('2026-11-24');
  });

  it('DA2 the day gets its date from an administrator; the date of another day is refused in words', async () => {
    await page.find('right-date').fill('');
    await page.find('correct-date').click();
    expect(await page.find('right-date').getAttribute('aria-invalid')).toBe('true');
    await page.find('right-date').fill('2026-11-23');
    await page.find('correct-date').click();
    await page.says('notice', '23/11/2026');
    await dayIs(2, '2026-11-24');
    await page.find('right-date').fill('2026-11-25');
    await page.find('correct-date').click();
    await dayIs(2, '2026-11-25');
    // It is no longer a guess: there is nothing to put right any more.
    await page.find('right-date').waitFor({ state: 'detached' });
    await page.find('clock-doubt').waitFor();
  });

  it('DA2 one button confirms the clock that somebody has set, and the day goes on', async () => {
    office.setClock(WEDNESDAY_9);
    await eventually(async () => expect(await page.text('clock-doubt')).toContain('25/11/2026'));
    await page.find('confirm-clock').click();
    await page.find('clock-doubt').waitFor({ state: 'detached' });
    expect(await office.health()).toMatchObject({ clock: 'trusted', serviceDay: { ordinal: 2, date: '2026-11-25' } });
    expect(await press()).toBe('A002');
    await eventually(async () => expect(await page.page.locator('.clock').innerText()).toMatch(/^09:0\d$/));
  });

  it('DA2 in the records the label of a past day is put right, and moves nothing else', async () => {
    await page.find('records').click();
    await page.find('records-days').click();
    await page.page.getByText('23/11/2026').click();
    await page.find('right-date').fill('2026-11-22');
    await page.find('correct-date').click();
    await eventually(async () => expect((await page.find('notice').innerText()).trim()).not.toBe(''));
    await page.find('records-today').click();
    await page.find('records-days').click();
    await page.page.getByText('22/11/2026').waitFor();
    expect(page.complaints).toEqual([]);
  });
});
