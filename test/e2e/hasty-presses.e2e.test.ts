import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, CounterId, QueueOverviewView, ServiceId, TicketId } from '@motcua/protocol';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { HastyHand } from '../harness/hasty-hand.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, signInOn } from '../harness/office-pages.ts';
import { pairOwnPage, signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

const ANSWER_MS = 15_000;
/** UI9: a press within half a second of another one at the same place is none. */
const HAND_MS = 600;
const QUAY_3 = 'quay-3' as CounterId;
const HO_TICH = 'ho-tich' as ServiceId;

describe('UI9 a double click on a staff page', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let hub: HubProcess;
  let browser: Browser;
  let page: OfficePage;
  let hand: HastyHand;
  let staff: RawClient;
  const kiosks: RawClient[] = [];

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    const { names, password } = hub.demoSignIn;
    const name = names[2] ?? '';
    staff = new RawClient('staff', await signIn(hub.url, name, password));
    await staff.connected(ANSWER_MS);
    for (const kiosk of ['Máy lấy số 1', 'Máy lấy số 2']) {
      kiosks.push(new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', kiosk)));
    }
    page = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    hand = await HastyHand.of(page.page);
    await signInOn(page, name, password);
  });
  afterAll(async () => {
    for (const client of [staff, ...kiosks]) client?.close();
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function sends(command: Command) {
    const { reply } = await staff.send(command, ANSWER_MS);
    if (reply.kind !== 'accepted') throw new Error(`refused: ${reply.rejection.code}`);
    // Another one's number could pass for this one's: only the revision tells that the view knows of it.
    await eventually(() => expect(staff.lastRevision('queue-overview')).toBeGreaterThanOrEqual(reply.revision));
    return reply.outcome;
  }

  function overview(): QueueOverviewView {
    const view = staff.lastView('queue-overview');
    if (view === null) throw new Error('no overview has come');
    return view;
  }

  /** What the page sent before has been done when this has come round: the hub does one thing after the other. */
  async function comesRound(): Promise<void> {
    await sends({
      ...{ type: 'issue-ticket', serviceIds: [HO_TICH], priority: 'ordinary', needs: [], language: 'vi' },
      ...{ person: null, oneMore: true },
    });
  }

  async function callsSomebody(): Promise<TicketId> {
    await comesRound();
    const call = { type: 'call-next', counterId: QUAY_3, expectedCurrent: null, settle: null } as const;
    const outcome = await sends(call);
    if (outcome.type !== 'ticket-called') throw new Error('nobody was called');
    return outcome.ticketId;
  }

  it('locks one kiosk, not the next one too, and keeps what was typed until it is locked', async () => {
    await page.press('day');
    await page.find('lock-text').fill('Đang thay giấy');
    // Read in the same turn of the page as the press: nothing has come from the hub yet.
    const typed = await page.find('lock-kiosk').evaluate((button) => {
      if (!(button instanceof HTMLButtonElement)) return null;
      button.click();
      return button.form?.querySelector('input')?.value;
    });
    expect(typed).toBe('Đang thay giấy');
    await page.says('locked-kiosk', 'Đang thay giấy');
    expect(await page.find('lock-text').inputValue()).toBe('');
    await page.find('unlock-kiosk').click();
    await page.find('locked-kiosk').waitFor({ state: 'detached' });

    await hand.pressTwice(page.find('lock-kiosk'), () => page.find('locked-kiosk').waitFor());
    await comesRound();
    expect(overview().kiosksLocked).toHaveLength(1);
    await page.find('unlock-kiosk').click();
    await page.find('locked-kiosk').waitFor({ state: 'detached' });
  });

  it('KI8 words for a locked kiosk: one field, two more behind a press, and never without Vietnamese', async () => {
    expect(await page.find('lock-text-en').isVisible()).toBe(false);
    await page.find('lock-languages').locator('summary').click();
    await page.find('lock-text-en').fill('Use machine 2');
    await page.find('lock-kiosk').click();
    await page.says('lock-text-problem', 'Ghi cả câu tiếng Việt');
    expect(await findBarriers(page.page)).toEqual([]);
    await page.page.keyboard.type('Dùng máy số 2');
    await page.page.keyboard.press('Enter');
    await page.says('locked-kiosk', 'Dùng máy số 2');
    expect(overview().kiosksLocked).toMatchObject([
      { text: 'Dùng máy số 2', translated: { en: 'Use machine 2', km: null } },
    ]);
    expect(await page.find('lock-text-en').isVisible()).toBe(false);
    expect(await page.find('lock-text-problem').innerText()).toBe('');
    await page.page.waitForTimeout(HAND_MS);
    await page.find('unlock-kiosk').click();
    await page.find('locked-kiosk').waitFor({ state: 'detached' });
  });

  it('gives one number by one form', async () => {
    // The first number of a day opens it, and the page moves.
    await comesRound();
    const { issuedToday } = overview();
    await hand.pressTwice(page.find('issue'), () => page.find('issued-number').waitFor());
    await comesRound();
    expect(overview().issuedToday).toBe(issuedToday + 2);
  });

  it('pauses a service, and does not resume it', async () => {
    const issuing = () => overview().services.find(({ serviceId }) => serviceId === HO_TICH)?.issuing.state;
    await hand.pressTwice(page.find('pause-ho-tich'), () => page.says('pause-ho-tich', 'Tiếp nhận lại'));
    await sends({ type: 'pause-service', serviceId: 'chung-thuc' as ServiceId });
    await eventually(() => expect(overview().services.filter((one) => one.issuing.state === 'paused')).toHaveLength(2));
    expect(issuing()).toBe('paused');
    // Enter held down on it resumes it once.
    await page.find('pause-ho-tich').focus();
    await hand.hold('Enter', () => page.says('pause-ho-tich', 'Tạm ngưng'));
    await sends({ type: 'resume-service', serviceId: 'chung-thuc' as ServiceId });
    await eventually(() => expect(overview().services.filter((one) => one.issuing.state === 'paused')).toEqual([]));
  });

  it('HE5 says "I come", and not that it is done', async () => {
    const [kiosk] = kiosks;
    const from = { kind: 'kiosk', place: 'search', serviceId: null, language: 'vi' } as const;
    await kiosk?.send({ type: 'request-help', from }, ANSWER_MS);
    await page.press('back');
    await page.press('floor');
    await page.find('take-help').waitFor();
    await hand.pressTwice(page.find('take-help'), () => page.find('finish-help').waitFor());
    await comesRound();
    expect(overview().help).toMatchObject([{ takenBy: { name: expect.any(String) as string } }]);
    const [request] = overview().help;
    if (request !== undefined) await sends({ type: 'finish-help', helpId: request.helpId });
    await page.find('finish-help').waitFor({ state: 'detached' });
    await page.press('back');
  });

  it('a card of a machine stays that of its own machine when one above it goes', async () => {
    await page.page.locator('header [data-test="machines"]').click();
    const cards = page.find('machine-kiosk');
    await eventually(async () => expect(await cards.count()).toBe(2));
    const name = (await cards.nth(1).locator('h4').innerText()).trim();
    await cards.nth(1).evaluate((card) => card.setAttribute('title', 'the second one'));
    const [first] = staff.lastView('device-health')?.appliances ?? [];
    const { cookie } = await signIn(hub.url, hub.demoSignIn.names[2] ?? '', hub.demoSignIn.password);
    const revoked = await fetch(`${hub.url}/api/devices/${first?.deviceId ?? ''}/revoke`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: hub.url, cookie: cookie ?? '' },
      body: '{}',
    });
    expect(revoked.ok).toBe(true);
    await eventually(async () => expect(await cards.count()).toBe(1));
    expect((await cards.locator('h4').innerText()).trim()).toBe(name);
    expect(await cards.getAttribute('title')).toBe('the second one');
    await page.press('back');
  });

  it('opens a counter, and calls nobody yet, by Enter', async () => {
    await comesRound();
    await page.find('counter-quay-3').click();
    await page.find('open-counter').waitFor();
    await page.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await hand.keyTwice('Enter', () => page.find('next').waitFor());
    await comesRound();
    expect(overview()).toMatchObject({ called: 0 });
  });

  it('brings back one who was absent, and not the next one too', async () => {
    for (const _ of [1, 2]) {
      const ticketId = await callsSomebody();
      await sends({ type: 'mark-no-show', counterId: QUAY_3, ticketId, override: 'staff-mistake' });
    }
    const rows = page.page.locator('[data-test^="returned-"]');
    await eventually(async () => expect(await rows.count()).toBe(2));
    await hand.pressTwice(rows.first(), () => eventually(async () => expect(await rows.count()).toBe(1)));
    await comesRound();
    await page.says('absent-list', '1');
    expect(await rows.count()).toBe(1);
  });

  it('chooses from a list, and presses nothing that comes up in its place', async () => {
    const ticketId = await callsSomebody();
    const here = () => overview().counters.find(({ counterId }) => counterId === QUAY_3);
    await eventually(() => expect(here()?.currentStatus).toBe('called'));
    const number = here()?.currentNumber;
    await page.find('change-service').click();
    const entries = page.page.locator('[data-test="menu-entry"]');
    await entries.first().waitFor();
    await page.page.waitForTimeout(900);
    // The middle of the list lies above the buttons that stand there before and after.
    await hand.pressTwice(entries.nth(1), () => page.find('next').waitFor());
    await comesRound();
    expect(here()).toMatchObject({ currentNumber: number, currentStatus: 'called' });
    expect(await page.find('menu').count()).toBe(0);
    await sends({ type: 'complete-ticket', counterId: QUAY_3, ticketId, outcomes: [], dossiers: null });
  });

  it('counts dossiers as quickly as a hand presses', async () => {
    const ticketId = await callsSomebody();
    await sends({ type: 'start-serving', counterId: QUAY_3, ticketId });
    await page.find('more-dossiers').waitFor();
    await hand.pressTimes(page.find('more-dossiers'), 4);
    await page.says('dossiers', '4');
    expect(page.complaints).toEqual([]);
  });
});
