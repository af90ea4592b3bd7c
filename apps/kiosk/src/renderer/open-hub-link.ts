import { createHubLink, usualSurroundings, type HubLink } from '@motcua/client';

declare global {
  interface Window {
    /** Given by the appliance's preload: there the main process owns the connection. */
    readonly motcua?: { readonly hubLink: HubLink };
  }
}

/** The page's only door to the hub: the appliance's own link, or in a browser one made here. */
export function openHubLink(version: string): HubLink {
  if (window.motcua !== undefined) return window.motcua.hubLink;
  return createHubLink({
    url: window.location.origin,
    role: 'kiosk',
    deviceName: 'Máy lấy số',
    client: { name: 'kiosk-page', version },
    tokenStore: null,
    headers: null,
    surroundings: usualSurroundings(),
  });
}
