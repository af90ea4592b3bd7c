import { chooseScreen } from './choose-screen.ts';
import type { Rectangle } from './electron-parts.ts';
import type { ScreensPort } from './electron-port.ts';
import type { ShellSurroundings } from './shell-surroundings.ts';
import type { WindowPort } from './window-port.ts';

/** A television that wakes up comes and goes several times within a second. */
const SETTLE_MS = 500;

/**
 * AP5: keeps the page on its screen: it follows when the screen comes, goes, turns or changes its size. A window over the whole
 * screen does not move (https://www.electronjs.org/docs/latest/api/base-window#winsetkioskflag), so it leaves it for a moment.
 * `opened`: where it stands at first.
 */
export function keepOnScreen(
  window: WindowPort,
  opened: Rectangle,
  screens: ScreensPort,
  wish: string,
  { after, log }: Pick<ShellSurroundings, 'after' | 'log'>,
): void {
  let place = opened;
  let isPlanned = false;
  const follow = (): void => {
    isPlanned = false;
    if (window.isDestroyed() || screens.getAllDisplays().length === 0) return;
    const next = placeOf(screens, wish, log);
    if (isSame(place, next)) return;
    place = next;
    window.setKiosk(false);
    window.setFullScreen(false);
    window.setBounds(place);
    window.setFullScreen(true);
    window.setKiosk(true);
    log('The page was moved to another place', { ...place });
  };
  const followSoon = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    after(SETTLE_MS, follow);
  };
  for (const event of ['display-added', 'display-removed', 'display-metrics-changed'] as const) {
    screens.on(event, followSoon);
  }
}

/** Where the page belongs now. */
export function placeOf(screens: ScreensPort, wish: string, log: ShellSurroundings['log']): Rectangle {
  const { screen, instead } = chooseScreen(screens.getAllDisplays(), screens.getPrimaryDisplay(), wish);
  if (instead !== null) log('The chosen screen is not there', { chosen: wish, there: instead });
  const { x, y, width, height } = screen.bounds;
  return { x, y, width, height };
}

function isSame(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
