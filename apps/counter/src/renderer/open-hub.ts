import { createHubHttp, createHubLink, usualSurroundings, type HubHttp, type HubLink } from '@motcua/client';
import { counterViewSchema, deviceHealthViewSchema, queueOverviewViewSchema } from '@motcua/protocol';

/** The page's doors to the hub: the live link, and the HTTP side for signing in and for devices. */
export function openHub(version: string): { readonly link: HubLink; readonly http: HubHttp } {
  const surroundings = usualSurroundings();
  const url = window.location.origin;
  const link = createHubLink({
    url,
    role: 'staff',
    views: {
      counter: counterViewSchema,
      'queue-overview': queueOverviewViewSchema,
      'device-health': deviceHealthViewSchema,
    },
    deviceName: 'Trang quầy',
    client: { name: 'counter-page', version },
    tokenStore: null,
    headers: null,
    surroundings,
  });
  return { link, http: createHubHttp(url, { fetch: surroundings.fetch, headers: null }) };
}
