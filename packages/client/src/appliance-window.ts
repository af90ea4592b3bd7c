import type { HubLink } from './hub-link.ts';
import type { SetupDoor } from './setup-door.ts';

declare global {
  interface Window {
    /** Given by an appliance's preload, whose main process owns the connection; absent in a browser. */
    readonly motcua?: { readonly hubLink: HubLink; readonly setup?: SetupDoor; readonly drawn?: () => void };
  }
}

const LOOK_EVERY_MS = 100;

/**
 * AP4: tells the appliance once the page shows something: its element has content, and a size. In a browser nobody wants to
 * know. Not by animation frames: there may be none while the screen is off.
 */
export function tellWhenDrawn(page: Window, element: string): void {
  const drawn = page.motcua?.drawn;
  if (drawn === undefined) return;
  const look = (): void => {
    if (showsSomething(page, element)) drawn();
    else page.setTimeout(look, LOOK_EVERY_MS);
  };
  look();
}

/** AP4: whether the page is empty though there is room for it. A window without a height, as while a screen goes off, is not its fault. */
export function isEmptyPage(page: Window, element: string): boolean {
  return page.innerHeight > 0 && !showsSomething(page, element);
}

function showsSomething({ document }: Window, element: string): boolean {
  const shown = document.querySelector(element);
  return (shown?.shadowRoot?.childElementCount ?? 0) > 0 && (shown?.clientHeight ?? 0) > 0;
}

/** The hub link that an appliance hands to its page; null in a browser, where the page makes its own. */
export function applianceHubLink(page: Window): HubLink | null {
  return page.motcua?.hubLink ?? null;
}

/** FS1: the door to setting up that an appliance hands to its page; null in a browser. */
export function applianceSetup(page: Window): SetupDoor | null {
  return page.motcua?.setup ?? null;
}
