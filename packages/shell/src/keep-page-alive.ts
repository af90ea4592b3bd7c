import type { WindowPort } from './electron-port.ts';
import { PAGE_ADDRESS } from './page-address.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';

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

/** Loads the page, and loads it again whenever it fails to load, crashes or hangs. */
export function keepPageAlive(window: WindowPort, around: ShellSurroundings): void {
  const { webContents } = window;
  let failures = 0;
  let isPlanned = false;
  let loadedMs: number | null = null;

  function load(): void {
    isPlanned = false;
    // A failure arrives as an event too.
    if (!window.isDestroyed()) window.loadURL(PAGE_ADDRESS).catch(() => undefined);
  }
  function loadLater(message: string, fields: Record<string, unknown>): void {
    if (isPlanned) return;
    if (loadedMs !== null && around.monotonicMs() - loadedMs >= STANDS_AFTER_MS) failures = 0;
    loadedMs = null;
    const pauseMs = reloadPauseMs(failures++);
    around.log(message, { ...fields, pauseMs });
    isPlanned = true;
    around.after(pauseMs, load);
  }

  webContents.on('did-finish-load', () => (loadedMs = around.monotonicMs()));
  webContents.on('did-fail-load', (_event, errorCode, description, _url, isMainFrame) => {
    if (isMainFrame && errorCode !== ABORTED) loadLater('The page did not load', { errorCode, description });
  });
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') loadLater('The page crashed', { reason });
  });
  window.on('unresponsive', () => {
    around.log('The page hangs', {});
    webContents.forcefullyCrashRenderer();
  });
  load();
}
