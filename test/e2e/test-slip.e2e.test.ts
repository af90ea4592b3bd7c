import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { findBarriers, pixelsTooWide } from '../harness/find-barriers.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { OfficePage, eventually, signInOn } from '../harness/office-pages.ts';
import { startVirtualTcpPrinter, type VirtualTcpPrinter } from '../harness/virtual-printer/virtual-tcp-printer.ts';

/** A short test slip takes about ten seconds so: longer than a page waits for an ordinary answer. */
const MM_PER_SECOND = 4;
const LONGER_THAN_ORDINARY_MS = 8_000;
const PROVEN_WITHIN_MS = 45_000;

describe('a test slip of a slow printer', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  let printer: VirtualTcpPrinter;
  let hub: HubProcess;
  let browser: Browser;
  let pressing: OfficePage;
  let other: OfficePage;

  beforeAll(async () => {
    printer = await startVirtualTcpPrinter({ mmPerSecond: MM_PER_SECOND });
    vi.stubEnv('MOTCUA_PRINTER', `tcp://${printer.host}:${printer.port}`);
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    pressing = await openMachines({ width: 360, height: 740 });
    other = await openMachines({ width: 1366, height: 768 });
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
    await printer?.close();
    vi.unstubAllEnvs();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function openMachines(size: { width: number; height: number }): Promise<OfficePage> {
    const page = await OfficePage.open(browser, `${hub.url}/counter/`, size);
    await signInOn(page, hub.demoSignIn.names[0] ?? '', hub.demoSignIn.password);
    await page.find('machines').last().click();
    await page.find('machine-printer').waitFor();
    return page;
  }

  it('SL10 says that the answer is waited for, however long, then that it came out; nobody gets a second one meanwhile', async () => {
    await eventually(async () => expect(await pressing.find('print-test-small').isEnabled()).toBe(true));
    const before = printer.pieceCount;
    const pressedAt = performance.now();
    await pressing.find('print-test-small').click();
    await pressing.says('test-under-way', 'Đã gửi phiếu in thử, đang chờ máy in trả lời');
    expect(await pressing.find('print-test').isDisabled()).toBe(true);
    await other.find('print-test-small').click();
    await other.says('act-told', 'Thiết bị đang bận việc khác');
    expect(await findBarriers(pressing.page)).toEqual([]);
    expect(await pixelsTooWide(pressing.page)).toBe(0);
    await pressing.says('test-under-way', 'giây');

    await eventually(async () => expect(await pressing.text('act-told')).toBe('Phiếu in thử đã ra.'), PROVEN_WITHIN_MS);
    expect(performance.now() - pressedAt).toBeGreaterThan(LONGER_THAN_ORDINARY_MS);
    expect(await pressing.text('test-under-way')).toBe('');
    expect(await pressing.find('print-test').isEnabled()).toBe(true);
    expect(printer.pieceCount - before).toBe(1);
  });

  it('SL10 a printer that goes meanwhile is said to be in trouble, and what is then not known is not guessed', async () => {
    await pressing.find('print-test').click();
    await pressing.says('test-under-way', 'đang chờ máy in trả lời');
    printer.device.runOutOfPaperAfter(20);
    await pressing.says('machine-printer', 'Máy in hết giấy');
    await eventually(
      async () => expect(await pressing.text('act-told')).toMatch(/^Phiếu in thử dở dang|^Không rõ phiếu in thử/),
      PROVEN_WITHIN_MS,
    );
    expect(await pressing.find('print-test').isDisabled()).toBe(true);
    for (const page of [pressing, other]) expect(page.complaints).toEqual([]);
  });
});
