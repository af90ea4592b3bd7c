import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { NpmStart } from '../harness/npm-start.ts';
import { OfficePage, eventually, openCounter, takeNumber } from '../harness/office-pages.ts';

describe('the main path, from "npm start" to a call on the display', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let port: number;
  let start: NpmStart;
  let browser: Browser;

  beforeAll(async () => {
    port = await freePort();
    start = new NpmStart({ MOTCUA_DATA: dataFolder, MOTCUA_PORT: String(port) });
    browser = await launchChromium();
    await start.ready();
  });
  afterAll(async () => {
    await browser?.close();
    await start?.ctrlC();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  it('says where everything is, the ready line last', () => {
    const lines = start.said.trimEnd().split('\n');
    expect(lines.at(-1)).toContain('Ready. Press Ctrl-C to stop.');
    expect(start.row('Slips')).toBe(join(dataFolder, 'slips'));
    expect(start.row('Sign in')).toMatch(/^canbo \| .+ {2,}\S{15,}$/);
  });

  it('press → number → slip with that number → Next → the display shows number and counter', async () => {
    const kiosk = await OfficePage.open(browser, start.row('Kiosk'), { width: 1080, height: 1920 });
    const display = await OfficePage.open(browser, start.row('Display'), { width: 1920, height: 1080 });
    const counter = await OfficePage.open(browser, start.row('Counter'), { width: 1366, height: 768 });

    const number = await takeNumber(kiosk, 'ho-tich');
    expect(number).toBe('A001');
    await eventually(async () => expect(await kiosk.text('slip-state')).toContain('lấy phiếu'));

    const slips = slipsOf(dataFolder, number);
    expect(slips).toHaveLength(1);
    const [slip] = slips;
    const picture = PNG.sync.read(readFileSync(slip ?? ''));
    expect(picture.width).toBe(576);
    expect(existsSync((slip ?? '').replace(/\.png$/, '.bin'))).toBe(true);

    const [names, password] = start.row('Sign in').split(/ {2,}/);
    const [name] = (names ?? '').split(' | ');
    await openCounter(counter, name ?? '', password ?? '', 'quay-2');
    await counter.find('next').click();
    await eventually(async () => expect(await counter.text('current-number')).toBe(number));

    await eventually(async () => {
      expect(await display.text('card-number')).toBe(number);
      expect(await display.text('card-counter')).toBe('2');
    });
    for (const office of [kiosk, display, counter]) {
      expect(office.complaints).toEqual([]);
      await office.close();
    }
  });

  it('Ctrl-C stops it cleanly', async () => {
    expect([0, 'SIGINT']).toContain(await start.ctrlC());
    expect(start.said).not.toMatch(/npm error|ELIFECYCLE|Error/);
    // Nothing is left behind: the folder is free for the next hub, and the port too.
    const next = await HubProcess.start({ dataFolder, port });
    expect(await next.stop()).toBe(0);
  });
});

/** The pictures of a number's slips, wherever the date's folder is. */
function slipsOf(dataFolder: string, number: string): string[] {
  const folder = join(dataFolder, 'slips');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.includes(`${number}-`) && file.endsWith('.png'))
    .map((file) => join(folder, file));
}
