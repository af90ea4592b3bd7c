import { VIEW_SCHEMAS, type DeviceRole, type Scan } from '@motcua/protocol';
import { createHubLink } from './create-hub-link.ts';
import { HubLinkServer } from './hub-link-server.ts';
import { usualSurroundings, type LinkSurroundings, type TokenStore } from './link-options.ts';
import type { LinkPort } from './link-port.ts';
import type { ActAnswerer } from './act-answerer.ts';
import type { HubLink } from './hub-link.ts';
import type { PortLender } from './port-lender.ts';

export type ApplianceLinkOptions = {
  readonly role: DeviceRole;
  readonly hubUrl: string;
  /** What an administrator sees when the device asks to be paired; empty: its role. */
  readonly deviceName: string;
  readonly version: string;
  readonly tokenStore: TokenStore;
  /** TL7: the pinned hub's; without it whoever is reached at `hubUrl` is taken for the hub. */
  readonly tls?: { readonly agent: object; readonly fetch: typeof fetch };
  /** The machine's ports, where the hub may use them. */
  readonly ports?: PortLender;
  /** AP7, AP8 */
  readonly acts?: ActAnswerer;
  readonly log: LinkSurroundings['log'];
};

/** The hub connection of an appliance's main process, and the door by which its page uses it. */
export type ApplianceLink = {
  attach(port: LinkPort): void;
  /** SC3: to the page, what a scanner of this appliance has just read. Returns to how many pages. */
  tellScan(scan: Scan): number;
  /** AP6: the views, for what this process itself makes of them. */
  readonly onView: HubLink['onView'];
  /** UP4: how the connection is, for whoever has to know that the program works. */
  readonly onState: HubLink['onState'];
  readonly hubNow: () => number;
  close(): void;
};

/** Opens the only connection that the appliance has. The token never leaves this process. */
export function openApplianceLink(options: ApplianceLinkOptions): ApplianceLink {
  const { role, hubUrl, deviceName, version, tokenStore, tls, ports, acts, log } = options;
  const surroundings = { ...usualSurroundings(), log, ...(tls === undefined ? {} : { fetch: tls.fetch }) };
  const link = createHubLink({
    url: hubUrl,
    role,
    views: VIEW_SCHEMAS,
    deviceName: deviceName.slice(0, 60) || role,
    client: { name: `${role}-app`, version },
    tokenStore,
    headers: null,
    ...(tls === undefined ? {} : { agent: tls.agent }),
    ...(ports === undefined ? {} : { ports }),
    ...(acts === undefined ? {} : { acts }),
    surroundings,
  });
  const server = new HubLinkServer(link, surroundings);
  return {
    attach: (port) => server.attach(port),
    tellScan: (scan) => server.tellScan(scan),
    onView: (view, listener) => link.onView(view, listener),
    onState: (listener) => link.onState(listener),
    hubNow: () => link.hubNow(),
    close: () => {
      server.close();
      link.close();
    },
  };
}
