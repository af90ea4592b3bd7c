import type { ElectronPort } from './electron-port.ts';
import { LastResort } from './last-resort.ts';
import { PAGE_ADDRESS } from './page-address.ts';
import type { PageFault } from './page-fault.ts';
import type { RestartProgram } from './restart-program.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';
import { PageWatch } from './watch-page.ts';
import type { WindowPort } from './window-port.ts';

const SHORTEST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
/** A page that has stood this long has recovered: the next fault starts with the shortest pause. */
const STANDS_AFTER_MS = 60_000;
/** Chromium's ERR_ABORTED: another load has taken the place of this one. */
const ABORTED = -3;

/** How long to wait before the page is loaded again, in ms: 0.5, 1, 2, 4, then 8 s. `failures` counts from 0. */
export function reloadPauseMs(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS * 2 ** Math.min(failures, 10));
}

export type KeptPage = {
  /** A page has begun: its preload has opened its port. */
  readonly opened: () => void;
  /** What the page itself has said. */
  readonly alive: () => void;
  readonly empty: () => void;
  readonly drawn: () => void;
  /** A person asks for it: at once, whatever is planned. */
  readonly reload: () => void;
};

export type KeepPageAliveParts = {
  readonly window: WindowPort;
  readonly app: ElectronPort['app'];
  readonly around: ShellSurroundings;
  readonly ping: () => void;
  readonly restart: RestartProgram;
};

const TOLD: Readonly<Record<PageFault, string>> = {
  load: 'The page did not load',
  crash: 'The page crashed',
  hang: 'The page hangs',
  blank: 'The page shows nothing',
  graphics: 'The process that draws was lost',
};

/** AP4: loads the page, and loads it again whenever it fails to load, crashes, hangs, is or becomes empty or loses what draws it. */
export function keepPageAlive({ window, app, around, ping, restart }: KeepPageAliveParts): KeptPage {
  const { webContents } = window;
  const lastResort = new LastResort();
  let failures = 0;
  let planned = 0;
  let isPlanned = false;
  let loadedMs: number | null = null;
  const watch = new PageWatch({
    ...{ around, ping },
    onFault: (fault, fields) => {
      fail(fault, fields);
      // Until it is gone, a page that hangs keeps the next one from being loaded.
      if (fault === 'hang') webContents.forcefullyCrashRenderer();
    },
  });

  function load(): void {
    planned += 1;
    isPlanned = false;
    watch.over();
    // A failure arrives as an event too.
    if (!window.isDestroyed()) window.loadURL(PAGE_ADDRESS).catch(() => undefined);
  }
  function fail(fault: PageFault, fields: Record<string, unknown>): void {
    if (isPlanned) return;
    watch.over();
    if (loadedMs !== null && around.monotonicMs() - loadedMs >= STANDS_AFTER_MS) failures = 0;
    loadedMs = null;
    const pauseMs = reloadPauseMs(failures++);
    around.log(TOLD[fault], { ...fields, pauseMs });
    isPlanned = true;
    const plan = ++planned;
    around.after(pauseMs, () => {
      if (plan === planned) load();
    });
    if (lastResort.note(fault, around.monotonicMs()) && restart(TOLD[fault], false)) lastResort.forget();
  }

  webContents.on('did-finish-load', () => {
    // A page that failed comes to an end too: Chromium's own page of the error.
    if (isPlanned) return;
    loadedMs = around.monotonicMs();
    watch.loaded();
  });
  webContents.on('did-fail-load', (_event, errorCode, description, _url, isMainFrame) => {
    if (isMainFrame && errorCode !== ABORTED) fail('load', { errorCode, description });
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') fail('crash', { reason });
  });
  window.on('unresponsive', () => {
    fail('hang', { byTouch: true });
    webContents.forcefullyCrashRenderer();
  });
  app.on('child-process-gone', (_event, { type, reason }) => {
    // Chromium starts that process again by itself; what stood on the glass may stay black all the same.
    if (type === 'GPU' && reason !== 'clean-exit') fail('graphics', { reason });
  });
  load();
  return {
    opened: () => watch.opened(),
    alive: () => watch.alive(),
    empty: () => watch.empty(),
    drawn: () => watch.drawn(),
    reload: () => {
      around.log('The page is loaded again, because somebody asked for it', {});
      failures = 0;
      load();
    },
  };
}
