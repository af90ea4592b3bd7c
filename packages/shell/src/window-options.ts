import type { Rectangle } from './electron-parts.ts';
import type { WindowOptions } from './window-port.ts';

export type WindowWish = {
  readonly title: string;
  /** Absolute path of the bundled CommonJS preload. */
  readonly preloadFile: string;
  /** Colour before the page has painted: no white flash in a dark hall. */
  readonly backgroundColor: string;
  /** For people who work on Motcua: a window with a frame, developer tools and F11. */
  readonly windowed: boolean;
  /** The screen that it stands on. */
  readonly place: Rectangle;
};

/** A page without any right of its own, over the whole of its screen unless `windowed`. */
export function windowOptions({ title, preloadFile, backgroundColor, windowed, place }: WindowWish): WindowOptions {
  return {
    title,
    ...(windowed ? { x: place.x, y: place.y, width: 1280, height: 800 } : place),
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
      // alert, confirm and prompt of a page stand over it until somebody answers.
      disableDialogs: true,
      // Nobody clicks on a display before it speaks.
      autoplayPolicy: 'no-user-gesture-required',
    },
  };
}
