import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceId } from '@motcua/protocol';
import { encodeWav } from '@motcua/voice/sound';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage } from '../harness/office-pages.ts';
import { signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';

const PATIENCE_MS = 60_000;
/** A hand does not press in the first moments of a page, nor twice in one. */
const HAND_MS = 800;
const HAS_ESPEAK = spawnSync('espeak-ng', ['--version']).status === 0;

/** On a machine without espeak-ng another program stands in its place, which hums whatever it is to say. */
function withSpeaker(folder: string): Readonly<Record<string, string>> {
  if (HAS_ESPEAK) return {};
  const values = Float32Array.from({ length: 22_050 }, (_, at) => 0.3 * Math.sin(at / 8));
  writeFileSync(join(folder, 'hum.wav'), encodeWav({ rate: 22_050, values }));
  writeFileSync(join(folder, 'espeak-ng'), `#!/bin/sh\ncat > /dev/null\ncat ${folder}/hum.wav\n`, { mode: 0o755 });
  return { PATH: `${folder}:${process.env['PATH'] ?? ''}` };
}

/** Notes in the page what the sound card is given, by its length in seconds. */
async function withOpenEars(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const heard: number[] = [];
    Object.assign(window, { heard });
    const start = Reflect.get(AudioBufferSourceNode.prototype, 'start') as (...args: unknown[]) => void;
    AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, ...args: unknown[]) {
      heard.push(this.buffer?.duration ?? 0);
      start.apply(this, args);
    };
  });
}

describe('a kiosk for whoever cannot read, as a new hub sets it up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-by-ear-'));
  const fetched: string[] = [];
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({
      ...{ dataFolder: join(folder, 'data'), port: await freePort(), env: withSpeaker(folder) },
    });
    browser = await launchChromium();
    kiosk = await OfficePage.open(
      browser,
      `${hub.url}/kiosk/`,
      { width: 1080, height: 1920 },
      async (context, page) => {
        await withOpenEars(context);
        page.on('response', (response) => {
          const [, file] = /\/voice-packs\/vi-nam\/([^/]+)$/.exec(response.url()) ?? [];
          if (file !== undefined && response.status() === 200) fetched.push(file);
        });
      },
    );
    // Names are made beside all else that a hub begins with.
    await kiosk.find('listen').waitFor({ timeout: PATIENCE_MS });
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const heard = () => kiosk.page.evaluate(() => (Reflect.get(window, 'heard') as readonly number[]).length);
  async function hears(...files: readonly string[]): Promise<void> {
    await expect.poll(() => fetched, { timeout: PATIENCE_MS }).toEqual(expect.arrayContaining([...files]));
  }
  async function press(test: string): Promise<void> {
    await kiosk.find(test).waitFor();
    await kiosk.page.waitForTimeout(HAND_MS);
    await kiosk.find(test).click();
  }
  /** The loudspeaker of a tile, until its tile is no longer lit. */
  async function listenTo(tile: string): Promise<void> {
    await kiosk.find(tile).waitFor();
    await kiosk.page.waitForTimeout(HAND_MS);
    await kiosk.find(tile).locator('[data-test="speak"]').click();
    await kiosk.page.locator(`mc-tile[speaking][data-test="${tile}"]`).waitFor();
    await kiosk.page.locator('mc-tile[speaking]').waitFor({ state: 'detached' });
  }
  /** What this page says is said again by its loudspeaker: so many clips. */
  async function saysAgain(clips: number): Promise<void> {
    await kiosk.find('listen-page').locator('[aria-pressed="false"]').waitFor({ timeout: PATIENCE_MS });
    const before = await heard();
    await kiosk.page.waitForTimeout(HAND_MS);
    await kiosk.find('listen-page').click();
    await expect.poll(heard, { timeout: PATIENCE_MS }).toBe(before + clips);
  }

  it('KI11 listens, touches what is lit, and hears the number, as often as wanted', async () => {
    const tiles = kiosk.page.locator('mc-tile');
    expect(await tiles.locator('[data-test="speak"]').count()).toBe(await tiles.count());
    await press('listen');
    await kiosk.page.locator('mc-tile[speaking][data-test="tile-chung-thuc"]').waitFor({ timeout: PATIENCE_MS });
    await kiosk.find('tile-chung-thuc').click();
    await kiosk.find('number').waitFor();
    expect(await kiosk.text('number')).toBe('C001');
    await hears('service-chung-thuc.wav', 'page-your-number.ogg', 'letter-c.ogg', 'n-0.ogg', 'n-1.ogg');
    await hears('page-wait-here.ogg');
    // "Your number", C, 0, 0, 1, "please take a seat".
    await saysAgain(6);
    await press('next-person');
    await kiosk.find('number').waitFor({ state: 'detached' });
    expect(
      await kiosk.page.evaluate(() => (Reflect.get(window, 'heard') as readonly number[]).every((s) => s > 0.1)),
    ).toBe(true);
  });

  it('KI11 is asked aloud whether the day on the receipt has come', async () => {
    await listenTo('tile-nhan-ket-qua');
    await press('tile-nhan-ket-qua');
    await kiosk.find('receipt-question').waitFor();
    await hears('page-receipt.ogg');
    await saysAgain(1);
    await press('receipt-yes');
    await kiosk.find('number').waitFor();
    await press('next-person');
  });

  it('IS8, KI11 is asked aloud whether it shall be one more number', async () => {
    for (let taken = 0; taken < 8; taken += 1) {
      await press('tile-ho-tich');
      await kiosk.find('number').or(kiosk.find('one-more-question')).first().waitFor();
      if (await kiosk.find('one-more-question').isVisible()) break;
      await kiosk.page.waitForTimeout(HAND_MS);
      await kiosk.find('next-person').click();
    }
    // Whoever has not listened is not read to, and may begin here.
    await saysAgain(1);
    await hears('page-one-more.ogg');
    await press('take-one-more');
    await kiosk.find('number').waitFor();
    await press('next-person');
  });

  it('KI11 hears of a closed service that there is no number, and who helps', async () => {
    const { names, password } = hub.demoSignIn;
    const staff = new RawClient('staff', await signIn(hub.url, names[2] ?? '', password));
    await staff.connected(PATIENCE_MS);
    const { reply } = await staff.send({ type: 'pause-service', serviceId: 'dat-dai' as ServiceId }, PATIENCE_MS);
    expect(reply.kind).toBe('accepted');
    staff.close();
    await kiosk.says('tile-dat-dai', 'Tạm ngừng');
    await listenTo('tile-dat-dai');
    await press('tile-dat-dai');
    await kiosk.find('message').waitFor();
    await hears('page-no-number.ogg', 'page-ask-desk.ogg');
    await saysAgain(2);
    await press('start-again');
    await kiosk.find('tile-dat-dai').waitFor();
    expect(kiosk.complaints).toEqual([]);
  });
});
