import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { letFrame, setStrictHeaders } from '@motcua/hub/strict-headers';
import * as messages from '@motcua/messages';
import { PAGE_FILE_TYPES } from './built-page.ts';
import { AXE_FILE } from './find-barriers.ts';

/** Whose scenes: a screen's preview page, or the gallery of all elements. */
export type SceneApp = 'kiosk' | 'display' | 'counter' | 'rating' | 'ui';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const HTML: Readonly<Record<SceneApp, readonly [workspace: string, page: string, config?: string]>> = {
  kiosk: ['apps/kiosk', 'src/renderer/preview.html'],
  display: ['apps/display', 'src/renderer/preview.html'],
  counter: ['apps/counter', 'src/renderer/preview.html'],
  rating: ['apps/counter', 'src/rating/preview.html', 'vite.rating.config.ts'],
  ui: ['packages/ui', 'src/gallery/index.html'],
};
const NAME = 'scenes.test';
/** Where the engine that looks for barriers lies: kept by the browser, it is there ten times sooner than as words of a test. */
export const BARRIER_ENGINE = '/axe.min.js';
/** So long a scene is let run before it is looked at: presses of keys follow one another in it. */
const SCENE_MS = 4_000;

/** A page of scenes, built and opened; time in it stands still but for the time that each scene needs. */
export type ScenePages = {
  /** The names of all scenes. */
  readonly names: readonly string[];
  /** Shows one of them on a page of this size, with the query besides, e.g. `language=km`. */
  show(scene: string, size: { readonly width: number; readonly height: number }, query: string): Promise<Page>;
  /** What failed in the page since this was asked last, and what the policy did not allow. */
  complaints(): readonly string[];
  close(): Promise<void>;
};

/** `speech` `test`: every text of ours is said in the test language (pseudo-text.ts). */
export async function openScenes(browser: Browser, app: SceneApp, speech: 'real' | 'test'): Promise<ScenePages> {
  const folder = mkdtempSync(join(tmpdir(), `motcua-scenes-${app}-`));
  const [workspace, html, config = 'vite.config.ts'] = HTML[app];
  await build({
    configFile: join(ROOT, workspace, config),
    logLevel: 'warn',
    plugins: speech === 'test' ? [speakTestLanguage()] : [],
    build: { outDir: folder, emptyOutDir: true, rollupOptions: { input: join(ROOT, workspace, html) } },
  });
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const server = await serveScenes(folder);
  const address = `http://${NAME}:${(server.address() as AddressInfo).port}`;
  const page = await preparePage(context);
  let complaints: string[] = [];
  page.on('pageerror', (fault) => complaints.push(fault.message));
  page.on('console', (told) => {
    // No hub is there, so much that is asked for is not either.
    if (told.type() === 'error' && told.text().includes('Content Security Policy')) complaints.push(told.text());
  });
  const file = html.slice(html.lastIndexOf('/') + 1);
  let shown = 0;
  const show: ScenePages['show'] = async (scene, size, query) => {
    shown += 1;
    await page.setViewportSize(size);
    // A hash alone would load nothing anew.
    await page.goto(`${address}/${file}?n=${shown}&scene=${scene}&${query}#${scene}`);
    // Words that come on demand are there before a scene is.
    await page.locator('html[data-scene]').waitFor({ state: 'attached' });
    await page.clock.runFor(SCENE_MS);
    await page.evaluate(() => document.fonts.ready);
    // What measures its words does so once more when the letters have come, and once more when that changed a size.
    await page.clock.runFor(100);
    await page.evaluate(twoFrames);
    return page;
  };
  await show('', { width: 1366, height: 768 }, '');
  const names = (await page.locator('html').getAttribute('data-scene')) ?? '';
  return {
    names: names.split(' ').filter((name) => name !== ''),
    show,
    complaints: () => {
      const told = complaints;
      complaints = [];
      return told;
    },
    close: async () => {
      await context.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs inside the page, whose timers stand still: who watches sizes is told at each frame all the same. */
async function twoFrames(): Promise<void> {
  for (const _ of [1, 2]) {
    await new Promise<void>((done) => {
      const watch = new ResizeObserver(() => {
        watch.disconnect();
        done();
      });
      watch.observe(document.documentElement);
    });
  }
}

/** A server, and no route of the browser's: so it keeps what it has loaded and made ready, as it does in an office. */
async function serveScenes(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', `http://${NAME}`);
    const type = PAGE_FILE_TYPES[extname(pathname)];
    try {
      const body = readFileSync(pathname === BARRIER_ENGINE ? AXE_FILE : join(folder, pathname));
      // All but the page itself have their content in their names.
      const keeps = extname(pathname) === '.html' ? 'no-store' : 'max-age=3600';
      // The hub's own, so that a scene shows what an office would see.
      setStrictHeaders(response);
      letFrame(response);
      response.writeHead(200, { 'content-type': type ?? '', 'cache-control': keeps });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function preparePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.clock.install({ time: new Date('2026-11-21T08:25:00+07:00') });
  await page.addInitScript(() => localStorage.clear());
  return page;
}

/** Puts the test language in the place of the messages package; what that package says to itself stays as it is. */
function speakTestLanguage(): Plugin {
  const standIn = '\0test-language';
  const place = (entry: string) => JSON.stringify(fileURLToPath(import.meta.resolve(entry)));
  return {
    name: 'motcua-test-language',
    enforce: 'pre',
    resolveId: (id, importer) => (id === '@motcua/messages' && importer !== standIn ? standIn : null),
    load: (id) =>
      id !== standIn
        ? null
        : [
            `import * as real from ${place('@motcua/messages')};`,
            `import { pseudoMessages } from ${place('@motcua/messages/testing/pseudo-messages')};`,
            'const spoken = pseudoMessages(real);',
            ...Object.keys(messages).map((name) => `export const ${name} = spoken['${name}'];`),
          ].join('\n'),
  };
}
