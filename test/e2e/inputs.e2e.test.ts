import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shortCodeOf, type CounterId, type DeviceId } from '@motcua/protocol';
import { findSocat, PtyWire, READY_KEYPADS, VirtualKeypad, VirtualScanner } from '@motcua/wires';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings } from '../harness/change-settings.ts';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { keypadsAt, scannerAt } from '../harness/input-office.ts';
import { OfficePage, eventually, openCounter } from '../harness/office-pages.ts';
import { pairOwnPage, signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

const ANSWER_WITHIN_MS = 10_000;
const quay1 = 'quay-1' as CounterId;
const socat = findSocat();
const [KEYPAD] = READY_KEYPADS;
const CARD = '001199000001||Nguyễn Thị Mẫu|15061990|Nữ|Thôn Mẫu, Xã Mẫu, Cần Thơ|01062021';

describe.skipIf('obstacle' in socat)('scanners and keypads, at the kiosk and at a counter', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  const wires: PtyWire[] = [];
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;
  let counter: OfficePage;
  let chief: RawClient;
  let otherKiosk: RawClient;
  let kioskScanner: VirtualScanner;
  let counterScanner: VirtualScanner;
  let keypad: VirtualKeypad;

  async function lay(name: string): Promise<PtyWire> {
    if ('obstacle' in socat) throw new Error(socat.obstacle);
    const wire = new PtyWire({ path: join(dataFolder, name), socat: socat.program });
    await wire.plug();
    wires.push(wire);
    return wire;
  }

  /** The id under which the hub knows the kiosk's page. */
  async function kioskId(): Promise<DeviceId> {
    let found: DeviceId | undefined;
    await eventually(() => {
      found = chief.lastView('device-health')?.appliances.find(({ role }) => role === 'kiosk')?.deviceId;
      expect(found).toBeDefined();
    });
    return found ?? ('' as DeviceId);
  }

  beforeAll(async () => {
    if (!KEYPAD) throw new Error('no kind of keypad');
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, { width: 1080, height: 1920 });
    await kiosk.find('tile-chung-thuc').waitFor();
    const chiefDoor = await signIn(hub.url, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    chief = new RawClient('staff', chiefDoor);
    await chief.connected(ANSWER_WITHIN_MS);
    const deviceId = await kioskId();
    const [first, second, third] = [await lay('quet-1'), await lay('quet-2'), await lay('phim')];
    await changeSettings(chiefDoor, (settings) => ({
      ...settings,
      scanners: [
        scannerAt(first.path, 'quet-1', { kind: 'kiosk', deviceId }),
        scannerAt(second.path, 'quet-2', { kind: 'counter', counterId: quay1 }),
      ],
      keypadLines: [keypadsAt(third.path, [{ address: 1, counterId: quay1 }])].map((line) => ({
        ...line,
        keypads: [...line.keypads],
      })),
    }));
    kioskScanner = new VirtualScanner(first);
    counterScanner = new VirtualScanner(second);
    keypad = new VirtualKeypad(KEYPAD, third);
    await eventually(() => {
      const health = chief.lastView('device-health');
      const states = [...(health?.scanners ?? []), ...(health?.keypadLines ?? [])].map(({ state }) => state);
      expect(states).toEqual(['open', 'open', 'open']);
    });
    otherKiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Cửa sau'));
    counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await openCounter(counter, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password, quay1);
  });
  afterAll(async () => {
    otherKiosk?.close();
    chief?.close();
    await browser?.close();
    await hub?.stop();
    for (const wire of wires) await wire.unplug();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function slip() {
    const { reply } = await otherKiosk.send(
      {
        ...{ type: 'issue-ticket', serviceIds: ['chung-thuc' as never], person: null, oneMore: true },
        ...{ priority: 'ordinary', needs: [], language: 'vi' },
      },
      ANSWER_WITHIN_MS,
    );
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-issued') throw new Error(JSON.stringify(reply));
    return reply.outcome;
  }

  it('SC3 a slip held under the kiosk’s scanner shows its number; another paper is answered politely', async () => {
    const { number, slipCode } = await slip();
    kioskScanner.scan(slipCode);
    await kiosk.says('found-number', number);
    await kiosk.says('found-state', 'Số này đang chờ đến lượt');
    kioskScanner.scan('H13.32-250701-0001');
    await kiosk.says('receipt-question', '?');
    kioskScanner.scan(CARD);
    await kiosk.says('message', 'không giữ lại gì từ thẻ');
    expect(await kiosk.page.content()).not.toContain('Nguyễn Thị Mẫu');
    await kiosk.page.waitForTimeout(800);
    await kiosk.find('start-again').click();
    await kiosk.find('tile-chung-thuc').waitFor();
    expect(kiosk.complaints).toEqual([]);
  });

  it('KP2, KP3 a press on the keypad calls at the counter’s page, and a refusal is told there in words', async () => {
    const { number } = await slip();
    keypad.press({ keypad: 1, press: 'next' });
    await counter.find('current-number').waitFor();
    const called = await counter.text('current-number');
    await counter.page.waitForTimeout(1_500);
    keypad.press({ keypad: 1, press: 'next' });
    await counter.says('question', called);
    // An answer in the first moment of a question belongs to the press before it.
    await counter.page.waitForTimeout(800);
    await counter.find('answer-yes').click();
    await counter.says('current-number', number);
    keypad.press({ keypad: 1, press: 'recall' });
    await counter.says('notice', `Đã gọi lại ${number}`);
    keypad.press({ keypad: 1, press: 'call-number', number: 77 });
    await counter.says('notice', 'không có số 77 đang chờ ở quầy này');
    await counter.page.keyboard.press('/');
    // AC16: the break covers the page, and what a keypad is answered is told on the cover.
    await counter.find('resume-proof').waitFor();
    await counter.page.waitForTimeout(1_000);
    keypad.press({ keypad: 1, press: 'next' });
    await counter.says('notice', 'Bàn phím gọi số:');
    await counter.find('resume-proof').fill(hub.demoSignIn.password);
    await counter.find('resume').click();
    await counter.says('current-number', number);
  });

  it('SC5 a slip held under the counter’s scanner opens what can be done with it', async () => {
    const { number, slipCode } = await slip();
    counterScanner.scan(shortCodeOf(slipCode));
    await counter.says('menu', `Số ${number}`);
    await counter.page.keyboard.press('Escape');
    counterScanner.scan('H13.32-250701-0001');
    await counter.says('notice', 'Đã ghi 1 hồ sơ');
    counterScanner.scan('https://example.com/anything');
    await counter.says('notice', 'Máy quét không nhận ra mã này');
    expect(counter.complaints).toEqual([]);
  });
});
