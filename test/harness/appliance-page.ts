import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ApplianceLink } from '@motcua/client';
import { pagePolicy } from '@motcua/shell/page-policy';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { builtFolder, PAGE_FILE_TYPES } from './built-page.ts';
import { OfficePage } from './office-pages.ts';

/*
 *   built page ── window.motcua.hubLink ── built preload ═══ binding ═══ main process, or its link ── hub
 *   (no door of its own)                  └──── in Chromium ────┘
 */

const PAGE = 'http://appliance.test';
/** As the appliance's own server sends it: the page reads the voice’s clips at its own address. */
const POLICY = pagePolicy(true);

/** What the page finds behind its preload. */
export type ApplianceMain = Pick<ApplianceLink, 'attach'>;

export type MainPort = Parameters<ApplianceMain['attach']>[0];

/** A main process that stands for no hub: the page gets nothing but what is posted to `ports`, and what it says is in `heard`. */
export function mainWithoutHub(ports: MainPort[], heard: unknown[]): ApplianceMain {
  return {
    attach: (port) => {
      ports.push(port);
      port.onMessage((message) => heard.push(message));
      port.post({ kind: 'all', state: { kind: 'connecting' }, views: [], hubNow: 0 });
    },
  };
}

/** Whose page there is an Electron app for. */
export type ApplianceRole = 'kiosk' | 'display';

export type AppliancePageOptions = {
  readonly role: ApplianceRole;
  readonly size: { readonly width: number; readonly height: number };
  readonly main: ApplianceMain;
  /** Where the voice's clips are. */
  readonly hubUrl: () => string;
  /** False: nothing but the page's own policy keeps it from other addresses. */
  readonly walled?: boolean;
};

/** An appliance's built page in Chromium, with the built preload before it and no door to the network. */
export function openAppliancePage(
  browser: Browser,
  { role, size, main, hubUrl, walled = true }: AppliancePageOptions,
): Promise<OfficePage> {
  return OfficePage.open(browser, `${PAGE}/index.html`, size, async (context, page) => {
    await servePage(context, role, hubUrl, walled);
    await bridge(page, role, main);
  });
}

/** Serves the built page from its folder, and the hub’s clips (VO2, KI11), as the appliance does; every other address is refused. */
async function servePage(
  context: BrowserContext,
  role: ApplianceRole,
  hubUrl: () => string,
  walled: boolean,
): Promise<void> {
  const folder = builtFolder(role);
  await context.route('**/*', async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== PAGE) return walled ? route.abort() : route.continue();
    if (pathname.startsWith('/voice-packs')) {
      // Also while the hub is away.
      const clip = await fetch(hubUrl() + pathname).then(
        async (answer) => ({ status: answer.status, body: Buffer.from(await answer.arrayBuffer()) }),
        () => null,
      );
      return clip === null ? route.abort() : route.fulfill(clip);
    }
    return route.fulfill({
      body: readFileSync(join(folder, pathname)),
      headers: { 'content-type': PAGE_FILE_TYPES[extname(pathname)] ?? '', 'content-security-policy': POLICY },
    });
  });
}

/** Runs the built preload before the page, with Electron's two names, and carries its port to `main`. */
async function bridge(page: Page, role: ApplianceRole, main: ApplianceMain): Promise<void> {
  const preload = readFileSync(new URL(`../../apps/${role}/dist/preload/preload.cjs`, import.meta.url), 'utf8');
  let toMain: (message: unknown) => void = () => undefined;
  await page.exposeBinding('toMain', (_source, message: unknown) => {
    if (message === 'opened') {
      main.attach({
        post: (answer) => {
          // A page that has gone hears nothing more.
          page
            .evaluate((said) => window.dispatchEvent(new CustomEvent('from-main', { detail: said })), answer)
            .catch(() => undefined);
        },
        onMessage: (listener) => (toMain = listener),
        onClose: () => undefined,
        close: () => undefined,
      });
    } else toMain(message);
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
    // As Electron's bridge: what is given to the page is frozen.
    const frozen = (value) => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen);
      return Object.freeze(value);
    };
    const contextBridge = {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: frozen(api) }),
    };
    const require = () => ({ ipcRenderer, contextBridge });
    const module = {}, exports = {};
    ${preload}
  })()`);
}
