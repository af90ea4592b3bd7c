import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CounterId, ServiceId } from '@motcua/protocol';
import { voicePackListSchema } from '@motcua/voice/manifest';
import { encodeWav } from '@motcua/voice/sound';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { eventually, OfficePage, signInOn } from '../harness/office-pages.ts';
import { pairOwnPage, signIn } from '../harness/public-door.ts';
import { RawClient } from '../harness/raw-client.ts';
import { canSpeak, heardBy } from '../harness/voice-office.ts';

/** Ten seconds of somebody who hums far from the microphone, in syllables: low, and of many overtones as a voice is. */
function hum(): Uint8Array {
  const rate = 48_000;
  const values = Float32Array.from({ length: 10 * rate }, (_, at) => {
    const seconds = at / rate;
    const syllable = 0.6 + 0.4 * Math.sin(2 * Math.PI * 4 * seconds);
    const overtones = [1, 2, 3, 4, 5].map((n) => Math.sin(2 * Math.PI * 150 * n * seconds + n) / n);
    return 0.03 * syllable * overtones.reduce((sum, each) => sum + each, 0);
  });
  return encodeWav({ rate, values });
}

const ANSWER_MS = 15_000;

/** Chromium's own microphone plays a file. */
const MICROPHONE = (file: string) => [
  ...['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  ...['--autoplay-policy=no-user-gesture-required', '--use-fake-device-for-media-stream'],
  ...['--use-fake-ui-for-media-stream', `--use-file-for-fake-audio-capture=${file}`],
];

describe('a speaker records a voice pack', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-recorder-'));
  let hub: HubProcess;
  let browser: Browser;
  let page: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    const file = join(dataFolder, 'hum.wav');
    writeFileSync(file, hum());
    browser = await launchChromium({ args: MICROPHONE(file) });
    page = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(page, hub.demoSignIn.names.at(-1) ?? '', hub.demoSignIn.password);
    await page.find('settings').click();
    await page.find('to-voice').click();
    await page.find('voice-packs').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const press = (name: string) => page.page.getByRole('button', { name, exact: true }).first().click();
  const packs = async () => voicePackListSchema.parse(await (await fetch(`${hub.url}/voice-packs`)).json()).packs;

  it('VO2 the packs that ship are there, and can be listened to', async () => {
    expect((await packs()).map(({ manifest }) => manifest.packId)).toEqual(['en', 'vi-bac', 'vi-nam']);
    expect(await page.text('voice-packs')).toContain('đủ đoạn');
    await press('Nghe thử');
    await page.page.waitForTimeout(1_000);
    expect(await page.page.locator('mc-voice-editor .problem').count()).toBe(0);
  });

  it('VO3, UI1 a clip is recorded, heard, ticked, and handed to the hub as loud as every other', async () => {
    await press('Ghi âm gói tiếng');
    await page.page.locator('#pack-name').fill('Tiếng Khmer, cô Sokha');
    await page.page.locator('#pack-speaker').fill('Sokha');
    await eventually(async () => {
      await press('Ghi âm');
      await page.page.getByRole('button', { name: 'Dừng' }).waitFor();
      await page.page.waitForTimeout(2_500);
      await press('Dừng');
      await page.says('recorded', 'Đã ghi 1/');
    }, 30_000);
    await page.find('clip-right').check();
    expect(await findBarriers(page.page)).toEqual([]);
    await page.says('recorded', 'đã kiểm tra 1');
    await press('Đưa lên máy chủ');
    await page.says('pack-told', 'Tiếng Khmer, cô Sokha');
    const { manifest } = (await packs()).find(({ isShipped }) => !isShipped) ?? expect.fail('nothing was taken');
    expect(manifest).toMatchObject({ packId: 'tieng-khmer-co-sokha', tongue: 'km', speaker: 'Sokha' });
    expect(manifest.clips['call']).toMatchObject({ file: 'call.wav', checked: true });
    expect(Math.abs((manifest.clips['call']?.lufs ?? 0) + 16)).toBeLessThan(0.6);
    expect(manifest.clips['call']?.peakDb).toBeLessThanOrEqual(-1);
  });

  it('VO2 a clip is taken from a sound file, as loud as every other; a file without sound is named', async () => {
    await press('Tiếp');
    const clip = page.find('clip-file');
    await clip.setInputFiles({
      name: 'ghi-chu.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('không phải âm thanh'),
    });
    await page.says('not-sound', 'ghi-chu.txt');
    await clip.setInputFiles(fileURLToPath(new URL('../../packages/voice/packs/vi-nam/recall.ogg', import.meta.url)));
    await page.says('recorded', 'Đã ghi 2/');
    expect(await page.find('not-sound').count()).toBe(0);
    await press('Đưa lên máy chủ');
    await eventually(async () => {
      const own = (await packs()).find(({ isShipped }) => !isShipped);
      const clips = Object.values(own?.manifest.clips ?? {});
      expect(clips).toHaveLength(2);
      for (const { lufs } of clips) expect(Math.abs(lufs + 16)).toBeLessThan(0.6);
    });
  });

  it('what was recorded is still there when one comes back, and the pack can be chosen', async () => {
    await press('Về cài đặt giọng đọc');
    await page.page.locator('[id="voice.packs.km"]').selectOption({ label: 'Tiếng Khmer, cô Sokha' });
    await page.find('apply').click();
    await page.says('settings-told', 'Đã áp dụng');
    await press('Ghi âm gói tiếng');
    await page.says('recorded', 'Đã ghi 2/');
    expect(page.complaints).toEqual([]);
  });

  it('VO4 clips that a call needs and its pack lacks stand on the page of machines; the call is shown, and said in the other language', async () => {
    const { names, password } = hub.demoSignIn;
    const display = await OfficePage.open(browser, `${hub.url}/display/`, { width: 1920, height: 1080 });
    await eventually(async () => expect(await canSpeak(display)).toBe(true), 30_000);
    const kiosk = new RawClient('kiosk', await pairOwnPage(hub.url, 'kiosk', 'Máy lấy số'));
    const clerk = new RawClient('staff', await signIn(hub.url, names[0] ?? '', password));
    const [serviceIds, counterId] = [['ho-tich' as ServiceId], 'quay-3' as CounterId];
    const asked = { priority: 'ordinary', needs: [], language: 'km', person: null, oneMore: true } as const;
    await kiosk.send({ type: 'issue-ticket', serviceIds, ...asked, needs: [] }, ANSWER_MS);
    await clerk.send({ type: 'open-counter', counterId }, ANSWER_MS);
    const call = { type: 'call-next', counterId, expectedCurrent: null, settle: null } as const;
    const { reply } = await clerk.send(call, ANSWER_MS);
    if (reply.kind !== 'accepted' || reply.outcome.type !== 'ticket-called') throw new Error(JSON.stringify(reply));
    await display.says('card-number', reply.outcome.number);
    await eventually(async () => expect(await heardBy(display)).not.toEqual([]));
    for (const { name } of await heardBy(display)) expect(name).toMatch(/^vi-/);

    const officer = await OfficePage.open(browser, `${hub.url}/counter/`, { width: 1366, height: 768 });
    await signInOn(officer, names[0] ?? '', password);
    await officer.find('machines').last().click();
    await officer.says('machine-display', 'Thiếu đoạn tiếng: tieng-khmer-co-sokha/');
    await officer.says('machine-display', 'Lời gọi cần đoạn này không đọc bằng tiếng đó');
    expect(await findBarriers(officer.page)).toEqual([]);
    for (const page of [display, officer]) expect(page.complaints).toEqual([]);
    for (const client of [kiosk, clerk]) client.close();
  });
});
