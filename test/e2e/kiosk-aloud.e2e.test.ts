import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, nextPerson, openCounter, takeNumber } from '../harness/office-pages.ts';

const SAMPLE_RATE = 8_000;
const SPOKEN = ['ho-tich', 'chung-thuc'] as const;

/** A tone as a sound card reads it: 16 bits, one channel. */
function tone(seconds: number): Buffer {
  const samples = Math.round(SAMPLE_RATE * seconds);
  const wav = Buffer.alloc(44 + samples * 2);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * 2, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(SAMPLE_RATE, 24);
  wav.writeUInt32LE(SAMPLE_RATE * 2, 28);
  wav.writeUInt16LE(2, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * 2, 40);
  for (let n = 0; n < samples; n += 1) {
    wav.writeInt16LE(Math.round(8_000 * Math.sin((2 * Math.PI * 440 * n) / SAMPLE_RATE)), 44 + n * 2);
  }
  return wav;
}

describe('a kiosk with somebody’s voice', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  const size = { width: 1080, height: 1920 };
  let hub: HubProcess;
  let browser: Browser;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  /** As the hub would serve the pack in use, had a speaker recorded two names of services. `fetched`: what was wanted of it. */
  async function withClips(context: BrowserContext, fetched: string[]): Promise<void> {
    const clipIds = ['number', 'letter-a', ...Array.from({ length: 10 }, (_, n) => `n-${n}`)];
    const all = [...clipIds, ...SPOKEN.map((id) => `service-${id}`)];
    const clips = Object.fromEntries(all.map((clipId) => [clipId, { file: `${clipId}.wav` }]));
    await context.route('**/voice-packs', (route) =>
      route.fulfill({ json: { packs: [{ manifest: { packId: 'vi-nam', tongue: 'vi', clips }, isShipped: true }] } }),
    );
    await context.route('**/voice-packs/**', async (route) => {
      fetched.push(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
      // A name is spoken for as long as names are, so that its tile can be seen lit.
      const seconds = fetched.at(-1)?.startsWith('service-') ? 1.5 : 0.3;
      await route.fulfill({ body: tone(seconds), contentType: 'audio/wav' });
    });
  }

  it('KI11 somebody who cannot read gets a number by pictograms and sound alone', async () => {
    const fetched: string[] = [];
    const kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, size, (context) => withClips(context, fetched));
    await kiosk.find('listen').waitFor();
    await kiosk.page.waitForTimeout(800);
    await kiosk.find('listen').click();
    await kiosk.page.locator('mc-tile[speaking][data-test="tile-ho-tich"]').waitFor();
    await kiosk.page.locator('mc-tile[speaking][data-test="tile-chung-thuc"]').waitFor();
    await kiosk.page.locator('mc-tile[speaking]').waitFor({ state: 'detached' });
    // Once more: the first one was it. The one that is lit is touched.
    await kiosk.find('listen').click();
    const lit = kiosk.page.locator('mc-tile[speaking]');
    await lit.waitFor();
    await kiosk.page.waitForTimeout(800);
    await kiosk.find('tile-ho-tich').click();
    await kiosk.find('number').waitFor();
    expect(await kiosk.text('number')).toBe('A001');
    await expect
      .poll(() => fetched, { timeout: 15_000 })
      .toEqual(expect.arrayContaining(['service-ho-tich.wav', 'number.wav', 'letter-a.wav', 'n-0.wav', 'n-1.wav']));
    await nextPerson(kiosk);
    expect(kiosk.complaints).toEqual([]);
    await kiosk.close();
  });

  it('KI11 a tile’s own loudspeaker chooses nothing, and is at least 15 mm', async () => {
    const kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, size, (context) => withClips(context, []));
    await kiosk.find('listen').waitFor();
    await kiosk.page.waitForTimeout(800);
    const speaker = kiosk.find('tile-chung-thuc').locator('[data-test="speak"]');
    const box = await speaker.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual((15 * 96) / 25.4 - 1);
    await speaker.click();
    await kiosk.page.locator('mc-tile[speaking][data-test="tile-chung-thuc"]').waitFor();
    expect(await kiosk.find('number').count()).toBe(0);
    await kiosk.close();
  });

  it('KI11 a deaf person is served: from the tile to the counter without any sound, by what stands on the glass', async () => {
    const silent = async (context: BrowserContext) => {
      await context.addInitScript(() => {
        Reflect.deleteProperty(window, 'AudioContext');
      });
    };
    const kiosk = await OfficePage.open(browser, `${hub.url}/kiosk/`, size, silent);
    const display = await OfficePage.open(browser, `${hub.url}/display/`, { width: 1920, height: 1080 }, silent);
    const counter = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await openCounter(counter, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password, 'quay-2');
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A002');
    await kiosk.says('people-ahead', '1');
    expect(await kiosk.find('listen').count()).toBe(0);
    await nextPerson(kiosk);

    // Whoever was there first is called and served, then this person: the card stands there at once, and says where to go.
    for (const number of ['A001', 'A002']) {
      await counter.find('next').click();
      await eventually(async () => expect(await counter.text('current-number')).toBe(number));
      const card = display.find('card-quay-2');
      await card.locator('[data-test="card-number"]', { hasText: number }).waitFor({ timeout: 15_000 });
      expect((await card.locator('[data-test="card-counter"]').innerText()).trim()).toBe('2');
      await counter.find('start').click();
      await counter.says('current-state', 'Đang phục vụ');
      await counter.find('done').click();
      await counter.says('notice', `Đã xong ${number}`);
      // Nobody is served in less: a key pressed again within 800 ms is the same press.
      await counter.page.waitForTimeout(800);
    }
    for (const page of [kiosk, display, counter]) {
      expect(page.complaints).toEqual([]);
      await page.close();
    }
  });
});
