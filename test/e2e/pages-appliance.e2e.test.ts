import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApplianceLink, type ApplianceLink } from '@motcua/client';
import type { DeviceRole } from '@motcua/protocol';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../harness/chromium.ts';
import { HubProcess, freePort } from '../harness/hub-process.ts';
import { eventually, OfficePage, takeNumber } from '../harness/office-pages.ts';
import { canSpeak } from '../harness/voice-office.ts';

/*
 *   built page ── window.motcua.hubLink ── built preload ═══ binding ═══ openApplianceLink ── hub
 *   (no door of its own)                  └──── in Chromium ────┘         └── this process ──┘
 */

const PAGE = 'http://appliance.test';
/** As the appliance's own server sends it: the page may speak to nobody; a display reads its clips at its own address. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

describe('the built pages behind an appliance, with no door to the network', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'motcua-e2e-'));
  const links: ApplianceLink[] = [];
  let hub: HubProcess;
  let browser: Browser;
  let kiosk: OfficePage;
  let display: OfficePage;

  beforeAll(async () => {
    hub = await HubProcess.start({ dataFolder, port: await freePort() });
    browser = await launchChromium();
    kiosk = await openAppliance('kiosk', { width: 1080, height: 1920 });
    display = await openAppliance('display', { width: 1920, height: 1080 });
  });
  afterAll(async () => {
    for (const link of links) link.close();
    await browser?.close();
    await hub?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });

  async function openAppliance(role: DeviceRole, size: { width: number; height: number }): Promise<OfficePage> {
    let token: string | null = null;
    const link = openApplianceLink({
      ...{ role, hubUrl: hub.url, deviceName: `Máy thử ${role}`, version: '1', log: () => undefined },
      tokenStore: {
        get: () => Promise.resolve(token),
        set: (next) => {
          token = next;
          return Promise.resolve();
        },
      },
    });
    links.push(link);
    return OfficePage.open(browser, `${PAGE}/index.html`, size, async (context, page) => {
      await servePage(context, role, () => hub.url);
      await bridge(page, role, link);
    });
  }

  it('give a number with its slip, and can choose again', async () => {
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A001');
    await kiosk.says('slip-state', 'lấy phiếu');
    await kiosk.find('choose-again').click();
    await kiosk.says('notice', 'A001');
    await display.says('waiting', '0 người');
  });

  it('say that the hub is away, and find it again without being loaded anew', async () => {
    const port = Number(new URL(hub.url).port);
    await hub.kill();
    await kiosk.says('connection', 'mất kết nối');
    await display.says('connection', 'Mất kết nối');
    hub = await HubProcess.start({ dataFolder, port });
    await display.says('connection', 'Đã kết nối');
    expect(await takeNumber(kiosk, 'ho-tich')).toBe('A002');
  });

  it('VO2 the display gets its clips at its own address', async () => {
    await eventually(async () => expect(await canSpeak(display)).toBe(true), 30_000);
  });

  it('ask nothing of the network, and leave the console empty', async () => {
    for (const office of [kiosk, display]) {
      expect(office.complaints).toEqual([]);
      const tried = await office.page.evaluate(() =>
        fetch('http://elsewhere.test/').then(
          () => 'reached',
          () => 'blocked',
        ),
      );
      expect(tried).toBe('blocked');
    }
  });
});

function policyOf(role: DeviceRole): string {
  return role === 'display' ? POLICY.replace("connect-src 'none'", "connect-src 'self'") : POLICY;
}

/** Serves the built page from its folder, and a display the hub’s clips, as the appliance does; every other address is refused. */
async function servePage(context: BrowserContext, role: DeviceRole, hubUrl: () => string): Promise<void> {
  const folder = fileURLToPath(new URL(`../../apps/${role}/dist/renderer`, import.meta.url));
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== PAGE) return route.abort();
    if (role === 'display' && pathname.startsWith('/voice-packs')) {
      const answer = await fetch(hubUrl() + pathname);
      return route.fulfill({ status: answer.status, body: Buffer.from(await answer.arrayBuffer()) });
    }
    return route.fulfill({
      body: readFileSync(join(folder, pathname)),
      headers: { 'content-type': TYPES[extname(pathname)] ?? '', 'content-security-policy': policyOf(role) },
    });
  });
}

/** Runs the built preload before the page, with Electron's two names, and carries its port to `link`. */
async function bridge(page: Page, role: DeviceRole, link: ApplianceLink): Promise<void> {
  const preload = readFileSync(new URL(`../../apps/${role}/dist/preload/preload.cjs`, import.meta.url), 'utf8');
  let toLink: (message: unknown) => void = () => undefined;
  await page.exposeBinding('toMain', (_source, message: unknown) => {
    if (message === 'opened') {
      link.attach({
        post: (answer) => {
          // A page that has gone hears nothing more.
          page
            .evaluate((said) => window.dispatchEvent(new CustomEvent('from-main', { detail: said })), answer)
            .catch(() => undefined);
        },
        onMessage: (listener) => (toLink = listener),
        onClose: () => undefined,
        close: () => undefined,
      });
    } else toLink(message);
  });
  await page.addInitScript(`(() => {
    'use strict';
    const main = window.toMain;
    const ipcRenderer = {
      postMessage: (channel, message, [port]) => {
        port.onmessage = (event) => main(event.data);
        window.addEventListener('from-main', (event) => port.postMessage(event.detail));
        main('opened');
      },
    };
    const contextBridge = {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: api }),
    };
    const require = () => ({ ipcRenderer, contextBridge });
    const module = {}, exports = {};
    ${preload}
  })()`);
}
