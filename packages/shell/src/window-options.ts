import type { WindowOptions } from './electron-port.ts';

export type WindowWish = {
  readonly title: string;
  /** Absolute path of the bundled CommonJS preload. */
  readonly preloadFile: string;
  /** Colour before the page has painted: no white flash in a dark hall. */
  readonly backgroundColor: string;
  /** For people who work on Motcua: a window with a frame, developer tools and F11. */
  readonly windowed: boolean;
};

/** A page without any right of its own, over the whole screen unless `windowed`. */
export function windowOptions({ title, preloadFile, backgroundColor, windowed }: WindowWish): WindowOptions {
  return {
    title,
    width: 1280,
    height: 800,
    kiosk: !windowed,
    fullscreen: !windowed,
    frame: windowed,
    autoHideMenuBar: true,
    backgroundColor,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: windowed,
      // Clocks and calls go on when another window lies on top.
      backgroundThrottling: false,
      // Nobody clicks on a display before it speaks.
      autoplayPolicy: 'no-user-gesture-required',
    },
  };
}
