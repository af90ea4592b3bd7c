import { applianceHubLink, createHubLink, pageActs, usualSurroundings, type HubLink } from '@motcua/client';
import { kioskGlassViewSchema, kioskMenuViewSchema, kioskSlipsViewSchema } from '@motcua/protocol';

/** The page's only door to the hub: the appliance's own link, or in a browser one made here. */
export function openHubLink(version: string): HubLink {
  const given = applianceHubLink(window);
  if (given !== null) return given;
  return createHubLink({
    url: window.location.origin,
    role: 'kiosk',
    views: {
      'kiosk-menu': kioskMenuViewSchema,
      'kiosk-slips': kioskSlipsViewSchema,
      'kiosk-glass': kioskGlassViewSchema,
    },
    deviceName: 'Máy lấy số',
    client: { name: 'kiosk-page', version },
    tokenStore: null,
    headers: null,
    acts: pageActs(window),
    surroundings: usualSurroundings(),
  });
}
