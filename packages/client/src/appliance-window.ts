import type { HubLink } from './hub-link.ts';

declare global {
  interface Window {
    /** Given by an appliance's preload, whose main process owns the connection; absent in a browser. */
    readonly motcua?: { readonly hubLink: HubLink };
  }
}

/** The hub link that an appliance hands to its page; null in a browser, where the page makes its own. */
export function applianceHubLink(page: Window): HubLink | null {
  return page.motcua?.hubLink ?? null;
}
