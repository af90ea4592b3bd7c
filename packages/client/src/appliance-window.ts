import type { HubLink } from './hub-link.ts';
import type { SetupDoor } from './setup-door.ts';

declare global {
  interface Window {
    /** Given by an appliance's preload, whose main process owns the connection; absent in a browser. */
    readonly motcua?: { readonly hubLink: HubLink; readonly setup?: SetupDoor };
  }
}

/** The hub link that an appliance hands to its page; null in a browser, where the page makes its own. */
export function applianceHubLink(page: Window): HubLink | null {
  return page.motcua?.hubLink ?? null;
}

/** FS1: the door to setting up that an appliance hands to its page; null in a browser. */
export function applianceSetup(page: Window): SetupDoor | null {
  return page.motcua?.setup ?? null;
}
