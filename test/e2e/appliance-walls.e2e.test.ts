import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mainWithoutHub, openAppliancePage, type ApplianceRole, type MainPort } from '../harness/appliance-page.ts';
import { launchChromium } from '../harness/chromium.ts';
import { eventually, type OfficePage } from '../harness/office-pages.ts';

/** What a page can try to get out by; each is given an address and settles with what it got, or hangs. */
const WAYS = {
  fetch: (address: string) => fetch(address, { mode: 'no-cors' }),
  request: (address: string) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.onload = resolve;
      request.onerror = reject;
      request.open('GET', address);
      request.send();
    }),
  socket: (address: string) =>
    new Promise((resolve, reject) => {
      const socket = new WebSocket(address.replace(/^http/, 'ws'));
      socket.onopen = resolve;
      socket.onerror = reject;
    }),
  events: (address: string) =>
    new Promise((resolve, reject) => {
      const source = new EventSource(address);
      source.onopen = resolve;
      source.onerror = reject;
    }),
  beacon: (address: string) =>
    navigator.sendBeacon(address, 'x') ? Promise.resolve() : Promise.reject(new Error('no')),
  /** As a text: the test's own build would put another word in the place of `import`. */
  module: '(address) => import(address)',
  worker: (address: string) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(URL.createObjectURL(new Blob([`fetch('${address}').then(() => postMessage(1))`])));
      worker.onmessage = resolve;
      worker.onerror = reject;
    }),
} as const;
/** The form last: Chromium waits for a page that never comes. */
const ELEMENTS = ['img', 'iframe', 'script', 'link', 'object', 'embed', 'video', 'form'] as const;

