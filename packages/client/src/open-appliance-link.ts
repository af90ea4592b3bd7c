import { VIEW_SCHEMAS, type DeviceRole, type Scan } from '@motcua/protocol';
import type { HomeOfLink } from './hub-place.ts';
import type { ApplianceHubLink, HubLink } from './hub-link.ts';
import { HubLinkServer } from './hub-link-server.ts';
import { usualSurroundings, type LinkSurroundings, type TokenStore } from './link-options.ts';
import type { LinkPort } from './link-port.ts';
import type { ActAnswerer } from './act-answerer.ts';
import type { PortLender } from './port-lender.ts';
import { SocketHubLink } from './socket-hub-link.ts';

export type ApplianceLinkOptions = {
  readonly role: DeviceRole;
  readonly hubUrl: string;
  /** What an administrator sees when the device asks to be paired; empty: its role. */
  readonly deviceName: string;
  readonly version: string;
  readonly tokenStore: TokenStore;
  /** The machine's ports, where the hub may use them. */
  readonly ports?: PortLender;
  /** FS4, FS6: where the hub is, if that can change; `hubUrl` counts otherwise. */
  readonly home?: HomeOfLink | null;
  /** HL1: what the page is given in the link's place. Closed before it. Left out: the link itself. */
  readonly pageLink?: (link: ApplianceHubLink) => HubLink;
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
  /** UP4, FS10: how the connection is, as the page has it: HL1, what the kiosk does alone included. */
  readonly onState: HubLink['onState'];
  readonly state: HubLink['state'];
  /** FS10: what the program itself asks of the hub. */
  readonly latest: HubLink['latest'];
  readonly send: HubLink['send'];
  readonly tryPrinter: ApplianceHubLink['tryPrinter'];
  readonly hubNow: () => number;
  close(): void;
};

/** Opens the only connection that the appliance has. The token never leaves this process. */
export function openApplianceLink(options: ApplianceLinkOptions): ApplianceLink {
  const { role, hubUrl, deviceName, version, tokenStore, ports, acts, log } = options;
  const surroundings = { ...usualSurroundings(), log };
  const link = new SocketHubLink({
    url: hubUrl,
    role,
    views: VIEW_SCHEMAS,
    deviceName: deviceName.slice(0, 60) || role,
    client: { name: `${role}-app`, version },
    tokenStore,
    headers: null,
    ...(ports === undefined ? {} : { ports }),
    ...(options.home ? { places: options.home.places } : {}),
    ...(acts === undefined ? {} : { acts }),
    surroundings,
  });
  options.home?.enter(link);
  const shown = options.pageLink?.(link) ?? link;
  const server = new HubLinkServer(shown, surroundings);
  link.reconnect();
  return {
    attach: (port) => server.attach(port),
    tellScan: (scan) => server.tellScan(scan),
    onView: (view, listener) => shown.onView(view, listener),
    state: () => shown.state(),
    latest: (view, key) => shown.latest(view, key),
    send: (command, giveUpAfterMs) => link.send(command, giveUpAfterMs),
    tryPrinter: () => link.tryPrinter(),
    onState: (listener) => shown.onState(listener),
    hubNow: () => shown.hubNow(),
    close: () => {
      server.close();
      shown.close();
      link.close();
    },
  };
}
