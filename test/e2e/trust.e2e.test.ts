import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { pathToFileURL } from 'node:url';
import { createHub, type Hub } from '@motcua/hub';
import { chromium, type BrowserContext } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { findChromium } from '../../scripts/lib/find-chromium.mjs';
import { findBarriers } from '../harness/find-barriers.ts';

const WITHIN_MS = 30_000;
let folder: string;
let hub: Hub;

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'motcua-trust-'));
}

beforeAll(async () => {
  folder = freshFolder();
  hub = await createHub({
    version: 'test',
    config: {
      ...{ port: 0, host: '127.0.0.1', dataFolder: folder, allowedHosts: ['hub.test'], adminPassword: null },
      doors: { http: 'on', httpsPort: 0, announced: false },
      printer: { connection: { kind: 'tcp', host: '127.0.0.1', port: 9 }, paperWidthMm: 80 },
    },
  });
  return async () => {
    await hub.stop();
    rmSync(folder, { recursive: true, force: true });
  };
});

/** Of the key that the door has at present: Chromium can be told to trust it, as a PC does that trusts the authority. */
function doorKey(): Promise<string> {
  const port = Number(new URL(hub.secureUrl ?? '').port);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false }, () => {
      const der = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
      socket.end();
      resolve(
        createHash('sha256')
          .update(der ?? '')
          .digest('base64'),
      );
    });
    socket.on('error', reject);
  });
}

async function browser(trusts: boolean): Promise<BrowserContext> {
  const profile = freshFolder();
  const trusted = trusts ? [`--ignore-certificate-errors-spki-list=${await doorKey()}`] : [];
  const executablePath = findChromium(process.env) ?? 'no Chromium was found';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--host-resolver-rules=MAP *.test 127.0.0.1', ...trusted],
  });
  onTestFinished(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  return context;
}

async function shortcutFrom(url: string, trusts: boolean): Promise<string> {
  const page = await (await browser(trusts)).newPage();
  await page.goto(`${url}/trust`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href$="motcua.html"]')]);
  expect(download.suggestedFilename()).toBe('motcua.html');
  const path = join(freshFolder(), 'motcua.html');
  onTestFinished(() => rmSync(path, { force: true }));
  await download.saveAs(path);
  return path;
}

describe('a staff PC and its hub', () => {
  it('TL8, UI1 shows what to compare and how to trust the hub, without a script', async () => {
    const page = await (await browser(false)).newPage();
    await page.goto(`${hub.url}/trust`);
    expect((await page.locator('.digits').innerText()).replaceAll(/\s+/g, ' ')).toBe(hub.digits);
    expect(await page.locator('ol').first().locator('li').count()).toBe(6);
    expect(await findBarriers(page)).toEqual([]);
    await page.click('a[lang="en"]');
    expect(await page.locator('h1').innerText()).toBe('A safe connection to the hub');
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('a[href="/ca.crt"]')]);
    expect(download.suggestedFilename()).toBe('ca.crt');
  });

  it('TL8 is read in Khmer on a PC without Khmer letters: they come from the hub, over plain HTTP too', async () => {
    const page = await (await browser(false)).newPage();
    await page.goto(`${hub.url}/trust/km`);
    const loaded = () =>
      page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family));
    await expect.poll(loaded, { timeout: WITHIN_MS }).toContain('"Noto Sans Khmer"');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('TL8 the shortcut goes to the hub over TLS where the browser trusts it, and else over plain HTTP', async () => {
    const file = pathToFileURL(await shortcutFrom(hub.url, false)).href;
    for (const trusts of [true, false]) {
      const page = await (await browser(trusts)).newPage();
      await page.goto(file);
      await page.waitForURL(/\/counter\//, { timeout: WITHIN_MS });
      expect(new URL(page.url()).origin).toBe(trusts ? hub.secureUrl : hub.url);
    }
  });

  it('TL8 a shortcut that was fetched over TLS never leads to plain HTTP', async () => {
    const file = pathToFileURL(await shortcutFrom(hub.secureUrl ?? '', true)).href;
    const page = await (await browser(false)).newPage();
    await page.goto(file);
    await page.waitForSelector('#lost:not([hidden])', { timeout: WITHIN_MS });
    expect(page.url()).toBe(file);
    expect(await page.locator('a[href^="http:"]').count()).toBe(0);
  });

  it('TL4 whoever signs in over plain HTTP from another machine is told so, and led to the way out', async () => {
    const page = await (await browser(false)).newPage();
    await page.goto(`${hub.url.replace('127.0.0.1', 'hub.test')}/counter/`);
    await page.waitForSelector('[data-test="plain-http"]', { timeout: WITHIN_MS });
    await page.click('[data-test="plain-http"] a');
    await page.waitForSelector('.digits', { timeout: WITHIN_MS });
    await page.goto(`${hub.url}/counter/`);
    await page.waitForSelector('[data-test="sign-in"]', { timeout: WITHIN_MS });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-test="plain-http"]').count()).toBe(0);
  });

  it('TL8 the shortcut passes by another hub that has the address now', async () => {
    const path = await shortcutFrom(hub.url, false);
    const page = await (await browser(false)).newPage();
    const identity = (await (await fetch(`${hub.url}/api/hub-identity`)).json()) as { hubId: string };
    const other = readFileSync(path, 'utf8').replaceAll(identity.hubId, '00000000-0000-4000-8000-000000000000');
    writeFileSync(path, other);
    await page.goto(pathToFileURL(path).href);
    await page.waitForSelector('#lost:not([hidden])', { timeout: WITHIN_MS });
    expect(await page.locator('#lost li').count()).toBeGreaterThan(1);
  });
});