/** Each brings its own page and its own preload. */
describe.each<ApplianceRole>(['kiosk', 'display'])(
  'AP3 the page of a %s, with nothing but its policy and its preload between it and the world',
  (role) => {
    let browser: Browser;
    let office: OfficePage;
    let elsewhere: Server;
    let address = '';
    const reached: string[] = [];
    const ports: MainPort[] = [];
    const heard: unknown[] = [];

    beforeAll(async () => {
      elsewhere = createServer((request, response) => {
        reached.push(request.url ?? '');
        response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' }).end('1');
      }).listen(0, '127.0.0.1');
      elsewhere.on('upgrade', (request, socket) => {
        reached.push(request.url ?? '');
        socket.destroy();
      });
      await once(elsewhere, 'listening');
      address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
      browser = await launchChromium();
      const main = mainWithoutHub(ports, heard);
      office = await openAppliancePage(browser, {
        ...{ role, size: { width: 1280, height: 720 }, main, hubUrl: () => address, walled: false },
      });
      await eventually(() => expect(ports).toHaveLength(1));
    });
    afterAll(async () => {
      await browser?.close();
      elsewhere?.close();
    });

    it('finds nothing of Node, of Electron or of the preload, but a narrow object that it cannot change', async () => {
      const found = await office.page.evaluate(() => {
        const names = [
          'require',
          'process',
          'module',
          'exports',
          'Buffer',
          '__dirname',
          'global',
          'setImmediate',
          'electron',
        ];
        const given = (window as unknown as { motcua: Record<string, object> }).motcua;
        const link = given['hubLink'] as Record<string, unknown>;
        const tries = [
          () => Object.assign(given, { more: 1 }),
          () => Object.assign(link, { send: () => 'mine' }),
          () => delete given['hubLink'],
          () => Object.assign(window, { motcua: {} }),
        ];
        const before = [window.motcua, given['hubLink'], link['send']];
        for (const attempt of tries) {
          try {
            attempt();
          } catch {
            // Refused aloud; else it has to have changed nothing.
          }
        }
        const isChanged = [window.motcua, given['hubLink'], link['send']].some((value, n) => value !== before[n]);
        return {
          globals: names.filter((name) => name in window),
          given: Object.keys(given).toSorted(),
          link: Object.keys(link).toSorted(),
          kinds: [...new Set(Object.values(link).map((value) => typeof value))],
          isChanged: isChanged || 'more' in given,
        };
      });
      expect(found.globals).toEqual([]);
      expect(found.given).toEqual(['drawn', 'hubLink', 'setup']);
      expect(found.link).toEqual([
        ...['askCatalogue', 'close', 'hubNow', 'latest', 'listWaiting', 'lookUpCode', 'onInput', 'onLateOutcome'],
        ...['onState', 'onView', 'reconnect', 'reportAnnouncements', 'reportGlass', 'reportVoice', 'send', 'state'],
        'watchCounters',
      ]);
      expect(found.kinds).toEqual(['function']);
      expect(found.isChanged).toBe(false);
    });

    it('AP4 says that it shows something, and answers when it is asked whether it lives', async () => {
      await eventually(() => expect(heard).toContainEqual({ shell: 'drawn' }));
      ports[0]?.post({ shell: 'ping' });
      await eventually(() => expect(heard).toContainEqual({ shell: 'alive' }));
    });

    it('AP8 shows its name over everything, until a touch or for its time', async () => {
      const { page } = office;
      const cover = page.locator('#motcua-own-name');
      ports[0]?.post({ shell: 'identify', name: 'Màn hình sảnh chính', forMs: 60_000 });
      await cover.waitFor();
      expect(await cover.textContent()).toBe('Màn hình sảnh chính');
      expect(await cover.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
      const isCut = await cover.evaluate(
        ({ firstElementChild: text }) => text === null || text.scrollWidth > text.clientWidth,
      );
      expect(isCut).toBe(false);
      await cover.click();
      expect(await cover.count()).toBe(0);
      ports[0]?.post({ shell: 'identify', name: 'B', forMs: 300 });
      await cover.waitFor();
      await cover.waitFor({ state: 'detached' });
    });

    it('AP6 is black in the night; the touch that wakes it presses nothing', async () => {
      const { page } = office;
      await page.evaluate(() => {
        Object.assign(window, { pressed: 0 });
        document.body.addEventListener('pointerdown', () => {
          (window as unknown as { pressed: number }).pressed += 1;
        });
      });
      ports[0]?.post({ shell: 'dark', isDark: true });
      await page.locator('#motcua-dark').waitFor();
      await page.mouse.click(600, 300);
      await eventually(() => expect(heard).toContainEqual({ shell: 'touched' }));
      ports[0]?.post({ shell: 'dark', isDark: false });
      await page.locator('#motcua-dark').waitFor({ state: 'detached' });
      expect(await page.evaluate(() => (window as unknown as { pressed: number }).pressed)).toBe(0);
    });

    it('AP2 shows the pointer only while a mouse moves', async () => {
      const { page } = office;
      const cursor = () => page.evaluate(() => getComputedStyle(document.documentElement).cursor);
      await eventually(async () => expect(await cursor()).toBe('none'), 10_000);
      await page.mouse.move(200, 200);
      await page.mouse.move(210, 210);
      expect(await cursor()).toBe('auto');
      await eventually(async () => expect(await cursor()).toBe('none'), 10_000);
    });

    it.each(Object.keys(WAYS))('reaches neither another address nor a file by %s', async (way) => {
      for (const target of [`${address}/${way}`, 'file:///etc/passwd', 'app://other/index.html']) {
        const got = await office.page.evaluate(
          `(async () => {
          const way = ${WAYS[way as keyof typeof WAYS].toString()};
          const refused = new Promise((resolve) => {
            document.addEventListener('securitypolicyviolation', () => resolve('refused'), { once: true });
          });
          const tried = Promise.resolve().then(() => way(${JSON.stringify(target)})).then(() => 'reached', () => 'refused');
          return Promise.race([refused, tried]);
        })()`,
        );
        // A beacon is taken, and then goes nowhere.
        if (way !== 'beacon') expect(got).toBe('refused');
      }
      expect(reached.filter((url) => !url.startsWith('/voice-packs'))).toEqual([]);
    });

    it.each(ELEMENTS)('loads nothing from elsewhere by <%s>', async (element) => {
      const violated = await office.page.evaluate(
        ([name, target]) =>
          new Promise<string>((resolve) => {
            const made = document.createElement(name ?? '');
            document.addEventListener(
              'securitypolicyviolation',
              ({ effectiveDirective }) => {
                made.remove();
                resolve(effectiveDirective);
              },
              { once: true },
            );
            const attribute = { link: 'href', object: 'data', form: 'action' }[name ?? ''] ?? 'src';
            if (name === 'link') made.setAttribute('rel', 'stylesheet');
            made.setAttribute(attribute, `${target}/${name}`);
            document.body.append(made);
            if (made instanceof HTMLFormElement) made.submit();
          }),
        [element, address],
      );
      expect(violated).toMatch(/-(src|action|elem)/);
      expect(reached.filter((url) => !url.startsWith('/voice-packs'))).toEqual([]);
      expect(new URL(office.page.url()).pathname).toBe('/index.html');
    });

    it('runs no script that stands in the page or comes out of a text', async () => {
      const ran = await office.page.evaluate(async () => {
        const script = document.createElement('script');
        script.textContent = 'window.ranInline = true';
        document.body.append(script);
        const button = document.createElement('button');
        button.setAttribute('onclick', 'window.ranInline = true');
        document.body.append(button);
        button.click();
        // In a task of the page's own: what the test runs itself may evaluate texts.
        const refused = await new Promise<boolean>((resolve) => {
          setTimeout(() => {
            try {
              (0, eval)('1');
              resolve(false);
            } catch {
              resolve(true);
            }
          });
        });
        return { inline: 'ranInline' in window, refused };
      });
      expect(ran).toEqual({ inline: false, refused: true });
      const imported = "import('data:text/javascript,1').then(() => 'ran', () => 'refused')";
      expect(await office.page.evaluate(imported)).toBe('refused');
    });
  },
);
